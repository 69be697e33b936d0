import { type Decimal, formatDecimal, formatValue, parseDecimal } from '../../../../lib/decimal.ts';
import { UNIT_POWERS } from './numbers.zh.ts';

/** The units that amounts are printed in, by powers of ten: 万元 first. */
const PRINTED = [4, 0, 8];
/** From here on a bare number may be an amount in 元. */
const LONG = 6;

function shift({ units, scale }: Decimal, power: number): string {
  const moved = scale - power;
  return formatValue(moved >= 0 ? { units, scale: moved } : { units: units * 10n ** BigInt(-moved), scale: 0 });
}

/**
 * The same amount as it may be printed, in 万元, 元 and 亿元, as plain decimals, without the one that was typed:
 * `0.71` 亿 → `7100`, `71000000`. A bare number of six digits and more may be 元.
 */
export function convertNumber(typed: string, unit: string): string[] {
  const decimal = parseDecimal(typed);
  if (!decimal) return [];
  const power = UNIT_POWERS[unit] ?? (unit === '' && /^\d+$/.test(typed) && typed.length >= LONG ? 0 : undefined);
  const printed = power === undefined ? [] : PRINTED.map((other) => shift(decimal, power - other));
  return [...new Set([formatValue(decimal), ...printed])].filter(
    (text) => text !== typed && text !== formatDecimal(decimal),
  );
}
