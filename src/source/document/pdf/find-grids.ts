import type { Ruling } from './drawing.ts';
import { groupRules, NEAR } from './group-rules.ts';
import { type Edges, judgeEdges } from './judge-edges.ts';
import type { Box } from './matrix.ts';

/** A cell of a grid, over as many of its rows and columns as no line parts; all from 0. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly box: Box;
}

/** A table by its lines. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly box: Box;
  readonly regions: readonly Region[];
  /** The region of each of the smallest fields, row by row. */
  readonly fields: readonly (readonly Region[])[];
  /** Whether every cell is a rectangle with a line all around it, and no line ends within one. */
  readonly isClosed: boolean;
  /** Whether a line is drawn at its upper and lower edge. */
  readonly hasTop: boolean;
  readonly hasBottom: boolean;
}

/** Places of lines, those that are as good as one made one. */
function clusterPlaces(places: readonly number[]): number[] {
  const clusters: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const cluster = clusters.at(-1);
    if (cluster && place - (cluster[0] ?? 0) <= NEAR) cluster.push(place);
    else clusters.push([place]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, place) => sum + place, 0) / cluster.length);
}

/** Row and column of one of the smallest fields. */
type Field = readonly [row: number, column: number];

/** Where lines stand, across and down. */
interface Places {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** The fields that no line parts from one, with itself. */
function flood(start: Field, edges: Edges, rows: number, columns: number, taken: boolean[][]): Field[] {
  const found = [start];
  const take = (row: number, column: number): void => {
    const line = taken[row];
    if (!line || column < 0 || column >= columns || row >= rows || line[column]) return;
    line[column] = true;
    found.push([row, column]);
  };
  (taken[start[0]] as boolean[])[start[1]] = true;
  for (const [row, column] of found) {
    if (column > 0 && edges.left(row, column) === false) take(row, column - 1);
    if (column + 1 < columns && edges.left(row, column + 1) === false) take(row, column + 1);
    if (row > 0 && edges.above(row, column) === false) take(row - 1, column);
    if (row + 1 < rows && edges.above(row + 1, column) === false) take(row + 1, column);
  }
  return found;
}

/** The region around fields that hang together, and whether it is a rectangle without a line in it. */
function boundFields(
  fields: readonly Field[],
  { left: lineAt, above }: Edges,
  { xs, ys }: Places,
): { region: Region; isWhole: boolean } {
  const rows = fields.map(([row]) => row);
  const columns = fields.map(([, column]) => column);
  const top = Math.min(...rows);
  const bottom = Math.max(...rows);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const box = { left: xs[left] ?? 0, top: ys[top] ?? 0, right: xs[right + 1] ?? 0, bottom: ys[bottom + 1] ?? 0 };
  const isOpen = fields.every(
    ([row, column]) =>
      (column === left || lineAt(row, column) === false) && (row === top || above(row, column) === false),
  );
  return {
    region: { top, bottom, left, right, box },
    isWhole: isOpen && fields.length === (bottom - top + 1) * (right - left + 1),
  };
}

/** Whether each edge is clearly drawn or clearly not. */
function isClear({ left, above }: Edges, rows: number, columns: number): boolean {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if ((column > 0 && left(row, column) === undefined) || (row > 0 && above(row, column) === undefined))
        return false;
    }
  return true;
}

function placeRules(rules: readonly Ruling[]): Places {
  const levels = rules.filter(({ isLevel }) => isLevel);
  const uprights = rules.filter(({ isLevel }) => !isLevel);
  const ends = (own: readonly Ruling[]): number[] => [
    Math.min(...own.map(({ from }) => from)),
    Math.max(...own.map(({ to }) => to)),
  ];
  return {
    xs: clusterPlaces([...uprights.map(({ at }) => at), ...ends(levels)]),
    ys: clusterPlaces([...levels.map(({ at }) => at), ...ends(uprights)]),
  };
}

function makeGrid(rules: readonly Ruling[]): Grid {
  const places = placeRules(rules);
  const { xs, ys } = places;
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const edges = judgeEdges(rules, xs, ys);
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  const fields: Region[][] = Array.from({ length: rows }, () => []);
  const regions: Region[] = [];
  let isClosed = isClear(edges, rows, columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue;
      const found = flood([row, column], edges, rows, columns, taken);
      const { region, isWhole } = boundFields(found, edges, places);
      isClosed &&= isWhole;
      regions.push(region);
      for (const [r, c] of found) (fields[r] as Region[])[c] = region;
    }
  const drawn = (at: number): boolean => xs.slice(1).every((_, column) => edges.above(at, column) !== false);
  const box = { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 };
  return { xs, ys, box, regions, fields, isClosed, hasTop: drawn(0), hasBottom: drawn(rows) };
}

/** Fields of a grid that nobody would read; a drawing has as many lines. */
const MOST_FIELDS = 100_000;

/** Tables by the lines of a page, merged; a frame around a text is none. */
export function findGrids(rules: readonly Ruling[]): Grid[] {
  return groupRules(rules)
    .filter((group) => (group.length * group.length) / 4 <= MOST_FIELDS)
    .map(makeGrid)
    .filter(({ regions }) => regions.length > 1)
    .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}
