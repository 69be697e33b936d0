import type { PageDrawing } from './drawing.ts';
import { addGround, drawPath } from './draw-path.ts';
import { beginText, moveLine, showText } from './draw-text.ts';
import { type Matrix, meetBoxes, moveBox, multiplyMatrices } from './matrix.ts';
import type { PdfPage, PdfSign } from './open-pdf.ts';
import { closePlace, type Ink, keepInk, moveInk, notePainted, type Pen, restoreInk, takePen } from './pen.ts';

type Parameters = readonly unknown[];

const STROKE = { stroke: true, fill: false };
const FILL = { stroke: false, fill: true };
const BOTH = { stroke: true, fill: true };
/** What is done to a path, by the code that the library gives it: stroked, filled, by either rule, or both. */
const PATHS: ReadonlyMap<unknown, { stroke: boolean; fill: boolean }> = new Map([
  [20, STROKE],
  [21, STROKE],
  [22, FILL],
  [23, FILL],
  [24, BOTH],
  [25, BOTH],
  [26, BOTH],
  [27, BOTH],
]);
const NEITHER = { stroke: false, fill: false };

/** The members of ink that an operation sets to its first parameter. */
const SETTINGS: Readonly<Record<string, (value: never, second: never) => Partial<Ink>>> = {
  setLineWidth: (lineWidth: number) => ({ lineWidth }),
  setCharSpacing: (spacing: number) => ({ spacing }),
  setWordSpacing: (wordSpacing: number) => ({ wordSpacing }),
  setHScale: (percent: number) => ({ stretch: percent / 100 }),
  setLeading: (leading: number) => ({ leading: -leading }),
  setTextRise: (rise: number) => ({ rise }),
  setTextRenderingMode: (mode: number) => ({ mode }),
  setFont: (font: string, size: number) => ({ font, size }),
  setFillRGBColor: (fill: string) => ({ fill }),
  setStrokeRGBColor: (stroke: string) => ({ stroke }),
  setFillTransparent: () => ({ fill: '' }),
  setStrokeTransparent: () => ({ stroke: '' }),
  setFillColorN: () => ({ fill: '#000000' }),
  setStrokeColorN: () => ({ stroke: '#000000' }),
};

function setState(pen: Pen, pairs: readonly (readonly [string, unknown])[]): void {
  for (const [key, value] of pairs) {
    if (key === 'ca') pen.ink = { ...pen.ink, alpha: Number(value) };
    if (key === 'BM') pen.ink = { ...pen.ink, isPlain: value === 'source-over' };
    if (key === 'LW') pen.ink = { ...pen.ink, lineWidth: Number(value) };
    if (key === 'Font')
      pen.ink = { ...pen.ink, font: String((value as Parameters)[0]), size: Number((value as Parameters)[1]) };
  }
}

function beginMark(pen: Pen, [name, value]: Parameters): void {
  pen.marks.push({
    tag: typeof value === 'number' ? value : -1,
    isArtifact: name === 'Artifact',
    isHidden: name === 'OC' && !pen.isShown(value),
  });
}

function beginForm(pen: Pen, [matrix, bounds]: Parameters): void {
  keepInk(pen);
  if (matrix)
    pen.ink = {
      ...pen.ink,
      matrix: multiplyMatrices(pen.ink.matrix, [...(matrix as ArrayLike<number> as number[])] as unknown as Matrix),
    };
  if (!bounds) return;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = bounds as number[];
  pen.ink = { ...pen.ink, clip: meetBoxes(pen.ink.clip, moveBox(pen.ink.matrix, x0, y0, x1, y1)) };
}

function setTextMatrix(pen: Pen, [matrix]: Parameters): void {
  beginText(pen);
  pen.textMatrix = [...(matrix as number[])] as unknown as Matrix;
}

function drawDot(pen: Pen): void {
  addGround(pen, moveBox(pen.ink.matrix, 0, 0, 1, 1));
  notePainted(pen);
}

/** What each operation does; those that are not here draw nothing that is read. */
const OPERATIONS: Readonly<Record<string, (pen: Pen, parameters: Parameters) => void>> = {
  save: keepInk,
  restore: restoreInk,
  transform: (pen, parameters) => {
    moveInk(pen, parameters as unknown as Matrix);
  },
  setGState: (pen, [pairs]) => {
    setState(pen, pairs as [string, unknown][]);
  },
  clip: (pen) => {
    pen.clips = true;
  },
  eoClip: (pen) => {
    pen.clips = true;
  },
  constructPath: (pen, [code, data]) => {
    drawPath(pen, data as ArrayLike<number>[], PATHS.get(code) ?? NEITHER);
  },
  beginText,
  setTextMatrix,
  moveText: (pen, [x, y]) => {
    moveLine(pen, Number(x), Number(y));
  },
  setLeadingMoveText: (pen, [x, y]) => {
    pen.ink = { ...pen.ink, leading: Number(y) };
    moveLine(pen, Number(x), Number(y));
  },
  nextLine: (pen) => {
    moveLine(pen, 0, pen.ink.leading);
  },
  showText: (pen, [signs]) => {
    showText(pen, signs as (PdfSign | number)[]);
  },
  shadingFill: notePainted,
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: restoreInk,
  beginGroup: keepInk,
  endGroup: restoreInk,
  paintSolidColorImageMask: drawDot,
  beginMarkedContent: beginMark,
  beginMarkedContentProps: beginMark,
  endMarkedContent: (pen) => {
    pen.marks.pop();
  },
};

/** How a page is turned so that most of its text is level: its size and what moves it there. */
function turnPage({ width, height }: PdfPage, turn: number): { width: number; height: number; matrix: Matrix } {
  if (turn === 90) return { width: height, height: width, matrix: [0, 1, -1, 0, height, 0] };
  if (turn === 270) return { width: height, height: width, matrix: [0, -1, 1, 0, 0, width] };
  return turn === 180
    ? { width, height, matrix: [-1, 0, 0, -1, width, height] }
    : { width, height, matrix: [1, 0, 0, 1, 0, 0] };
}

function draw(page: PdfPage, turn: number): PageDrawing {
  const { width, height, matrix } = turnPage(page, turn);
  const into: PageDrawing = { width, height, glyphs: [], rules: [], fills: [], pictures: [] };
  const pen = takePen(into, multiplyMatrices(matrix, page.matrix), page);
  for (const [name, parameters] of page.operations) {
    const set = SETTINGS[name];
    if (set) pen.ink = { ...pen.ink, ...set(parameters[0] as never, parameters[1] as never) };
    else OPERATIONS[name]?.(pen, parameters);
  }
  const [place] = pen.places;
  if (place) closePlace(pen, place);
  return into;
}

/** Most of a page's signs are turned this way. */
const MOST = 0.6;

/** Everything that a page shows, turned so that most of its text is level. */
export function drawPage(page: PdfPage): PageDrawing {
  const drawing = draw(page, 0);
  const seen = drawing.glyphs.filter(({ isBlank, unseen }) => !isBlank && !unseen);
  const turn = [90, 270, 180].find((angle) => seen.filter((glyph) => glyph.turn === angle).length > MOST * seen.length);
  return turn === undefined ? drawing : draw(page, turn);
}
