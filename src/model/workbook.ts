import type { Decimal } from '../lib/decimal.ts';

/**
 * Why nobody can say what a cell shows, or that it counts:
 * its number format is not on the list, or shows another number than there is · its formula has no sure result ·
 * it is an error or a truth value · it is struck out · a part of it is raised or lowered · it has the colour of its ground, or its format hides it ·
 * a conditional format may change it · the text that it names is not in the file.
 */
export type Doubt =
  | 'format'
  | 'width'
  | 'formula'
  | 'error'
  | 'struck'
  | 'raised'
  | 'unseen'
  | 'conditional'
  | 'string';

/** A cell of a spreadsheet that somebody else made. */
export interface WorkbookCell {
  /** As a spreadsheet names it, e.g. `C7`. */
  readonly address: string;
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** What it shows, without blanks at its ends; what the file has where there is a doubt. */
  readonly text: string;
  /** `other` is what shows no plain number: a date, a percentage, a formula that failed. */
  readonly kind: 'text' | 'number' | 'other';
  /** The number it shows, with the decimals it shows. */
  readonly number?: Decimal;
  /** The unit that its format prints behind the number. */
  readonly unit?: string;
  /** What the file has, where the format shows less of it. */
  readonly stored?: string;
  readonly doubt?: Doubt;
  /** The code of its number format, where that is the doubt. */
  readonly format?: string;
}

export interface WorkbookRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Cells that show anything, by row and column. */
  readonly cells: ReadonlyMap<string, WorkbookCell>;
  /** The same by row, each from left to right. */
  readonly lines: ReadonlyMap<number, readonly WorkbookCell[]>;
  /** The last row and column with a cell that shows anything. */
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly WorkbookRange[];
  /** How many cells stand in hidden rows and columns, or under a merged range; they are not read. */
  readonly hidden: number;
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

/** A sheet of cells, which are found by their place. */
export function makeSheet(
  name: string,
  cells: readonly WorkbookCell[],
  merged: readonly WorkbookRange[],
  hidden = 0,
): WorkbookSheet {
  const lines = Map.groupBy(
    cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    ({ row }) => row,
  );
  const last = (of: (cell: WorkbookCell) => number): number =>
    cells.reduce((most, cell) => Math.max(most, of(cell)), 0);
  return {
    name,
    cells: new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell])),
    lines,
    rows: last(({ row }) => row),
    columns: last(({ column }) => column),
    merged,
    hidden,
  };
}

/** The rows of a sheet from one to another, as a sheet of its own in which every cell keeps its place. */
export function cutSheet({ name, lines, merged }: WorkbookSheet, from: number, to: number): WorkbookSheet {
  return makeSheet(
    name,
    [...lines].flatMap(([row, cells]) => (row >= from && row <= to ? cells : [])),
    merged.filter(({ top, bottom }) => bottom >= from && top <= to),
  );
}

/** The cell at a place, or undefined where it is empty. */
export function findWorkbookCell({ cells }: WorkbookSheet, row: number, column: number): WorkbookCell | undefined {
  return cells.get(keyOf(row, column));
}

/** The merged range that a place lies in. */
export function findMerged({ merged }: WorkbookSheet, row: number, column: number): WorkbookRange | undefined {
  return merged.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** As findWorkbookCell, but all places of a merged range have the cell in its corner. */
export function findSpreadCell(sheet: WorkbookSheet, row: number, column: number): WorkbookCell | undefined {
  const range = findMerged(sheet, row, column);
  return range ? findWorkbookCell(sheet, range.top, range.left) : findWorkbookCell(sheet, row, column);
}

/** The cells of a row that show anything, from left to right. */
export function listRowCells({ lines }: WorkbookSheet, row: number): readonly WorkbookCell[] {
  return lines.get(row) ?? [];
}

/** `工作表“…”C7`: where a reader of the workbook finds a cell. */
export function nameWorkbookPlace({ name }: Pick<WorkbookSheet, 'name'>, address = ''): string {
  return `工作表“${name}”${address}`;
}
