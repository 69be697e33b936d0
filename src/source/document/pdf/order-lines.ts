import type { Glyph } from './drawing.ts';
import { findGutter } from './find-gutter.ts';
import { groupLines, type PdfLine } from './group-lines.ts';
import type { TextColumn, PageItem } from './page-item.ts';

type Barrier = Exclude<PageItem, { kind: 'line' }>;

/** A page whose lines are put in order. */
export interface OpenPage {
  readonly number: number;
  readonly width: number;
  readonly levels: ReadonlyMap<number, number>;
}

interface Placed {
  readonly line: PdfLine;
  readonly column: TextColumn;
}

function topOf(barrier: Barrier): number {
  return barrier.kind === 'table' ? barrier.table.grid.box.top + 1 : barrier.box.top;
}

function place(lines: readonly PdfLine[], width?: number): Placed[] {
  const edges = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
  const column = { ...edges, ...(width !== undefined && { width }) };
  return lines.map((line) => ({ line, column }));
}

/** Signs in the order of reading: down a column, then down the next; what goes over both columns parts them. */
function readColumns(glyphs: readonly Glyph[], { width, levels }: OpenPage): Placed[] {
  const lines = groupLines(glyphs, levels);
  const gutter = findGutter(lines, width);
  if (!gutter) return place(lines, width);
  const { at, first, last } = gutter;
  const [above, below] = [lines[first], lines[last]].map((line) => line?.base ?? 0);
  const bounds = [(above ?? 0) - (lines[first]?.size ?? 0) / 2, (below ?? 0) + (lines[last]?.size ?? 0) / 2] as const;
  const within = glyphs.filter(({ base }) => base >= bounds[0] && base <= bounds[1]);
  const sides = [
    within.filter(({ left, right }) => (left + right) / 2 < at),
    within.filter(({ left, right }) => (left + right) / 2 >= at),
  ];
  return [
    ...place(
      groupLines(
        glyphs.filter(({ base }) => base < bounds[0]),
        levels,
      ),
    ),
    ...sides.flatMap((side) => place(groupLines(side, levels))),
    ...readColumns(
      glyphs.filter(({ base }) => base > bounds[1]),
      { number: 0, width, levels },
    ),
  ];
}

/**
 * The items of a page in the order of reading: lines between its tables and pictures, and lines that are not level last.
 * @param glyphs level ones that stand in no table
 */
export function orderLines(
  page: OpenPage,
  glyphs: readonly Glyph[],
  barriers: readonly Barrier[],
  turned: readonly PdfLine[],
): PageItem[] {
  const items: PageItem[] = [];
  let left = glyphs;
  const take = (own: readonly Glyph[]): void => {
    items.push(...readColumns(own, page).map((placed) => ({ kind: 'line', page: page.number, ...placed }) as const));
  };
  for (const barrier of barriers.toSorted((a, b) => topOf(a) - topOf(b))) {
    take(left.filter(({ base }) => base <= topOf(barrier)));
    left = left.filter(({ base }) => base > topOf(barrier));
    items.push(barrier);
  }
  take(left);
  const column = { left: 0, right: page.width, width: page.width };
  return [...items, ...turned.map((line) => ({ kind: 'line', page: page.number, line, column }) as const)];
}
