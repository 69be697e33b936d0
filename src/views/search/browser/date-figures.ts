import { type Decimal, parseDecimal } from '../../../lib/decimal.ts';
import type { YearFigure } from './year-rows.ts';

/** A figure with its year. */
export interface DatedFigure {
  readonly year: string;
  readonly value: string;
  /** How it is known; blank where it is simply stated. */
  readonly basis: string;
}

/** A figure that is a number, exact, and its unit. */
export interface KnownFigures extends DatedFigure {
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

/** A figure as a number; nothing where it is none. */
export function readKnown(figure: DatedFigure): KnownFigures[] {
  const [, number = '', unit = ''] = /^(-?[\d,]+(?:\.\d+)?)(.*)$/.exec(figure.value) ?? [];
  const decimal = parseDecimal(number.replaceAll(',', ''));
  return decimal ? [{ ...figure, decimal, unit }] : [];
}
