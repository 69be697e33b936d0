import { makeSheet, type WorkbookCell, type WorkbookRange, type WorkbookSheet } from '../../model/workbook.ts';
import { nameAddress } from '../workbook/cell-address.ts';
import { isFormLine, isFormTitle } from './form-lines.ts';
import type { RawTable } from './raw-block.ts';
import { showValue } from './show-value.ts';

/** A table with the lines around it that belong to it. */
export interface FormParts {
  /** From top to bottom: title, number, department and unit. */
  readonly above: readonly string[];
  readonly table: RawTable;
  readonly below: readonly string[];
}

/** Where a line was set by tabs or many blanks, as the department at the left and the unit at the right. */
const GAP = /\t+|[ \u3000]{3,}/u;

/** Cells of a line: one goes over the whole width, of several the last one stands at the right edge. */
function placeLine(line: string, row: number, columns: number): { cells: WorkbookCell[]; merged: WorkbookRange[] } {
  const parts = line
    .split(GAP)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const cells = parts.map((text, index): WorkbookCell => {
    const isLast = index > 0 && index === parts.length - 1;
    const column = isLast ? Math.max(columns, parts.length) : index + 1;
    return { address: nameAddress(row, column), row, column, text, kind: 'text' };
  });
  const isWhole = cells.length === 1 && columns > 1;
  return { cells, merged: isWhole ? [{ top: row, left: 1, bottom: row, right: columns }] : [] };
}

function placeCells({ rows, doubts }: RawTable, shift: number): WorkbookCell[] {
  return rows.flatMap((row, index) =>
    row.flatMap((text, at): WorkbookCell[] => {
      const line = index + 1 + shift;
      const column = at + 1;
      const doubt = doubts.get(`${index + 1}:${column}`);
      const cell = { address: nameAddress(line, column), row: line, column };
      return text === '' ? [] : [{ ...cell, ...showValue(text, doubt) }];
    }),
  );
}

/** A printed form as a sheet: the lines above it, its cells and its notes, one below the other. */
export function makeFormSheet(name: string, { above, table, below }: FormParts): WorkbookSheet {
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const lines = above.map((line, index) => placeLine(line, index + 1, columns));
  const notes = below.map((line, index) => placeLine(line, above.length + table.rows.length + index + 1, columns));
  const merged = table.merged.map(({ top, left, bottom, right }) => ({
    top: top + above.length,
    left,
    bottom: bottom + above.length,
    right,
  }));
  const cells = [...lines, ...notes].flatMap((line) => line.cells);
  const ranges = [...lines, ...notes].flatMap((line) => line.merged);
  return makeSheet(name, [...cells, ...placeCells(table, above.length)], [...ranges, ...merged]);
}

/** In so many rows of a table its title stands where it is a part of it. */
const TITLE_ROWS = 4;

/**
 * The title of a form among the first rows of a table, where nothing stands beside it but its number, department and
 * unit: a list of forms has more.
 */
export function findInnerTitle({ rows }: RawTable, titles: readonly string[]): string | undefined {
  const heads = rows.slice(0, TITLE_ROWS).map((row) => row.filter((text) => text !== ''));
  const found = heads.find((row) => row.some((text) => isFormTitle(text, titles)));
  const isAlone = found?.every((text) => isFormTitle(text, titles) || isFormLine(text)) ?? false;
  return isAlone ? found?.find((text) => isFormTitle(text, titles)) : undefined;
}
