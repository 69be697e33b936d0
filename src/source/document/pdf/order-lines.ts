import type { FilledGrid } from './fill-grid.ts';
import type { Line, Segment } from './group-lines.ts';
import type { Column, PageItem } from './lay-page.ts';
import type { Box } from './matrix.ts';

type Barrier = Exclude<PageItem, { kind: 'line' }>;

/** So many lines side by side make columns; each is as wide as this part of the page, and the gap lies in its middle. */
const LEAST_LINES = 5;
const [LEAST_WIDTH, FROM, TO] = [0.22, 0.3, 0.7];
const LEAST_GAP = 8;

function topOf(barrier: Barrier): number {
  return barrier.kind === 'table' ? barrier.table.grid.box.top : barrier.box.top;
}

function boxOf(barrier: { kind: 'table'; table: FilledGrid } | { kind: 'picture'; box: Box }): Box {
  return barrier.kind === 'table' ? barrier.table.grid.box : barrier.box;
}

interface Gutter {
  readonly at: number;
  /** The first and last line on both sides of it. */
  readonly first: number;
  readonly last: number;
}

/** Whether words of a line stand on both sides of a place, and none on it. */
function parts({ segments }: Line, at: number): boolean {
  return segments.some(({ right }) => right < at) && segments.some(({ left }) => left > at) && !crosses(segments, at);
}

function crosses(segments: readonly Segment[], at: number): boolean {
  return segments.some(({ left, right }) => left < at && right > at);
}

/** Whether the words on one side look like lines of a column: wide, most of them to its edge, and no column of numbers. */
function isColumn(sides: readonly (readonly Segment[])[], width: number): boolean {
  const widths = sides.map((segments) => (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0)).toSorted((a, b) => a - b);
  const [most, middle] = [widths.at(-1) ?? 0, widths[Math.floor(widths.length / 2)] ?? 0];
  return sides.every(({ length }) => length === 1) && most >= LEAST_WIDTH * width && middle >= 0.8 * most;
}

/** The gap between two columns of text, where a run of lines has one. */
function findGutter(lines: readonly Line[], width: number): Gutter | undefined {
  const gaps = lines.flatMap(({ segments }) => segments.flatMap(({ right }, index) => {
    const next = segments[index + 1];
    return next && next.left - right >= LEAST_GAP ? [(right + next.left) / 2] : [];
  }));
  for (const at of gaps.filter((place) => place > FROM * width && place < TO * width)) {
    const first = lines.findIndex((line) => parts(line, at));
    const end = lines.findIndex((line, index) => index > first && crosses(line.segments, at));
    const within = lines.slice(first, end === -1 ? lines.length : end);
    const both = within.filter((line) => parts(line, at));
    const sides = [both.map(({ segments }) => segments.filter(({ right }) => right < at)), both.map(({ segments }) => segments.filter(({ left }) => left > at))];
    if (both.length >= LEAST_LINES && sides.every((side) => isColumn(side, width))) return { at, first, last: first + within.length - 1 };
  }
  return undefined;
}

function cutLine(line: Line, isKept: (segment: Segment) => boolean): Line[] {
  const segments = line.segments.filter(isKept);
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return [];
  return [{ ...line, segments, left: first.left, right: last.right, text: segments.map(({ text }) => text).join(' '), firstWidth: segments.length === line.segments.length ? line.firstWidth : line.size }];
}

interface Placed {
  readonly line: Line;
  readonly column: Column;
}

function spanOf(lines: readonly Line[]): Column {
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) };
}

/** Lines in the order of reading: down a column, then down the next; what goes over both columns parts them. */
function readColumns(lines: readonly Line[], width: number): Placed[] {
  const gutter = lines.length === 0 ? undefined : findGutter(lines, width);
  if (!gutter) return lines.map((line) => ({ line, column: spanOf(lines) }));
  const { at, first, last } = gutter;
  const within = lines.slice(first, last + 1);
  const sides = [within.flatMap((line) => cutLine(line, ({ right }) => right < at)), within.flatMap((line) => cutLine(line, ({ left }) => left > at))];
  const before = lines.slice(0, first);
  return [
    ...before.map((line) => ({ line, column: spanOf(before) })), ...sides.flatMap((side) => side.map((line) => ({ line, column: spanOf(side) }))),
    ...readColumns(lines.slice(last + 1), width),
  ];
}

/** The items of a page in the order of reading: lines between its tables and pictures, and lines that are not level last. */
export function orderLines(page: { number: number; width: number }, lines: readonly Line[], barriers: readonly Barrier[], turned: readonly Line[]): PageItem[] {
  const sorted = barriers.toSorted((a, b) => topOf(a) - topOf(b));
  const items: PageItem[] = [];
  let left = lines;
  const take = (own: readonly Line[]): void => {
    items.push(...readColumns(own, page.width).map((placed) => ({ kind: 'line', page: page.number, ...placed }) as const));
  };
  for (const barrier of sorted) {
    const middle = barrier.kind === 'table' ? boxOf(barrier).top + 1 : boxOf(barrier).top;
    take(left.filter(({ base }) => base <= middle));
    left = left.filter(({ base }) => base > middle);
    items.push(barrier);
  }
  take(left);
  const column = { left: 0, right: page.width };
  return [...items, ...turned.map((line) => ({ kind: 'line', page: page.number, line, column }) as const)];
}
