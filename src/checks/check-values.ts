import { compare, parseDecimal } from '../lib/decimal.ts';
import type { Issue } from '../model/issue.ts';
import type { Field, FieldType } from '../model/schema.ts';
import { getText } from '../model/table.ts';
import { defineTableRule, placeOf } from './rule.ts';

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

const TYPE_TESTS: Readonly<Record<FieldType, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => parseDecimal(text)?.scale === 0,
  number: (text) => parseDecimal(text) !== undefined,
  date: (text) => DATE.test(text),
  year: (text) => /^\d{4}$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
};

function outOfRange(text: string, { minimum, maximum }: Field['constraints']): boolean {
  const value = parseDecimal(text);
  const low = minimum === undefined ? undefined : parseDecimal(minimum);
  const high = maximum === undefined ? undefined : parseDecimal(maximum);
  return value !== undefined && ((low !== undefined && compare(value, low) < 0) || (high !== undefined && compare(value, high) > 0));
}

/** The first thing wrong with a value, as a rule id and what was expected; undefined where nothing is. */
function findFault(text: string, field: Field): { rule: string; expected: string } | undefined {
  const { required, enum: allowed, pattern } = field.constraints;
  if (text === '') return required ? { rule: 'value-required', expected: field.type } : undefined;
  if (!TYPE_TESTS[field.type](text)) return { rule: `value-${field.type}`, expected: field.type };
  if (allowed && !allowed.includes(text)) return { rule: 'value-enum', expected: allowed.join('、') };
  if (pattern && !pattern.test(text)) return { rule: 'value-pattern', expected: pattern.source };
  if (outOfRange(text, field.constraints)) return { rule: 'value-range', expected: `${field.constraints.minimum ?? ''}–${field.constraints.maximum ?? ''}` };
  if (field.type === 'string' && /^[=+\-@\t\r]/.test(text)) return { rule: 'value-injection', expected: '' };
  return undefined;
}

/** Types, required values, enumerations, patterns and ranges of the Table Schema; one issue a value at most. */
export const checkValues = defineTableRule(({ table }) => table.rows.flatMap((row) => table.schema.fields.flatMap((field): Issue[] => {
  const text = getText(row, field.name);
  const fault = findFault(text, field);
  return fault ? [{ rule: fault.rule, place: placeOf(table, row.line, field.name), found: text, facts: { field: field.name, title: field.title, expected: fault.expected } }] : [];
})));
