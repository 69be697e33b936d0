import { add, type Decimal, fromInteger } from '../../../lib/decimal.ts';
import { compareText } from '../../../lib/order.ts';
import type { ChartKind, FlowSide } from '../../../model/chart/chart.ts';

/** A number with the words it is printed as, and how it is known. */
export interface Measured {
  readonly value: Decimal;
  /** The value as it is printed, with separators; with its unit where the chart has none. */
  readonly text: string;
  readonly basis: 'stated' | 'derived';
}

/** One mark of a chart with the words that stand beside it. */
export interface ChartFact extends Measured {
  readonly label: string;
  /** The share as it is printed, with its sign: `94.29%`. */
  readonly share?: string | undefined;
  /** Kind `pairs`: the number beside it. */
  readonly against?: Measured | undefined;
  /** Kind `nested`: how deep it lies, from 0. */
  readonly level?: number | undefined;
  /** Kind `flow`. */
  readonly side?: FlowSide | undefined;
}

/** What a chart says, apart from its size. */
export interface ChartFacts {
  readonly kind: ChartKind;
  /** Blank where each item has its own. */
  readonly unit: string;
  readonly items: readonly ChartFact[];
  /** What the parts are parts of, where a cell says so. */
  readonly whole?: Decimal | undefined;
  /** Kind `pairs`: what the two numbers of an item are. */
  readonly heads?: readonly string[] | undefined;
  /** Kind `pairs`: `own` where each pair has its own scale. */
  readonly scale?: 'common' | 'own' | undefined;
  /** Kind `pairs`: which of the two numbers are shown; both where nothing is said. */
  readonly shown?: readonly boolean[] | undefined;
}

/** The exact sum of all items. */
export function sumItems(items: readonly Measured[]): Decimal {
  return items.reduce((sum, { value }) => add(sum, value), fromInteger(0));
}

/** Items by year where each label begins with one, else in their given order. */
export function orderItems(items: readonly ChartFact[]): ChartFact[] {
  const dated = items.every(({ label }) => /^\d{4}(?!\d)/.test(label));
  return dated ? [...items].sort((a, b) => compareText(a.label, b.label)) : [...items];
}
