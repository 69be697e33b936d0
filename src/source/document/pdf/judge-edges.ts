import type { Ruling } from './drawing.ts';
import { NEAR } from './group-rules.ts';

/** The part of an edge that must be drawn for a line, and must not for none. */
const DRAWN = 0.8;
const OPEN = 0.2;

/** How much of an edge is drawn: all, nothing, or neither. */
function judgeEdge(rules: readonly Ruling[], at: number, from: number, to: number): boolean | undefined {
  const parts = rules
    .filter((rule) => Math.abs(rule.at - at) <= NEAR)
    .map((rule) => Math.min(rule.to, to) - Math.max(rule.from, from));
  const drawn = Math.max(0, ...parts);
  const missing = to - from - drawn;
  if (missing <= NEAR || drawn >= DRAWN * (to - from)) return drawn > NEAR || missing <= NEAR;
  return drawn <= NEAR || drawn <= OPEN * (to - from) ? false : undefined;
}

/** What is drawn between the smallest fields of a grid. */
export interface Edges {
  /** Whether a line is at the left of a field, and above it; undefined where that is not clear. */
  readonly left: (row: number, column: number) => boolean | undefined;
  readonly above: (row: number, column: number) => boolean | undefined;
}

/** The edges of all fields of a grid by the places of its lines. */
export function judgeEdges(rules: readonly Ruling[], xs: readonly number[], ys: readonly number[]): Edges {
  const levels = rules.filter(({ isLevel }) => isLevel);
  const uprights = rules.filter(({ isLevel }) => !isLevel);
  const at = (places: readonly number[], index: number): number => places[index] ?? 0;
  const lefts = ys.slice(1).map((_, row) => xs.map((x) => judgeEdge(uprights, x, at(ys, row), at(ys, row + 1))));
  const aboves = ys.map((y) =>
    xs.slice(1).map((_, column) => judgeEdge(levels, y, at(xs, column), at(xs, column + 1))),
  );
  return { left: (row, column) => lefts[row]?.[column], above: (row, column) => aboves[row]?.[column] };
}
