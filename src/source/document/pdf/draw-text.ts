import { contrasts, type Glyph, PAPER } from './drawing.ts';
import { cleanSign } from './clean-sign.ts';
import { holdsPoint, IDENTITY, type Matrix, movePoint, multiplyMatrices } from './matrix.ts';
import type { PdfFont, PdfSign } from './open-pdf.ts';
import { addGlyph, notePainted, type Pen } from './pen.ts';

/** Signs are measured in thousandths of their size. */
const UNITS = 1_000;
/** How far a line may be off the level, as a part of its length. */
const SLANT = 0.05;
const INVISIBLE = new Set([3, 7]);
const LEAST_ALPHA = 0.05;

export function beginText(pen: Pen): void {
  [pen.textMatrix, pen.line, pen.at] = [IDENTITY, [0, 0], [0, 0]];
}

export function moveLine(pen: Pen, x: number, y: number): void {
  pen.line = [pen.line[0] + x, pen.line[1] + y];
  pen.at = pen.line;
}

function findTurn(x: number, y: number): number {
  const length = Math.hypot(x, y);
  if (Math.abs(y) <= SLANT * length) return x >= 0 ? 0 : 180;
  if (Math.abs(x) <= SLANT * length) return y < 0 ? 90 : 270;
  return -1;
}

/** Why a sign at a place is not seen, as far as that is known when it is drawn. */
function findUnseen({ ink, marks, into }: Pen, x: number, y: number): Glyph['unseen'] {
  const { mode, alpha, fill, clip } = ink;
  if (INVISIBLE.has(mode) || alpha < LEAST_ALPHA || fill === '' || marks.some(({ isHidden }) => isHidden))
    return 'hidden';
  if (!holdsPoint({ left: 0, top: 0, right: into.width, bottom: into.height }, x, y)) return 'hidden';
  if (!holdsPoint(clip, x, y, 1)) return 'cut';
  const ground = into.fills.findLast(({ box }) => holdsPoint(box, x, y))?.colour ?? PAPER;
  return contrasts(fill, ground) ? undefined : 'hidden';
}

interface Spot {
  readonly matrix: Matrix;
  /** Along the line and across it, in the space of the text. */
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

function drawSign(pen: Pen, sign: PdfSign, font: PdfFont, { matrix, x, y, advance }: Spot): void {
  const { ink } = pen;
  const from = movePoint(matrix, x, y);
  const to = movePoint(matrix, x + advance, y);
  const turn = findTurn(matrix[0] * ink.stretch, matrix[1] * ink.stretch);
  const size = Math.abs(ink.size) * Math.hypot(matrix[2], matrix[3]);
  const middle = movePoint(matrix, x + advance / 2, y + Math.abs(ink.size) / 3);
  const mark = pen.marks.findLast(({ tag }) => tag >= 0);
  const text = cleanSign(sign.unicode);
  pen.order += 1;
  addGlyph(pen, {
    text,
    size,
    turn,
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    base: from[1],
    order: pen.order,
    isVertical: font.vertical === true,
    isBlank: text.trim() === '',
    tag: mark?.tag ?? -1,
    colour: ink.fill,
    isArtifact: pen.marks.some(({ isArtifact }) => isArtifact),
    unseen: findUnseen(pen, middle[0], middle[1]),
    font: ink.font,
    isNumbered: font.composite === true && sign.originalCharCode === sign.unicode.codePointAt(0),
  });
}

/** Draws a run of signs, with the numbers between them that move the next one. */
export function showText(pen: Pen, signs: readonly (PdfSign | number)[]): void {
  const { ink, at, textMatrix } = pen;
  const font = pen.fonts.get(ink.font) ?? {};
  const unit = Math.abs(ink.size) * (font.fontMatrix?.[0] ?? 1 / UNITS);
  const direction = ink.size < 0 ? -1 : 1;
  const isVertical = font.vertical === true;
  const stretch = isVertical ? 1 : ink.stretch * direction;
  const matrix = multiplyMatrices(multiplyMatrices(ink.matrix, textMatrix), [1, 0, 0, 1, at[0], at[1] + ink.rise]);
  let along = 0;
  for (const sign of signs) {
    if (typeof sign === 'number') {
      along += ((isVertical ? 1 : -1) * sign * Math.abs(ink.size)) / UNITS;
      continue;
    }
    const spacing = (sign.isSpace ? ink.wordSpacing : 0) + ink.spacing;
    const [down, half, up] = sign.vmetric ?? [-UNITS, sign.width / 2, UNITS * 0.88];
    if (isVertical)
      drawSign(pen, sign, font, { matrix, x: -half * unit, y: along - up * unit, advance: sign.width * unit });
    else drawSign(pen, sign, font, { matrix, x: along * stretch, y: 0, advance: sign.width * unit * stretch });
    along += isVertical ? down * unit - spacing * direction : sign.width * unit + spacing * direction;
  }
  pen.at = isVertical ? [at[0], at[1] + along] : [at[0] + along * stretch, at[1]];
  notePainted(pen);
}
