import { openCell } from '../../model/cell.ts';
import { findField, getLabel, type FormLayout } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { formatCell } from './format-cell.ts';

export interface FormCell {
  readonly text: string;
  readonly basis: string;
  /** Row of the tidy table, for a link to it; blank where the form has no such cell. */
  readonly id: string;
}

export interface FormRow {
  readonly heads: readonly string[];
  readonly cells: readonly FormCell[];
}

/** One side (or the whole) of an official form. */
export interface FormSide {
  readonly title: string;
  readonly heads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly FormRow[];
}

function listColumns(table: Table, layout: FormLayout, rows: readonly Row[]): { value: string; label: string }[] {
  const field = layout.column === undefined ? undefined : findField(table.schema, layout.column);
  if (!field) return [{ value: '', label: findField(table.schema, layout.value)?.title ?? '' }];
  const used = new Set(rows.map((row) => getText(row, field.name)));
  const labelled = field.categories.filter(({ value }) => used.has(value));
  return labelled.length > 0 ? labelled : [...used].map((value) => ({ value, label: getLabel(field, value) }));
}

function viewCell(table: Table, layout: FormLayout, row: Row | undefined): FormCell {
  const field = findField(table.schema, layout.value);
  if (!row || !field) return { text: '', basis: '', id: '' };
  const cell = openCell(table, row, field);
  return { text: formatCell(cell), basis: cell.basis, id: row.id };
}

function viewSide(table: Table, layout: FormLayout, rows: readonly Row[], title: string): FormSide {
  const columns = listColumns(table, layout, rows);
  const heads = layout.rows.map((name) => findField(table.schema, name));
  const groups = Map.groupBy(rows, (row) => layout.rows.map((name) => getText(row, name)).join('|'));
  const formRows = [...groups.values()].map((group): FormRow => ({
    heads: heads.map((field) => (field && group[0] ? getLabel(field, getText(group[0], field.name)) : '')),
    cells: columns.map(({ value }) => viewCell(table, layout, group.find((row) => layout.column === undefined || getText(row, layout.column) === value))),
  }));
  return { title, heads: heads.map((field) => field?.title ?? ''), columns: columns.map(({ label }) => label), rows: formRows };
}

/** A tidy table laid out as its official form, one part a side; empty where the schema names no form. */
export function viewForm(table: Table): FormSide[] {
  const layout = table.schema.form;
  if (!layout) return [];
  const side = layout.side === undefined ? undefined : findField(table.schema, layout.side);
  if (!side) return [viewSide(table, layout, table.rows, '')];
  return [...Map.groupBy(table.rows, (row) => getText(row, side.name))].map(([value, rows]) => viewSide(table, layout, rows, getLabel(side, value)));
}
