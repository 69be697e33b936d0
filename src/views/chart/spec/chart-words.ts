import type { FlowSide } from '../../../model/chart/chart.ts';
import type { ChartFact, ChartFacts, Measured } from './chart-facts.ts';

/** Head of the column of shares. */
export const SHARE_HEAD = '占比';

/** What stands over a total. */
export const TOTAL_HEAD = '合计';

const DERIVED = '推算';

/** What the dashed outlines of a chart are. */
export const DERIVED_KEY = '虚线框是推算的数，原文没有印出';

/** What the groups of an account in one picture are called. */
export const SIDE_HEADS: Readonly<Record<FlowSide, string>> = { in: '从哪里来', out: '用到哪里', left: '还剩多少' };

/** Whether the sentence or the chart still has to say that a value was computed. */
export function needsDerivedMark({ basis, label }: ChartFact): boolean {
  return basis === 'derived' && !label.includes(DERIVED);
}

/** The name of an item as the chart shows it: a year with 年, a computed value with （推算）. */
export function formatItemLabel(item: ChartFact): string {
  return `${formatItemName(item)}${needsDerivedMark(item) ? `（${DERIVED}）` : ''}`;
}

/** The name of an item in a sentence: a bare year gets its 年. */
export function formatItemName({ label }: Pick<ChartFact, 'label'>): string {
  return /^\d{4}$/.test(label) ? `${label}年` : label;
}

/** The name of an item in a sentence, a computed one as 推算的2019年. */
export function formatKnownName(item: ChartFact): string {
  return `${needsDerivedMark(item) ? `${DERIVED}的` : ''}${formatItemName(item)}`;
}

function sayMeasured({ text, basis }: Measured, unit: string): string {
  return `${text}${unit}${basis === 'derived' ? `（${DERIVED}）` : ''}`;
}

/** One mark in words, as tooltip and as what a keyboard reader hears: its name and everything that stands beside it. */
export function sayItem(item: ChartFact, { unit, heads = [], shown = [] }: ChartFacts): string {
  const name = formatItemName(item);
  if (item.against)
    return `${name}：${[item, item.against]
      .map((each, index) => (shown[index] === false ? '' : `${heads[index] ?? ''}${sayMeasured(each, unit)}`))
      .filter((words) => words !== '')
      .join('，')}`;
  return `${name}：${sayMeasured(item, unit)}${item.share === undefined ? '' : `，${SHARE_HEAD}${item.share}`}`;
}
