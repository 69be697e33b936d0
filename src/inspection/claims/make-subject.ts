import { nameByWords } from './open-ledger.ts';
import type { Subject } from './subject.ts';

/**
 * Something that no form has, as something that figures can be stated of.
 * @param words that tell it from others
 * @param label what it is called
 */
export function makeSubject(words: string, label: string): Subject {
  const of = `text-facts:text-${nameByWords(words)}`;
  return { of, table: 'text-facts', names: [], label, budget: '', adjusted: '', code: '', whole: '', unit: '万元' };
}
