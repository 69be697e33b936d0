import { compare, parseDecimal } from '../lib/decimal.ts';
import type { Issue } from '../model/issue.ts';
import type { Field, FieldType } from '../model/schema.ts';
import { getText, placeOf, type Row, type Table } from '../model/table.ts';
import { defineTableRule } from './rule.ts';

/** What is wrong with a value: the rule and what was expected. */
interface ValueFault {
  readonly rule: string;
  readonly expected: string;
}

/** More digits than a spreadsheet keeps are a slip or the litter of a float. */
const MOST_DIGITS = 15;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
/** Text that a spreadsheet would run: = + @ or a tab in front, or a - in front of more than a plain number. */
const INJECTION = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$).*[=+|!(@]/s;
const BOOLEANS = new Set(['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0']);

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

const TYPE_TESTS: Readonly<Record<FieldType, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => parseDecimal(text)?.scale === 0,
  number: (text) => parseDecimal(text) !== undefined,
  date: isDate,
  year: (text) => /^\d{4}$/.test(text),
  boolean: (text) => BOOLEANS.has(text),
};

function outOfRange(text: string, { minimum, maximum }: Field['constraints']): boolean {
  const value = parseDecimal(text);
  const [low, high] = [minimum, maximum].map((bound) => (bound === undefined ? undefined : parseDecimal(bound)));
  if (!value) return (minimum !== undefined && text < minimum) || (maximum !== undefined && text > maximum);
  return (low !== undefined && compare(value, low) < 0) || (high !== undefined && compare(value, high) > 0);
}

function findNumberFault(text: string, field: Field): ValueFault | undefined {
  const value = parseDecimal(text);
  if (!value) return undefined;
  if (text.replace(/\D/g, '').length > MOST_DIGITS) return { rule: 'value-digits', expected: String(MOST_DIGITS) };
  if (field.decimalPlaces !== undefined && value.scale !== field.decimalPlaces) return { rule: 'value-decimals', expected: String(field.decimalPlaces) };
  return undefined;
}

function findLengthFault(text: string, { minLength, maxLength }: Field['constraints']): ValueFault | undefined {
  const length = [...text].length;
  const wrong = (minLength !== undefined && length < minLength) || (maxLength !== undefined && length > maxLength);
  return wrong ? { rule: 'value-length', expected: `${minLength ?? 0}–${maxLength ?? ''}` } : undefined;
}

/** The first thing wrong with a value, or undefined. */
function findFault(text: string, field: Field): ValueFault | undefined {
  const { required, enum: allowed, pattern, minimum, maximum } = field.constraints;
  if (text === '') return required ? { rule: 'value-required', expected: field.type } : undefined;
  if (SPREADSHEET_ERROR.test(text)) return { rule: 'value-spreadsheet-error', expected: field.type };
  if (!TYPE_TESTS[field.type](text)) return { rule: `value-${field.type}`, expected: field.type };
  if (field.type === 'string' && INJECTION.test(text)) return { rule: 'value-injection', expected: '' };
  if (field.type === 'number' || field.type === 'integer') {
    const fault = findNumberFault(text, field);
    if (fault) return fault;
  }
  if (allowed && !allowed.includes(text)) return { rule: 'value-enum', expected: allowed.join('、') };
  if (pattern && !pattern.test(text)) return { rule: 'value-pattern', expected: pattern.source };
  if (outOfRange(text, field.constraints)) return { rule: 'value-range', expected: `${minimum ?? ''}–${maximum ?? ''}` };
  return findLengthFault(text, field.constraints);
}

/** Blank, or one of the texts that the schema lets stand for a blank. */
function readValue(table: Table, row: Row, field: Field): string {
  const text = getText(row, field.name);
  return table.schema.missingValues.includes(text) ? '' : text;
}

function checkRow(table: Table, row: Row): Issue[] {
  return table.schema.fields.flatMap((field): Issue[] => {
    if (row.refused.has(field.name)) return [];
    const fault = findFault(readValue(table, row, field), field);
    const facts = { field: field.name, title: field.title, expected: fault?.expected ?? '' };
    return fault ? [{ rule: fault.rule, place: placeOf(table, row, field.name), found: getText(row, field.name), facts }] : [];
  });
}

/** Second occurrences of what must be unique, apart from the primary key, which the reader has judged. */
function checkUnique(table: Table, fields: readonly string[]): Issue[] {
  const seen = new Map<string, Row>();
  return table.rows.flatMap((row): Issue[] => {
    const values = fields.map((field) => getText(row, field));
    if (values.every((value) => value === '') || fields.some((field) => row.refused.has(field))) return [];
    const key = JSON.stringify(values);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      return [];
    }
    return [{ rule: 'value-unique', place: placeOf(table, row, fields[0] ?? ''), found: values.join('、'), facts: { field: fields.join('、'), first: String(first.line) } }];
  });
}

/** Rows written twice, in a table that has no key to tell them by. */
function checkRepeated(table: Table): Issue[] {
  const { schema } = table;
  if (schema.primaryKey.length > 0 || schema.uniqueKeys.length > 0 || schema.fields.some(({ constraints }) => constraints.unique)) return [];
  return checkUnique(table, schema.fields.map(({ name }) => name)).map((issue) => ({ ...issue, rule: 'row-duplicate' }));
}

/** All faults of a table's values by its schema, each value with one issue at most. */
export function checkTableValues(table: Table): Issue[] {
  const { schema } = table;
  const key = schema.primaryKey.join('|');
  const unique = [...schema.fields.filter(({ constraints }) => constraints.unique).map(({ name }) => [name]), ...schema.uniqueKeys].filter((fields) => fields.join('|') !== key);
  return [...table.rows.flatMap((row) => checkRow(table, row)), ...unique.flatMap((fields) => checkUnique(table, fields)), ...checkRepeated(table)];
}

/** Types, required values, enumerations, patterns, ranges, lengths and uniqueness of the Table Schema. */
export const checkValues = defineTableRule(({ table }) => checkTableValues(table));
