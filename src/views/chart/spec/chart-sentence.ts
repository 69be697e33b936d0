import { absolute, compare, type Decimal, equals, formatDecimal, fromInteger, subtract } from '../../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../../lib/fraction.ts';
import { type ChartFact, type ChartFacts, orderItems, sumItems } from './chart-facts.ts';
import { formatItemName, formatKnownName } from './chart-words.ts';
import { describeFlow } from './describe-flow.ts';
import { describePairs } from './describe-pairs.ts';
import { formatNumber } from '../../words/format-number.ts';

const ZERO = fromInteger(0);

function formatAmount(value: Decimal, unit: string): string {
  return `${formatNumber(formatDecimal(value))}${unit}`;
}

function formatNames(items: readonly ChartFact[]): string {
  return items.map(formatItemName).join('、');
}

function listExtremes(items: readonly ChartFact[], side: 1 | -1): ChartFact[] {
  return items.filter(({ value }) => items.every((other) => compare(value, other.value) !== -side));
}

function formatDifference(value: Decimal, other: Decimal, unit: string): string {
  const difference = subtract(value, other);
  if (difference.units === 0n) return '持平';
  return `${difference.units > 0n ? '多' : '少'}${formatAmount(absolute(difference), unit)}`;
}

function describeChange({ items, unit }: ChartFacts): string {
  const ordered = orderItems(items);
  return ordered
    .slice(ordered.length > 1 ? 1 : 0)
    .map((item, index) => {
      const before = ordered.length > 1 ? ordered[index] : undefined;
      const said = `${formatKnownName(item)}为${item.text}${unit}`;
      if (!before) return said;
      const difference = formatDifference(item.value, before.value, unit);
      return `${said}，${difference === '持平' ? '与' : '比'}${formatKnownName(before)}${difference}`;
    })
    .join('；');
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
  if (!first || largest.length === items.length) return '各项相同';
  if (largest.length > 1) return `其中${formatNames(largest)}最多，都是${first.text}${unit}`;
  return `其中${formatKnownName(first)}最多，为${first.text}${unit}，占${formatShare(first, whole ?? sumItems(items))}`;
}

function describeZeros(items: readonly ChartFact[]): string {
  const zeros = items.filter(({ value }) => value.units === 0n);
  return zeros.length > 0 ? `；为零的有${formatNames(zeros)}` : '';
}

function describeTotal({ items, whole, unit }: ChartFacts): string {
  const sum = sumItems(items);
  const said = `各项合计${formatAmount(sum, unit)}`;
  if (!whole || equals(sum, whole)) return said;
  return `${said}，比总数${formatAmount(whole, unit)}${formatDifference(sum, whole, unit)}`;
}

function describeParts(facts: ChartFacts): string {
  const { items, unit } = facts;
  if (items.every(({ value }) => value.units === 0n))
    return `${formatNames(items)}${items.length > 1 ? '都' : ''}是0${unit}`;
  if (items.length === 1) return describeSingle(facts);
  return `${describeTotal(facts)}，${describeLargest(items, facts)}${describeZeros(items)}`;
}

function describeSingle({ items: [item], unit }: ChartFacts): string {
  return item ? `${formatKnownName(item)}为${item.text}${unit}` : '';
}

function describeSmallest(items: readonly ChartFact[], unit: string, word: string): string {
  const smallest = listExtremes(items, -1);
  const [first] = smallest;
  if (!first || smallest.length > 1 || equals(first.value, ZERO)) return '';
  return `，${formatKnownName(first)}最${word}，为${first.text}${unit}`;
}

function describeBars(facts: ChartFacts): string {
  const { items, unit } = facts;
  const largest = listExtremes(items, 1);
  const [first] = largest;
  if (!first || items.length === 1) return describeSingle(facts);
  if (largest.length === items.length) return `共${items.length}项，都是${first.text}${unit}`;
  const [more, less] = items.some(({ value }) => value.units < 0n) ? (['大', '小'] as const) : (['多', '少'] as const);
  const names =
    largest.length > 1 ? `${formatNames(largest)}最${more}，都是` : `${formatKnownName(first)}最${more}，为`;
  return `共${items.length}项，${names}${first.text}${unit}${describeSmallest(items, unit, less)}${describeZeros(items)}`;
}

/** Only the outermost level is compared; what lies within it is counted. */
function describeNested(facts: ChartFacts): string {
  const outer = facts.items.filter(({ level }) => (level ?? 0) === 0);
  const inner = facts.items.length - outer.length;
  return `${describeBars({ ...facts, items: outer })}；其下再分${inner}项`;
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
  return `${DESCRIBERS[facts.kind](facts)}。`;
}
