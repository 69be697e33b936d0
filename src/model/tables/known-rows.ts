import type { Release } from '../release.ts';
import type { Table } from '../table.ts';
import type { Columns, KnownRow, TableContract } from './table-contract.ts';
import { isKnownAs } from './list-contracts.ts';

/** The tables of a version and those it leans on. */
type Tables = Pick<Release, 'tables' | 'references'>;

/** A table that the engine knows; undefined where the version has none. */
export function findKnownTable({ tables, references }: Tables, contract: Pick<TableContract, 'id'>): Table | undefined {
  return (
    tables.get(contract.id) ??
    references.get(contract.id) ??
    [...tables.values()].find(({ schema }) => isKnownAs(contract, schema))
  );
}

/** The rows of a table by the columns of its contract. */
export function openRows<Known extends Columns>(table: Table, contract: TableContract<Known>): KnownRow<Known>[] {
  return table.rows.map((row) => contract.open(table, row));
}

/** The rows of a table that the engine knows; none where the version has no such table. */
export function listRows<Known extends Columns>(tables: Tables, contract: TableContract<Known>): KnownRow<Known>[] {
  const table = findKnownTable(tables, contract);
  return table ? openRows(table, contract) : [];
}

/** The row of that id, or undefined. */
export function findRow<Known extends Columns>(
  tables: Tables,
  contract: TableContract<Known>,
  id: string,
): KnownRow<Known> | undefined {
  const table = findKnownTable(tables, contract);
  const row = table?.byId.get(id);
  return table && row && contract.open(table, row);
}

/** The row of that id, which the checks have made sure is there. */
export function getRow<Known extends Columns>(
  tables: Tables,
  contract: TableContract<Known>,
  id: string,
): KnownRow<Known> {
  const row = findRow(tables, contract, id);
  if (!row) throw new Error(`no row ${id} in table ${contract.id}`);
  return row;
}

/** The reference of a known row's value, `table:row`, or of the column of that name, `table:row.column`. */
export function nameCell({ table, row }: Pick<KnownRow<Columns>, 'table' | 'row'>, column?: string): string {
  return `${table.schema.name}:${row.id}${column === undefined ? '' : `.${column}`}`;
}
