import type { FilledGrid } from './fill-grid.ts';
import { isFormLine, isFormTitle } from '../form-lines.ts';
import type { PdfLine } from './group-lines.ts';
import { joinPieces } from './join-text.ts';
import type { PageItem } from './page-item.ts';

/** Lines between a title and its table; a line of them is no longer than this and no sentence. */
const MOST_HEADS = 6;
const LONGEST_HEAD = 60;
/** Lines of a title differ less than this in size, and are no farther apart, in parts of it. */
const SAME_SIZE = 0.1;
const TITLE_GAP = 2.2;
const MARK = /^(?:财决)?公开\d+(?:-\d+)?表$|^附?表\d+(?:-\d+)?$/;

/** The line of an item that is one. */
export function lineOf(item: PageItem | undefined): PdfLine | undefined {
  return item?.kind === 'line' ? item.line : undefined;
}

function isHead(line: PdfLine | undefined): line is PdfLine {
  return line !== undefined && line.text.length <= LONGEST_HEAD && !/[。；]/.test(line.text);
}

/** A line that is the title of a form, with nothing beside it but number, department and unit: its words as one. */
function readTitle(line: PdfLine, titles: readonly string[]): PdfLine | undefined {
  const [beside, own] = [true, false].map((is) => line.segments.filter(({ text }) => isFormLine(text) === is));
  const first = own?.[0];
  const last = own?.at(-1);
  if (!own || !first || !last || line.text.length > LONGEST_HEAD) return undefined;
  const text = own.reduce((joined, segment) => joinPieces(joined, segment.text), '');
  if (!isFormTitle(text, titles)) return undefined;
  const segments = [{ text, left: first.left, right: last.right }, ...(beside ?? [])].toSorted(
    (a, b) => a.left - b.left,
  );
  return { ...line, text, segments };
}

/** A title that goes over two lines of one size, as one; its second line alone may be the title of another form. */
function joinTitle(first: PdfLine | undefined, second: PdfLine, titles: readonly string[]): PdfLine | undefined {
  const isNear =
    isHead(first) &&
    isHead(second) &&
    !isFormLine(first.text) &&
    Math.abs(first.size - second.size) < SAME_SIZE * second.size &&
    second.base - first.base < TITLE_GAP * second.size;
  if (!isNear || readTitle(first, titles)) return undefined;
  const text = joinPieces(first.text, second.text);
  const left = Math.min(first.left, second.left);
  const right = Math.max(first.right, second.right);
  return readTitle({ ...second, text, segments: [{ text, left, right }] }, titles);
}

/** The title of a form that ends in an item, with the index of the item that it begins in. */
export function findTitle(
  items: readonly PageItem[],
  at: number,
  titles: readonly string[],
): { readonly from: number; readonly title: PdfLine } | undefined {
  const line = lineOf(items[at]);
  const before = items[at - 1];
  if (!line) return undefined;
  const joined = joinTitle(before?.page === items[at]?.page ? lineOf(before) : undefined, line, titles);
  if (joined) return { from: at - 1, title: joined };
  const title = readTitle(line, titles);
  return title && { from: at, title };
}

/** What stands above a table from the title on: the lines, the title among them, and where they begin. */
export interface FormHeads {
  readonly from: number;
  readonly heads: readonly PdfLine[];
  readonly title: PdfLine;
}

/** The lines above a table from its title on; undefined where no title of a form stands there. */
export function findHeads(items: readonly PageItem[], at: number, titles: readonly string[]): FormHeads | undefined {
  for (let last = at - 1; last >= Math.max(0, at - MOST_HEADS); last -= 1) {
    if (!isHead(lineOf(items[last]))) return undefined;
    const found = findTitle(items, last, titles);
    if (!found) continue;
    const { from, title } = found;
    const below = items.slice(last + 1, at).flatMap((item) => lineOf(item) ?? []);
    const mark = lineOf(items[from - 1]);
    const hasMark = mark !== undefined && MARK.test(mark.text.replace(/\s/g, ''));
    return { from: hasMark ? from - 1 : from, heads: [...(hasMark ? [mark] : []), title, ...below], title };
  }
  return undefined;
}

/** Whether a title stands in the first cells of a table. */
export function findTitleWithin({ grid, texts }: FilledGrid, titles: readonly string[]): string | undefined {
  const columns = grid.xs.length - 1;
  const region = grid.regions.find(({ top, left, right }) => top < 2 && left === 0 && right === columns - 1);
  const text = region && texts.get(region);
  return text !== undefined && isFormTitle(text, titles) ? text : undefined;
}
