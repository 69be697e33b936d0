import { type Decimal, formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fromDecimal,
  multiplyFractions,
  roundFraction,
  subtractFractions,
} from '../../lib/fraction.ts';

/** How a printed percentage stands to the amounts it is of. */
export type RateVerdict =
  /** There is nothing to divide by, or an amount is missing. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'right' }
  /** Another last digit, which the rounding of the amounts explains. */
  | { readonly kind: 'rounding'; readonly exact: string }
  /** `isNear`: the last digit alone is wrong. */
  | { readonly kind: 'wrong'; readonly exact: string; readonly isNear: boolean };

const HUNDRED: Fraction = { top: 100n, bottom: 1n };
/** Amounts are printed with two decimals at least, whatever zeros a table drops. */
const LEAST = 2;

function half(scale: number): Fraction {
  return scale >= 0
    ? { top: 1n, bottom: 2n * 10n ** BigInt(scale) }
    : { top: 5n * 10n ** BigInt(-scale - 1), bottom: 1n };
}

function spread(value: Decimal, least: number): { low: Fraction; high: Fraction } {
  const exact = fromDecimal(value);
  const error = half(least < 0 ? least : Math.max(least, value.scale));
  return { low: subtractFractions(exact, error), high: addFractions(exact, error) };
}

function toPercent(part: Fraction, whole: Fraction): Fraction | undefined {
  const quotient = divideFractions(part, whole);
  return quotient && multiplyFractions(quotient, HUNDRED);
}

/**
 * Whether a printed percentage is part ÷ whole, as far as their printed decimals can tell.
 * @param printed percentage, e.g. `12.08`
 * @param part and
 * @param whole amounts of one unit
 * @param decimals that the amounts are known to have at least, below 2 where a text rounds them, below 0 for 1.42亿元
 */
export function judgeRate(printed: string, part: string, whole: string, decimals = LEAST): RateVerdict {
  const rate = parseDecimal(printed);
  const above = parseDecimal(part);
  const below = parseDecimal(whole);
  if (!rate || !above || !below || below.units <= 0n) return { kind: 'unknown' };
  const exact = toPercent(fromDecimal(above), fromDecimal(below));
  const top = spread(above, decimals);
  const bottom = spread(below, decimals);
  if (!exact || compareFractions(bottom.low, { top: 0n, bottom: 1n }) <= 0) return { kind: 'unknown' };
  const rounded = roundFraction(exact, rate.scale);
  if (formatDecimal(rounded) === formatDecimal({ ...rate })) return { kind: 'right' };
  const low = toPercent(top.low, bottom.high);
  const high = toPercent(top.high, bottom.low);
  const from = subtractFractions(fromDecimal(rate), half(rate.scale));
  const to = addFractions(fromDecimal(rate), half(rate.scale));
  const isWithin =
    low !== undefined && high !== undefined && compareFractions(low, to) <= 0 && compareFractions(from, high) <= 0;
  const text = formatDecimal(rounded);
  if (isWithin) return { kind: 'rounding', exact: text };
  const gap = rounded.units - rate.units;
  return { kind: 'wrong', exact: text, isNear: rounded.scale === rate.scale && (gap < 0n ? -gap : gap) <= 1n };
}
