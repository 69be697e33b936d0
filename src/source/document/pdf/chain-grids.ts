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
  return (
    isWithin(ends, [next.xs[0], next.xs.at(-1)].map(Number)) &&
    (isWithin(grid.xs, next.xs) || isWithin(next.xs, grid.xs))
  );
}

function readRow({ grid, texts }: FilledGrid, row: number): string {
  return grid.regions
    .filter(({ top }) => top === row)
    .toSorted((a, b) => a.left - b.left)
    .map((region) => texts.get(region) ?? '')
    .join('|');
}

/** How many rows at the top of a part repeat the heads of the first one. */
function countRepeated(first: FilledGrid, part: FilledGrid): number {
  const rows = part.grid.ys.length - 1;
  let count = 0;
  while (
    count < rows - 1 &&
    count < first.grid.ys.length - 1 &&
    /[^|]/.test(readRow(part, count)) &&
    readRow(part, count) === readRow(first, count)
  )
    count += 1;
  const cutsCell = part.grid.regions.some(({ top, bottom }) => top < count && bottom >= count);
  return cutsCell ? 0 : count;
}

function indexOf(xs: readonly number[], place: number): number {
  const distances = xs.map((x) => Math.abs(x - place));
  return distances.indexOf(Math.min(...distances));
}

function makeCell(xs: readonly number[], region: Region, text: string, shift: number): ChainCell {
  const left = indexOf(xs, region.box.left);
  const right = indexOf(xs, region.box.right);
  return {
    row: region.top + shift + 1,
    column: left + 1,
    rows: region.bottom - region.top + 1,
    columns: Math.max(1, right - left),
    text,
  };
}

/** The rows of a part that count: not those without words at an edge where no line is drawn. */
function trimRows(part: FilledGrid, dropped: number): { from: number; to: number } {
  const { grid, texts } = part;
  const isBlank = (row: number): boolean =>
    grid.regions.every((region) => {
      const isHere = region.top <= row && region.bottom >= row;
      return !isHere || (region.top === region.bottom && (texts.get(region) ?? '') === '');
    });
  const last = grid.ys.length - 2;
  return {
    from: dropped === 0 && !grid.hasTop && isBlank(0) ? 1 : dropped,
    to: !grid.hasBottom && last > 0 && isBlank(last) ? last - 1 : last,
  };
}

const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|其中|[加减]：)/;

interface Break {
  /** Whether the first row of a page is the rest of the last one of the page before. */
  readonly isJoined: boolean;
  readonly doubt?: string;
}

/**
 * Whether a row goes on over a page break. A row with a name and amounts is whole; words alone may be the rest of a cell
 * that has no room left, which is sure only where no line is drawn between; in a table of the text it is likely enough.
 */
function judgeBreak(last: FilledGrid, to: number, next: FilledGrid, from: number, isText: boolean): Break {
  const rest = next.grid.regions
    .filter((region) => region.top === from && (next.texts.get(region) ?? '') !== '')
    .toSorted((a, b) => a.left - b.left);
  const [first] = rest;
  const text = first ? (next.texts.get(first) ?? '') : '';
  if (!first) return { isJoined: false };
  if (AMOUNT.test(text) && first.left > 1) return { isJoined: false, doubt: `“${text}”在换页处，无法确定属于哪一行` };
  if (NUMBERED.test(text) || rest.some((region) => AMOUNT.test(next.texts.get(region) ?? '')))
    return { isJoined: false };
  const isRest = rest.every((region) =>
    [...last.full].some(({ bottom, box }) => bottom === to && Math.abs(box.left - region.box.left) <= NEAR),
  );
  if (!isRest) return { isJoined: false };
  const isOpen = !last.grid.hasBottom && !next.grid.hasTop;
  return isOpen || isText
    ? { isJoined: true }
    : { isJoined: false, doubt: `“${text}”在换页处，无法确定是否属于上一行` };
}

/** Adds to the last row what the page break cut off it: the words of its cells that stand on the next page. */
function joinBroken(cells: ChainCell[], rest: readonly ChainCell[], row: number): void {
  for (const part of rest.filter(({ text }) => text !== '')) {
    const at = cells.findIndex((cell) => cell.column === part.column && cell.row + cell.rows - 1 === row);
    const cell = cells[at];
    if (cell) cells[at] = { ...cell, text: `${cell.text}${part.text}` };
  }
}

/**
 * The parts of a table on one page after the other → one table; heads that come again and rows that a page breaks are
 * mended.
 * @param isText whether it is a table of the text and no form
 */
export function chainGrids(parts: readonly FilledGrid[], isText: boolean): Chain {
  const [first] = parts;
  const xs = parts.toSorted((a, b) => b.grid.xs.length - a.grid.xs.length)[0]?.grid.xs ?? [];
  const cells: ChainCell[] = [];
  const doubts = parts.flatMap((part) => part.doubts);
  let rows = 0;
  let before: { part: FilledGrid; to: number } | undefined;
  for (const part of parts) {
    const { from, to } = trimRows(part, first && before ? countRepeated(first, part) : 0);
    const { isJoined, doubt } = before ? judgeBreak(before.part, before.to, part, from, isText) : { isJoined: false };
    if (doubt !== undefined) doubts.push(doubt);
    const shift = rows - from - (isJoined ? 1 : 0);
    const own = part.grid.regions
      .filter(({ top }) => top >= from && top <= to)
      .map((region) => makeCell(xs, region, part.texts.get(region) ?? '', shift));
    if (isJoined)
      joinBroken(
        cells,
        own.filter(({ row }) => row === rows),
        rows,
      );
    cells.push(...(isJoined ? own.filter(({ row }) => row > rows) : own));
    rows += to - from + 1 - (isJoined ? 1 : 0);
    before = { part, to };
  }
  return { cells, rows, columns: xs.length - 1, xs, doubts };
}
