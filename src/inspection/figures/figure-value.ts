import { CHINESE_NUMBER, parseChineseNumber } from '../../lib/chinese-number.ts';
import { type Decimal, parseDecimal } from '../../lib/decimal.ts';

/** A number as written, the power of ten of its 万 or 亿, and its unit; blank where the text names none. */
export interface Measure {
  readonly decimal: Decimal;
  readonly power: number;
  readonly unit: string;
}

/** What a figure says: a measure or a range of two; a day, month or year (2020-12-24, 2020-12, 2020, -12-24); a designation (〔2018〕73号, 4AT). */
export type FigureValue =
  | { readonly kind: 'quantity'; readonly low: Measure; readonly high?: Measure }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'designation'; readonly name: string };

/** A figure read at some position of a line, and the position after it. */
export interface Reading {
  readonly end: number;
  readonly value: FigureValue;
}

/** Reads the figure that begins at a position of a line in half-width signs, or gives undefined. */
export type FigureReader = (text: string, at: number) => Reading | undefined;

/** Sources of patterns: blanks inside a figure, a number in digits, one in Chinese, and words between a number and its unit. */
export const BLANK = String.raw`[ \u3000\u00a0]*`;
export const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
export const NUMERAL = `[${CHINESE_NUMBER}]+`;
export const MORE = String.raw`余(?!额)|多|来(?=[个家人名位项])`;
export const UP_TO = String.raw`${BLANK}(?:[-–—－~～]|至|到)${BLANK}`;

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A pattern that matches where it is told to and nowhere else. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** The match of a sticky pattern at this very position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A number in digits, with or without thousands separators and leading zeros, or in Chinese numerals. */
export function readNumber(text: string): Decimal | undefined {
  return /^\d/.test(text) ? parseDecimal(text.replaceAll(',', '').replace(/^0+(?=\d)/, '')) : parseChineseNumber(text);
}

/** The power of ten of 万, 亿, 百亿 and the like, taken together. */
export function powerOf(...scales: readonly (string | undefined)[]): number {
  return [...scales.join('')].reduce((power, character) => power + (POWERS[character] ?? 0), 0);
}
