import type { FilledGrid } from './fill-grid.ts';
import { isFormTitle } from './fold-form-title.ts';
import type { Line } from './group-lines.ts';
import { joinLines } from './join-text.ts';
import type { PageItem } from './page-item.ts';

/** Lines between a title and its table; a line of them is no longer than this and no sentence. */
const [MOST_HEADS, LONGEST_HEAD] = [6, 60];
const MARK = /^(?:财决)?公开\d+(?:-\d+)?表$|^附?表\d+(?:-\d+)?$/;

/** The line of an item that is one. */
export function lineOf(item: PageItem | undefined): Line | undefined {
  return item?.kind === 'line' ? item.line : undefined;
}

/** Whether a line, or words of it that stand apart, are the title of a form. */
export function hasTitle(line: Line, titles: readonly string[]): boolean {
  return [line.text, ...line.segments.map(({ text }) => text)].some((text) => isFormTitle(text, titles));
}

function isHead(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_HEAD && !/[。；]/.test(line.text);
}

/** Two lines of a title as one. */
function joinTitle(first: Line, second: Line): Line {
  const text = joinLines(first.text, second.text);
  return {
    ...second,
    text,
    segments: [{ text, left: Math.min(first.left, second.left), right: Math.max(first.right, second.right) }],
  };
}

/** The lines above a table from its title on, and where they begin; undefined where no title of a form stands there. */
export function findHeads(
  items: readonly PageItem[],
  at: number,
  titles: readonly string[],
): { from: number; heads: Line[] } | undefined {
  for (let from = at - 1; from >= Math.max(0, at - MOST_HEADS); from -= 1) {
    const [line, before] = [lineOf(items[from]), lineOf(items[from - 1])];
    if (!line || !isHead(line)) return undefined;
    const below = items.slice(from + 1, at).flatMap((item) => lineOf(item) ?? []);
    const isBroken =
      before && isHead(before) && isFormTitle(joinTitle(before, line).text, titles) && !isFormTitle(line.text, titles);
    if (!hasTitle(line, titles) && !isBroken) continue;
    const start = isBroken ? from - 1 : from;
    const mark = lineOf(items[start - 1]);
    const hasMark = mark !== undefined && MARK.test(mark.text.replace(/\s/g, ''));
    const title = isBroken ? joinTitle(before, line) : line;
    return { from: hasMark ? start - 1 : start, heads: [...(hasMark ? [mark] : []), title, ...below] };
  }
  return undefined;
}

/** Whether a title stands in the first cells of a table. */
export function findInnerTitle({ grid, texts }: FilledGrid, titles: readonly string[]): string | undefined {
  const columns = grid.xs.length - 1;
  const region = grid.regions.find(({ top, left, right }) => top < 2 && left === 0 && right === columns - 1);
  const text = region && texts.get(region);
  return text !== undefined && isFormTitle(text, titles) ? text : undefined;
}
