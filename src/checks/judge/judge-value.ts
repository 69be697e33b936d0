import { parseDecimal } from '../../lib/decimal.ts';
import { isFormulaText } from '../../lib/formula-text.ts';
import { canonize, compareValues } from '../../model/field-value.ts';
import { type Field, findField, isNumeric } from '../../model/schema.ts';
import { getText, isMissing, type Row, type Table } from '../../model/table.ts';

/** What is wrong with a value: the rule and what was expected. */
export interface ValueFault {
  readonly rule: string;
  readonly expected: string;
}

/** More digits than a spreadsheet keeps are a slip in an amount; zeros in front do not count. */
const MOST_DIGITS = 15;
/** A field that measures something, by its unit or its title. */
const MEASURED_TITLE = /元|[%％‰]/;
/** Decimals that binary arithmetic leaves behind: 0.30000000000000004, 12.499999999. */
const FLOAT_LITTER = /\.\d*?(?:0{5,}[1-9]\d{0,2}|9{5,}\d{0,2})$/;
const LITTER_LENGTH = 9;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|##+)$/i;
function isTyped(text: string, field: Field): boolean {
  return canonize(text, field) !== undefined;
}

function outOfRange(text: string, field: Field): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field.constraints;
  const value = canonize(text, field);
  if (value === undefined) return false;
  const order = (bound: string): number => compareValues(value, bound, field);
  return (
    (minimum !== undefined && order(minimum) < 0) ||
    (maximum !== undefined && order(maximum) > 0) ||
    (exclusiveMinimum !== undefined && order(exclusiveMinimum) <= 0) ||
    (exclusiveMaximum !== undefined && order(exclusiveMaximum) >= 0)
  );
}

function formatRange({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Field['constraints']): string {
  const words = [
    ['至少', minimum],
    ['大于', exclusiveMinimum],
    ['至多', maximum],
    ['小于', exclusiveMaximum],
  ] as const;
  return words.flatMap(([word, bound]) => (bound === undefined ? [] : [`${word} ${bound}`])).join('、');
}

/** How many digits a number of the field may have: as many as its bound and decimals say, or else what a spreadsheet keeps; none says so where nothing is measured. */
function countMostDigits(
  { constraints, decimalPlaces = 0, unit = '', unitField, title }: Field,
  isNegative: boolean,
): number {
  if (unit === '' && unitField === undefined && !MEASURED_TITLE.test(title)) return Infinity;
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = constraints;
  const [whole = ''] = ((isNegative ? (minimum ?? exclusiveMinimum) : (maximum ?? exclusiveMaximum)) ?? '')
    .replace('-', '')
    .split('.');
  return Math.max(MOST_DIGITS, whole.length + decimalPlaces);
}

function findNumberFault(text: string, field: Field): ValueFault | undefined {
  const value = parseDecimal(text);
  if (!value) return undefined;
  const { length } = text.replace(/\D/g, '').replace(/^0+/, '');
  if (length >= LITTER_LENGTH && field.decimalPlaces !== value.scale && FLOAT_LITTER.test(text))
    return { rule: 'value-float-litter', expected: '' };
  const most = countMostDigits(field, value.units < 0n);
  if (length > most) return { rule: 'value-digits', expected: String(most) };
  if (field.decimalPlaces !== undefined && value.scale !== field.decimalPlaces)
    return { rule: 'value-decimals', expected: String(field.decimalPlaces) };
  return undefined;
}

function isAllowed(text: string, field: Field, allowed: readonly string[]): boolean {
  if (allowed.includes(text)) return true;
  const value = canonize(text, field);
  return value !== undefined && allowed.some((other) => canonize(other, field) === value);
}

/** What a format asks of a text (Table Schema 2): the address of HTML 5, the URI of RFC 3986, the UUID of RFC 9562, Base64 of RFC 4648. */
const FORMATS: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
  email: {
    pattern:
      /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/,
    words: '电子邮件地址，如 name@example.org',
  },
  uri: {
    pattern:
      /^(?!https?:(?!\/\/[^/?#]))[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/,
    words: '完整的网址（URI），如 https://example.org/a',
  },
  uuid: {
    pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    words: 'UUID，如 123e4567-e89b-12d3-a456-426614174000',
  },
  binary: { pattern: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, words: 'Base64 编码的内容' },
};

function findFormatFault(text: string, { type, format = '' }: Field): ValueFault | undefined {
  const form = type === 'string' ? FORMATS[format] : undefined;
  return form && !form.pattern.test(text) ? { rule: 'value-format', expected: form.words } : undefined;
}

function findLengthFault(text: string, { minLength, maxLength }: Field['constraints']): ValueFault | undefined {
  if (minLength === undefined && maxLength === undefined) return undefined;
  const length = [...text].length;
  const wrong = (minLength !== undefined && length < minLength) || (maxLength !== undefined && length > maxLength);
  if (!wrong) return undefined;
  const expected =
    minLength === undefined
      ? `至多 ${maxLength ?? ''}`
      : maxLength === undefined
        ? `至少 ${minLength}`
        : `${minLength} 至 ${maxLength}`;
  return { rule: 'value-length', expected };
}

function findConstraintFault(text: string, field: Field): ValueFault | undefined {
  const { enum: allowed, pattern } = field.constraints;
  const lists = [allowed, field.categories.length > 0 ? field.categories.map(({ value }) => value) : undefined];
  const list = lists.find((values) => values && !isAllowed(text, field, values));
  if (list) return { rule: 'value-enum', expected: list.join('、') };
  if (pattern && !pattern.test(text)) return { rule: 'value-pattern', expected: pattern.source };
  if (outOfRange(text, field)) return { rule: 'value-range', expected: formatRange(field.constraints) };
  return findFormatFault(text, field) ?? findLengthFault(text, field.constraints);
}

function findTextFault(text: string, field: Field): ValueFault | undefined {
  if (isFormulaText(text)) return { rule: 'value-injection', expected: '' };
  const fault = findConstraintFault(text, field);
  const trimmed = text.trim();
  return fault && trimmed !== text && !findConstraintFault(trimmed, field)
    ? { rule: 'value-padded', expected: '' }
    : fault;
}

/** How a value of the type is written, in a field that may say so itself. */
function describeType({ type, format, trueValues = [], falseValues = [] }: Field): string {
  if (type === 'boolean') return [...trueValues, ...falseValues].join('、');
  if (type === 'date') return (format ?? '%Y-%m-%d').replace('%Y', '2020').replace('%m', '12').replace('%d', '31');
  return type;
}

/**
 * The first thing wrong with the text of a field, or undefined.
 * @param missing whether the text stands for a blank, which is judged by `required` alone; an empty text that does not is a value
 */
export function findFault(text: string, field: Field, missing = text === ''): ValueFault | undefined {
  const { required } = field.constraints;
  if (missing || (required && text.trim() === ''))
    return required ? { rule: 'value-required', expected: field.type } : undefined;
  if (SPREADSHEET_ERROR.test(text)) return { rule: 'value-spreadsheet-error', expected: field.type };
  if (!isTyped(text, field)) return { rule: `value-${field.type}`, expected: describeType(field) };
  if (field.type === 'string') return findTextFault(text, field);
  return (isNumeric(field) ? findNumberFault(text, field) : undefined) ?? findConstraintFault(text, field);
}

/** Fields that tell rows apart or point at others, in which a space at the end makes another value. */
function isKeyField({ schema }: Table, { name, constraints }: Field): boolean {
  return (
    constraints.unique ||
    schema.primaryKey.includes(name) ||
    schema.uniqueKeys.some((key) => key.includes(name)) ||
    schema.foreignKeys.some((key) => key.fields.includes(name))
  );
}

/** The first thing wrong with a cell by its field and its part in keys; undefined where it is sound or already has an issue of its characters. */
export function findCellFault(table: Table, row: Row, field: Field): ValueFault | undefined {
  if (row.refused.has(field.name)) return undefined;
  const text = getText(row, field.name);
  const missing = isMissing(table, row, field.name);
  const fault = findFault(text, field, missing);
  if (fault) return fault;
  if (missing || text === '')
    return table.schema.primaryKey.includes(field.name) ? { rule: 'value-required', expected: field.type } : undefined;
  return text.trim() !== text && isKeyField(table, field) ? { rule: 'value-padded', expected: '' } : undefined;
}

/** True where a cell has an issue of its own, so that what follows from it is no issue. */
export function isFaulty(table: Table, row: Row, name: string): boolean {
  const field = findField(table.schema, name);
  return row.refused.has(name) || (field !== undefined && findCellFault(table, row, field) !== undefined);
}

/** The text of a cell as it may have been meant: without padding, full-width forms, invisible characters and decimals that a spreadsheet adds. */
export function guessText(row: Row, name: string): string {
  return getText(row, name)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replace(/\.0+$/, '');
}
