import type { ChartFact, ChartFacts, Measured } from './chart-facts.ts';
import { DERIVED, markDerived, nameDerived, nameYear, sayMark, sayShare } from './words.zh.ts';

/** Whether the sentence or the chart still has to say that a value was computed. */
export function needsDerivedMark({ basis, label }: ChartFact): boolean {
  return basis === 'derived' && !label.includes(DERIVED);
}

/** The name of an item as the chart shows it: a year with 年, a computed value with （推算）. */
export function formatItemLabel(item: ChartFact): string {
  return needsDerivedMark(item) ? markDerived(formatItemName(item)) : formatItemName(item);
}

/** The name of an item in a sentence: a bare year gets its 年. */
export function formatItemName({ label }: Pick<ChartFact, 'label'>): string {
  return /^\d{4}$/.test(label) ? nameYear(label) : label;
}

/** The name of an item in a sentence, a computed one as 推算的2019年. */
export function formatKnownName(item: ChartFact): string {
  return needsDerivedMark(item) ? nameDerived(formatItemName(item)) : formatItemName(item);
}

function sayMeasured({ text, basis }: Measured, unit: string): string {
  return basis === 'derived' ? markDerived(`${text}${unit}`) : `${text}${unit}`;
}

/** One mark in words, as tooltip and as what a keyboard reader hears: its name and everything that stands beside it. */
export function sayItem(item: ChartFact, { unit, heads = [], shown = [] }: ChartFacts): string {
  const name = formatItemName(item);
  if (item.against)
    return sayMark(
      name,
      [item, item.against]
        .map((each, index) => (shown[index] === false ? '' : `${heads[index] ?? ''}${sayMeasured(each, unit)}`))
        .filter((words) => words !== ''),
    );
  return sayMark(name, [sayMeasured(item, unit), ...(item.share === undefined ? [] : [sayShare(item.share)])]);
}
