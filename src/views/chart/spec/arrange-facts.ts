import { compare, formatDecimal } from '../../../lib/decimal.ts';
import type { ChartFact, ChartFacts, Measured } from './chart-facts.ts';
import { convertUnit } from '../../words/convert-unit.ts';
import { formatNumber } from '../../words/format-number.ts';

/** How a reader wants to see a chart. */
export interface Arrangement {
  readonly order: 'given' | 'down' | 'up';
  readonly unit: string;
  /** Places of the items left out, as first given. */
  readonly hidden: ReadonlySet<number>;
  /** Which of the two numbers of a pair are shown. */
  readonly shown: readonly boolean[];
}

function key({ against, value }: ChartFact): Measured['value'] {
  return against?.value ?? value;
}

/** Each item of the outermost level with all that lies within it. */
function listBlocks(items: readonly ChartFact[], level: number): ChartFact[][] {
  const blocks: ChartFact[][] = [];
  for (const item of items) {
    const block = blocks[blocks.length - 1];
    if (block === undefined || (item.level ?? 0) <= level) blocks.push([item]);
    else block.push(item);
  }
  return blocks;
}

/** Sorted within each level, so that what lies in an item stays with it. */
function sortItems(items: readonly ChartFact[], direction: 1 | -1, level = 0): ChartFact[] {
  const blocks = [...listBlocks(items, level)].sort(([a], [b]) => (a && b ? direction * compare(key(a), key(b)) : 0));
  return blocks.flatMap(([head, ...inner]) =>
    head ? [head, ...(inner.length > 0 ? sortItems(inner, direction, level + 1) : [])] : [],
  );
}

function convert<Number extends Measured>(measured: Number, from: string, to: string): Number {
  if (from === to) return measured;
  const value = convertUnit(measured.value, from, to);
  return { ...measured, value, text: formatNumber(formatDecimal(value)) };
}

/** The facts as the reader wants them: chosen items, in the wanted order and unit. */
export function arrangeFacts(facts: ChartFacts, { order, unit, hidden, shown }: Arrangement): ChartFacts {
  const chosen = facts.items.filter((_, index) => !hidden.has(index));
  const items = (order === 'given' ? chosen : sortItems(chosen, order === 'up' ? 1 : -1)).map((item) => ({
    ...convert(item, facts.unit, unit),
    against: item.against && convert(item.against, facts.unit, unit),
  }));
  return { ...facts, unit, items, shown, whole: facts.whole && convertUnit(facts.whole, facts.unit, unit) };
}
