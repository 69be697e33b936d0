import { add, type Decimal, fromInteger } from '../../lib/decimal.ts';
import { compareText } from '../../lib/order.ts';
import type { ChartKind } from '../../model/chart.ts';

/** One mark of a chart with the words that stand beside it. */
export interface ChartFact {
  readonly label: string;
  readonly value: Decimal;
  /** The value as it is printed, with separators. */
  readonly text: string;
  readonly basis: 'stated' | 'derived';
  /** The share as it is printed, with its sign: `94.29%`. */
  readonly share?: string | undefined;
}

/** What a chart says, apart from its size. */
export interface ChartFacts {
  readonly kind: ChartKind;
  readonly unit: string;
  readonly items: readonly ChartFact[];
  /** What the parts are parts of, where a cell says so. */
  readonly whole?: Decimal | undefined;
}

/** The exact sum of all items. */
export function sumItems(items: readonly ChartFact[]): Decimal {
  return items.reduce((sum, { value }) => add(sum, value), fromInteger(0));
}

/** Items by year where each label begins with one, else in their given order. */
export function orderItems(items: readonly ChartFact[]): ChartFact[] {
  const dated = items.every(({ label }) => /^\d{4}(?!\d)/.test(label));
  return dated ? items.toSorted((a, b) => compareText(a.label, b.label)) : [...items];
}
