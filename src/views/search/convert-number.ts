import { formatDecimal, parseDecimal } from '../../lib/decimal.ts';

/** Powers of ten of the units that amounts are typed in, in 元. */
const POWERS: Readonly<Record<string, number>> = { 元: 0, 万: 4, 万元: 4, 亿: 8, 亿元: 8 };

/** Without zeros at the end: `71.00` → `71`. */
function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The same amount in 元, 万元 and 亿元, as plain decimals, without the one that was typed: `0.71` 亿 → `7100`, `71000000`. */
export function convertNumber(typed: string, unit: string): string[] {
  const decimal = parseDecimal(typed);
  const power = POWERS[unit];
  if (!decimal) return [];
  const trimmed = trimZeros(typed);
  if (power === undefined || unit.startsWith('万')) return trimmed === typed ? [] : [trimmed];
  const scale = decimal.scale + 4 - power;
  const moved = formatDecimal(scale >= 0 ? { units: decimal.units, scale } : { units: decimal.units * 10n ** BigInt(-scale), scale: 0 });
  return [...new Set([trimmed, trimZeros(moved)])].filter((text) => text !== typed);
}
