import type { FilledGrid } from './fill-grid.ts';
import type { Region } from './find-grids.ts';

/** A cell of a table that may go over several pages; rows and columns from 1. */
export interface ChainCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A table with all its pages. */
export interface Chain {
  readonly cells: readonly ChainCell[];
  readonly rows: number;
  readonly columns: number;
  /** Left edges of its columns, and the right edge of the last one. */
  readonly xs: readonly number[];
  readonly doubts: readonly string[];
}

/** Edges of columns that are no farther apart are one, in points. */
const NEAR = 4;

function isWithin(places: readonly number[], others: readonly number[]): boolean {
  return places.every((place) => others.some((other) => Math.abs(other - place) <= NEAR));
}

/** Whether a table can go on with another one: the same edges, and no column that cuts one of the other's. */
export function fitsColumns({ grid }: FilledGrid, { grid: next }: FilledGrid): boolean {
  const ends = [grid.xs[0], grid.xs.at(-1)].map(Number);
  return isWithin(ends, [next.xs[0], next.xs.at(-1)].map(Number)) && (isWithin(grid.xs, next.xs) || isWithin(next.xs, grid.xs));
}

function readRow({ grid, texts }: FilledGrid, row: number): string {
  return grid.regions.filter(({ top }) => top === row).toSorted((a, b) => a.left - b.left).map((region) => texts.get(region) ?? '').join('|');
}

/** How many rows at the top of a part repeat the heads of the first one. */
function countRepeated(first: FilledGrid, part: FilledGrid): number {
  const rows = part.grid.ys.length - 1;
  let count = 0;
  while (count < rows - 1 && count < first.grid.ys.length - 1 && /[^|]/.test(readRow(part, count)) && readRow(part, count) === readRow(first, count)) count += 1;
  const cutsCell = part.grid.regions.some(({ top, bottom }) => top < count && bottom >= count);
  return cutsCell ? 0 : count;
}

function indexOf(xs: readonly number[], place: number): number {
  const distances = xs.map((x) => Math.abs(x - place));
  return distances.indexOf(Math.min(...distances));
}

function makeCell(xs: readonly number[], region: Region, text: string, shift: number): ChainCell {
  const [left, right] = [indexOf(xs, region.box.left), indexOf(xs, region.box.right)];
  return { row: region.top + shift + 1, column: left + 1, rows: region.bottom - region.top + 1, columns: Math.max(1, right - left), text };
}

/** Adds to the last row what the page break cut off it: the words of its cells that stand on the next page. */
function joinBroken(cells: ChainCell[], rest: readonly ChainCell[], row: number, doubts: string[]): void {
  for (const part of rest.filter(({ text }) => text !== '')) {
    const at = cells.findIndex((cell) => cell.column === part.column && cell.row + cell.rows - 1 === row);
    const cell = cells[at];
    if (!cell || (/\d$/.test(cell.text) && /^[\d.,]/.test(part.text))) doubts.push(`“${part.text}”在换页处，无法确定属于哪一行`);
    else cells[at] = { ...cell, text: `${cell.text}${part.text}` };
  }
}

/** The parts of a table on one page after the other → one table; heads that come again and rows that a page breaks are mended. */
export function chainGrids(parts: readonly FilledGrid[]): Chain {
  const [first] = parts;
  const widest = parts.toSorted((a, b) => b.grid.xs.length - a.grid.xs.length)[0];
  const xs = widest?.grid.xs ?? [];
  const cells: ChainCell[] = [];
  const doubts = parts.flatMap((part) => part.doubts);
  let rows = 0;
  let hasBottom = true;
  for (const part of parts) {
    const dropped = first && part !== first ? countRepeated(first, part) : 0;
    const isBroken = part !== first && (!hasBottom || (dropped === 0 && !part.grid.hasTop));
    const shift = rows - dropped - (isBroken ? 1 : 0);
    const own = part.grid.regions.filter(({ top }) => top >= dropped).map((region) => makeCell(xs, region, part.texts.get(region) ?? '', shift));
    if (isBroken) joinBroken(cells, own.filter(({ row }) => row === rows), rows, doubts);
    cells.push(...(isBroken ? own.filter(({ row }) => row > rows) : own));
    rows += part.grid.ys.length - 1 - dropped - (isBroken ? 1 : 0);
    hasBottom = part.grid.hasBottom;
  }
  return { cells, rows, columns: xs.length - 1, xs, doubts };
}
