import { compare, equals, parseDecimal } from '../lib/decimal.ts';
import { type Field, type FieldType, findField, isNumeric } from '../model/schema.ts';
import { getText, getValue, type Row, type Table } from '../model/table.ts';

/** What is wrong with a value: the rule and what was expected. */
export interface ValueFault {
  readonly rule: string;
  readonly expected: string;
}

/** More digits than a spreadsheet keeps are a slip; zeros in front do not count. */
const MOST_DIGITS = 15;
/** Decimals that binary arithmetic leaves behind: 0.30000000000000004, 12.499999999. */
const FLOAT_LITTER = /\.\d*?(?:0{5,}[1-9]\d{0,2}|9{5,}\d{0,2})$/;
const LITTER_LENGTH = 9;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|##+)$/i;
/** Text that a spreadsheet would run: = + @ or a tab in front, also full-width, or a - in front of more than a plain number. */
const INJECTION = /^[=+@\t\r\n]|^[＝＋＠－][A-Za-z(（]|^-[ -~]*[=|!]|^-\d[\d.]*\+|^-\s*[A-Za-z]+\(/;

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

const TYPE_TESTS: Readonly<Record<FieldType, (text: string, field: Field) => boolean>> = {
  string: () => true,
  integer: (text) => parseDecimal(text)?.scale === 0,
  number: (text) => parseDecimal(text) !== undefined,
  date: isDate,
  year: (text) => /^\d{4}$/.test(text),
  boolean: (text, field) => field.booleans?.includes(text) ?? false,
};

function outOfRange(text: string, { minimum, maximum }: Field['constraints']): boolean {
  const value = parseDecimal(text);
  const [low, high] = [minimum, maximum].map((bound) => (bound === undefined ? undefined : parseDecimal(bound)));
  if (!value) return (minimum !== undefined && text < minimum) || (maximum !== undefined && text > maximum);
  return (low !== undefined && compare(value, low) < 0) || (high !== undefined && compare(value, high) > 0);
}

function formatRange({ minimum, maximum }: Field['constraints']): string {
  if (minimum === undefined) return `至多 ${maximum ?? ''}`;
  return maximum === undefined ? `至少 ${minimum}` : `${minimum} 至 ${maximum}`;
}

function findNumberFault(text: string, field: Field): ValueFault | undefined {
  const value = parseDecimal(text);
  if (!value) return undefined;
  const { length } = text.replace(/\D/g, '').replace(/^0+/, '');
  if (length >= LITTER_LENGTH && FLOAT_LITTER.test(text)) return { rule: 'value-float-litter', expected: '' };
  if (length > MOST_DIGITS) return { rule: 'value-digits', expected: String(MOST_DIGITS) };
  if (field.decimalPlaces !== undefined && value.scale !== field.decimalPlaces) return { rule: 'value-decimals', expected: String(field.decimalPlaces) };
  return undefined;
}

function isAllowed(text: string, field: Field, allowed: readonly string[]): boolean {
  if (allowed.includes(text)) return true;
  const value = isNumeric(field) ? parseDecimal(text) : undefined;
  return value !== undefined && allowed.some((other) => {
    const decimal = parseDecimal(other);
    return decimal !== undefined && equals(decimal, value);
  });
}

function findLengthFault(text: string, { minLength, maxLength }: Field['constraints']): ValueFault | undefined {
  if (minLength === undefined && maxLength === undefined) return undefined;
  const length = [...text].length;
  const wrong = (minLength !== undefined && length < minLength) || (maxLength !== undefined && length > maxLength);
  if (!wrong) return undefined;
  const expected = minLength === undefined ? `至多 ${maxLength ?? ''}` : maxLength === undefined ? `至少 ${minLength}` : `${minLength} 至 ${maxLength}`;
  return { rule: 'value-length', expected };
}

function findConstraintFault(text: string, field: Field): ValueFault | undefined {
  const { enum: allowed, pattern } = field.constraints;
  if (allowed && !isAllowed(text, field, allowed)) return { rule: 'value-enum', expected: allowed.join('、') };
  if (pattern && !pattern.test(text)) return { rule: 'value-pattern', expected: pattern.source.replace(/^\^\(\?:(.*)\)\$$/s, '$1') };
  if (outOfRange(text, field.constraints)) return { rule: 'value-range', expected: formatRange(field.constraints) };
  return findLengthFault(text, field.constraints);
}

function findTextFault(text: string, field: Field): ValueFault | undefined {
  if (INJECTION.test(text)) return { rule: 'value-injection', expected: '' };
  const fault = findConstraintFault(text, field);
  const trimmed = text.trim();
  return fault && trimmed !== text && !findConstraintFault(trimmed, field) ? { rule: 'value-padded', expected: '' } : fault;
}

/** The first thing wrong with the text of a field, or undefined; a blank is judged by `required` alone. */
export function findFault(text: string, field: Field): ValueFault | undefined {
  const { required } = field.constraints;
  if (text === '' || (required && text.trim() === '')) return required ? { rule: 'value-required', expected: field.type } : undefined;
  if (SPREADSHEET_ERROR.test(text)) return { rule: 'value-spreadsheet-error', expected: field.type };
  if (!TYPE_TESTS[field.type](text, field)) return { rule: `value-${field.type}`, expected: field.type };
  if (field.type === 'string') return findTextFault(text, field);
  return (isNumeric(field) ? findNumberFault(text, field) : undefined) ?? findConstraintFault(text, field);
}

/** Fields that tell rows apart or point at others, in which a space at the end makes another value. */
function isKeyField({ schema }: Table, { name, constraints }: Field): boolean {
  return constraints.unique || schema.primaryKey.includes(name) || schema.uniqueKeys.some((key) => key.includes(name)) || schema.foreignKeys.some((key) => key.fields.includes(name));
}

/** The first thing wrong with a cell by its field and its part in keys; undefined where it is sound or already has an issue of its characters. */
export function findCellFault(table: Table, row: Row, field: Field): ValueFault | undefined {
  if (row.refused.has(field.name)) return undefined;
  const text = getValue(table, row, field.name);
  const fault = findFault(text, field);
  if (fault) return fault;
  if (text === '') return table.schema.primaryKey.includes(field.name) ? { rule: 'value-required', expected: field.type } : undefined;
  return text.trim() !== text && isKeyField(table, field) ? { rule: 'value-padded', expected: '' } : undefined;
}

/** True where a cell has an issue of its own, so that what follows from it is no issue. */
export function isFaulty(table: Table, row: Row, name: string): boolean {
  const field = findField(table.schema, name);
  return row.refused.has(name) || (field !== undefined && findCellFault(table, row, field) !== undefined);
}

/** The text of a cell as it may have been meant: without padding, full-width forms, invisible characters and decimals that a spreadsheet adds. */
export function guessText(row: Row, name: string): string {
  return getText(row, name).normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '').trim().replace(/\.0+$/, '');
}
