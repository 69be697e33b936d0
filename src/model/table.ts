import type { Place } from './issue.ts';
import type { Schema } from './schema.ts';

/** One record as text, with the line it begins on and the line each of its fields begins on. */
export interface Row {
  readonly id: string;
  readonly line: number;
  readonly lines: readonly number[];
  readonly values: Readonly<Record<string, string>>;
  /** Fields whose text already has an issue of its characters, and is judged no further. */
  readonly refused: ReadonlySet<string>;
}

/** A table as it was read: its schema, its rows in file order, and its very bytes. */
export interface Table {
  readonly schema: Schema;
  readonly file: string;
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
  /** Records that could not be read as rows, as they stand in the file; blank where there are none. */
  readonly unread: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** The text of a field in a row, blank or not; undefined where the row has no such field, which is another thing. */
export function findText(row: Row, field: string): string | undefined {
  return Object.hasOwn(row.values, field) ? row.values[field] : undefined;
}

/**
 * The text of a field that the row's schema has. A column that is not there never reads as blank: asking for one throws.
 * Names come from a schema, from settings that were checked against one, or from the contract (`model/tables/`).
 */
export function getText(row: Row, field: string): string {
  const text = findText(row, field);
  if (text === undefined) throw new Error(`row ${row.id} has no column ${field}, only ${Object.keys(row.values).join(', ')}`);
  return text;
}

/** As getText, but blank for the texts that the schema lets stand for a blank. */
export function getValue({ schema }: Pick<Table, 'schema'>, row: Row, field: string): string {
  const text = getText(row, field);
  return schema.missingValues.includes(text) ? '' : text;
}

/** Where a field of a row stands in its file: its own physical line, and its column counted in fields. */
export function placeOf(table: Pick<Table, 'file' | 'schema'>, row: Row, fieldName: string): Place {
  const index = table.schema.fields.findIndex((field) => field.name === fieldName);
  return { file: table.file, line: row.lines[index] ?? row.line, column: index + 1 };
}
