import type { NameIndex } from './name-index.ts';
import { bareEnd, bareStart, bareWords } from './bare-words.ts';
import type { Subject } from './subject.ts';

/** What the words before a figure name: nothing of their own, something that is known, or something else. */
export type Named =
  | { readonly kind: 'none' }
  /** `isLoose`: the words before the name may make it a part of what it is the name of: 用于水利. */
  | { readonly kind: 'known'; readonly subjects: readonly Subject[]; readonly isLoose: boolean }
  | { readonly kind: 'other'; readonly words: string };

/** Endings that a name may be said with; the name without them is looked for too. */
const ENDING = /(?:财政拨款|支出|收入|决算|经费|费用)$/;
/** What may stand before a name without a stop between them. */
const BEFORE = /(?:^|[,、:;。)(]|其中|年度?|全年|当年|[本我各]单位|[本我]部门|我局|我委|我办|我部|我厅|全局|共)$/;
/** What may stand before a name and makes it a part of what it names, or the end that money went to. */
const LOOSE = /(?:中|用于|安排|包括|包含|主要有|含|等|的)$/;
const STOPPED = /(?:^|[,、:;。(]|\d年度?)$/;
const CLAUSE = /[,:;。]/;
/** Names as short as this mean a row only where nothing stands before them. */
const SHORT = 2;

interface Names {
  readonly index: NameIndex;
  readonly publishers: readonly string[];
  /** A subject that is not meant, by its cell; blank where all may be. */
  readonly except: string;
}

interface Found {
  readonly subjects: readonly Subject[];
  readonly isLoose: boolean;
}

const NOTHING: Found = { subjects: [], isLoose: false };

function findLongest(text: string, { index, publishers, except }: Names): Found {
  for (const length of index.lengths) {
    if (length > text.length) continue;
    const named = index.byName.get(text.slice(-length));
    const subjects = named?.filter(({ of }) => of !== except) ?? [];
    if (subjects.length === 0) continue;
    const before = text.slice(0, text.length - length);
    if (length <= SHORT) {
      if (STOPPED.test(before)) return { subjects, isLoose: subjects.some(({ code }) => code !== '') };
      continue;
    }
    if (BEFORE.test(before) || publishers.some((name) => before.endsWith(name))) return { subjects, isLoose: false };
    if (LOOSE.test(before)) return { subjects, isLoose: true };
  }
  return NOTHING;
}

/** Brackets that say more of a name: (以合同签订为准). */
const BRACKETS = /\((?!境|护)[^()]*\)$/;

/** Subjects whose name ends these words: those of the longest name, with as little taken off the end as can be. */
function findEnding(words: string, names: Names): Found {
  for (let text = words; text !== '';) {
    const found = findLongest(text, names);
    if (found.subjects.length > 0) return found;
    const shorter = [bareEnd(text), text.replace(ENDING, ''), text.replace(BRACKETS, '')].find((each) => each !== text);
    if (shorter === undefined) return NOTHING;
    text = shorter;
  }
  return NOTHING;
}

const DIRECTION_END = /(?:较大|大幅|有所)?(?:增加|减少|增长|下降|提高|降低)$/;
const EMPTY = /^(?:(?:19|20)\d\d年度?|全年|本年度?|当年|年度|支出|收入|本年支出|本年收入|全年支出|经费支出)*$/;

/** The words behind the last clauses of a text that could still hold a name: names are never longer. */
const MOST = 120;

/**
 * What the words before a figure name.
 * @param rest the words without their measure, see `Lead`
 * @param isChange whether the clause before may name it: 项目支出增加，较上年增加…
 */
export function findSubject(rest: string, names: Names, isChange: boolean): Named {
  const near = rest.slice(-MOST);
  const bare = bareWords(near);
  const found = findEnding(bareStart(near), names);
  if (found.subjects.length > 0) return { kind: 'known', ...found };
  const alone = names.publishers.reduce((text, name) => (text === name ? '' : text), bare);
  if (EMPTY.test(alone)) return { kind: 'none' };
  const turned = isChange ? bareWords(bare.replace(DIRECTION_END, '')) : bare;
  const again = turned === bare ? NOTHING : findEnding(turned, names);
  if (again.subjects.length > 0) return { kind: 'known', ...again };
  return { kind: 'other', words: bare.split(CLAUSE).slice(-2).join('，') };
}
