import { assembleTable, type TableCell } from '../assemble-table.ts';
import type { RawBlock } from '../raw-block.ts';
import type { DocRun } from './read-runs.ts';

/** A row as it stands in the text: what is in its cells, and where their edges are. */
export interface DocRow {
  readonly cells: readonly (readonly RawBlock[])[];
  readonly edges: readonly number[];
  readonly merges: readonly CellMerge[];
}

interface CellMerge {
  readonly joinsLeft: boolean;
  readonly joinsAbove: boolean;
}

const DEFINITION = 0xd608;
const EDGE = 2;
const CELL = 20;
/** Edges so near, in twentieths of a point, are one line of a table. */
const NEAR = 20;
/** How a cell is merged ([MS-DOC] 2.9.317): bits 0 and 1 with the one before it, bits 5 and 6 with the one above it. */
const MERGED = { across: 0x3, down: 0x60, downJoins: 0x20 } as const;

/** Edges and merged cells of a row, which the mark at its end has. */
export function readRowShape({ properties }: DocRun): Pick<DocRow, 'edges' | 'merges'> {
  const definition = properties.get(DEFINITION);
  if (!definition || definition.byteLength < 3) return { edges: [], merges: [] };
  const count = definition.getUint8(2);
  const cells = 3 + (count + 1) * EDGE;
  if (cells > definition.byteLength) return { edges: [], merges: [] };
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.getInt16(3 + index * EDGE, true));
  const merges = Array.from({ length: count }, (_, index) => {
    const at = cells + index * CELL;
    const flags = at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
    return { joinsLeft: (flags & MERGED.across) === 1, joinsAbove: (flags & MERGED.down) === MERGED.downJoins };
  });
  return { edges, merges };
}

/** The lines of a table from left to right: edges of its rows, those that are near each other as one. */
function listLines(rows: readonly DocRow[]): number[] {
  const lines: number[] = [];
  for (const edge of rows.flatMap(({ edges }) => edges).toSorted((a, b) => a - b)) {
    if (lines.length === 0 || edge - (lines.at(-1) ?? 0) > NEAR) lines.push(edge);
  }
  return lines;
}

interface PlacedCell {
  readonly column: number;
  readonly across: number;
  readonly joinsAbove: boolean;
  readonly blocks: readonly RawBlock[];
}

/** The cells of a row with their columns; without edges each cell has one column. */
function placeRow({ cells, edges, merges }: DocRow, lines: readonly number[]): PlacedCell[] {
  const isKnown = edges.length === cells.length + 1;
  const columnOf = (edge: number | undefined): number => lines.findLastIndex((line) => line <= (edge ?? 0)) + 1;
  const placed: PlacedCell[] = [];
  cells.forEach((blocks, index) => {
    const column = isKnown ? columnOf(edges[index]) : index + 1;
    const across = isKnown ? Math.max(1, columnOf(edges[index + 1]) - column) : 1;
    const last = placed.at(-1);
    const { joinsLeft = false, joinsAbove = false } = merges[index] ?? {};
    if (last && joinsLeft) placed[placed.length - 1] = { ...last, across: column + across - last.column };
    else placed.push({ column, across, joinsAbove, blocks });
  });
  return placed;
}

/** Rows of a table → the table, or what stands in it where it only sets places on a page. */
export function assembleDocTable(rows: readonly DocRow[]): RawBlock[] {
  const lines = listLines(rows);
  const placed = rows.map((row) => placeRow(row, lines));
  const joins = (row: number, column: number): boolean =>
    placed[row]?.some((cell) => cell.column === column && cell.joinsAbove) ?? false;
  const cells = placed.flatMap((row, index) =>
    row.flatMap(({ column, across, joinsAbove, blocks }): TableCell[] => {
      if (joinsAbove && index > 0) return [];
      let to = index + 1;
      while (joins(to, column)) to += 1;
      return [{ row: index + 1, column, across, down: to - index, blocks }];
    }),
  );
  return assembleTable(cells, []);
}
