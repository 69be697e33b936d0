import { absolute, type Decimal, formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import { getUnit } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { type Field, getLabel, isNumeric } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { ABOUT_ROWS, findUpper, isListNumber } from '../../model/tables/shared-columns.ts';
import type { FigureValue, Measure } from './figure-value.ts';
import { findFigures } from './find-figures.ts';
import { normaliseUnit } from './measure-words.ts';

/** What one cell says: figures of its number or of its words, and its words without blanks. */
export interface Holding {
  readonly values: readonly FigureValue[];
  readonly words: string;
  /** True where the cell is a number or a date and not words. */
  readonly exact: boolean;
}

/** The cells of one row, with all its words, by which a table row of a document is recognised. */
export interface RowHoldings {
  readonly texts: readonly string[];
  readonly holdings: readonly Holding[];
}

function holdsFigures(table: Table, field: Field): boolean {
  const { name, content } = field;
  const isKey = table.schema.foreignKeys.some(({ fields }) => fields.includes(name));
  return !ABOUT_ROWS.has(name) && content === undefined && !isKey && !isListNumber(field);
}

function parseUnit(text: string): { readonly power: number; readonly unit: string } {
  const scale = /^[万亿]/.exec(text)?.[0];
  return {
    power: scale === '亿' ? 8 : scale === '万' ? 4 : 0,
    unit: normaliseUnit(scale === undefined ? text : text.slice(1)),
  };
}

function measureCell(row: Row, field: Field): Measure | undefined {
  const decimal = parseDecimal(getText(row, field.name));
  return decimal && { decimal, ...parseUnit(getUnit(field, row)) };
}

/** The measure of a numeric cell, with the end of its range where the row has one (value and max). */
function readNumber(table: Table, row: Row, field: Field): Holding[] {
  const low = measureCell(row, field);
  const upper = findUpper(table.schema, field);
  const high = upper && measureCell(row, upper);
  const values: FigureValue[] = low
    ? [{ kind: 'quantity', low }, ...(high ? [{ kind: 'quantity', low, high } as const] : [])]
    : [];
  return [{ values, words: '', exact: true }];
}

function readCell(table: Table, row: Row, field: Field): Holding[] {
  const text = getText(row, field.name);
  if (text === '') return [];
  if (isNumeric(field)) return readNumber(table, row, field);
  if (/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(text))
    return [{ values: [{ kind: 'date', date: text }], words: '', exact: true }];
  const words = getLabel(field, text);
  return [
    { values: findFigures(words.split('\n')).map(({ value }) => value), words: words.replace(/\s/g, ''), exact: false },
  ];
}

function readRow(table: Table, row: Row): RowHoldings {
  const holdings = table.schema.fields
    .filter((field) => holdsFigures(table, field))
    .flatMap((field) => readCell(table, row, field));
  return { texts: holdings.map(({ words }) => words).filter((words) => words !== ''), holdings };
}

/** Every row of a version that tells of the subject itself; lists of sums and inconsistencies are left out, as they repeat what is printed. */
export function listHoldings(release: Release): RowHoldings[] {
  const tables = [...release.tables.values()].filter(({ schema }) => schema.group !== 'checks');
  return tables.flatMap((table) => table.rows.map((row) => readRow(table, row)));
}

/** The size of a decimal as one text for each value: 71.00 and 71 are the same, and so are a rise and a fall. */
export function keyOfHolding(decimal: Decimal, power = 0): string {
  const { units, scale } = absolute(decimal);
  const text = formatDecimal({ units: units * 10n ** BigInt(power), scale });
  return scale === 0 ? text : text.replace(/\.?0+$/, '');
}
