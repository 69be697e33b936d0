import { formatValue, parseScientific } from '../../lib/decimal.ts';
import { canonize, compareValues, type FieldForm } from '../../model/field-value.ts';
import type { Bounds } from '../../model/schema.ts';
import type { RawField } from './field-shape.ts';
import type { JsonPath } from '../yaml/parse-json.ts';
import { addFault, type SchemaPart } from './schema-fault.ts';

/** What a value of each type looks like in a schema. */
export const TYPE_WORDS: Readonly<Record<RawField['type'], string>> = {
  string: '文字',
  integer: '整数，如 10',
  number: '数，如 1000 或 0.5',
  date: '日期，如 2020-12-31',
  year: '四位年度，如 2020',
  boolean: 'true 或 false',
};

function readNumber(text: string, type: RawField['type']): string | undefined {
  const decimal = parseScientific(text);
  const value = decimal && formatValue(decimal);
  return type === 'integer' && value?.includes('.') ? undefined : value;
}

/** A value that a schema names, as a text that compares with the values of the field; undefined where it is of another type. Numbers keep all their digits. */
export function readTyped(
  value: string | number | boolean,
  below: JsonPath,
  form: FieldForm,
  { reading, path }: SchemaPart,
): string | undefined {
  const text = typeof value === 'number' ? reading.textOf([...path, ...below]) : value;
  if (form.type === 'boolean' && typeof text === 'boolean') return (text ? form.trueValues : form.falseValues)?.[0];
  if (typeof text === 'boolean') return undefined;
  if (form.type === 'number' || form.type === 'integer') return readNumber(text, form.type);
  if (typeof value === 'number' && form.type !== 'year') return undefined;
  return canonize(text, form) === undefined ? undefined : text;
}

const NAMES = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'] as const;
type BoundName = (typeof NAMES)[number];
/** Bounds that must leave something between them: a lower one and an upper one. */
const PAIRS: readonly (readonly [BoundName, BoundName])[] = [
  ['minimum', 'maximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'maximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
];

/** A bound in canonical form; a date may also be written in ISO where the field has another format. */
function readBound(
  value: string | number | boolean,
  below: JsonPath,
  form: FieldForm,
  part: SchemaPart,
): string | undefined {
  const text = readTyped(value, below, form, part);
  if (form.type !== 'date') return text;
  return text === undefined ? canonize(String(value), { type: 'date' }) : canonize(text, form);
}

/** The bounds of a field, of its type and in order; each that is not is a fault. */
export function readBounds({ constraints }: RawField, form: FieldForm, part: SchemaPart): Bounds {
  const bounds: Partial<Record<BoundName, string>> = {};
  for (const name of NAMES) {
    const value = constraints[name];
    if (value === undefined) continue;
    const bound = readBound(value, ['constraints', name], form, part);
    if (bound === undefined) addFault(part, 'schema-bound', ['constraints', name], TYPE_WORDS[form.type]);
    else bounds[name] = bound;
  }
  const empty = PAIRS.find(([lower, upper]) => {
    const low = bounds[lower];
    const high = bounds[upper];
    const order = low === undefined || high === undefined ? -1 : compareValues(low, high, form);
    return order > 0 || (order === 0 && (lower !== 'minimum' || upper !== 'maximum'));
  });
  if (empty) addFault(part, 'schema-bound', ['constraints', empty[0]], `小于 ${empty[1]} 的 ${bounds[empty[1]] ?? ''}`);
  return bounds;
}
