import { findField, getLabel } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import type { SumCount } from './sum-view.ts';
import { LIST_SIGN } from '../words/signs.zh.ts';
import { sayManyColumns, sayManyRows, sayOfColumns, saySums, saySumsFailed } from './words.zh.ts';

/** More rows are not all named before what is said of them. */
const MOST_NAMED = 3;

function joinNames(names: readonly string[], sayMany: (first: string, count: number) => string): string {
  return names.length > MOST_NAMED ? sayMany(names[0] ?? '', names.length) : names.join(LIST_SIGN);
}

function nameRow({ schema }: Table, row: Row): string {
  return schema.form?.rows.map((name) => getText(row, name)).findLast((text) => text !== '') ?? row.id;
}

/** Rows by their names; several cells of one row by their columns too. */
function nameRows(table: Table, rows: readonly Row[]): string {
  const names = [...new Set(rows.map((row) => nameRow(table, row)))];
  const column = findField(table.schema, table.schema.form?.column ?? '');
  const columns = column && names.length === 1 ? rows.map((row) => getLabel(column, getText(row, column.name))) : [];
  const said = joinNames(names, sayManyRows);
  return columns.length === 0 || columns[0] === names[0]
    ? said
    : sayOfColumns(said, joinNames(columns, sayManyColumns));
}

function listEmptyNotes({ rows }: Table): { readonly rows: string; readonly note: string }[] {
  const notes = new Set(rows.map((row) => readProof(row).note ?? ''));
  return [...notes].filter((note) => note !== '').map((note) => ({ rows: '', note }));
}

/** Whether the form prints no value at all. */
export function isEmptyForm({ schema, rows }: Table): boolean {
  const value = schema.form?.value ?? schema.valueField ?? '';
  return (
    value !== '' &&
    rows.length > 0 &&
    rows.every((row) => getText(row, value) === '' && readProof(row).basis === 'blank')
  );
}

/**
 * What is said of the rows of a form, each note once, with the rows it is said of; what is said of an empty form is said
 * of all of it, and names none.
 */
export function listFormNotes(table: Table): { readonly rows: string; readonly note: string }[] {
  if (isEmptyForm(table)) return listEmptyNotes(table);
  const noted = Map.groupBy(table.rows, (row) => readProof(row).note ?? '');
  return [...noted].filter(([note]) => note !== '').map(([note, rows]) => ({ rows: nameRows(table, rows), note }));
}

/** How the sums of a table came out. */
export function describeSums({ all, failed }: SumCount): string {
  return failed === 0 ? saySums(all) : saySumsFailed(all, failed);
}
