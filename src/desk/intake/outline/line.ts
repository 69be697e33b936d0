import type { DocumentBlock } from '../../../model/document.ts';
import type { PieceRole } from './piece.ts';

/** A block of the document and what it is taken for, before it has a place in the outline. */
export interface OutlineLine {
  readonly block: DocumentBlock;
  readonly role: PieceRole;
  /** How deep a heading or an item lies. */
  readonly rank: number;
  readonly text: string;
  /** Of a heading: without its number. */
  readonly title: string;
  /** Of a heading: whether the file or the profile says so, not its look alone. */
  readonly isSure: boolean;
  /** Of a part: the number that it prints, and which part of the profile it is. */
  readonly number?: number | undefined;
  readonly part?: number | undefined;
}

/** A block that is no heading. */
export function openLine(block: DocumentBlock, role: PieceRole, text: string, rank = 0): OutlineLine {
  return { block, role, rank, text, title: '', isSure: true };
}

/** Whether a line opens a part or a section. */
export function isHeading({ role }: OutlineLine): boolean {
  return role === 'part' || role === 'section';
}
