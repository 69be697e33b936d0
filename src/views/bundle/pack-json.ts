import type { Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';

/**
 * A table as JSON text: what it is, its fields, and its rows with the very texts of the CSV (amounts stay exact decimals in strings).
 * A blank cell is `null`. Ends with a line feed.
 */
export function packJson(table: Table, release: Release): string {
  const { schema } = table;
  const rows = table.rows.map(({ values }) => Object.fromEntries(schema.fields.map(({ name }) => [name, values[name] === '' ? null : values[name]])));
  const fields = schema.fields.map(({ name, type, title, titleEn, unit, unitField, description }) => ({ name, type, title, titleEn, unit, unitField, description }));
  const head = { table: schema.name, title: schema.title, titleEn: schema.titleEn, description: schema.description, year: release.year, version: release.version, sha256: table.digest };
  return `${JSON.stringify({ ...head, fields, rows }, null, 1)}\n`;
}
