import type { Place } from './issue.ts';
import { canonize } from './field-value.ts';
import { findField, type Schema } from './schema.ts';

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
  if (text === undefined)
    throw new Error(`row ${row.id} has no column ${field}, only ${Object.keys(row.values).join(', ')}`);
  return text;
}

/** True where the text of a field stands for a blank: by the field's own list of such texts, or else by the schema's. */
export function isMissing({ schema }: Pick<Table, 'schema'>, row: Row, field: string): boolean {
  return (findField(schema, field)?.missingValues ?? schema.missingValues).includes(getText(row, field));
}

/** As getText, but blank for the texts that the schema lets stand for a blank. */
export function getValue(table: Pick<Table, 'schema'>, row: Row, field: string): string {
  return isMissing(table, row, field) ? '' : getText(row, field);
}

/** The values of some fields as one text that is equal for equal lists of values only: 1.0 is 1.00, and `a|b`, `c` is not `a`, `b|c`. */
export function keyOfRow(table: Pick<Table, 'schema'>, row: Row, fields: readonly string[]): string {
  return JSON.stringify(
    fields.map((name) => {
      const field = findField(table.schema, name);
      const value = getValue(table, row, name);
      return (field && value !== '' ? canonize(value, field) : undefined) ?? value;
    }),
  );
}

/** Some values as a reader sees them: one as it is, several as a row of CSV. */
export function formatKey(values: readonly string[]): string {
  const [first = '', ...others] = values;
  return others.length === 0
    ? first
    : values.map((value) => (/[,"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',');
}

/** Where a field of a row stands in its file: its own physical line, and its column counted in fields. */
export function placeOf(table: Pick<Table, 'file' | 'schema'>, row: Row, fieldName: string): Place {
  const index = table.schema.fields.findIndex((field) => field.name === fieldName);
  return { file: table.file, line: row.lines[index] ?? row.line, column: index + 1 };
}
