import type { Kind, SearchBlock, SearchRecord } from './record.ts';

/**
 * A block of a record as a list, without what is blank at its end: anchor, kind, text, label, figure, how it is known,
 * what is found but not shown, what its columns are called. A label that the text begins with is told by its length.
 */
export type PackedBlock = readonly [
  id: string,
  tag: number,
  text: string,
  label?: string | number,
  value?: string,
  basis?: string,
  more?: string,
  heads?: string,
];

/** A record as a list. */
export type PackedRecord = readonly [
  address: string,
  title: string,
  year: string,
  part: string,
  kind: Kind,
  weight: number,
  blocks: readonly PackedBlock[],
];

/** Kinds of blocks by their numbers in a file. */
export const TAGS: readonly SearchBlock['tag'][] = ['head', 'text', 'row'];

/** Where the records lie that belong to no year, and where those of a year do; root-relative. */
export const COMMON_RECORDS = '/search/pages.json';
export const recordsAddress = (year: string): string => `/${year}/search.json`;

function openBlock([
  id,
  tag,
  text,
  label = '',
  value = '',
  basis = '',
  more = '',
  heads = '',
]: PackedBlock): SearchBlock {
  const name = typeof label === 'number' ? text.slice(0, label) : label;
  return {
    id,
    tag: TAGS[tag] ?? 'text',
    text,
    ...(name === '' ? {} : { label: name }),
    ...(value === '' ? {} : { value, basis }),
    ...(more === '' ? {} : { more }),
    ...(heads === '' ? {} : { heads }),
  };
}

/** A record of a list. */
export function openRecord([address, title, year, part, kind, weight, blocks]: PackedRecord): SearchRecord {
  return { address, title, year, part, kind, weight, blocks: blocks.map(openBlock) };
}

/** The records of a file. */
export function openRecords(packed: readonly PackedRecord[]): SearchRecord[] {
  return packed.map(openRecord);
}
