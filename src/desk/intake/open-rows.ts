import type { Schema } from '../../model/schema.ts';
import type { Row, Table } from '../../model/table.ts';

/** A row of a table that lies in no file yet: every column of its schema, blank where nothing is given; its key is its id. */
export function openRow(schema: Schema, given: Readonly<Record<string, string>>): Row {
  const values = Object.fromEntries(schema.fields.map(({ name }) => [name, given[name] ?? '']));
  const id = schema.primaryKey.map((name) => values[name] ?? '').join('|');
  return { id, line: 1, lines: [], values, refused: new Set() };
}

/** A table of such rows, to be read into; it has no bytes. */
export function openTable(schema: Schema, file: string, rows: readonly Row[]): Table {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { schema, file, rows, byId, unread: '', bytes: new Uint8Array(), digest: '' };
}
