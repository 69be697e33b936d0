import { add, type Decimal, equals, formatDecimal, subtract } from '../../../lib/decimal.ts';
import type { FlowSide } from '../../../model/chart/chart.ts';
import { type ChartFacts, sumItems } from './chart-facts.ts';
import { formatNumber } from '../../words/format-number.ts';
import { BALANCED, sayAccount, sayApart } from './sentences.zh.ts';

/** The exact sum of one side of an account. */
export function sumSide({ items }: ChartFacts, side: FlowSide): Decimal {
  return sumItems(items.filter((item) => item.side === side));
}

/** An account in one sentence: what came in, what went out, what is left, and whether it balances. */
export function describeFlow(facts: ChartFacts): string {
  const say = (value: Decimal): string => `${formatNumber(formatDecimal(value))}${facts.unit}`;
  const [inside, out, left] = (['in', 'out', 'left'] as const).map((side) => sumSide(facts, side)) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  const spent = add(out, left);
  const balance = equals(inside, spent) ? BALANCED : sayApart(say(subtract(inside, spent)));
  return sayAccount(say(inside), say(out), say(left), balance);
}
