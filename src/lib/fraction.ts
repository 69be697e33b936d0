import { type Decimal, round as roundDecimal } from './decimal.ts';

/** An exact quotient of two integers, so that a formula is rounded once, where it says so, and nowhere else. */
export interface Fraction {
  readonly top: bigint;
  /** Always positive. */
  readonly bottom: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function reduce(top: bigint, bottom: bigint): Fraction {
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestDivisor(top, bottom * sign) || 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

/** A decimal as a fraction, exact. */
export function fromDecimal(value: Decimal): Fraction {
  return reduce(value.units, 10n ** BigInt(value.scale));
}

/** a + b. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return reduce(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

/** a − b. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { top: -b.top, bottom: b.bottom });
}

/** a × b. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return reduce(a.top * b.top, a.bottom * b.bottom);
}

/** a ÷ b, or undefined when b is zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction | undefined {
  return b.top === 0n ? undefined : reduce(a.top * b.bottom, a.bottom * b.top);
}

/** −1, 0 or 1 as a is smaller than, equal to or larger than b. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** True when both are the same number. */
export function equalFractions(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}

/** Half-up (away from zero) rounding to `digits` decimals. */
export function roundFraction(a: Fraction, digits: number): Decimal {
  const scaled = a.top * 10n ** BigInt(digits) * 10n;
  const truncated = { units: scaled / a.bottom, scale: digits + 1 };
  return roundDecimal(truncated, digits);
}

/** The exact decimal, or undefined where the quotient does not end (as 1/3). */
export function toDecimal(a: Fraction): Decimal | undefined {
  for (let scale = 0, bottom = 1n; scale <= 40; scale += 1, bottom *= 10n) {
    if ((a.top * bottom) % a.bottom === 0n) return { units: (a.top * bottom) / a.bottom, scale };
  }
  return undefined;
}
