import type { Decimal } from '../../lib/decimal.ts';
import { MONEY_POWERS } from './money.zh.ts';

/** The units a number of the unit can be shown in; none where it is no money. */
export function listUnits(unit: string): string[] {
  return unit in MONEY_POWERS ? Object.keys(MONEY_POWERS) : [];
}

/** The same amount in another unit, exact: the point moves, the digits stay. */
export function convertUnit({ units, scale }: Decimal, from: string, to: string): Decimal {
  const moved = scale - (MONEY_POWERS[from] ?? 0) + (MONEY_POWERS[to] ?? 0);
  return moved < 0 ? { units: units * 10n ** BigInt(-moved), scale: 0 } : { units, scale: moved };
}
