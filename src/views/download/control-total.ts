import { add, type Decimal, formatDecimal, fromInteger, parseDecimal } from '../../lib/decimal.ts';
import { findField, isNumeric } from '../../model/schema.ts';
import { getText, getValue, type Table } from '../../model/table.ts';
import { sayControlSum, sayControlWords } from './words.zh.ts';

/** What a program finds in a table when it has read all of it: its rows, and all numbers of one column added up. */
export interface ControlTotal {
  readonly rows: number;
  /** Absent in a table without numbers. */
  readonly numbers?: {
    readonly field: string;
    readonly title: string;
    readonly given: number;
    /** The most decimals in the column. */ readonly digits: number;
    readonly total: string;
  };
  /** A column of words, and what its first row holds. */
  readonly words: { readonly field: string; readonly title: string; readonly first: string };
}

const isDecimal = (value: Decimal | undefined): value is Decimal => value !== undefined;

function addNumbers(table: Table): ControlTotal['numbers'] {
  const { fields, valueField } = table.schema;
  const columns = fields
    .filter(isNumeric)
    .toSorted((a, b) => Number(b.name === valueField) - Number(a.name === valueField));
  for (const { name, title } of columns) {
    const given = table.rows.map((row) => parseDecimal(getValue(table, row, name))).filter(isDecimal);
    const digits = Math.max(...given.map(({ scale }) => scale));
    if (given.length > 0)
      return {
        field: name,
        title,
        given: given.length,
        digits,
        total: formatDecimal(given.reduce(add, fromInteger(0))),
      };
  }
  return undefined;
}

function findWords({ schema, rows }: Table): ControlTotal['words'] {
  const [first] = rows;
  const fields = [schema.labelField ?? '', ...schema.primaryKey]
    .map((name) => findField(schema, name))
    .filter((field) => field !== undefined);
  const field = fields.find(({ name }) => first && getText(first, name) !== '') ?? fields[0];
  return {
    field: field?.name ?? '',
    title: field?.title ?? '',
    first: first && field ? getText(first, field.name) : '',
  };
}

/** What reading a table should give, exact; the sum runs over every row, totals too, and is for checking alone. */
export function findControlTotal(table: Table): ControlTotal {
  const numbers = addNumbers(table);
  return { rows: table.rows.length, words: findWords(table), ...(numbers && { numbers }) };
}

/** What every recipe of a table comes to, for a reader to compare. */
export function describeControl({ rows, numbers, words }: ControlTotal): string {
  return numbers
    ? sayControlSum(rows, numbers.title, numbers.given, numbers.total)
    : sayControlWords(rows, words.title, words.first);
}
