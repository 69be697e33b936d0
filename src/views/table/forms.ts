import type { FormLayout, Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { type FormSide, viewForm } from './form-view.ts';

/** The usual layout: what a row is called, and its value. */
function deriveLayout({ fields, valueField, primaryKey }: Schema): FormLayout | undefined {
  const at = fields.findIndex(({ name }) => name === valueField);
  const rows = fields
    .slice(0, Math.max(0, at))
    .filter(({ name, type, categories }) => type === 'string' && categories.length === 0 && !primaryKey.includes(name))
    .map(({ name }) => name);
  return valueField === undefined || rows.length === 0 ? undefined : { rows, value: valueField };
}

/**
 * The layout of a table's official form. Official forms have numbers; one whose schema names no layout lists its
 * rows.
 */
function findLayout(schema: Schema): FormLayout | undefined {
  return schema.form ?? (schema.number === undefined ? undefined : deriveLayout(schema));
}

/** A table laid out as its official form. */
export interface LaidForm {
  /** With the layout in its schema. */
  readonly table: Table;
  readonly sides: readonly FormSide[];
}

function layForm(table: Table): LaidForm | undefined {
  const form = findLayout(table.schema);
  const laid = form && { ...table, schema: { ...table.schema, form } };
  return laid && { table: laid, sides: viewForm(laid) };
}

/** The official forms of a year's tables, each laid out once, for its pages and for the workbook. */
export class Forms {
  readonly #forms = new Map<Table, LaidForm | undefined>();

  /** The form of a table of that year; undefined where it is none. */
  find(table: Table): LaidForm | undefined {
    const form = this.#forms.has(table) ? this.#forms.get(table) : layForm(table);
    this.#forms.set(table, form);
    return form;
  }
}

/** The sides of a table's official form as its year's editions lay it out; none where its schema names none. */
export function listSides(editions: readonly { readonly forms: Forms }[], table: Table): readonly FormSide[] {
  const form = table.schema.form && editions[0]?.forms.find(table);
  return form ? form.sides : [];
}
