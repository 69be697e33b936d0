import type { SearchBlock } from '../record.ts';
import { MEASURES } from './measures.zh.ts';
import { foldOnce } from './score-text.ts';

/**
 * Whether a row is of another measure or fund than was asked for: the budget for the actual, last year for this one.
 * @param query folded
 * @param told the title of the table and the words of the row, without its own name
 */
export function isOtherMeasure(query: string, told: string): boolean {
  const folded = foldOnce(told).folded;
  return MEASURES.some((measure) => measure.told.test(folded) && !measure.asked.test(query));
}

/** The words of a row before its figure, without its name: the columns that it stands in; notes come after. */
export function nameColumns({ text, label = '', value }: SearchBlock): string {
  const end = value === undefined ? -1 : text.indexOf(value);
  return (end < 0 ? text : text.slice(0, end)).replace(label, '');
}
