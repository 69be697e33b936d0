import { absolute, compare, type Decimal, equals, formatDecimal, fromInteger, subtract } from '../../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../../lib/fraction.ts';
import { type ChartFact, type ChartFacts, orderItems, sumItems } from './chart-facts.ts';
import { formatItemName, formatKnownName } from './chart-words.ts';
import { describeFlow } from './describe-flow.ts';
import { describePairs } from './describe-pairs.ts';
import { formatNumber } from '../../words/format-number.ts';
import { HALF_SIGN, LIST_SIGN, PART_SIGN, SENTENCE_END } from '../../words/signs.zh.ts';
import * as say from './sentences.zh.ts';

const ZERO = fromInteger(0);

function formatAmount(value: Decimal, unit: string): string {
  return `${formatNumber(formatDecimal(value))}${unit}`;
}

function formatNames(items: readonly ChartFact[]): string {
  return items.map(formatItemName).join(LIST_SIGN);
}

function listExtremes(items: readonly ChartFact[], side: 1 | -1): ChartFact[] {
  return items.filter(({ value }) => items.every((other) => compare(value, other.value) !== -side));
}

function formatDifference(value: Decimal, other: Decimal, unit: string): string {
  const difference = subtract(value, other);
  if (difference.units === 0n) return say.UNCHANGED;
  return (difference.units > 0n ? say.sayMore : say.sayLess)(formatAmount(absolute(difference), unit));
}

function compareItems(item: ChartFact, before: ChartFact, unit: string): string {
  const name = formatKnownName(before);
  if (equals(item.value, before.value)) return say.saySameAs(name);
  return say.sayAgainst(name, formatDifference(item.value, before.value, unit));
}

function describeChange({ items, unit }: ChartFacts): string {
  const ordered = orderItems(items);
  return ordered
    .slice(ordered.length > 1 ? 1 : 0)
    .map((item, index) => {
      const before = ordered.length > 1 ? ordered[index] : undefined;
      const said = say.sayItemIs(formatKnownName(item), `${item.text}${unit}`);
      return before ? `${said}${PART_SIGN}${compareItems(item, before, unit)}` : said;
    })
    .join(HALF_SIGN);
}

function formatShare(item: ChartFact, whole: Decimal): string {
  if (item.share !== undefined) return item.share;
  const share = divideFractions(
    multiplyFractions(fromDecimal(item.value), fromDecimal(fromInteger(100))),
    fromDecimal(whole),
  );
  return share ? `${formatDecimal(roundFraction(share, 2))}%` : '';
}

function describeLargest(items: readonly ChartFact[], { unit, whole }: ChartFacts): string {
  const largest = listExtremes(items, 1);
  const [first] = largest;
  if (!first || largest.length === items.length) return say.ALL_ALIKE;
  const value = `${first.text}${unit}`;
  if (largest.length > 1) return say.saySeveralLargest(formatNames(largest), value);
  return say.sayLargest(formatKnownName(first), value, formatShare(first, whole ?? sumItems(items)));
}

function describeZeros(items: readonly ChartFact[]): string {
  const zeros = items.filter(({ value }) => value.units === 0n);
  return zeros.length > 0 ? say.sayZeros(formatNames(zeros)) : '';
}

function describeTotal({ items, whole, unit }: ChartFacts): string {
  const sum = sumItems(items);
  const said = say.saySum(formatAmount(sum, unit));
  if (!whole || equals(sum, whole)) return said;
  return `${said}${say.sayAgainstWhole(formatAmount(whole, unit), formatDifference(sum, whole, unit))}`;
}

function describeParts(facts: ChartFacts): string {
  const { items, unit } = facts;
  if (items.every(({ value }) => value.units === 0n))
    return (items.length > 1 ? say.sayAllAre : say.sayIs)(formatNames(items), `0${unit}`);
  if (items.length === 1) return describeSingle(facts);
  return `${describeTotal(facts)}${PART_SIGN}${describeLargest(items, facts)}${describeZeros(items)}`;
}

function describeSingle({ items: [item], unit }: ChartFacts): string {
  return item ? say.sayItemIs(formatKnownName(item), `${item.text}${unit}`) : '';
}

function describeSmallest(items: readonly ChartFact[], unit: string, word: string): string {
  const smallest = listExtremes(items, -1);
  const [first] = smallest;
  if (!first || smallest.length > 1 || equals(first.value, ZERO)) return '';
  return say.sayLeast(formatKnownName(first), word, `${first.text}${unit}`);
}

function describeBars(facts: ChartFacts): string {
  const { items, unit } = facts;
  const largest = listExtremes(items, 1);
  const [first] = largest;
  if (!first || items.length === 1) return describeSingle(facts);
  const value = `${first.text}${unit}`;
  if (largest.length === items.length) return say.sayCountAlike(items.length, value);
  const { most, least } = items.some((item) => item.value.units < 0n) ? say.SIGNED_EXTREMES : say.EXTREMES;
  const said =
    largest.length > 1
      ? say.sayCountSeveralMost(items.length, formatNames(largest), most, value)
      : say.sayCountMost(items.length, formatKnownName(first), most, value);
  return `${said}${describeSmallest(items, unit, least)}${describeZeros(items)}`;
}

/** Only the outermost level is compared; what lies within it is counted. */
function describeNested(facts: ChartFacts): string {
  const outer = facts.items.filter(({ level }) => (level ?? 0) === 0);
  const inner = facts.items.length - outer.length;
  return `${describeBars({ ...facts, items: outer })}${say.sayInner(inner)}`;
}

const DESCRIBERS = {
  change: describeChange,
  parts: describeParts,
  bars: describeBars,
  flow: describeFlow,
  pairs: describePairs,
  nested: describeNested,
} as const;

/** What a chart shows, as one exact sentence made from its data. Throws where there is nothing to describe. */
export function describeChart(facts: ChartFacts): string {
  if (facts.items.length === 0) throw new Error(`a chart of kind ${facts.kind} without items cannot be described`);
  return `${DESCRIBERS[facts.kind](facts)}${SENTENCE_END}`;
}
