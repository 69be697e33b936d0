import { type Decimal, parseDecimal, round } from '../../lib/decimal.ts';
import type { FieldType } from '../../model/schema.ts';

/** A column of texts, as a CSV has them; blank is no value. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: FieldType;
  readonly texts: readonly string[];
  /** Decimals that a column of numbers is given whatever stands in it, so that files of one table have one type; without it the largest scale of its own. */
  readonly scale?: number;
}

/** How a column lies in a Parquet file: its schema element, and its values as that element takes them. */
export interface ParquetLayout {
  readonly element: ParquetElement;
  readonly values: (string | number | bigint | null)[];
}

export interface ParquetElement {
  readonly name: string;
  readonly type: 'INT32' | 'INT64' | 'BYTE_ARRAY' | 'FIXED_LEN_BYTE_ARRAY';
  readonly converted_type?: 'UTF8' | 'DECIMAL' | 'DATE';
  readonly type_length?: number;
  readonly precision?: number;
  readonly scale?: number;
}

type Kind = Omit<ParquetElement, 'name'>;

const DAY = 86_400_000;
/** Digits of a decimal in eight bytes, and in the sixteen that most readers stop at. */
const SHORT_DIGITS = 18;
const LONG_DIGITS = 38;
const LONGEST_INTEGER = 2n ** 63n;

function build(
  { name, texts }: ParquetColumn,
  kind: Kind,
  open: (text: string) => string | number | bigint,
): ParquetLayout {
  return { element: { name, ...kind }, values: texts.map((text) => (text === '' ? null : open(text))) };
}

function getNumber(column: ParquetColumn, text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`column ${column.name}: ${JSON.stringify(text)} is not a plain decimal`);
  return value;
}

function layText(column: ParquetColumn): ParquetLayout {
  return build(column, { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, (text) => text);
}

/** Decimals of one type in every file. Throws where a number does not fit. */
function layFixed(column: ParquetColumn, scale: number): ParquetLayout {
  return build(
    column,
    { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, precision: LONG_DIGITS, converted_type: 'DECIMAL', scale },
    (text) => {
      const value = getNumber(column, text);
      if (!fitsDecimal(value, scale))
        throw new Error(`column ${column.name}: ${text} does not fit DECIMAL(${LONG_DIGITS}, ${scale})`);
      return round(value, scale).units;
    },
  );
}

/** Whether a number stands in a DECIMAL of 38 digits with so many decimals, exactly. */
export function fitsDecimal(value: Decimal, scale: number): boolean {
  return value.scale <= scale && round(value, scale).units.toString().replace('-', '').length <= LONG_DIGITS;
}

/** Decimals at the largest scale of the column, as scaled integers; texts where no reader could hold the digits. */
function layNumber(column: ParquetColumn): ParquetLayout {
  if (column.scale !== undefined) return layFixed(column, column.scale);
  const numbers = column.texts.filter((text) => text !== '').map((text) => getNumber(column, text));
  const scale = Math.max(0, ...numbers.map((number) => number.scale));
  const digits = Math.max(
    scale,
    ...numbers.map((number) => round(number, scale).units.toString().replace('-', '').length),
  );
  if (digits > LONG_DIGITS) return layText(column);
  const width: Kind =
    digits > SHORT_DIGITS
      ? { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, precision: LONG_DIGITS }
      : { type: 'INT64', precision: SHORT_DIGITS };
  return build(
    column,
    { ...width, converted_type: 'DECIMAL', scale },
    (text) => round(getNumber(column, text), scale).units,
  );
}

function layInteger(column: ParquetColumn): ParquetLayout {
  const fits = column.texts.every(
    (text) =>
      text === '' ||
      (getNumber(column, text).units < LONGEST_INTEGER && getNumber(column, text).units >= -LONGEST_INTEGER),
  );
  return fits ? build(column, { type: 'INT64' }, (text) => getNumber(column, text).units) : layNumber(column);
}

function layDate(column: ParquetColumn): ParquetLayout {
  return build(column, { type: 'INT32', converted_type: 'DATE' }, (text) =>
    Math.round(Date.parse(`${text}T00:00:00Z`) / DAY),
  );
}

function layYear(column: ParquetColumn): ParquetLayout {
  return build(column, { type: 'INT32' }, Number);
}

/** A boolean keeps the word it is written as: the schema may name any. */
const LAYOUTS: Readonly<Record<FieldType, (column: ParquetColumn) => ParquetLayout>> = {
  string: layText,
  boolean: layText,
  number: layNumber,
  integer: layInteger,
  date: layDate,
  year: layYear,
};

/** The exact Parquet type of a column and its values: DECIMAL, INT64, DATE, INT32 for a year, UTF8; a blank is null. Throws on text that is not of the type. */
export function layColumn(column: ParquetColumn): ParquetLayout {
  return LAYOUTS[column.type](column);
}
