import type { DocumentPlace } from '../../../model/document.ts';

/** A place of the document as `outline.csv` has it. */
export interface OutlinePlace {
  readonly locator: string;
  readonly parent: string;
  /** Without its number. */
  readonly title: string;
  readonly kind: 'front' | 'part' | 'section' | 'item' | 'table' | 'figure';
  /** First and last page and paragraph; pages are undefined where the file has none. */
  readonly first: DocumentPlace;
  readonly last: DocumentPlace;
}

/**
 * What a piece of the document is: the heading of a part or a section, an item with a number of its own (a sentence
 * of running text), an item of a list that has none, or plain text.
 */
export type PieceRole = 'part' | 'section' | 'item' | 'bullet' | 'paragraph' | 'table' | 'picture';

/** A block of the document in its place. */
export interface OutlinePiece {
  readonly role: PieceRole;
  /** The place that it opens or stands in. */
  readonly locator: string;
  /** How deep a heading or an item lies: 0 for a part, 10 for a section of it, and so on down. */
  readonly rank: number;
  /** As printed, with its number. */
  readonly text: string;
  /** Of a heading: without its number. */
  readonly title: string;
  /** Of a table. */
  readonly rows: readonly (readonly string[])[];
  readonly place: DocumentPlace;
}

/** A document cut at its headings: its places, and its pieces in reading order. What stands before the first part is at `0`. */
export interface DocumentOutline {
  readonly places: readonly OutlinePlace[];
  readonly pieces: readonly OutlinePiece[];
}
