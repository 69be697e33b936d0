import { openCell } from '../../model/cell.ts';
import { type Field, isNumeric } from '../../model/schema.ts';
import { getValue, type Row, type Table } from '../../model/table.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import { headColumn } from './workbook-words.ts';
import { measureSheetText } from './measure-sheet.ts';
import { type Sheet, type SheetCell, sheetNumber, type SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const NARROWEST = 8;
const WIDEST = 44;
const HEAD_HEIGHT = 36;
const PADDING = 4;
const DAY = 86_400_000;
/** Day 0 of a spreadsheet's calendar, and the first day on which programs agree about it. */
const CALENDAR = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';

function viewDate(text: string): Pick<SheetCell, 'value' | 'format'> {
  return text < FIRST_DAY
    ? { value: text }
    : { value: Math.round((Date.parse(`${text}T00:00:00Z`) - CALENDAR) / DAY), format: 'yyyy-mm-dd' };
}

function viewValue(field: Field, text: string): Pick<SheetCell, 'value' | 'format'> {
  const decimal = isNumeric(field) || field.type === 'year' ? parseDecimal(text) : undefined;
  if (decimal) return sheetNumber(decimal, field.type !== 'year');
  return field.type === 'date' && text !== '' ? viewDate(text) : { value: text };
}

function viewCell(table: Table, row: Row, field: Field): SheetCell {
  const text = getValue(table, row, field.name);
  const { basis } = openCell(table, row, field);
  const isValue = field.name === table.schema.valueField;
  if (text === '') return { value: '', style: isValue && basis === 'not-disclosed' ? STYLES.undisclosed : STYLES.text };
  const numeric = isNumeric(field) || field.type === 'year' || field.type === 'date';
  return {
    ...viewValue(field, text),
    style: numeric ? (isValue && basis === 'derived' ? STYLES.derived : STYLES.number) : STYLES.text,
  };
}

function measureColumn(table: Table, field: Field): number {
  const longest = Math.max(
    measureSheetText(headColumn(field)),
    ...table.rows.map((row) => measureSheetText(getValue(table, row, field.name))),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + PADDING));
}

function headRow(fields: readonly Field[]): SheetRow {
  return fields.map((field) => ({
    value: headColumn(field),
    style: isNumeric(field) ? STYLES.numberHead : STYLES.head,
    height: HEAD_HEIGHT,
  }));
}

/** A table as a sheet: one header row, one row a record, every value as in the CSV, numbers as numbers. */
export function buildTableSheet(table: Table, name: string): Sheet {
  const { fields } = table.schema;
  return {
    name,
    rows: [headRow(fields), ...table.rows.map((row) => fields.map((field) => viewCell(table, row, field)))],
    widths: fields.map((field) => measureColumn(table, field)),
    frozen: { rows: 1, columns: 1 },
    filtered: true,
    repeated: [1, 1],
    landscape: true,
  };
}
