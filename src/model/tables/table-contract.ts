import { findText, getText, type Row, type Table } from '../table.ts';
import type { Column } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

/** A row of a known table: its columns by name, each read as its type; one that is not there is undefined or throws, never blank. */
export type KnownRow<Known extends Columns> = { readonly row: Row; readonly table: Table; readonly id: string } & {
  readonly [Name in keyof Known]: Known[Name] extends Column<infer Value> ? Value : never;
};

/** What the engine must know of a table to go by. */
export interface TableContract<Known extends Columns = Columns> {
  /** Name of the table; of its schema and its CSV file. */
  readonly id: string;
  readonly title: string;
  /**
   * Whether a table of the same title is this one, whatever its name. Never by its official number: each province
   * numbers its forms.
   */
  readonly byTitle: boolean;
  /** Whether no site can be made without it. */
  readonly needed: boolean;
  /** Tables without which the pages of this one are not whole. */
  readonly beside: readonly string[];
  readonly columns: Known;
  /** The names of the columns, for places and references. */
  readonly at: { readonly [Name in keyof Known]: Name & string };
  readonly open: (table: Table, row: Row) => KnownRow<Known>;
}

/** What of a contract is not said by its id, title and columns. */
export type TableTerms = Partial<Pick<TableContract, 'byTitle' | 'needed' | 'beside'>>;

function readColumn(row: Row, name: string, { presence, read }: Column): unknown {
  const text = presence === 'always' ? getText(row, name) : findText(row, name);
  return text === undefined ? undefined : read(text);
}

/** Rows whose columns are read when they are asked for. */
function makeOpen<Known extends Columns>(columns: Known): TableContract<Known>['open'] {
  const shape: object = {};
  for (const [name, column] of Object.entries(columns)) {
    Object.defineProperty(shape, name, {
      enumerable: true,
      get(this: { readonly row: Row }) {
        return readColumn(this.row, name, column);
      },
    });
  }
  const own = (value: unknown): PropertyDescriptor => ({ value, enumerable: true });
  return (table, row) => Object.create(shape, { table: own(table), row: own(row), id: own(row.id) }) as KnownRow<Known>;
}

/** A table that the engine knows by name, with all its columns in the order of the schema. */
export function defineTable<const Known extends Columns>(
  id: string,
  title: string,
  columns: Known,
  terms: TableTerms = {},
): TableContract<Known> {
  const at = Object.fromEntries(Object.keys(columns).map((name) => [name, name])) as TableContract<Known>['at'];
  return { byTitle: false, needed: false, beside: [], ...terms, id, title, columns, at, open: makeOpen(columns) };
}
