import type { WorkbookSheet } from './workbook.ts';

/** Where a block of a document stands. */
export interface DocumentPlace {
  /** Page of the file, from 1, not the one printed on it; undefined where the format has no pages of its own. */
  readonly page?: number;
  /** Which block of the document it is, from 1. */
  readonly paragraph: number;
}

/**
 * A block of a document as it reads on paper: automatic numbers are part of its text, broken lines are joined, blanks at
 * its ends are gone.
 */
export type DocumentBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly place: DocumentPlace;
      /** The level of a heading, from 1, where the file says so by a style or tag; what looks like one says nothing. */
      readonly level?: number;
      /** Whether it is an item of a list that the file marks as one. */
      readonly isItem?: boolean;
    }
  | {
      readonly kind: 'table';
      /** Cells by row; a merged cell stands in its corner, the places that it covers are blank. */
      readonly rows: readonly (readonly string[])[];
      readonly place: DocumentPlace;
    }
  | { readonly kind: 'picture'; readonly text: string; readonly place: DocumentPlace };

/**
 * What a reader has to say of a document besides its text: what it left out on purpose, and what nobody can read.
 * `scanned` a page without text · `picture` a picture, whose words are not read · `tracked` changes that are not
 * accepted (what stays and what is added is read, what goes is not) · `hidden` hidden text, not read · `footnote` read
 * behind its paragraph · `comment` not read · `textbox` read where it is anchored · `encoding` the text was GBK ·
 * `garbled` characters that stand for nothing · `running` head or foot of pages, left out · `form` why a table of the
 * file is no form that can be read surely · `field` a field whose result the file does not have · `doubt` words that a
 * second reader of the file finds and the first one does not, or digits at the end of a line and the beginning of the
 * next that may be one number or two.
 */
export type DocumentNoticeKind =
  | 'scanned'
  | 'picture'
  | 'tracked'
  | 'hidden'
  | 'footnote'
  | 'comment'
  | 'textbox'
  | 'encoding'
  | 'garbled'
  | 'running'
  | 'form'
  | 'field'
  | 'doubt';

export interface DocumentNotice {
  readonly kind: DocumentNoticeKind;
  readonly place?: DocumentPlace;
  /** The words it is about, or what was found. */
  readonly text: string;
}

export type DocumentFormat = 'docx' | 'doc' | 'pdf' | 'html' | 'txt';

/** A document of words as a publisher made it (决算说明), and the tables in it that may be official forms. */
export interface SourceDocument {
  readonly format: DocumentFormat;
  /** How many pages the file has; undefined where the format has none. */
  readonly pages?: number;
  /** Pages before the last one on which nothing stands but a head, a foot or a number; undefined where the format has none. */
  readonly blankPages?: readonly number[];
  readonly blocks: readonly DocumentBlock[];
  /**
   * Every table of the file that has the title of a form above it or in it, as a sheet: title, unit and heads as a
   * spreadsheet would have them, so that the reader of forms takes it as it takes a workbook's. These tables and the
   * lines that belong to them are not among the blocks.
   */
  readonly sheets: readonly WorkbookSheet[];
  readonly notices: readonly DocumentNotice[];
}
