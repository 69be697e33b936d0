/**
 * Exact decimal numbers as an integer and a scale; no binary floats anywhere.
 * A value is `units / 10^scale`; `scale` keeps the number of decimals that were written.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const PATTERN = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal such as `1234.56`, `-1.19` or `0`.
 * Anything else (signs other than a leading `-`, separators, exponents, leading zeros, `-0`) gives undefined.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  if (sign && units === 0n) return undefined;
  return { units: sign ? -units : units, scale: fraction.length };
}

const SCIENTIFIC = /^([+-]?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads a number as programs write it, exactly: `1e6`, `1E-07`, `-0`, and whatever parseDecimal reads.
 * Exponents of more than three digits, separators, leading zeros and anything else give undefined.
 */
export function parseScientific(text: string): Decimal | undefined {
  const match = SCIENTIFIC.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const units = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** The one plain text for each number, whatever its written scale: 71.00 and 71 are both `71`. */
export function formatValue(a: Decimal): string {
  const text = formatDecimal(a);
  return a.scale === 0 ? text : text.replace(/\.?0+$/, '');
}

/** A whole number as a decimal. */
export function fromInteger(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

function raise(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/** a + b, exact. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: raise(a, scale) + raise(b, scale), scale };
}

/** −a. */
export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

/** a − b, exact. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** a × b, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** −1, 0 or 1 as a is smaller than, equal to or larger than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** True when both stand for the same number, whatever their written scale. */
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** The size of a without its sign. */
export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
}

/** a rounded half up (away from zero) to `digits` decimals. */
export function round(a: Decimal, digits: number): Decimal {
  if (digits >= a.scale) return { units: raise(a, digits), scale: digits };
  return { units: divideHalfUp(a.units, 10n ** BigInt(a.scale - digits)), scale: digits };
}

/** Plain text with exactly `scale` decimals, no separators: the inverse of parseDecimal. */
export function formatDecimal(a: Decimal): string {
  const digits = (a.units < 0n ? -a.units : a.units).toString().padStart(a.scale + 1, '0');
  const whole = digits.slice(0, digits.length - a.scale);
  const fraction = a.scale > 0 ? `.${digits.slice(-a.scale)}` : '';
  return `${a.units < 0n ? '-' : ''}${whole}${fraction}`;
}

/**
 * A lossy number for drawing only (bar lengths, angles); never for sums or for print.
 */
export function toPixels(a: Decimal): number {
  return Number(formatDecimal(a));
}
