import { compare, type Decimal, formatDecimal, fromInteger, parseDecimal, subtract } from '../../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../../lib/fraction.ts';
import type { YearQuestion } from './plan/question-words.ts';
import type { YearFigure } from './year-rows.ts';

/** A figure with its year. */
export interface DatedFigure {
  readonly year: string;
  readonly value: string;
  /** How it is known; blank where it is simply stated. */
  readonly basis: string;
}

/** What several years say together: which one is meant, and a sentence; blank where there is nothing to say. */
export interface Comparison {
  readonly year: string;
  readonly sentence: string;
}

interface Known extends DatedFigure {
  readonly decimal: Decimal;
  readonly unit: string;
}

/** The figures of a row with their years, the oldest first; years without such a row are left out. */
export function dateFigures(years: readonly string[], figures: readonly (YearFigure | null)[]): DatedFigure[] {
  return years
    .flatMap((year, index): DatedFigure[] => {
      const [value = '', basis = ''] = figures[index] ?? [];
      return figures[index] === null ? [] : [{ year, value, basis }];
    })
    .sort((a, b) => Number(a.year) - Number(b.year));
}

function readKnown(figure: DatedFigure): Known[] {
  const [, number = '', unit = ''] = /^(-?[\d,]+(?:\.\d+)?)(.*)$/.exec(figure.value) ?? [];
  const decimal = parseDecimal(number.replaceAll(',', ''));
  return decimal ? [{ ...figure, decimal, unit }] : [];
}

function joinYears(years: readonly string[]): string {
  return `${years.join('、')}年度`;
}

/** What was not counted, since there is no number. */
function sayLeft(figures: readonly DatedFigure[], known: readonly Known[]): string {
  const left = figures.filter(({ year }) => !known.some((other) => other.year === year)).map(({ year }) => year);
  return left.length === 0 ? '' : `；${joinYears(left)}没有数，没有算在内`;
}

function findExtreme(figures: readonly DatedFigure[], known: readonly Known[], sign: 1 | -1): Comparison {
  const [first, ...others] = known;
  if (!first) return { year: '', sentence: '' };
  const best = others.reduce((top, next) => (compare(next.decimal, top.decimal) === sign ? next : top), first);
  const tied = known.filter(({ decimal }) => compare(decimal, best.decimal) === 0).map(({ year }) => year);
  const word = sign === 1 ? '最多' : '最少';
  const sentence = `${known.length}个年度里${joinYears(tied)}${word}，为${best.value}${sayLeft(figures, known)}`;
  return { year: tied[tied.length - 1] ?? '', sentence };
}

function findFirst(figures: readonly DatedFigure[], known: readonly Known[]): Comparison {
  const first = known.find(({ decimal }) => decimal.units !== 0n);
  const [oldest] = figures;
  if (!first || !oldest) return { year: '', sentence: known.length > 0 ? '各年度都是零' : '' };
  const before = figures.filter(({ year }) => year < first.year);
  const sentence =
    before.length === 0
      ? `本站最早的${first.year}年度就有，为${first.value}；更早的年度不在本站`
      : `从${first.year}年度起有，为${first.value}；此前${joinYears(before.map(({ year }) => year))}为零或没有数`;
  return { year: first.year, sentence };
}

function sayRate(change: Decimal, from: Decimal): string {
  const rate =
    from.units > 0n
      ? divideFractions(multiplyFractions(fromDecimal(change), fromDecimal(fromInteger(100))), fromDecimal(from))
      : undefined;
  return rate ? `（${formatDecimal(roundFraction(rate, 2)).replace('-', '−')}%）` : '';
}

/** The step from the year before, worked out: the formula stands beside it. */
function sayChange(known: readonly Known[], year: string): Comparison {
  const now = known.find((figure) => figure.year === year);
  const before = now && known.find((figure) => figure.year === String(Number(year) - 1));
  if (!now || !before || now.unit !== before.unit) return { year, sentence: '' };
  const change = subtract(now.decimal, before.decimal);
  const word = change.units > 0n ? '增加' : change.units < 0n ? '减少' : '持平';
  const size =
    change.units === 0n ? '' : `${formatDecimal(change).replace('-', '')}${now.unit}${sayRate(change, before.decimal)}`;
  const formula = `按所载${formatDecimal(now.decimal)} − ${formatDecimal(before.decimal)}推算`;
  return { year, sentence: `比${before.year}年度${word}${size}，${formula}` };
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
): Comparison {
  const known = figures.flatMap(readKnown);
  const isOneUnit = new Set(known.map(({ unit }) => unit)).size < 2;
  if (!isOneUnit || asks === undefined || asks === 'series') return { year, sentence: '' };
  if (asks === 'change') return sayChange(known, year);
  return asks === 'first' ? findFirst(figures, known) : findExtreme(figures, known, asks === 'most' ? 1 : -1);
}
