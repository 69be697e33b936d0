import type { Table } from '../../model/table.ts';
import { cutSheet, listRowCells, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';
import { findTable, isMark } from './find-table.ts';
import { listFormUnits } from './list-units.ts';
import { holdsAmount } from './read-amount.ts';

/** A part of a sheet that holds one form at most, with the row that it begins in. */
export interface SheetPart {
  readonly sheet: WorkbookSheet;
  readonly from: number;
}

/** Above the first amount of a form stand at least a title and its heads. */
const LEAST_ROWS = 3;
/** A line of its own that ends like the title of a table. */
const TITLE = /^[^:：。，；]{2,40}表(?:[（(][^（）()]*[）)])?$/;

function begins(cells: readonly WorkbookCell[], tables: readonly Table[]): boolean {
  const [first] = cells;
  if (cells.length === 1 && first && first.kind === 'text' && TITLE.test(first.text.trim())) return true;
  return cells.some(({ kind, text }) => kind === 'text' && (isMark(text) || findTable(tables, text) !== undefined));
}

/** A list of contents names form after form. */
const LEAST_CONTENTS = 3;

/** Whether a sheet lists forms and is none itself: it names several of them and no unit. */
export function listsForms(sheet: WorkbookSheet, tables: readonly Table[]): boolean {
  const cells = [...sheet.cells.values()].filter(({ kind }) => kind === 'text');
  const titles = new Set(cells.flatMap(({ text }) => findTable(tables, text) ?? []));
  return titles.size >= LEAST_CONTENTS && listFormUnits(sheet).length === 0;
}

/** The forms that stand one below the other on a sheet: a new one begins with a title or number of a form, below amounts. */
export function splitForms(sheet: WorkbookSheet, tables: readonly Table[]): SheetPart[] {
  const starts = [1];
  let filled = false;
  for (const row of sheet.lines.keys()) {
    const cells = listRowCells(sheet, row);
    if (filled && row - (starts.at(-1) ?? 1) >= LEAST_ROWS && begins(cells, tables)) {
      starts.push(row);
      filled = false;
    }
    filled ||= cells.some(holdsAmount);
  }
  if (starts.length === 1) return [{ sheet, from: 1 }];
  return starts.map((from, index) => ({
    sheet: cutSheet(sheet, from, (starts[index + 1] ?? sheet.rows + 1) - 1),
    from,
  }));
}
