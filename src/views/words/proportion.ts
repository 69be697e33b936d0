import { type Decimal, formatDecimal, toPixels } from '../../lib/decimal.ts';
import { divideFractions, type Fraction, fromDecimal, multiplyFractions, roundFraction } from '../../lib/fraction.ts';
import { formatNumber } from './format-number.ts';
import { sayLessThan } from './words.zh.ts';

const HUNDRED = fromDecimal({ units: 100n, scale: 0 });

/** How many of every hundred a part is, exact; nothing where the whole is zero. */
export function findShare(part: Decimal | undefined, whole: Decimal | undefined): Fraction {
  const quotient = part && whole ? divideFractions(fromDecimal(part), fromDecimal(whole)) : undefined;
  return quotient ? multiplyFractions(quotient, HUNDRED) : fromDecimal({ units: 0n, scale: 0 });
}

/** A share for print, rounded half up; one that would round to nothing says so: `不足0.01`. */
export function formatShare(share: Fraction, digits = 2): string {
  const rounded = roundFraction(share, digits);
  if (rounded.units === 0n && share.top !== 0n) return sayLessThan(formatDecimal({ units: 1n, scale: digits }));
  return formatNumber(formatDecimal(rounded));
}

/** A share for drawing only. */
export function measureShare(share: Fraction): number {
  return toPixels(roundFraction(share, 4));
}
