import { type Cell, findCell } from '../../model/cell.ts';
import { findField, getLabel } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import type { Release } from '../../model/release.ts';

/** The values of some rows of a table, each where two of its fields cross. */
export interface PivotView {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly (Cell | undefined)[];
  }[];
}

function listValues(rows: readonly Row[], field: string): string[] {
  return [...new Set(rows.map((row) => getText(row, field)))];
}

/** Rows of a table as a matrix, in the order they stand: one line for each value of `down`, one column for each of `across`. */
export function pivotRows(
  release: Release,
  table: Table,
  rows: readonly Row[],
  { down, across }: { readonly down: string; readonly across: string },
): PivotView {
  const { name } = table.schema;
  const label = (field: string, value: string): string => {
    const found = findField(table.schema, field);
    return found ? getLabel(found, value) : value;
  };
  const columns = listValues(rows, across);
  const findRow = (line: string, column: string): Row | undefined =>
    rows.find((row) => getText(row, down) === line && getText(row, across) === column);
  return {
    heads: columns.map((value) => label(across, value)),
    rows: listValues(rows, down).map((line) => ({
      id: line,
      label: label(down, line),
      cells: columns.map((column) => {
        const row = findRow(line, column);
        return row && findCell(release, `${name}:${row.id}`);
      }),
    })),
  };
}
