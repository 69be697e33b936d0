import { compare, equals } from '../../../lib/decimal.ts';
import type { ChartFact, ChartFacts, Measured } from './chart-facts.ts';
import { formatItemName } from './chart-words.ts';
import { LIST_SIGN } from '../../words/signs.zh.ts';
import { sayAllEqual, sayHigher, sayLower, sayManyItems, sayOnlyPair, sayPairs, saySomeEqual } from './sentences.zh.ts';

const MOST_NAMES = 4;

function listNames(items: readonly ChartFact[]): string {
  const names = items.slice(0, MOST_NAMES).map(formatItemName).join(LIST_SIGN);
  return items.length > MOST_NAMES ? sayManyItems(names, items.length) : names;
}

interface Pair extends ChartFact {
  readonly against: Measured;
}

function isPair(item: ChartFact): item is Pair {
  return item.against !== undefined;
}

/** Pairs in one sentence: how many there are, and where the second number is lower, higher or the same as the first. */
export function describePairs({ items, heads = [], unit }: ChartFacts): string {
  const [first = '', second = ''] = heads;
  const pairs = items.filter(isPair);
  const [only] = pairs;
  if (only && pairs.length === 1)
    return sayOnlyPair(formatItemName(only), [first, `${only.text}${unit}`], [second, `${only.against.text}${unit}`]);
  const lower = pairs.filter(({ value, against }) => compare(against.value, value) < 0);
  const higher = pairs.filter(({ value, against }) => compare(against.value, value) > 0);
  const same = pairs.filter(({ value, against }) => equals(value, against.value));
  const said = [
    ...(same.length > 0
      ? [same.length === pairs.length ? sayAllEqual(first, second) : saySomeEqual(same.length, first, second)]
      : []),
    ...(lower.length > 0 ? [sayLower(second, listNames(lower))] : []),
    ...(higher.length > 0 ? [sayHigher(second, listNames(higher))] : []),
  ];
  return sayPairs(pairs.length, said);
}
