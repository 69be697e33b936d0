import { foldWords } from './fold-words.ts';
import type { Subject } from './subject.ts';

/** The account that an item is about: the row of a form, or a name that no row has. */
export type Item =
  | { readonly kind: 'found'; readonly subject: Subject; readonly end: number }
  | {
      readonly kind: 'unknown';
      readonly name: string;
      readonly path: string;
      readonly near: readonly Subject[];
      readonly end: number;
    };

const HEAD =
  /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)][.．、]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.．、）)]|(?=\s)))?\s*(?:(?:19|20)\d\d年度?|\d{3,7})?[“”'「\s]*/;
const CODE_LENGTHS = [3, 5, 7] as const;
const PATH =
  /^(?:([^，。；:：（(]{2,30})[（(]类[）)](?:支出)?)?[、，,]?(?:([^，。；:：（(]{2,30}(?:[（(][^类款项（）()]+[）)][^，。；:：（(]*)?)[（(]款[）)])?[、，,]?(?:([^，。；:：]{2,40}?)[（(]项[）)])?/;

function isCalled(subject: Subject, name: string): boolean {
  const folded = foldWords(name);
  const called = [folded, folded.replace(/支出$/, ''), `${folded}支出`];
  return subject.names.some((each) => called.includes(each)) || called.includes(foldWords(subject.label));
}

function listBelow(subjects: readonly Subject[], above: readonly Subject[], length: number): Subject[] {
  return subjects.filter(
    ({ code }) =>
      code.length === length && (above.length === 0 || above.some((parent) => code.startsWith(parent.code))),
  );
}

/**
 * The account at the head of a passage: 1、…（类）…（款）…（项）.
 * @param subjects rows of the form that the section is about
 * @returns undefined where the passage begins otherwise
 */
export function findItem(text: string, subjects: readonly Subject[]): Item | undefined {
  const start = HEAD.exec(text)?.[0].length ?? 0;
  const match = PATH.exec(text.slice(start));
  if (!match || match[0] === '') return undefined;
  const names = [match[1], match[2], match[3]];
  const last = names.findLastIndex((name) => name !== undefined);
  if (last < 0) return undefined;
  const end = start + match[0].length;
  let above: readonly Subject[] = [];
  for (const [index, name] of names.entries()) {
    if (name === undefined) continue;
    const below = listBelow(subjects, above, CODE_LENGTHS[index] ?? 0);
    const found = below.filter((subject) => isCalled(subject, name));
    if (index === last && found.length === 1 && found[0]) return { kind: 'found', subject: found[0], end };
    if (index === last)
      return {
        kind: 'unknown',
        name,
        path: names.filter((each) => each !== undefined).join('—'),
        near: found.length > 0 ? [] : below,
        end,
      };
    if (found.length > 0) above = found;
  }
  return undefined;
}
