import { absolute, compare, type Decimal, fromInteger, multiply, parseDecimal } from '../lib/decimal.ts';
import type { Field } from '../model/schema.ts';
import { getValue, type Row, type Table } from '../model/table.ts';
import type { ValueFault } from './judge/judge-value.ts';

/** Fewer values than this say nothing about what is usual in a column. */
const FEWEST = 4;
/** 万元 to 元 is a factor of 10,000; amounts of one column that differ by a tenth of it are seen, ones that differ by more are not. */
const LEAP = 1000;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
/** Digits that are not a year, beside which a month or a day is at home. */
const CODE = /^(?!(?:19|20)\d{2}$)\d{2,}$/;
/** What spreadsheets make of codes: numbers with decimals, powers of ten, dates. */
const MANGLED_CODE = new RegExp(
  String.raw`^(?:'\d+|\d+\.0+|\d(?:\.\d+)?E\+?\d+|${MONTH}-\d{1,4}|\d{1,2}-${MONTH}|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?)$`,
  'i',
);

/** Codes that a spreadsheet has turned into a number or a date, in a column of text in which nearly all others are digits. */
function isMangled(field: Field, texts: readonly string[], text: string): boolean {
  if (field.type !== 'string' || !MANGLED_CODE.test(text)) return false;
  const codes = texts.filter((other) => CODE.test(other)).length;
  return codes >= FEWEST - 1 && codes * 5 >= (texts.length - 1) * 4;
}

/** The two largest amounts of a column, without their signs. */
function findLargest(texts: readonly string[]): readonly [Decimal, Decimal] {
  const sizes = texts
    .flatMap((text) => parseDecimal(text) ?? [])
    .map(absolute)
    .toSorted(compare);
  return [sizes.at(-1) ?? fromInteger(0), sizes.at(-2) ?? fromInteger(0)];
}

/** An amount in 元 in a column of 万元: more than a thousand times every other. */
function isOtherUnit([largest, second]: readonly [Decimal, Decimal], text: string): boolean {
  const value = parseDecimal(text);
  return (
    value !== undefined &&
    second.units !== 0n &&
    compare(absolute(value), largest) === 0 &&
    compare(largest, multiply(second, fromInteger(LEAP))) > 0
  );
}

function findColumn(table: Table, field: Field): Map<Row, ValueFault> {
  const texts = table.rows.map((row) => getValue(table, row, field.name)).filter((text) => text !== '');
  const inTenThousands =
    field.type === 'number' && /[万亿]元/.test(field.unit ?? field.title) && texts.length >= FEWEST;
  if (field.type !== 'string' && !inTenThousands) return new Map();
  const largest = inTenThousands ? findLargest(texts) : undefined;
  const find = (text: string): ValueFault | undefined => {
    if (largest && isOtherUnit(largest, text)) return { rule: 'value-unit', expected: field.unit ?? '' };
    return isMangled(field, texts, text) ? { rule: 'value-code', expected: '' } : undefined;
  };
  return new Map(
    table.rows.flatMap((row): [Row, ValueFault][] => {
      const fault = find(getValue(table, row, field.name));
      return fault ? [[row, fault]] : [];
    }),
  );
}

/** Values that their type allows but their column does not: codes mangled by a spreadsheet, amounts in another unit. By field and row. */
export function findOddCells(table: Table): Map<string, Map<Row, ValueFault>> {
  return new Map(table.schema.fields.map((field) => [field.name, findColumn(table, field)]));
}
