import type { ChartFact } from './chart-facts.ts';

/** Head of the column of shares. */
export const SHARE_HEAD = '占比';

/** What stands over a total. */
export const TOTAL_HEAD = '合计';

const DERIVED = '推算';

/** Whether the sentence or the chart still has to say that a value was computed. */
export function needsDerivedMark({ basis, label }: ChartFact): boolean {
  return basis === 'derived' && !label.includes(DERIVED);
}

/** The name of an item as the chart shows it: a year with 年, a computed value with （推算）. */
export function formatItemLabel(item: ChartFact): string {
  return `${formatItemName(item)}${needsDerivedMark(item) ? `（${DERIVED}）` : ''}`;
}

/** The name of an item in a sentence: a bare year gets its 年. */
export function formatItemName({ label }: ChartFact): string {
  return /^\d{4}$/.test(label) ? `${label}年` : label;
}

/** The name of an item in a sentence, a computed one as 推算的2019年. */
export function formatKnownName(item: ChartFact): string {
  return `${needsDerivedMark(item) ? `${DERIVED}的` : ''}${formatItemName(item)}`;
}
