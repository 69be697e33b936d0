import { add, compare, type Decimal, formatDecimal, fromInteger, subtract } from '../../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../../lib/fraction.ts';
import type { YearQuestion } from './plan/read-year-question.ts';
import * as zh from './comparison.zh.ts';
import { type DatedFigure, type KnownFigures, readKnown } from './date-figures.ts';
import { nameSpan, nameYears } from './words.zh.ts';

/** What several years say together: which one is meant, and a sentence; blank where there is nothing to say. */
export interface YearsComparison {
  readonly year: string;
  readonly sentence: string;
}

/** What else is asked. */
interface Asked {
  /** Whether to say how many times the figure is that of the year before. */
  readonly asksTimes?: boolean;
  /** The year that a change is counted from; the year before where none is named. */
  readonly from?: string;
  /** Years of the site that have no such row. */
  readonly absent?: readonly string[];
}

/** What is set beside each other: all figures of a row, those that are numbers, and the years that have no such row. */
interface Compared {
  readonly figures: readonly DatedFigure[];
  readonly known: readonly KnownFigures[];
  readonly absent: readonly string[];
}

/** Years in their order: 2015至2021年度 where none is left out, else 2017、2018、2023年度. */
function joinYears(years: readonly string[]): string {
  const sorted = [...years].sort((a, b) => Number(a) - Number(b));
  const [first = '', last = first] = [sorted[0], sorted[sorted.length - 1]];
  const isSpan = sorted.length > 2 && Number(last) - Number(first) === sorted.length - 1;
  return isSpan ? nameSpan(first, last) : nameYears(sorted);
}

/** What was not counted: years whose row has no number, and years without such a row. */
function sayLeft({ figures, known, absent }: Compared): string {
  const left = figures.filter(({ year }) => !known.some((other) => other.year === year)).map(({ year }) => year);
  const blank = left.length === 0 ? '' : zh.sayWithoutNumber(joinYears(left));
  return `${blank}${absent.length === 0 ? '' : zh.sayWithoutRow(joinYears(absent))}`;
}

function findExtreme(compared: Compared, sign: 1 | -1): YearsComparison {
  const { known } = compared;
  const [first, ...others] = known;
  if (!first) return { year: '', sentence: '' };
  const best = others.reduce((top, next) => (compare(next.decimal, top.decimal) === sign ? next : top), first);
  const tied = known.filter(({ decimal }) => compare(decimal, best.decimal) === 0).map(({ year }) => year);
  const told = zh.sayExtreme(known.length, joinYears(tied), sign === 1, best.value);
  return { year: tied[tied.length - 1] ?? '', sentence: `${told}${sayLeft(compared)}` };
}

function findFirst({ figures, known, absent }: Compared): YearsComparison {
  const first = known.find(({ decimal }) => decimal.units !== 0n);
  if (!first) return { year: '', sentence: known.length > 0 ? zh.ALL_ZERO : '' };
  const isBefore = (year: string): boolean => Number(year) < Number(first.year);
  const zeros = figures.map(({ year }) => year).filter(isBefore);
  const without = absent.filter(isBefore);
  if (zeros.length + without.length === 0) return { year: first.year, sentence: zh.sayOldest(first.year, first.value) };
  const before = [
    ...(without.length === 0 ? [] : [zh.missRow(joinYears(without))]),
    ...(zeros.length === 0 ? [] : [zh.missNumber(joinYears(zeros))]),
  ];
  return { year: first.year, sentence: zh.saySince(first.year, first.value, before) };
}

function sayRate(change: Decimal, from: Decimal): string {
  const rate =
    from.units > 0n
      ? divideFractions(multiplyFractions(fromDecimal(change), fromDecimal(fromInteger(100))), fromDecimal(from))
      : undefined;
  return rate ? zh.sayRate(formatDecimal(roundFraction(rate, 2)).replace('-', '−')) : '';
}

/** In which years there is something; the newest is meant. */
function findWhich(compared: Compared): YearsComparison {
  const { known } = compared;
  const there = known.filter(({ decimal }) => decimal.units !== 0n);
  const last = there[there.length - 1];
  if (!last) return { year: '', sentence: known.length > 0 ? zh.ALL_ZERO : '' };
  const years = joinYears(there.map(({ year }) => year));
  const told = zh.sayWhich(known.length, years, there.length < known.length);
  return { year: last.year, sentence: `${told}${sayLeft(compared)}` };
}

/** Since when there is nothing: the first zero after something; and when there was something again. */
function findGone(known: readonly KnownFigures[]): YearsComparison {
  const isZero = ({ decimal }: KnownFigures): boolean => decimal.units === 0n;
  const at = known.findIndex((figure, index) => index > 0 && isZero(figure) && !known.slice(0, index).every(isZero));
  const first = known[at];
  if (!first) return { year: '', sentence: known.some(isZero) ? '' : zh.sayNeverZero(known.length) };
  const end = known.findIndex((figure, index) => index > at && !isZero(figure));
  const again = known[end];
  const zeros = joinYears(known.slice(at, end < 0 ? undefined : end).map(({ year }) => year));
  const later = again ? zh.sayAgain(again.year, again.value) : zh.NEVER_AGAIN;
  return { year: first.year, sentence: zh.sayGone(first.year, zeros, later) };
}

/** What the years come to together, worked out; the newest is shown with it. */
function sayTotal(compared: Compared): YearsComparison {
  const { known } = compared;
  const [first, ...others] = known;
  const last = known[known.length - 1];
  if (!first || !last || others.length === 0) return { year: last?.year ?? '', sentence: '' };
  const total = others.reduce((sum, { decimal }) => add(sum, decimal), first.decimal);
  const told = zh.sayTotal(first.year, last.year, known.length, `${formatDecimal(total)}${last.unit}`);
  return { year: last.year, sentence: `${told}${sayLeft(compared)}` };
}

/** How many times a figure is that of the year before, worked out. */
function sayTimes(known: readonly KnownFigures[], year: string): string {
  const now = known.find((figure) => figure.year === year);
  const before = now && known.find((figure) => figure.year === String(Number(year) - 1));
  if (!now || !before || before.decimal.units <= 0n) return '';
  const times = divideFractions(fromDecimal(now.decimal), fromDecimal(before.decimal));
  if (!times) return '';
  const formula = `${formatDecimal(now.decimal)} ÷ ${formatDecimal(before.decimal)}`;
  return zh.sayTimes(before.year, formatDecimal(roundFraction(times, 2)), formula);
}

/** The step from an earlier year, worked out: the formula stands beside it. */
function sayChange(known: readonly KnownFigures[], year: string, from: string): YearsComparison {
  const now = known.find((figure) => figure.year === year);
  const before = now && known.find((figure) => figure.year === from);
  if (!now || !before || now.unit !== before.unit) return { year, sentence: '' };
  const change = subtract(now.decimal, before.decimal);
  const word = zh.DIRECTIONS[change.units > 0n ? 'up' : change.units < 0n ? 'down' : 'level'];
  const size =
    change.units === 0n ? '' : `${formatDecimal(change).replace('-', '')}${now.unit}${sayRate(change, before.decimal)}`;
  const formula = `${formatDecimal(now.decimal)} − ${formatDecimal(before.decimal)}`;
  return { year, sentence: zh.sayChange(before.year, word, size, formula) };
}

function answerFrom(
  asks: Exclude<YearQuestion, 'series'>,
  compared: Compared,
  { year, from }: { readonly year: string; readonly from: string },
): YearsComparison {
  switch (asks) {
    case 'change':
      return sayChange(compared.known, year, from);
    case 'first':
      return findFirst(compared);
    case 'gone':
      return findGone(compared.known);
    case 'which':
      return findWhich(compared);
    case 'sum':
      return sayTotal(compared);
    case 'most':
    case 'least':
      return findExtreme(compared, asks === 'most' ? 1 : -1);
  }
}

/**
 * Answers a question about several years from one row's figures; exact, in one unit only.
 * @param figures of the years that are asked about, the oldest first
 * @param year that is asked for, or the newest
 */
export function compareYears(
  asks: YearQuestion | undefined,
  figures: readonly DatedFigure[],
  year: string,
  { asksTimes = false, from = String(Number(year) - 1), absent = [] }: Asked = {},
): YearsComparison {
  const known = figures.flatMap(readKnown);
  const isOneUnit = new Set(known.map(({ unit }) => unit)).size < 2;
  if (!isOneUnit || asks === undefined || asks === 'series') return { year, sentence: '' };
  const told = answerFrom(asks, { figures, known, absent }, { year, from });
  return asksTimes ? { ...told, sentence: `${told.sentence}${sayTimes(known, told.year)}` } : told;
}
