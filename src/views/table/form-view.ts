import { openCell } from '../../model/cell.ts';
import { findField, type FormLayout, getLabel, isNumeric } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { findCodeLevels, findGroupLevels, nameLevels } from './form-levels.ts';
import { formatCell } from '../words/format-cell.ts';
import { mostPlaces, padPoint } from '../words/pad-point.ts';

export interface FormCell {
  readonly text: string;
  /** As in the CSV. */
  readonly raw: string;
  /** What stands unseen behind the number, so that the points of a column are below each other. */
  readonly pad: string;
  readonly basis: string;
  /** Row of the tidy table, for a link to it; blank where the form has no such cell. */
  readonly id: string;
}

export interface FormRow {
  readonly heads: readonly string[];
  /** Which of the heads says what the row is. */
  readonly named: number;
  /** How deep the row lies in its group, from 1; 0 where it is in none. */
  readonly level: number;
  readonly cells: readonly FormCell[];
}

/** One side (or the whole) of an official form. */
export interface FormSide {
  readonly title: string;
  readonly heads: readonly string[];
  readonly columns: readonly string[];
  /** What the levels of its codes are called, where there are several. */
  readonly levels: readonly string[];
  readonly rows: readonly FormRow[];
}

function labelValue(layout: FormLayout, rows: readonly Row[], value: string, label: string): string {
  const row = rows.find((candidate) => getText(candidate, layout.column ?? '') === value);
  const code = row && layout.columnCode !== undefined ? getText(row, layout.columnCode) : '';
  return code === '' ? label : `${code} ${label}`;
}

function listColumns(table: Table, layout: FormLayout, rows: readonly Row[]): { value: string; label: string }[] {
  const field = layout.column === undefined ? undefined : findField(table.schema, layout.column);
  if (!field) return [{ value: '', label: findField(table.schema, layout.value)?.title ?? '' }];
  const used = new Set(rows.map((row) => getText(row, field.name)));
  const labelled = field.categories.filter(({ value }) => used.has(value));
  return labelled.length > 0
    ? labelled
    : [...used].map((value) => ({ value, label: labelValue(layout, rows, value, getLabel(field, value)) }));
}

function viewCell(table: Table, layout: FormLayout, row: Row | undefined): FormCell {
  const field = findField(table.schema, layout.value);
  if (!row || !field) return { text: '', raw: '', pad: '', basis: '', id: '' };
  const cell = openCell(table, row, field);
  return { text: formatCell(cell), raw: cell.text, pad: '', basis: cell.basis, id: row.id };
}

/** Sets the points of each column below each other. */
function alignCells(rows: readonly FormRow[], numeric: boolean): FormRow[] {
  if (!numeric) return [...rows];
  const places = rows[0]?.cells.map((_, index) => mostPlaces(rows.map(({ cells }) => cells[index]?.raw ?? ''))) ?? [];
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => ({ ...cell, pad: padPoint(cell.raw, places[index] ?? 0) })),
  }));
}

function viewHeads(table: Table, layout: FormLayout, row: Row): string[] {
  return layout.rows
    .map((name) => findField(table.schema, name))
    .map((field) => (field ? getLabel(field, getText(row, field.name)) : ''));
}

/** The codes a form's rows go by: the first of its heads where that holds nothing but digits. */
function listCodes(rows: readonly FormRow[]): string[] {
  const codes = rows.map(({ heads }) => (heads.length > 1 ? (heads[0] ?? '') : ''));
  return codes.every((code) => /^\d*$/.test(code)) ? codes : rows.map(() => '');
}

/**
 * Rows of the table that stand on one line of the form: alike in their heads, each in a column of its own. A name that comes again with a column
 * that it has already, as that of a fund among what was carried over, is a line of its own.
 */
function groupLines({ rows: heads, column }: FormLayout, rows: readonly Row[]): Row[][] {
  const columnOf = (row: Row): string => (column === undefined ? '' : getText(row, column));
  const lines = [] as Row[][];
  const open = new Map<string, Row[]>();
  for (const row of rows) {
    const key = heads.map((name) => getText(row, name)).join('|');
    const line = open.get(key);
    if (line && line.every((other) => columnOf(other) !== columnOf(row))) line.push(row);
    else {
      const fresh = [row];
      open.set(key, fresh);
      lines.push(fresh);
    }
  }
  return lines;
}

function viewSide(table: Table, layout: FormLayout, rows: readonly Row[], title: string): FormSide {
  const columns = listColumns(table, layout, rows);
  const groups = groupLines(layout, rows);
  const formRows = groups.map((group): FormRow => {
    const heads = group[0] ? viewHeads(table, layout, group[0]) : [];
    const cells = columns.map(({ value }) =>
      viewCell(
        table,
        layout,
        group.find((row) => layout.column === undefined || getText(row, layout.column) === value),
      ),
    );
    return {
      heads,
      named: Math.max(
        0,
        heads.findLastIndex((head) => head !== ''),
      ),
      level: 0,
      cells,
    };
  });
  const codes = listCodes(formRows);
  const levels =
    layout.group === undefined
      ? findCodeLevels(codes)
      : findGroupLevels(groups.map(([row]) => (row ? getText(row, layout.group ?? '') : '')));
  const field = findField(table.schema, layout.value);
  return {
    title,
    heads: layout.rows.map((name) => findField(table.schema, name)?.title ?? ''),
    columns: columns.map(({ label }) => label),
    levels: nameLevels(codes, levels),
    rows: alignCells(
      formRows.map((row, index) => ({ ...row, level: levels[index] ?? 0 })),
      field !== undefined && isNumeric(field),
    ),
  };
}

/** A tidy table laid out as its official form, one part a side; empty where the schema names no form. */
export function viewForm(table: Table): FormSide[] {
  const layout = table.schema.form;
  if (!layout) return [];
  const side = layout.side === undefined ? undefined : findField(table.schema, layout.side);
  if (!side) return [viewSide(table, layout, table.rows, '')];
  return [...Map.groupBy(table.rows, (row) => getText(row, side.name))].map(([value, rows]) =>
    viewSide(table, layout, rows, getLabel(side, value)),
  );
}
