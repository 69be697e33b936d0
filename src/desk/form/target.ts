import type { Table } from '../../model/table.ts';

/** What a row of a form is called: its fields as they are printed. */
export type RowHeads = Readonly<Record<string, string>>;

/** A table with the codes that its rows may have. */
export interface Target {
  readonly table: Table;
  readonly codes: ReadonlyMap<string, Table>;
  /** The year of the form; columns of another one are not its amounts. */
  readonly year: string;
  /** Rows that are details of another one, by their ids, with the beginning of the ids of that one. */
  readonly details?: ReadonlyMap<string, string>;
  /** Other names of rows by their ids, of columns by their codes, and of classes by theirs. */
  readonly also?: Readonly<Record<'rows' | 'columns' | 'classes', ReadonlyMap<string, readonly string[]>>>;
}

/** Why an amount was left: no such row, column or code; a table that only has totals; a row that is there before; a detail of what was carried over. */
export type Reason = 'row' | 'column' | 'code' | 'total' | 'twice' | 'carry';

/** Where an amount goes: a row that is there, or a new one. */
export interface Found {
  readonly id: string;
  readonly added?: Readonly<Record<string, string>>;
}
