import { getRowLabel, getUnit } from './cell.ts';
import { listTables, type Release } from './release.ts';
import { type Field, findField } from './schema.ts';
import { getText, type Row, type Table } from './table.ts';

export const CHANGE_KINDS = ['changed', 'row-added', 'row-removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One cell that differs between a version and the one before it; a row that came or went gives one for each of its cells that is not blank. */
export interface CellChange {
  readonly kind: ChangeKind;
  /** As it is now; the former one where the row is gone. */
  readonly table: Table;
  readonly row: Row;
  readonly field: Field;
  readonly label: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

function makeChange(kind: ChangeKind, table: Table, row: Row, field: Field, before: string, after: string): CellChange {
  return { kind, table, row, field, label: getRowLabel(table, row), unit: getUnit(field, row), before, after };
}

function listRow(kind: 'row-added' | 'row-removed', table: Table, row: Row): CellChange[] {
  return table.schema.fields
    .filter(({ name }) => getText(row, name) !== '')
    .map((field) => {
      const text = getText(row, field.name);
      return kind === 'row-added'
        ? makeChange(kind, table, row, field, '', text)
        : makeChange(kind, table, row, field, text, '');
    });
}

/** Fields that both have: a column that came or went is told once, not by each of its cells. */
function listFields(table: Table, former: Table): Field[] {
  return table.schema.fields.filter(({ name }) => findField(former.schema, name));
}

function compareRow(table: Table, row: Row, former: Table): CellChange[] {
  const before = former.byId.get(row.id);
  if (!before) return listRow('row-added', table, row);
  return listFields(table, former)
    .map((field) => makeChange('changed', table, row, field, getText(before, field.name), getText(row, field.name)))
    .filter((change) => change.before !== change.after);
}

function compareTable(table: Table | undefined, former: Table | undefined): CellChange[] {
  if (table?.digest === former?.digest) return [];
  const changed =
    table?.rows.flatMap((row) => (former ? compareRow(table, row, former) : listRow('row-added', table, row))) ?? [];
  const gone =
    former?.rows
      .filter(({ id }) => table?.byId.has(id) !== true)
      .flatMap((row) => listRow('row-removed', former, row)) ?? [];
  return [...changed, ...gone];
}

/** Every cell that differs between two versions of a year, in the order of the tables and rows of the later one. */
export function compareReleases(release: Release, former: Release): CellChange[] {
  const [now, then] = [release, former].map(
    (version) => new Map(listTables(version).map((table) => [table.schema.name, table])),
  ) as [Map<string, Table>, Map<string, Table>];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((name) => compareTable(now.get(name), then.get(name)));
}

/** A column that a version has and the one before it has not, or the other way round. */
export interface ColumnChange {
  readonly kind: 'column-added' | 'column-removed';
  /** As it is now; a column that went is known to the former one only. */
  readonly table: Table;
  readonly field: Field;
}

function findMissing(table: Table, other: Table): Field[] {
  return table.schema.fields.filter(({ name }) => !findField(other.schema, name));
}

/** Columns that came or went in tables of both versions, in the order of the later one. */
export function compareColumns(release: Release, former: Release): ColumnChange[] {
  const then = new Map(listTables(former).map((table) => [table.schema.name, table]));
  return listTables(release).flatMap((table) => {
    const before = then.get(table.schema.name);
    if (!before || before.digest === table.digest) return [];
    return [
      ...findMissing(table, before).map((field): ColumnChange => ({ kind: 'column-added', table, field })),
      ...findMissing(before, table).map((field): ColumnChange => ({ kind: 'column-removed', table, field })),
    ];
  });
}
