import type { FilledGrid } from './fill-grid.ts';
import type { PdfLine } from './group-lines.ts';
import type { Box } from './matrix.ts';

/** A line of text, a table or a picture, in the order of reading. */
export type PageItem = { readonly page: number } & (
  | { readonly kind: 'line'; readonly line: PdfLine; readonly column: TextColumn }
  | { readonly kind: 'table'; readonly table: FilledGrid }
  | { readonly kind: 'picture'; readonly box: Box }
);

/** The room that lines fill: the page's, or that of one of its columns. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  /** How wide the page is, where it has one column only. */
  readonly width?: number;
}

/** A line with the column that it stands in. */
export type LineItem = Extract<PageItem, { kind: 'line' }>;
