import type { Doubt, WorkbookRange } from '../../model/workbook.ts';
import { DocumentFault } from './document-fault.ts';
import type { RawBlock, RawNotice } from './raw-block.ts';

/** A cell of a table with what stands in it. */
export interface TableCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it goes over. */
  readonly down: number;
  readonly across: number;
  readonly blocks: readonly RawBlock[];
  readonly doubt?: Doubt;
}

/** A table of more places is none that is printed. */
const MOST_PLACES = 300_000;
/** A table of fewer cells with another one in it only sets places on a page, as does one that is mostly such cells. */
const LEAST_CELLS = 4;
/** Cells with so many paragraphs, in a table of so few rows, are parts of a page. */
const PAGE_PARAGRAPHS = 10;
const PAGE_ROWS = 2;

function readBlock(block: RawBlock): string {
  if (block.kind === 'table') return block.table.rows.map((row) => row.join('\t')).join('\n');
  return block.kind === 'picture' ? '' : block.text;
}

/** The text of a cell: its paragraphs one below the other. */
function readCell({ blocks }: TableCell): string {
  return blocks
    .map(readBlock)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function measureText(blocks: readonly RawBlock[]): number {
  return blocks.reduce((length, block) => length + readBlock(block).length, 0);
}

/** What stands in cells beside and in tables within them. */
function listNested(cells: readonly TableCell[]): RawBlock[] {
  return cells.flatMap(({ blocks }) => (blocks.some(({ kind }) => kind === 'table') ? blocks : []));
}

/** Whether a table only sets places on a page: one column, a table within it, or text as long as a page. */
function isLayout(cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell.blocks.some((block) => readBlock(block).trim() !== ''));
  if (new Set(cells.map(({ column }) => column)).size < 2 || filled.length < 2) return true;
  const all = measureText(filled.flatMap(({ blocks }) => blocks));
  const nested = measureText(listNested(filled));
  if (nested > 0 && (filled.length < LEAST_CELLS || nested * 2 > all)) return true;
  const rows = new Set(filled.map(({ row }) => row)).size;
  return (
    rows <= PAGE_ROWS &&
    filled.some(({ blocks }) => blocks.filter((block) => readBlock(block).trim() !== '').length > PAGE_PARAGRAPHS)
  );
}

function measure(cells: readonly TableCell[]): { rows: number; columns: number } {
  const rows = cells.reduce((most, { row, down }) => Math.max(most, row + down - 1), 0);
  const columns = cells.reduce((most, { column, across }) => Math.max(most, column + across - 1), 0);
  if (rows * columns > MOST_PLACES) throw new DocumentFault('document-large', `一张 ${rows} 行、${columns} 列的表`);
  return { rows, columns };
}

/** Notices of a table: its own, and those of what stands in its cells; pictures in cells are notices only. */
function listNotices(cells: readonly TableCell[], notices: readonly RawNotice[]): RawNotice[] {
  return [...notices, ...cells.flatMap(({ blocks }) => blocks.flatMap((block) => block.notices))];
}

/**
 * Cells of a table → the table, or what stands in its cells where it only sets places on a page.
 * @param cells in reading order
 * @param notices of the table itself
 * @throws DocumentFault where it has more places than any printed table
 */
export function assembleTable(cells: readonly TableCell[], notices: readonly RawNotice[]): RawBlock[] {
  const { rows, columns } = measure(cells);
  if (isLayout(cells)) {
    const carrier: RawBlock[] = [{ kind: 'paragraph', text: '', notices }];
    return [...carrier, ...cells.flatMap(({ blocks }) => blocks)];
  }
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const cell of cells) {
    const line = grid[cell.row - 1];
    if (line) line[cell.column - 1] = readCell(cell);
  }
  const wide = cells.filter(({ down, across }) => down > 1 || across > 1);
  const merged = wide.map(({ row, column, down, across }): WorkbookRange => ({
    top: row,
    left: column,
    bottom: row + down - 1,
    right: column + across - 1,
  }));
  const doubts = new Map(
    cells.flatMap(({ row, column, doubt }) => (doubt ? [[`${row}:${column}`, doubt] as const] : [])),
  );
  return [{ kind: 'table', table: { rows: grid, merged, doubts }, notices: listNotices(cells, notices) }];
}
