import { GARBLED } from './clean-sign.ts';
import type { Glyph, Ruling } from './drawing.ts';
import type { Grid, Region } from './find-grids.ts';
import { groupLines, type PdfLine } from './group-lines.ts';
import { breaksNumber, closeCell, joinPieces, makesNumber } from './join-text.ts';
import { holdsPoint } from './matrix.ts';

/** A table of one page: its grid with the texts of its cells. */
export interface FilledGrid {
  readonly grid: Grid;
  readonly texts: ReadonlyMap<Region, string>;
  /** Cells whose last line has no room for another sign, so that their words may go on elsewhere. */
  readonly full: ReadonlySet<Region>;
  /** Why it cannot be read surely as a form, each with the words that it is about. */
  readonly doubts: readonly string[];
}

/** Parts of a sign that may lie on a line, and where in its height a line crosses it out. */
const OVER = 0.25;
const LEAST_OVER = 1;
const HIGH = 0.62;
const LOW = 0.12;
/** Digits closer than this part of their size stand together. */
const TOGETHER = 0.2;
/** The part of a sign that another one may lie on. */
const OVERDRAWN = 0.5;
/** Words of a doubt are no longer. */
const LONGEST = 20;
const DIGIT = /^[\d.,]$/;

/** The region that the middle of a sign lies in. */
function findRegion({ xs, ys, fields }: Grid, { left, right, base, size }: Glyph): Region | undefined {
  const x = (left + right) / 2;
  const y = base - size / 3;
  const row = ys.findLastIndex((at) => at <= y);
  const column = xs.findLastIndex((at) => at <= x);
  return fields[row]?.[column];
}

function joinCell(lines: readonly PdfLine[], doubts: string[]): string {
  const joined = lines.reduce((text, line) => {
    if (!breaksNumber(text, line.text)) return joinPieces(text, line.text);
    // Only a number that ends with its point or comma surely goes on below.
    const isSure = makesNumber(text, line.text) && (/[.,]$/.test(text) || /^[.,]/.test(line.text));
    if (!isSure) doubts.push(`“${text}”与下一行的“${line.text}”是一个数还是两个数，无法确定`);
    return `${text}${isSure ? '' : ' '}${line.text}`;
  }, '');
  return closeCell(joined);
}

/** Signs that a line of the grid goes through. */
function listCrossed(grid: Grid, own: ReadonlyMap<Glyph, Region>, rules: readonly Ruling[]): string[] {
  const levels = rules.filter(({ isLevel, at }) => isLevel && at > grid.box.top && at < grid.box.bottom);
  return [...own].flatMap(([{ text, left, right, base, size }, { box }]) => {
    const over = Math.max(LEAST_OVER, OVER * (right - left));
    const isCut = left < box.left - over || right > box.right + over;
    const isStruck = levels.some(
      ({ at, from, to }) => at > base - HIGH * size && at < base - LOW * size && from <= left + 1 && to >= right - 1,
    );
    return isCut || isStruck ? [text] : [];
  });
}

/** Digits on both sides of a line that stand as close as those of one number. */
function listDivided(own: ReadonlyMap<Glyph, Region>): string[] {
  const digits = [...own]
    .filter(([{ text }]) => DIGIT.test(text))
    .toSorted(([a], [b]) => Math.round(a.base) - Math.round(b.base) || a.left - b.left);
  return digits.flatMap(([glyph, region], index) => {
    const [next, other] = digits[index + 1] ?? [];
    const isNear =
      next && Math.abs(next.base - glyph.base) < 1 && Math.abs(next.left - glyph.right) < TOGETHER * glyph.size;
    return isNear && other !== region ? [`${glyph.text}${next.text}`] : [];
  });
}

/** Signs of a cell that are drawn over each other. */
function listOverdrawn(own: ReadonlyMap<Glyph, Region>): string[] {
  const signs = [...own].toSorted(([a], [b]) => Math.round(a.base / 2) - Math.round(b.base / 2) || a.left - b.left);
  return signs.flatMap(([glyph, region], index) => {
    const [next, other] = signs[index + 1] ?? [];
    const isOver =
      next &&
      other === region &&
      Math.abs(next.base - glyph.base) < glyph.size / 4 &&
      glyph.right - next.left > OVERDRAWN * Math.min(glyph.right - glyph.left, next.right - next.left);
    return isOver ? [`${glyph.text}${next.text}`] : [];
  });
}

/** Whether the last line of a cell leaves no room for another sign. */
function isFull({ box }: Region, lines: readonly PdfLine[]): boolean {
  const last = lines.at(-1);
  const room = Math.min(...lines.map(({ left }) => left - box.left));
  return last !== undefined && box.right - last.right < last.size + Math.max(0, room);
}

/** What makes the cells of a grid unsure, each with the words that it is about. */
function listDoubts(
  grid: Grid,
  signs: ReadonlyMap<Glyph, Region>,
  rules: readonly Ruling[],
  cut: readonly Glyph[],
  texts: readonly string[],
): string[] {
  const hidden = cut.filter(({ left, right, base }) => holdsPoint(grid.box, (left + right) / 2, base));
  const found: readonly (readonly [words: readonly string[], reason: string])[] = [
    [listCrossed(grid, signs, rules), '压在线上'],
    [listDivided(signs), '被格线隔开'],
    [listOverdrawn(signs), '与别的字重叠'],
    [hidden.map(({ text }) => text), '没有完整显示'],
    [texts.filter((text) => text.includes(GARBLED)), '有无法识别的字符'],
    [texts.filter((text) => /\d +[\d.,]/.test(text)).slice(0, 1), '是一个数还是几个数，无法确定'],
  ];
  const named = found.filter(([words]) => words.length > 0);
  return named.map(([words, reason]) => `“${words.join('').slice(0, LONGEST)}”${reason}`);
}

/**
 * Puts the signs of a page into the cells of a grid.
 * @param cut signs that are cut off, so that what is left of their words may be less than there is
 */
export function fillGrid(
  grid: Grid,
  glyphs: readonly Glyph[],
  rules: readonly Ruling[],
  cut: readonly Glyph[],
): FilledGrid {
  const own = new Map(
    glyphs.flatMap((glyph) => {
      const region = findRegion(grid, glyph);
      return region ? [[glyph, region] as const] : [];
    }),
  );
  const signs = new Map([...own].filter(([{ isBlank }]) => !isBlank));
  const doubts: string[] = grid.isClosed ? [] : ['格线没有合拢'];
  const byRegion = Map.groupBy(own.keys(), (glyph) => own.get(glyph) as Region);
  const lines = new Map([...byRegion].map(([region, found]) => [region, groupLines(found)] as const));
  const texts = new Map([...lines].map(([region, found]) => [region, joinCell(found, doubts)] as const));
  const full = new Set([...lines].flatMap(([region, found]) => (isFull(region, found) ? [region] : [])));
  doubts.push(...listDoubts(grid, signs, rules, cut, [...texts.values()]));
  return { grid, texts, full, doubts };
}
