import { compare, equals } from '../../../lib/decimal.ts';
import type { ChartFact, ChartFacts, Measured } from './chart-facts.ts';
import { formatItemName } from './chart-words.ts';

const MOST_NAMES = 4;

function listNames(items: readonly ChartFact[]): string {
  const names = items.slice(0, MOST_NAMES).map(formatItemName).join('、');
  return items.length > MOST_NAMES ? `${names}等${items.length}项` : names;
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
    return `${formatItemName(only)}的${first}为${only.text}${unit}，${second}为${only.against.text}${unit}`;
  const lower = pairs.filter(({ value, against }) => compare(against.value, value) < 0);
  const higher = pairs.filter(({ value, against }) => compare(against.value, value) > 0);
  const same = pairs.filter(({ value, against }) => equals(value, against.value));
  const said = [
    ...(same.length > 0
      ? [same.length === pairs.length ? `${second}与${first}都相等` : `${same.length}项的${second}与${first}相等`]
      : []),
    ...(lower.length > 0 ? [`${second}较小的有${listNames(lower)}`] : []),
    ...(higher.length > 0 ? [`${second}较大的有${listNames(higher)}`] : []),
  ];
  return `共${pairs.length}项，${said.join('；')}`;
}
