import type { Table } from '../../model/table.ts';

/** A table with the names of its sheets. */
export interface NamedTable {
  readonly table: Table;
  readonly name: string;
  /** The sheet of its official form, where it has one. */
  readonly form?: string;
}
