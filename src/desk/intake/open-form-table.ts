import { findForm, type Profile, type ProfileForm, type ProfileRow } from '../../model/profile.ts';
import type { Schema } from '../../model/schema.ts';
import { findText, type Row, type Table } from '../../model/table.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { foldName } from '../form/fold-name.ts';
import type { Target } from '../form/target.ts';
import { openRow, openTable } from './open-rows.ts';

/** The rows that a form has by itself, one for each of their cells. */
function listOwnRows(schema: Schema, { rows }: ProfileForm): Row[] {
  const { side = '', column = '' } = schema.form ?? {};
  const open = ({ name, cells, side: own, values }: ProfileRow): Row[] =>
    [...cells].map(([kind, id]) =>
      openRow(schema, { ...values, [SHARED.id]: id, [SHARED.name]: name, [side]: own, [column]: kind }),
    );
  return rows.flatMap(open);
}

/** Whether a row of an earlier year stands in a column of this form, where the form has some. */
function hasColumn(schema: Schema, row: Row): boolean {
  const field = schema.fields.find(({ name }) => name === schema.form?.column);
  return (
    !field || field.categories.length === 0 || field.categories.some(({ value }) => value === row.values[field.name])
  );
}

/** A row of an earlier year without the amount of that year. */
function clear(schema: Schema, row: Row): Row {
  return { ...row, values: { ...row.values, [schema.form?.value ?? '']: '' } };
}

/** What makes two rows of a form the same, whatever their ids. */
function keyOf({ form }: Schema, row: Row): string {
  const fields = [form?.side, form?.column, form?.columnCode, SHARED.code, SHARED.project].map(
    (name) => findText(row, name ?? '') ?? '',
  );
  const name =
    findText(row, SHARED.code) === '' || findText(row, SHARED.code) === undefined
      ? (findText(row, SHARED.name) ?? '')
      : '';
  return JSON.stringify([...fields, foldName(name)]);
}

/**
 * The table that a form is read into: the rows of the draft, those of the year before, and those that every such form has.
 * Of two rows for the same place the first one gives the id.
 * @param former tables of the draft and of earlier years, the draft first
 */
export function openFormTable(
  schema: Schema,
  form: ProfileForm,
  file: string,
  former: readonly (Table | undefined)[],
): Table {
  const [draft, ...earlier] = former.map((table) => (table?.rows ?? []).map((row) => openRow(schema, row.values)));
  const ids = new Set<string>();
  const keys = new Set<string>();
  const details = listDetails(form);
  const others = earlier
    .flat()
    .filter((row) => hasColumn(schema, row))
    .map((row) => clear(schema, row));
  const rows = [...(draft ?? []), ...others, ...listOwnRows(schema, form)].filter((row) => {
    const key = details.has(row.id) ? row.id : keyOf(schema, row);
    const isNew = !ids.has(row.id) && !keys.has(key);
    ids.add(row.id);
    keys.add(key);
    return isNew;
  });
  const titled = { ...schema, titles: [form.title, ...form.also] };
  return openTable(titled, file, rows);
}

function listDetails({ rows }: ProfileForm): Map<string, string> {
  return new Map(
    rows.flatMap(({ under, cells }) => (under === '' ? [] : [...cells.values()].map((id) => [id, under] as const))),
  );
}

/** What the forms of a profile call their rows, columns and classes besides their names; and details by their ids. */
export function listOtherNames(profile: Profile, { schema }: Table): Pick<Target, 'also' | 'details'> {
  const form = findForm(profile, schema.name);
  const rows = (form?.rows ?? []).flatMap(({ name, also, cells }) =>
    [...cells.values()].map((id) => [id, [name, ...also]] as const),
  );
  const columns = (form?.columns ?? []).map(({ value, also }) => [value, also] as const);
  const classes = profile.classes.map(({ code, name, former }) => [code, [name, ...former]] as const);
  return {
    details: form ? listDetails(form) : new Map(),
    also: { rows: new Map(rows), columns: new Map(columns), classes: new Map(classes) },
  };
}
