import type { FormLayout, Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';

/** The usual layout: what a row is called, and its value. */
function deriveLayout({ fields, valueField, primaryKey }: Schema): FormLayout | undefined {
  const at = fields.findIndex(({ name }) => name === valueField);
  const rows = fields.slice(0, Math.max(0, at)).filter(({ name, type, categories }) => type === 'string' && categories.length === 0 && !primaryKey.includes(name)).map(({ name }) => name);
  return valueField === undefined || rows.length === 0 ? undefined : { rows, value: valueField };
}

/** A table as an official form; undefined where it is none. Official forms have numbers; one whose schema names no layout lists its rows. */
export function layForm(table: Table): Table | undefined {
  const { schema } = table;
  const form = schema.number === undefined ? undefined : (schema.form ?? deriveLayout(schema));
  return form && { ...table, schema: { ...schema, form } };
}
