import { SHARED } from '../../model/tables/shared-columns.ts';
import { findSpreadCell, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';
import type { FormBlock } from './read-heads.ts';
import type { RowHeads } from './target.ts';

/** The cells that name a row. */
export function listHeadCells(sheet: WorkbookSheet, row: number, columns: readonly number[]): WorkbookCell[] {
  const cells = columns.map((column) => findSpreadCell(sheet, row, column));
  return cells.filter((cell, index, all): cell is WorkbookCell => cell?.row === row && all.indexOf(cell) === index);
}

/** What the head columns of a block say of a row, by the fields they fill. */
export function readHeads(sheet: WorkbookSheet, row: number, { heads }: FormBlock): RowHeads {
  const read = (columns: readonly number[]): string =>
    listHeadCells(sheet, row, columns)
      .map(({ text }) => text)
      .join('')
      .trim();
  const found = Object.fromEntries(Object.entries(heads).map(([name, columns]) => [name, read(columns)]));
  const code = found[SHARED.code] ?? '';
  // A total is often written over the columns of codes and names.
  return /^\d*$/.test(code) ? found : { ...found, [SHARED.code]: '', [SHARED.name]: code };
}
