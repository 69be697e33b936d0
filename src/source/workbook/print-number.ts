import { absolute, type Decimal, formatDecimal, round } from '../../lib/decimal.ts';
import type { FormatSection, FormatToken, NumberFormat } from './parse-format.ts';

/** What a number of a workbook shows. */
export interface Print {
  /** As it is read: no separators, no currency; blank or a dash where the format shows zero so. */
  readonly text: string;
  /** The number that is shown, with the decimals that are shown; undefined where zero is shown as nothing or a dash. */
  readonly number?: Decimal;
  /** The unit that the format prints behind the number, e.g. `万元`. */
  readonly unit?: string;
  /** What the file has, where less of it is shown. */
  readonly stored?: Decimal;
}

/** A spreadsheet keeps no more digits than these; what a file has behind them is litter of binary arithmetic. */
const MOST_DIGITS = 15;
const LARGEST_EXPONENT = 30;
const LONGEST_STORED = 60;
const STORED = /^([-+]?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;
/** `General` shows no more characters than these, and numbers closer to zero than 0.0001 by their powers. */
const GENERAL_WIDTH = 11;
const GENERAL_LEAST = 4;
const PREFIX = /^(-?)(\(?)[¥￥]?(-?)$/;
const SUFFIX = /^(亿元|万元|千元|元)?(\)?)$/;
const DASH = /^[¥￥]?([-－—–]+)$/;

/** The number of a file as it stands there, exactly: `1478.9`, `1.4789E3`. */
function parseStored(text: string): Decimal | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    text.length > LONGEST_STORED ? [] : (STORED.exec(text.trim()) ?? []);
  if (sign === undefined || Math.abs(Number(exponent)) > LARGEST_EXPONENT) return undefined;
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

function dropZeros(value: Decimal, least: number): Decimal {
  let { units, scale } = value;
  while (scale > least && units % 10n === 0n) [units, scale] = [units / 10n, scale - 1];
  return { units, scale };
}

/** A number of more whole digits than a spreadsheet keeps has none that can be trusted. */
function dropLitter(value: Decimal): Decimal | undefined {
  const digits = String(absolute(value).units).length;
  if (digits - value.scale > MOST_DIGITS) return undefined;
  return dropZeros(digits > MOST_DIGITS ? round(value, Math.max(0, value.scale - (digits - MOST_DIGITS))) : value, 0);
}

/** The section for a number by its sign, and whether the section leaves the minus to the program. */
function findSection(
  numbers: readonly FormatSection[],
  { units }: Decimal,
): { section: FormatSection; minus: boolean } {
  const [first = [], second, third] = numbers;
  if (units < 0n) return second ? { section: second, minus: false } : { section: first, minus: true };
  return { section: units === 0n && third ? third : first, minus: false };
}

function joinLiterals(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.kind === 'literal' ? token.text : ''))
    .join('')
    .replace(/\s/g, '');
}

/** What `General` shows of a number; undefined where it shows less than there is, or a power of ten. */
function printGeneral(value: Decimal): Decimal | undefined {
  const text = formatDecimal(value);
  return text.length > GENERAL_WIDTH || value.scale - String(value.units).length >= GENERAL_LEAST ? undefined : value;
}

/** A point that is no point of a number but a sign printed between its digits, as in `0!.0000`: a scale of its own. */
function printPointed(value: Decimal, body: readonly FormatToken[], at: number): Decimal | undefined {
  const before = body.slice(0, at);
  const behind = body.slice(at + 1);
  const zeros = (tokens: readonly FormatToken[]): boolean =>
    tokens.length > 0 && tokens.every((token) => token.kind === 'digit' && token.sign === '0');
  if (!zeros(behind) || !zeros(before.slice(-1)) || before.some(({ kind }) => kind !== 'digit')) return undefined;
  return { units: round(value, 0).units, scale: behind.length };
}

/** Digits, commas between them and one point; a comma behind the last digit would divide the number. */
function printPlain(value: Decimal, body: readonly FormatToken[]): Decimal | undefined {
  const shape = body
    .map((token) => (token.kind === 'digit' ? token.sign : ({ point: '.', comma: ',' }[token.kind as string] ?? 'x')))
    .join('');
  const [, whole = '', decimals = ''] = /^([0#?](?:[0#?,]*[0#?])?|)(?:\.([0#?]*))?$/.exec(shape) ?? ['', 'x'];
  if (whole === 'x' || whole + decimals === '') return undefined;
  const shown = dropZeros(round(value, decimals.length), decimals.replace(/[^0]/g, '').length);
  const digits = String(shown.units / 10n ** BigInt(shown.scale)).length;
  const zeros = whole.replaceAll(/[^0]/g, '').length;
  return zeros > Math.max(1, digits) || (shown.units === 0n && zeros === 0 && shown.scale === 0) ? undefined : shown;
}

/** Whether nothing of zero is printed: its whole part has no digit, and its decimals none that must be there. */
function isEmpty(value: Decimal, body: readonly FormatToken[]): boolean {
  return (
    value.units === 0n &&
    body.every((token) => token.kind === 'comma' || (token.kind === 'digit' && token.sign !== '0'))
  );
}

function printBody(value: Decimal, body: readonly FormatToken[]): Decimal | undefined {
  if (body.length === 1 && body[0]?.kind === 'general') return printGeneral(value);
  const literals = body.flatMap((token, index) => (token.kind === 'literal' ? [{ text: token.text, index }] : []));
  const [literal] = literals;
  if (!literal) return printPlain(value, body);
  return literals.length === 1 && literal.text === '.' ? printPointed(value, body, literal.index) : undefined;
}

/** The parts of a section: what stands before its first digit, its digits, and what stands behind the last one. */
function cutSection(section: FormatSection): [FormatSection, FormatSection, FormatSection] {
  const counts = ({ kind }: FormatToken): boolean => kind !== 'literal';
  const first = section.findIndex(counts);
  const last = section.findLastIndex(counts);
  return first < 0
    ? [section, [], []]
    : [section.slice(0, first), section.slice(first, last + 1), section.slice(last + 1)];
}

/** The number of a printed section, with its sign; the sign that is shown must be that of the number. */
function printSection(
  value: Decimal,
  section: FormatSection,
  minus: boolean,
): Pick<Print, 'number' | 'unit'> | undefined {
  const [front, body, back] = cutSection(section);
  const [, before = '', open = '', after = ''] = PREFIX.exec(joinLiterals(front)) ?? [undefined, '--'];
  const [, unit, close] = SUFFIX.exec(joinLiterals(back)) ?? [];
  const size = printBody(absolute(value), body);
  const marks = [minus ? '-' : '', before, open, after].filter((mark) => mark !== '');
  if (!size || close === undefined || before.length > 1 || (open === '') !== (close === '') || marks.length > 1)
    return undefined;
  if (size.units !== 0n && (marks.length === 1) !== value.units < 0n) return undefined;
  return {
    number: value.units < 0n ? { units: -size.units, scale: size.scale } : size,
    ...(unit !== undefined && { unit }),
  };
}

/**
 * What a number shows in a format, exactly. Undefined where that is not a plain number, or zero shown as nothing or a dash.
 * @param stored its digits in the file
 */
export function printNumber(stored: string, format: NumberFormat): Print | undefined {
  const parsed = parseStored(stored);
  const value = parsed && dropLitter(parsed);
  if (!value) return undefined;
  const { section, minus } = findSection(format.numbers, value);
  const [front, body, back] = cutSection(section);
  if (isEmpty(value, body)) {
    const text = joinLiterals([...front, ...back]);
    return text === '' || DASH.test(text) ? { text: DASH.exec(text)?.[1] ?? '' } : undefined;
  }
  const print = printSection(value, section, minus);
  if (!print?.number) return undefined;
  const same = round(print.number, MOST_DIGITS * 2).units === round(value, MOST_DIGITS * 2).units;
  return { ...print, text: formatDecimal(print.number), ...(!same && { stored: value }) };
}
