import type { PdfLine } from './group-lines.ts';

/** A gap between two columns of text, with the first and last line beside it. */
export interface Gutter {
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** So many lines on both sides make columns; each is as wide as this part of the page, and the gap lies in its middle. */
const LEAST_LINES = 5;
const LEAST_WIDTH = 0.22;
const FROM = 0.3;
const TO = 0.7;
const STEP = 2;
/** In points, and in sizes: how wide the gap is, and what parts words within a column. */
const LEAST_GAP = 6;
const PARTED = 1.5;
/** The part of the lines of a column that reach nearly as far as the longest one, and that words may be parted in. */
const NEARLY = 0.8;
const FEW = 0.2;

interface Side {
  readonly left: number;
  readonly right: number;
  readonly isParted: boolean;
}

/** What a line has on one side of a place. */
function readSide({ words, size }: PdfLine, isOn: (word: { left: number; right: number }) => boolean): Side[] {
  const own = words.filter(isOn);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return [];
  const isParted = own.some((word, index) => index > 0 && word.left - (own[index - 1]?.right ?? 0) > PARTED * size);
  return [{ left: first.left, right: last.right, isParted }];
}

/** Whether what stands on one side are lines of a text: wide, most of them nearly to the edge, and no columns of a table. */
function isText(sides: readonly Side[], width: number): boolean {
  const widths = sides.map(({ left, right }) => right - left).toSorted((a, b) => a - b);
  const most = widths.at(-1) ?? 0;
  const middle = widths[Math.floor(widths.length / 2)] ?? 0;
  const parted = sides.filter(({ isParted }) => isParted).length;
  return (
    sides.length >= LEAST_LINES &&
    most >= LEAST_WIDTH * width &&
    middle >= NEARLY * most &&
    parted <= FEW * sides.length
  );
}

/** The longest run of lines that have no word at a place. */
function findRun(lines: readonly PdfLine[], at: number): { first: number; last: number } {
  let first = 0;
  let best = { first: 0, last: -1 };
  for (const [index, { words }] of lines.entries()) {
    if (words.some(({ left, right }) => left < at - 1 && right > at + 1)) first = index + 1;
    else if (index - first > best.last - best.first) best = { first, last: index };
  }
  return best;
}

/** The gap between two columns of text, where lines of a page have one. */
export function findGutter(lines: readonly PdfLine[], width: number): Gutter | undefined {
  let best: Gutter | undefined;
  for (let at = FROM * width; at <= TO * width; at += STEP) {
    const { first, last } = findRun(lines, at);
    if (best && last - first <= best.last - best.first) continue;
    const own = lines.slice(first, last + 1);
    const before = own.flatMap((line) => readSide(line, ({ right }) => right <= at + 1));
    const behind = own.flatMap((line) => readSide(line, ({ left }) => left >= at - 1));
    const gap = Math.min(...behind.map(({ left }) => left)) - Math.max(...before.map(({ right }) => right));
    if (gap >= LEAST_GAP && isText(before, width) && isText(behind, width)) best = { at, first, last };
  }
  return best;
}
