import { makeSheet, type WorkbookCell, type WorkbookRange, type WorkbookSheet } from '../../model/workbook.ts';
import type { StoredCell, StoredSheet } from './read-sheet.ts';
import type { Styles } from './read-styles.ts';
import { type Showing, showCell } from './show-cell.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** What the cells of all sheets of a workbook share. */
export type SharedBook = Pick<Showing, 'strings' | 'styles' | 'recalculated'>;

/** A second judge of what a cell shows, where another program has said it, too. */
export type Witness = (shown: WorkbookCell, stored: StoredCell) => WorkbookCell;

/**
 * Rows of merged ranges together, and ranges of conditional formats that can change a number: more make no form, only
 * work.
 */
const MOST_MERGED = 2_000_000;
const MOST_CHANGING = 1_000;

function covers({ top, left, bottom, right }: WorkbookRange, { row, column }: StoredCell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The merged range that each cell of a sheet lies in; ranges are few where cells are many. */
function indexMerged({ cells, merged }: StoredSheet, name: string): ReadonlyMap<StoredCell, WorkbookRange> {
  const rows = Map.groupBy(cells, ({ row }) => row);
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const index = new Map<StoredCell, WorkbookRange>();
  let work = 0;
  for (const range of merged)
    for (let row = range.top; row <= Math.min(range.bottom, last); row += 1) {
      const line = rows.get(row) ?? [];
      work += 1 + line.length;
      if (work > MOST_MERGED) throw new WorkbookFault('import-large', `工作表“${name}”，合并的格过多`);
      for (const cell of line) if (covers(range, cell)) index.set(cell, range);
    }
  return index;
}

/** The ranges in which a conditional format can change or hide what a cell shows. */
function listChanging({ conditional }: StoredSheet, styles: Styles, name: string): readonly WorkbookRange[] {
  const changesLook = (look: number | undefined): boolean => look !== undefined && styles.conditional[look] !== false;
  const changes = conditional.filter(({ look, hidesValue }) => hidesValue || changesLook(look));
  const ranges = changes.flatMap((entry) => entry.ranges);
  if (ranges.length > MOST_CHANGING) throw new WorkbookFault('import-large', `工作表“${name}”，条件格式过多`);
  return ranges;
}

/** A cell is seen where a row and a column of it are; under a merged range only the one in its corner is. */
function isShown(cell: StoredCell, range: WorkbookRange | undefined, { layout }: StoredSheet): boolean {
  if (!range) return layout.isRowSeen(cell.row) && layout.isColumnSeen(cell.column);
  const some = (from: number, to: number, seen: (at: number) => boolean): boolean => {
    for (let at = from; at <= to; at += 1) if (seen(at)) return true;
    return false;
  };
  const inCorner = cell.row === range.top && cell.column === range.left;
  return (
    inCorner &&
    some(range.top, range.bottom, (row) => layout.isRowSeen(row)) &&
    some(range.left, range.right, (column) => layout.isColumnSeen(column))
  );
}

/**
 * A sheet as it shows itself: no hidden rows and columns, nothing under a merged range, each cell with what it shows
 * or a doubt.
 * @throws WorkbookFault where merged ranges or conditional formats are too many
 */
export function assembleSheet(
  name: string,
  sheet: StoredSheet,
  book: SharedBook,
  confirm: Witness = (shown) => shown,
): WorkbookSheet {
  const merged = indexMerged(sheet, name);
  const changing = listChanging(sheet, book.styles, name);
  const showing: Showing = {
    ...book,
    layout: sheet.layout,
    findSpan: (cell) => {
      const range = merged.get(cell);
      return range ? range.right - range.left + 1 : 1;
    },
    isConditional: (cell) => changing.some((range) => covers(range, cell)),
  };
  const [seen, unseen]: [WorkbookCell[], WorkbookCell[]] = [[], []];
  for (const cell of sheet.cells) {
    const shown = showCell(cell, showing);
    if (shown) (isShown(cell, merged.get(cell), sheet) ? seen : unseen).push(confirm(shown, cell));
  }
  return makeSheet(name, seen, sheet.merged, unseen.length);
}
