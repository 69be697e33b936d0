import type { Schema } from './schema.ts';

/** One record as text, with the line it begins on. */
export interface Row {
  readonly id: string;
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A table as it was read: its schema, its rows in file order, and its very bytes. */
export interface Table {
  readonly schema: Schema;
  readonly file: string;
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** The text of a field in a row; blank where the row has none. */
export function getText(row: Row, field: string): string {
  return row.values[field] ?? '';
}
