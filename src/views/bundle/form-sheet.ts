import { findField, getLabel, type Schema } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { getRowLabel } from '../../model/cell.ts';
import { type FormSide, viewForm } from '../text/form-view.ts';
import { describeForm, numberForm, pointToRows } from '../text/workbook-words.ts';
import { countColumns, listFormRows, listTitles } from './form-rows.ts';
import { measureText } from './measure-sheet.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const NARROWEST = 11;
const WIDEST = 40;
const TITLE_HEIGHT = 36;
const HEAD_HEIGHT = 26;
/** Where the heads begin. */
const HEAD_ROW = 4;

function spread(cell: SheetCell, columns: number): SheetRow {
  return [{ ...cell, across: columns }, ...Array.from({ length: columns - 1 }, () => null)];
}

/** A line with something at its left and something at its right. */
function splitLine(left: string, right: string, columns: number): SheetRow {
  const half = Math.max(1, columns - 1);
  return [...spread({ value: left, style: STYLES.formLeft }, half), { value: right, style: STYLES.formRight }];
}

const head = (value: string): SheetCell => ({ value, style: STYLES.formHead, height: HEAD_HEIGHT });

/** Two sides: each under its name. */
function headSides(sides: readonly FormSide[]): SheetRow[] {
  const titles = sides.map(listTitles);
  const names = sides.flatMap(({ title }, index) => spread(head(title), (titles[index]?.heads.length ?? 0) + (titles[index]?.values.length ?? 0)));
  return [names, titles.flatMap(({ heads, values }) => [...heads, ...values].map(head))];
}

/** One side: several head columns lie under one common head. */
function headWhole(side: FormSide): SheetRow[] {
  const { heads, values } = listTitles(side);
  if (heads.length === 1) return [[...heads, ...values].map(head)];
  return [[...spread(head('项目'), heads.length), ...values.map((value) => ({ ...head(value), down: 2 }))], [...heads.map(head), ...values.map(() => null)]];
}

/** What a row is called in a form: one of several of its name goes by its column too. */
function labelRow(table: Table, row: Row): string {
  const column = findField(table.schema, table.schema.form?.column ?? '');
  return `${getRowLabel(table, row)}${column ? `（${getLabel(column, getText(row, column.name))}）` : ''}`;
}

/** The statement of a form, and what is said of its rows. */
function listNotes(table: Table, name: string): { readonly text: string; readonly link?: string }[] {
  const notes = [...Map.groupBy(table.rows.filter((row) => getText(row, 'note') !== ''), (row) => getText(row, 'note'))]
    .map(([note, rows]) => `${[...new Set(rows.map((row) => (rows.length === 1 ? labelRow(table, row) : getRowLabel(table, row))))].join('、')}：${note}`);
  return [{ text: describeForm(table.schema) }, { text: pointToRows(name), link: name }, ...notes.map((text) => ({ text }))];
}

function noteRows(table: Table, name: string, columns: number): SheetRow[] {
  return listNotes(table, name).map(({ text, link }) => spread({ value: text, style: link === undefined ? STYLES.note : STYLES.noteLink, ...(link === undefined ? {} : { link }) }, columns));
}

function measureColumns(rows: readonly SheetRow[], columns: number): number[] {
  return Array.from({ length: columns }, (_, index) => {
    const longest = Math.max(...rows.map((row) => (typeof row[index]?.value === 'string' && (row[index].across ?? 1) === 1 ? measureText(row[index].value) : 10)));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 5));
  });
}

function unitOf(schema: Schema): string {
  return findField(schema, schema.form?.value ?? '')?.unit ?? '';
}

/**
 * A table as its official form, with its sides beside each other.
 * @param place.name the form's own sheet
 * @param place.rows the sheet with the table's rows
 */
export function buildFormSheet(table: Table, place: { readonly name: string; readonly rows: string }, department: string): Sheet {
  const sides = viewForm(table);
  const columns = sides.map(countColumns).reduce((sum, { heads, values }) => sum + heads + values, 0);
  const [first] = sides;
  const heads = sides.length === 1 && first ? headWhole(first) : headSides(sides);
  const rows = listFormRows(table);
  const widths = measureColumns([...heads, ...rows], columns);
  return {
    name: place.name,
    rows: [
      spread({ value: table.schema.title, style: STYLES.formTitle, height: TITLE_HEIGHT }, columns),
      splitLine('', numberForm(table.schema), columns),
      splitLine(`部门：${department}`, unitOf(table.schema) === '' ? '' : `单位：${unitOf(table.schema)}`, columns),
      ...heads, ...rows, [], ...noteRows(table, place.rows, columns),
    ],
    widths,
    repeated: [HEAD_ROW, HEAD_ROW + heads.length - 1],
    landscape: columns > 4,
    centred: true,
  };
}
