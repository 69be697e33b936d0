import { bareEnd, bareStart, bareWords } from './read-lead.ts';
import type { Subject } from './subject.ts';

/** What the words before a figure name: nothing of their own, something that is known, or something else. */
export type Named =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'other'; readonly words: string };

/** Endings that a name may be said with; the name without them is looked for too. */
const ENDING = /(?:财政拨款|支出|收入|决算|经费|费用)$/;
/** What may stand before a name without a stop between them. */
const BEFORE = /(?:^|[,、:;。)(]|其中|年度?|全年|当年|[本我各]单位|[本我]部门|中|用于|安排|我局|我委|我办|我部|我厅|全局|共)$/;
const CLAUSE = /[,:;。]/;

function startsClean(before: string, publishers: readonly string[]): boolean {
  return BEFORE.test(before) || publishers.some((name) => before.endsWith(name));
}

function findLongest(text: string, subjects: readonly Subject[], publishers: readonly string[]): readonly Subject[] {
  const found = subjects.flatMap((subject) => {
    const name = subject.names.find((each) => text.endsWith(each) && startsClean(text.slice(0, text.length - each.length), publishers));
    return name === undefined ? [] : [{ subject, length: name.length }];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest).map(({ subject }) => subject);
}

/** Brackets that say more of a name: (以合同签订为准). */
const BRACKETS = /\((?!境|护)[^()]*\)$/;

/** Subjects whose name ends these words: those of the longest name, with as little taken off the end as can be. */
function findEnding(words: string, subjects: readonly Subject[], publishers: readonly string[]): readonly Subject[] {
  for (let text = words; text !== '';) {
    const found = findLongest(text, subjects, publishers);
    if (found.length > 0) return found;
    const shorter = [bareEnd(text), text.replace(ENDING, ''), text.replace(BRACKETS, '')].find((each) => each !== text);
    if (shorter === undefined) return [];
    text = shorter;
  }
  return [];
}

const DIRECTION_END = /(?:较大|大幅|有所)?(?:增加|减少|增长|下降|提高|降低)$/;
const EMPTY = /^(?:(?:19|20)\d\d年度?|全年|本年度?|当年|年度|支出|收入|本年支出|本年收入|全年支出|经费支出)*$/;

/**
 * What the words before a figure name.
 * @param rest the words without their measure, see `Lead`
 * @param isChange whether the clause before may name it: 项目支出增加，较上年增加…
 */
export function findSubject(rest: string, subjects: readonly Subject[], publishers: readonly string[], isChange: boolean): Named {
  const said = bareStart(rest);
  const bare = bareWords(rest);
  const found = findEnding(said, subjects, publishers);
  if (found.length > 0) return { kind: 'known', subjects: found };
  const alone = publishers.reduce((text, name) => (text === name ? '' : text), bare);
  if (EMPTY.test(alone)) return { kind: 'none' };
  const turned = isChange ? bareWords(bare.replace(DIRECTION_END, '')) : bare;
  const again = turned === bare ? [] : findEnding(turned, subjects, publishers);
  if (again.length > 0) return { kind: 'known', subjects: again };
  return { kind: 'other', words: bare.split(CLAUSE).slice(-2).join('，') };
}
