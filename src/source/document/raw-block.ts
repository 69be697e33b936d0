import type { DocumentNoticeKind } from '../../model/document.ts';
import type { Doubt, WorkbookRange } from '../../model/workbook.ts';

/** A notice that belongs to the block that has it. */
export interface RawNotice {
  readonly kind: DocumentNoticeKind;
  readonly text: string;
}

/** A table as a file has it: cells by row, a merged cell in its corner; places count from 1. */
export interface RawTable {
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly WorkbookRange[];
  /** Cells of which nobody can say that they count, by `row:column`. */
  readonly doubts: ReadonlyMap<string, Doubt>;
}

/** A block as a reader of one format gives it; one with a blank text keeps others apart and carries notices. */
export type RawBlock = {
  readonly notices: readonly RawNotice[];
  readonly page?: number;
} & (
  | { readonly kind: 'paragraph'; readonly text: string; readonly level?: number; readonly isItem?: boolean }
  | { readonly kind: 'table'; readonly table: RawTable }
  | { readonly kind: 'picture'; readonly text: string }
);

/** A paragraph without style. */
export function makeParagraph(text: string, notices: readonly RawNotice[] = []): RawBlock {
  return { kind: 'paragraph', text, notices };
}
