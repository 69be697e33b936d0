import { type Decimal, formatDecimal, round } from '../../lib/decimal.ts';

const LEAST_PLACES = 2;

/** An amount moved to 万元, exactly, with the two decimals that accounts are written with or as many more as it needs. */
export function convertAmount({ units, scale }: Decimal, shift: number): string {
  if (shift === 0) return formatDecimal({ units, scale });
  const moved =
    scale + shift < 0 ? { units: units * 10n ** BigInt(-scale - shift), scale: 0 } : { units, scale: scale + shift };
  let { units: own, scale: places } = round(moved, Math.max(moved.scale, LEAST_PLACES));
  while (places > LEAST_PLACES && own % 10n === 0n) [own, places] = [own / 10n, places - 1];
  return formatDecimal({ units: own, scale: places });
}
