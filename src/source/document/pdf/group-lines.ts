import type { Glyph } from './drawing.ts';
import { closeUp, isWide } from './join-text.ts';

/** Words of a line that stand together. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine extends Segment {
  readonly base: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** As segments, also where narrow gaps part them. */
  readonly words: readonly Segment[];
  /** How much room its first word needs that may not be broken. */
  readonly firstWidth: number;
  /** The level of a heading that the file gives to all of it. */
  readonly level: number | undefined;
  /** Whether the file says that it is no part of the text. */
  readonly isArtifact: boolean;
  /** Whether a part of it is cut off. */
  readonly isCut: boolean;
}

/** Parts of the size: how far signs of a line stand off it; gaps that are blanks, and those that part words of a line. */
const OFF_LINE = 0.35;
const BLANK = 0.2;
const LEAST_BLANK = 0.1;
const WIDE_BLANK = 1;
const WORDS_PARTED = 0.4;
const PARTED = 1.5;
const RAISED = 0.2;
const SMALL = 0.8;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Row {
  base: number;
  size: number;
  readonly glyphs: Glyph[];
}

function isSmallIn(glyph: Glyph, { base, size }: Row): boolean {
  return glyph.size < SMALL * size && glyph.base < base + RAISED * size && glyph.base > base - 0.7 * size;
}

/** Signs by the line that they stand on; smaller ones that are raised or lowered stand on that of their neighbours. */
function groupRows(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = [];
  const add = (glyph: Glyph, row: Row | undefined): void => {
    if (row) row.glyphs.push(glyph);
    else rows.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
  };
  const sorted = glyphs.filter(({ isBlank }) => !isBlank).toSorted((a, b) => b.size - a.size || a.base - b.base);
  const byBase = new Map<number, Row[]>();
  const listNear = (base: number): Row[] =>
    [-1, 0, 1].flatMap((step) => byBase.get(Math.floor(base / 20) + step) ?? []);
  for (const glyph of sorted) {
    const near = listNear(glyph.base);
    const same = near.find(({ base, size }) => Math.abs(base - glyph.base) <= OFF_LINE * Math.min(size, glyph.size));
    const touches = (row: Row): boolean =>
      row.glyphs.some(
        (other) => Math.min(Math.abs(glyph.left - other.right), Math.abs(other.left - glyph.right)) <= row.size / 2,
      );
    const host = same ?? near.find((row) => isSmallIn(glyph, row) && touches(row));
    add(glyph, host);
    if (!host)
      byBase.set(Math.floor(glyph.base / 20), [...(byBase.get(Math.floor(glyph.base / 20)) ?? []), rows.at(-1) as Row]);
  }
  return rows;
}

function readSign({ text, size, base }: Glyph, row: Row): string {
  const isRaised = size < SMALL * row.size && base < row.base - RAISED * row.size;
  return isRaised && /^\d$/.test(text) ? (RAISED_DIGITS[Number(text)] ?? text) : text;
}

/** Whether a blank is read between two signs, by the gap between them and whether one was drawn. */
function hasBlank(before: Glyph, behind: Glyph, isDrawn: boolean, size: number): boolean {
  const gap = (behind.left - before.right) / size;
  const wideBefore = isWide(before.text);
  const wideBehind = isWide(behind.text);
  if (wideBefore !== wideBehind) return gap > WIDE_BLANK;
  if (wideBefore)
    return (isDrawn && gap >= BLANK && !/[（(《“、，。；：）)》”]/.test(before.text + behind.text)) || gap > WIDE_BLANK;
  return gap >= BLANK || (isDrawn && gap >= LEAST_BLANK);
}

interface Piece extends Segment {
  readonly glyphs: readonly Glyph[];
}

/** The signs of a line from left to right, as pieces that wide gaps part. */
function cutPieces(row: Row, blanks: readonly Glyph[], gap: number): Piece[] {
  const glyphs = row.glyphs.toSorted((a, b) => a.left - b.left || a.order - b.order);
  const own = blanks
    .filter(({ base }) => Math.abs(base - row.base) <= OFF_LINE * row.size)
    .toSorted((a, b) => a.left - b.left);
  const pieces: { text: string; left: number; right: number; glyphs: Glyph[] }[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    const piece = pieces.at(-1);
    if (!before || !piece || glyph.left - before.right > gap * row.size) {
      pieces.push({ text: readSign(glyph, row), left: glyph.left, right: glyph.right, glyphs: [glyph] });
      continue;
    }
    const isDrawn = own.some(
      ({ left, right }) => (left + right) / 2 >= before.right - 1 && (left + right) / 2 <= glyph.left + 1,
    );
    piece.text += `${hasBlank(before, glyph, isDrawn, row.size) ? ' ' : ''}${readSign(glyph, row)}`;
    piece.right = Math.max(piece.right, glyph.right);
    piece.glyphs.push(glyph);
  }
  return pieces.map((piece) => ({ ...piece, text: closeUp(piece.text) }));
}

/** The room of what may not be broken at the beginning of a line: a word, a number, or an ideograph with its closing signs. */
function measureFirst(glyphs: readonly Glyph[]): number {
  const [first] = glyphs;
  if (!first) return 0;
  const end = glyphs.findIndex(
    ({ text }, index) => index > 0 && (isWide(first.text) ? !/[，。、；：！？）》”%]/.test(text) : isWide(text)),
  );
  const last = glyphs[(end === -1 ? glyphs.length : end) - 1] ?? first;
  return last.right - first.left;
}

function openSegment({ text, left, right }: Piece): Segment {
  return { text, left, right };
}

function makeLine(row: Row, blanks: readonly Glyph[], levels: ReadonlyMap<number, number>): PdfLine {
  const pieces = cutPieces(row, blanks, PARTED);
  const glyphs = pieces.flatMap((piece) => piece.glyphs);
  const found = new Set(glyphs.map(({ tag }) => levels.get(tag)));
  return {
    text: closeUp(pieces.map(({ text }) => text).join(' ')),
    left: pieces[0]?.left ?? 0,
    right: Math.max(...pieces.map(({ right }) => right)),
    base: row.base,
    size: row.size,
    segments: pieces.map(openSegment),
    words: cutPieces(row, blanks, WORDS_PARTED).map(openSegment),
    firstWidth: measureFirst(pieces[0]?.glyphs ?? []),
    level: found.size === 1 ? [...found][0] : undefined,
    isArtifact: glyphs.every(({ isArtifact }) => isArtifact),
    isCut: false,
  };
}

/**
 * Signs of a page or a cell → its lines from top to bottom.
 * @param levels of headings, by marked content
 */
export function groupLines(glyphs: readonly Glyph[], levels: ReadonlyMap<number, number> = new Map()): PdfLine[] {
  const blanks = glyphs.filter(({ isBlank }) => isBlank);
  const rows = groupRows(glyphs).toSorted((a, b) => a.base - b.base);
  return rows.map((row) => makeLine(row, blanks, levels));
}
