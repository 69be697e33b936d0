import { compare, formatValue, parseDecimal } from '../lib/decimal.ts';
import { compareText } from '../lib/order.ts';
import type { Field, FieldType } from './schema.ts';

/** What decides how the text of a field is read. */
export type FieldForm = Pick<Field, 'type' | 'format' | 'trueValues' | 'falseValues'>;

const DIGITS: Readonly<Record<string, string>> = {
  Y: String.raw`(?<Y>\d{4})`,
  m: String.raw`(?<m>\d{2})`,
  d: String.raw`(?<d>\d{2})`,
};
const PART = /%([Ymd])|([^%A-Za-z0-9])/y;

/** The pattern of a date written as `%Y-%m-%d`, `%d/%m/%Y` or `%Y年%m月%d日`: year, month and day once each, with signs between; undefined for any other. */
export function openDateFormat(format: string): RegExp | undefined {
  let source = '';
  let seen = '';
  PART.lastIndex = 0;
  while (PART.lastIndex < format.length) {
    const match = PART.exec(format);
    if (!match) return undefined;
    const [, directive = '', sign = ''] = match;
    seen += directive;
    source += DIGITS[directive] ?? (/[\^$\\.*+?()[\]{}|/-]/.test(sign) ? `\\${sign}` : sign);
  }
  return [...seen].toSorted().join('') === 'Ydm' ? new RegExp(`^${source}$`, 'u') : undefined;
}

const ISO = /^(?<Y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/;

/** A date of the calendar in a written form → ISO; undefined for anything else. */
function readDate(text: string, format: string | undefined): string | undefined {
  const parts = (format === undefined ? ISO : openDateFormat(format))?.exec(text)?.groups;
  if (!parts) return undefined;
  const [year, month, day] = [parts['Y'], parts['m'], parts['d']].map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last
    ? `${parts['Y'] ?? ''}-${parts['m'] ?? ''}-${parts['d'] ?? ''}`
    : undefined;
}

const READERS: Readonly<Record<FieldType, (text: string, form: FieldForm) => string | undefined>> = {
  string: (text) => text.normalize('NFC'),
  integer: (text) => (parseDecimal(text)?.scale === 0 ? text : undefined),
  number: (text) => {
    const value = parseDecimal(text);
    return value && formatValue(value);
  },
  date: (text, { format }) => readDate(text, format),
  year: (text) => (/^\d{4}$/.test(text) ? text : undefined),
  boolean: (text, { trueValues = [], falseValues = [] }) =>
    trueValues.includes(text) ? 'true' : falseValues.includes(text) ? 'false' : undefined,
};

/** The one text for each value of a field, however it is written: 1.0 and 1.00 are `1`; undefined where the text is not of the field's type. */
export function canonize(text: string, form: FieldForm): string | undefined {
  return READERS[form.type](text, form);
}

/** −1, 0 or 1 as one canonical text of a field is smaller than, equal to or larger than another. */
export function compareValues(a: string, b: string, { type }: FieldForm): number {
  const [left, right] = type === 'number' || type === 'integer' ? [parseDecimal(a), parseDecimal(b)] : [];
  return left && right ? compare(left, right) : compareText(a, b);
}
