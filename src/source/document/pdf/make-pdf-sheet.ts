import { makeSheet, type WorkbookCell, type WorkbookRange, type WorkbookSheet } from '../../../model/workbook.ts';
import { nameAddress } from '../../workbook/cell-address.ts';
import { showValue } from '../show-value.ts';
import type { Chain } from './chain-grids.ts';
import type { PdfLine } from './group-lines.ts';

/** What a form is made of, from its title down. */
export interface PdfForm {
  readonly name: string;
  /** Its title, number, department and unit. */
  readonly heads: readonly PdfLine[];
  readonly chain: Chain;
  readonly notes: readonly string[];
}

function openCell(row: number, column: number, text: string): WorkbookCell {
  return { address: nameAddress(row, column), row, column, ...showValue(text) };
}

/** The columns in which words above a table stand, each in one of its own, from left to right. */
function placeWords({ segments }: PdfLine, xs: readonly number[]): number[] {
  let last = 0;
  return segments.map(({ left, right }) => {
    const column = Math.max(1, xs.findLastIndex((x) => x <= (left + right) / 2) + 1);
    last = Math.max(last + 1, Math.min(column, Math.max(1, xs.length - 1)));
    return last;
  });
}

function openHead(line: PdfLine, row: number, xs: readonly number[]): WorkbookCell[] {
  if (line.segments.length === 1) return [openCell(row, 1, line.text)];
  const columns = placeWords(line, xs);
  return line.segments.map(({ text }, index) => openCell(row, columns[index] ?? 1, text));
}

/** A form as a spreadsheet would have it: title and unit above, its cells with merged ranges, notes below. */
export function makePdfSheet({ name, heads, chain, notes }: PdfForm): WorkbookSheet {
  const above = heads.length;
  const below = above + chain.rows;
  const shown = chain.cells.filter(({ text }) => text !== '');
  const merged = chain.cells
    .filter(({ rows, columns }) => rows > 1 || columns > 1)
    .map(({ row, column, rows, columns }): WorkbookRange => ({
      top: row + above,
      left: column,
      bottom: row + above + rows - 1,
      right: column + columns - 1,
    }));
  return makeSheet(
    name,
    [
      ...heads.flatMap((line, index) => openHead(line, index + 1, chain.xs)),
      ...shown.map(({ row, column, text }) => openCell(row + above, column, text)),
      ...notes.map((text, index) => openCell(below + index + 1, 1, text)),
    ],
    merged,
  );
}
