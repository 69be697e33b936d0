import type { Decimal } from '../../lib/decimal.ts';

/** Units of money by the powers of ten that lie between them. */
const POWERS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The units a number of the unit can be shown in; none where it is no money. */
export function listUnits(unit: string): string[] {
  return unit in POWERS ? ['元', '万元', '亿元'] : [];
}

/** The same amount in another unit, exact: the point moves, the digits stay. */
export function convertUnit({ units, scale }: Decimal, from: string, to: string): Decimal {
  const moved = scale - (POWERS[from] ?? 0) + (POWERS[to] ?? 0);
  return moved < 0 ? { units: units * 10n ** BigInt(-moved), scale: 0 } : { units, scale: moved };
}
