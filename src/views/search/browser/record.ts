import { KIND } from './kinds.zh.ts';

/** What kind of thing a page of the index is. */
export const KINDS = Object.values(KIND);
export type Kind = (typeof KINDS)[number];

/** A heading, paragraph, list item or row that can be linked. */
export interface SearchBlock {
  /** The anchor that leads to it. */
  readonly id: string;
  readonly tag: 'head' | 'text' | 'row';
  /** As it stands on the page, with its quotes and brackets. */
  readonly text: string;
  /** Found, but not shown: official names, codes, English titles. */
  readonly more?: string;
  /** What a row is called. */
  readonly label?: string;
  /** The figure of a row with its unit, and how it is known. */
  readonly value?: string;
  readonly basis?: string;
  /** What the columns of a row are called, between `|`, in the order of its parts. */
  readonly heads?: string;
}

/** A page, or a piece of a long one, as the index holds it. */
export interface SearchRecord {
  /** Root-relative, without the base. */
  readonly address: string;
  readonly title: string;
  readonly year: string;
  /** The name of its part, with the number, or blank where the page belongs to no part of the disclosure. */
  readonly part: string;
  readonly kind: Kind;
  /** 1 for what readers mean first; less for lists and ledgers that repeat others. */
  readonly weight: number;
  readonly blocks: readonly SearchBlock[];
}

/** A record that was found, with the base of its site, without the last slash. */
export interface FoundRecord extends SearchRecord {
  readonly base: string;
}

const LONGEST = 3000;

function cutBlocks(blocks: readonly SearchBlock[]): SearchBlock[][] {
  const pieces: SearchBlock[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    if (length > LONGEST) {
      pieces.push([]);
      length = 0;
    }
    pieces[pieces.length - 1]?.push(block);
    length += block.text.length;
  }
  return pieces;
}

/** Cuts a long page into records of some thousand characters, so that no single one is slow to load. */
export function cutRecord(record: SearchRecord): SearchRecord[] {
  return cutBlocks(record.blocks).map((blocks) => ({ ...record, blocks }));
}
