import { isLineSeen } from './drawing.ts';
import { type Box, meetBoxes, movePoint } from './matrix.ts';
import { notePainted, type Pen } from './pen.ts';

type Point = readonly [number, number];

/** How many numbers follow each kind of step of a path: to a point, a line, a curve of two sorts, back to its start. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
/** A ground that is no thicker than this is a line; a line may be off the level by this much. */
const THIN = 3;
const OFF = 1;
const LEAST_LENGTH = 2;

/** The closed or open figures of a path, as points of the page; undefined steps end the figure. */
function readFigures({ ink }: Pen, data: ArrayLike<number>): Point[][] {
  const figures: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 0;
    const count = STEPS[step] ?? data.length;
    const figure = figures.at(-1);
    const point = movePoint(ink.matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0);
    if (step === MOVE || !figure) figures.push(step === CLOSE ? [] : [point]);
    else if (step === CLOSE) figure.push(...figure.slice(0, 1));
    else if (step === LINE) figure.push(point);
    else figures.push([point]);
    at += count + 1;
  }
  return figures;
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function addRule({ into, ink }: Pen, box: Box): void {
  const { left, top, right, bottom } = meetBoxes(box, ink.clip);
  const width = right - left;
  const height = bottom - top;
  if (width < -OFF || height < -OFF || Math.max(width, height) < LEAST_LENGTH) return;
  if (width >= height) into.rules.push({ isLevel: true, at: (top + bottom) / 2, from: left, to: right });
  else into.rules.push({ isLevel: false, at: (left + right) / 2, from: top, to: bottom });
}

function isThin({ left, top, right, bottom }: Box, most: number): boolean {
  return Math.min(right - left, bottom - top) <= most;
}

/** A ground, or a line where it is as thin as one. */
export function addGround(pen: Pen, box: Box): void {
  const { fill, alpha, clip, isPlain } = pen.ink;
  if (fill === '') return;
  const seen = meetBoxes(box, clip);
  if (isThin(box, THIN)) {
    if (isLineSeen(fill) && alpha > 0) addRule(pen, box);
  } else if (alpha === 1 && isPlain && seen.right > seen.left && seen.bottom > seen.top) {
    pen.order += 1;
    pen.into.fills.push({ box: seen, colour: fill, order: pen.order });
  }
}

function strokeFigure(pen: Pen, figure: readonly Point[]): void {
  if (pen.ink.stroke === '' || !isLineSeen(pen.ink.stroke)) return;
  for (const [index, point] of figure.entries()) {
    const next = figure[index + 1];
    if (next && isThin(boxOf([point, next]), OFF)) addRule(pen, boxOf([point, next]));
  }
}

function isRectangle(figure: readonly Point[], box: Box): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= OFF;
  return (
    figure.length >= 4 &&
    figure.every(([x, y]) => (near(x, box.left) || near(x, box.right)) && (near(y, box.top) || near(y, box.bottom)))
  );
}

/** A path with what is done to it: its lines, its grounds, or where it bounds what is drawn next. */
export function drawPath(
  pen: Pen,
  [data]: readonly (ArrayLike<number> | null)[],
  does: { stroke: boolean; fill: boolean },
): void {
  const figures = data ? readFigures(pen, data).filter(({ length }) => length > 0) : [];
  if (pen.clips) {
    const clip = figures.length > 0 ? boxOf(figures.flat()) : { left: 0, top: 0, right: -1, bottom: -1 };
    pen.ink = { ...pen.ink, clip: meetBoxes(pen.ink.clip, clip) };
    pen.clips = false;
  }
  for (const figure of figures) {
    const box = boxOf(figure);
    if (does.fill && (isThin(box, THIN) || isRectangle(figure, box))) addGround(pen, box);
    if (does.stroke) strokeFigure(pen, figure);
  }
  if (does.fill || does.stroke) notePainted(pen);
}
