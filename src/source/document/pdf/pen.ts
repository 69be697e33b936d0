import type { PageDrawing, Glyph } from './drawing.ts';
import { type Box, IDENTITY, type Matrix, moveBox, multiplyMatrices } from './matrix.ts';
import type { PdfFont } from './open-pdf.ts';

/** What decides how the next thing is drawn, as `save` keeps it. */
export interface Ink {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: string;
  readonly stroke: string;
  readonly alpha: number;
  readonly lineWidth: number;
  readonly mode: number;
  readonly font: string;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly isPlain: boolean;
}

/** Marked content that is open. */
export interface ContentMark {
  readonly tag: number;
  readonly isArtifact: boolean;
  readonly isHidden: boolean;
}

/** Whether anything was painted since a place was made for it. */
interface Place {
  moved: boolean;
  painted: boolean;
}

/** What draws a page, operation by operation. */
export interface Pen {
  readonly into: PageDrawing;
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly isShown: (layer: unknown) => boolean;
  ink: Ink;
  readonly kept: Ink[];
  readonly places: Place[];
  readonly marks: ContentMark[];
  clips: boolean;
  textMatrix: Matrix;
  /** Where the line and the next sign begin, in the space of the text. */
  line: readonly [number, number];
  at: readonly [number, number];
  order: number;
}

/** A picture that is smaller on either side is an ornament. */
const LEAST_PICTURE = 12;

const START = {
  fill: '#000000',
  stroke: '#000000',
  alpha: 1,
  lineWidth: 1,
  mode: 0,
  font: '',
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  isPlain: true,
} as const;

export function takePen(into: PageDrawing, matrix: Matrix, { fonts, isShown }: Pick<Pen, 'fonts' | 'isShown'>): Pen {
  const clip = { left: 0, top: 0, right: into.width, bottom: into.height };
  return {
    into,
    fonts,
    isShown,
    ink: { ...START, matrix, clip },
    kept: [],
    places: [{ moved: false, painted: false }],
    marks: [],
    clips: false,
    textMatrix: IDENTITY,
    line: [0, 0],
    at: [0, 0],
    order: 0,
  };
}

export function keepInk(pen: Pen): void {
  pen.kept.push(pen.ink);
  pen.places.push({ moved: false, painted: false });
}

/** A place that was made and in which nothing was painted is that of an image, which is not decoded. */
export function closePlace(pen: Pen, { moved, painted }: Place): boolean {
  if (!moved || painted) return painted;
  const { left, top, right, bottom } = moveBox(pen.ink.matrix, 0, 0, 1, 1);
  const isPicture = right - left >= LEAST_PICTURE && bottom - top >= LEAST_PICTURE;
  if (isPicture) pen.into.pictures.push({ left, top, right, bottom });
  return isPicture;
}

export function restoreInk(pen: Pen): void {
  const ink = pen.kept.pop();
  const place = pen.kept.length + 1 < pen.places.length ? pen.places.pop() : undefined;
  const painted = place !== undefined && closePlace(pen, place);
  const outer = pen.places.at(-1);
  if (painted && outer) outer.painted = true;
  if (ink) pen.ink = ink;
}

export function moveInk(pen: Pen, matrix: Matrix): void {
  pen.ink = { ...pen.ink, matrix: multiplyMatrices(pen.ink.matrix, matrix) };
  const place = pen.places.at(-1);
  if (place) place.moved = true;
}

export function notePainted(pen: Pen): void {
  const place = pen.places.at(-1);
  if (place) place.painted = true;
}

/** Draws a sign. */
export function addGlyph(pen: Pen, glyph: Glyph): void {
  pen.into.glyphs.push(glyph);
}
