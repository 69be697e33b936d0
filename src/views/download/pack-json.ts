import type { Table } from '../../model/table.ts';

/** What a table is of: one version of a year, or several years. */
export interface TableOrigin {
  readonly year?: string;
  readonly version?: string;
  /** Parted by spaces. */
  readonly years?: string;
}

/**
 * A table as JSON text: what it is, its fields, and its rows with the very texts of the CSV (amounts stay exact decimals in strings).
 * A blank cell is `null`. Ends with a line feed.
 */
export function packJson(table: Table, { year, version, years }: TableOrigin): string {
  const { schema } = table;
  const rows = table.rows.map(({ values }) =>
    Object.fromEntries(schema.fields.map(({ name }) => [name, values[name] === '' ? null : values[name]])),
  );
  const fields = schema.fields.map(({ name, type, title, titleEn, unit, unitField, description }) => ({
    name,
    type,
    title,
    titleEn,
    unit,
    unitField,
    description,
  }));
  const head = {
    table: schema.name,
    title: schema.title,
    titleEn: schema.titleEn,
    description: schema.description,
    year,
    version,
    years,
    sha256: table.digest,
  };
  return `${JSON.stringify({ ...head, fields, rows }, null, 1)}\n`;
}
