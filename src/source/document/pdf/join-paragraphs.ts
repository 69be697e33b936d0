import type { DocumentNotice } from '../../../model/document.ts';
import type { PdfLine } from './group-lines.ts';
import { breaksNumber, joinPieces, makesNumber } from './join-text.ts';
import type { LineItem, PageItem } from './page-item.ts';

export interface Paragraph {
  readonly text: string;
  /** The page that it begins on. */
  readonly page: number;
  readonly level: number | undefined;
  readonly lines: readonly LineItem[];
}

const NUMBERED =
  /^(?:第[一二三四五六七八九十百\d]+(?:部分|章|节|条)|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、](?!\d)|\d+[)）]|[①-⑳]|[●■•▪➢✓])/;
const PART = /^第[一二三四五六七八九十]+部分/;
const ENDS = /[。！？；：…]["”’）)]*$/;
const CONTENTS = /(?:[.·…．]{3,}|(?:[.·．…] ?){4,})\s*\d*$/;
/** In sizes of the letters: how far a line is indented, may stand off its left, and is off the middle. */
const INDENT = 1.2;
const SAME_LEFT = 0.6;
const HANGING = 4;
const CENTRED = 1.5;
/** A line that leaves more room than the next word needs ends a paragraph; so does a wider gap or another size. */
const SPARE = 0.5;
/** So much room a line in the middle of a sentence may leave, since a number that would be broken takes signs before it along. */
const SPARE_INSIDE = 3;
const INSIDE = /[，。；].*[^，。；：！？…”’）)]$/;
const WIDE_GAP = 1.45;
const OTHER_SIZE = 1.12;
/** So many lines that end together show where lines end; lines are so far apart where too few tell, in sizes. */
const LEAST_EDGE = 3;
const PITCH = 1.7;

/** The gap between lines of one size that is usual, by the size rounded. */
function measurePitches(items: readonly LineItem[]): ReadonlyMap<number, number> {
  const gaps = items.slice(1).flatMap(({ page, line }, index) => {
    const before = items[index];
    const gap = line.base - (before?.line.base ?? 0);
    const isNext = before?.page === page && Math.round(before.line.size) === Math.round(line.size);
    return isNext && gap > 0.8 * line.size && gap < 4 * line.size ? [{ size: Math.round(line.size), gap }] : [];
  });
  return new Map(
    [...Map.groupBy(gaps, ({ size }) => size)].map(([size, own]) => {
      const sorted = own.map(({ gap }) => gap).toSorted((a, b) => a - b);
      return [size, sorted[Math.floor(sorted.length * 0.4)] ?? Infinity];
    }),
  );
}

/** What the lines before and behind the one that is judged are measured by. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly pitches: ReadonlyMap<number, number>;
}

function isCentred({ left, right, size }: PdfLine, room: Room): boolean {
  const before = left - room.left;
  const behind = room.right - right;
  return before > 2 * size && Math.abs(before - behind) < CENTRED * size;
}

/** Whether a line reaches so far that the first word of the next would not have fitted. */
function isFull({ right, size, text }: PdfLine, { firstWidth }: PdfLine, room: Room): boolean {
  return room.right - right < firstWidth + (INSIDE.test(text) ? SPARE_INSIDE : SPARE) * size;
}

/** Whether the left edge of a line goes on with those of a paragraph. */
function keepsLeft(lines: readonly LineItem[], { line, column }: LineItem): boolean {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return false;
  const shift = column.left - last.column.left;
  const moved = Math.abs(shift) < 3 * line.size && last.page === first.page ? 0 : shift;
  const off = line.left - moved - last.line.left;
  if (lines.length > 1) return Math.abs(off) <= SAME_LEFT * line.size;
  const isHanging = NUMBERED.test(first.line.text) && off > 0 && off <= HANGING * line.size;
  return off <= SAME_LEFT * line.size || isHanging;
}

/** Whether a line is the second one of the heading of a part, which is short, in the middle, and has no number. */
function isPartBroken(lines: readonly LineItem[], next: PdfLine, room: Room): boolean {
  const [first] = lines;
  const isPart = lines.length === 1 && first !== undefined && PART.test(first.line.text) && !ENDS.test(first.line.text);
  return isPart && isCentred(next, room) && !NUMBERED.test(next.text) && !ENDS.test(next.text);
}

function endsBefore(lines: readonly LineItem[], next: LineItem, room: Room): boolean {
  const last = lines.at(-1);
  if (!last) return true;
  const { line } = last;
  if (CONTENTS.test(line.text) || line.level !== next.line.level) return true;
  const sizes = [line.size, next.line.size].toSorted((a, b) => a - b);
  if ((sizes[1] ?? 1) / (sizes[0] ?? 1) > OTHER_SIZE) return true;
  const gap = next.line.base - line.base;
  const isNear = last.page === next.page && last.column.left === next.column.left;
  if (isNear && (gap > WIDE_GAP * (room.pitches.get(Math.round(line.size)) ?? PITCH * line.size) || gap <= 0))
    return true;
  if (isPartBroken(lines, next.line, room)) return false;
  if (!isFull(line, next.line, room)) return true;
  if (isCentred(next.line, room) && !isCentred(line, room))
    return (
      !(NUMBERED.test(line.text) || lines.length === 1) ||
      ENDS.test(line.text) ||
      next.line.left > room.left + 8 * line.size
    );
  if (NUMBERED.test(next.line.text) && (ENDS.test(line.text) || next.line.left > room.left + INDENT * line.size))
    return true;
  return !isCentred(next.line, room) && !keepsLeft(lines, next);
}

/** The edge at which several lines end or begin, from outside in. */
function findShared(edges: readonly number[], size: number, least: number): number | undefined {
  return edges.find((edge, index) => Math.abs((edges[index + least - 1] ?? Infinity) - edge) < size);
}

/**
 * The edges of the text of pages as wide as one: where several of their lines begin and end. Where too few lines end
 * at one edge, it is as far from the right as the left one is.
 */
function measureRoom(own: readonly LineItem[]): Room {
  const rights = own.map(({ line }) => line.right).toSorted((a, b) => b - a);
  const lefts = own.map(({ line }) => line.left).toSorted((a, b) => a - b);
  const [first] = own;
  const size = first?.line.size ?? 10;
  const left = findShared(lefts, size, 2) ?? lefts[0] ?? 0;
  const mirrored = Math.max(rights[0] ?? 0, (first?.column.width ?? 0) - left);
  return { left, right: findShared(rights, size, LEAST_EDGE) ?? mirrored, pitches: measurePitches(own) };
}

function measureRooms(items: readonly LineItem[]): (item: LineItem) => Room {
  const rooms = new Map([...Map.groupBy(items, keyOf)].map(([key, own]) => [key, measureRoom(own)]));
  return (item) => rooms.get(keyOf(item)) ?? { left: 0, right: 0, pitches: new Map() };
}

/** Pages of one width have one room; columns side by side have their own. */
function keyOf({ column: { width, left } }: LineItem): string {
  return width === undefined ? `column ${Math.round(left / 40)}` : `page ${Math.round(width)}`;
}

/** The text of lines that belong together, and numbers that a line breaks so that nobody can tell. */
function joinParagraph(lines: readonly LineItem[], room: Room, notices: DocumentNotice[]): string {
  return lines
    .slice(1)
    .reduce((text, { line, page }, index) => {
      if (!breaksNumber(text, line.text)) return joinPieces(text, line.text);
      const before = lines[index]?.line;
      const isSure = before !== undefined && makesNumber(text, line.text) && room.right - before.right < before.size;
      const words = `${/\S{0,12}$/.exec(text)?.[0] ?? ''} ${line.text.slice(0, 12)}`;
      if (!isSure) notices.push({ kind: 'doubt', place: { page, paragraph: 0 }, text: words });
      return `${text}${isSure ? '' : ' '}${line.text}`;
    }, lines[0]?.line.text ?? '')
    .trim();
}

/**
 * Lines of a document without what stands between them → its paragraphs, also over pages.
 * @param barriers whether a table or a picture stands before a line, so that it begins anew
 */
export function joinParagraphs(
  items: readonly LineItem[],
  barriers: ReadonlySet<PageItem>,
): { paragraphs: Paragraph[]; notices: DocumentNotice[] } {
  const notices: DocumentNotice[] = [];
  const roomOf = measureRooms(items);
  const groups: LineItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !barriers.has(item) && !endsBefore(group, item, roomOf(last))) group.push(item);
    else groups.push([item]);
  }
  const paragraphs = groups.flatMap((lines): Paragraph[] => {
    const [first] = lines;
    const text = first ? joinParagraph(lines, roomOf(first), notices) : '';
    return first && text !== '' ? [{ text, page: first.page, level: first.line.level, lines }] : [];
  });
  return { paragraphs, notices };
}
