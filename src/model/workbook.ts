import type { Decimal } from '../lib/decimal.ts';

/** A cell of a spreadsheet that somebody else made. */
export interface WorkbookCell {
  /** As a spreadsheet names it, e.g. `C7`. */
  readonly address: string;
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** What it shows, without blanks at its ends. */
  readonly text: string;
  /** `other` is what shows no plain number: a date, a percentage, a formula that failed. */
  readonly kind: 'text' | 'number' | 'other';
  /** The number it shows, with the decimals it shows. */
  readonly number?: Decimal;
  /** What the file has, where the format shows less of it. */
  readonly stored?: string;
}

export interface WorkbookRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Cells that hold anything, by row and column. */
  readonly cells: ReadonlyMap<string, WorkbookCell>;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly WorkbookRange[];
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

/** Cells by their place, as a sheet holds them. */
export function indexCells(cells: readonly WorkbookCell[]): ReadonlyMap<string, WorkbookCell> {
  return new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
}

/** The cell at a place, or undefined where it is empty. */
export function findWorkbookCell({ cells }: WorkbookSheet, row: number, column: number): WorkbookCell | undefined {
  return cells.get(keyOf(row, column));
}

/** As findWorkbookCell, but all places of a merged range have the cell in its corner. */
export function findSpreadCell(sheet: WorkbookSheet, row: number, column: number): WorkbookCell | undefined {
  const range = sheet.merged.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return range ? findWorkbookCell(sheet, range.top, range.left) : findWorkbookCell(sheet, row, column);
}

/** The cells of a row that hold anything, from left to right. */
export function listRowCells(sheet: WorkbookSheet, row: number): WorkbookCell[] {
  return Array.from({ length: sheet.columns }, (_, index) => findWorkbookCell(sheet, row, index + 1)).filter((cell) => cell !== undefined);
}

/** `工作表“…”C7`: where a reader of the workbook finds a cell. */
export function nameWorkbookPlace({ name }: Pick<WorkbookSheet, 'name'>, address = ''): string {
  return `工作表“${name}”${address}`;
}
