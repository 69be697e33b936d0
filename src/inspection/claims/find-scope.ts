import type { Profile } from '../../model/profile.ts';
import type { WordingTopic } from '../../model/wording.ts';
import type { ClaimGround } from './claim.ts';
import { foldWords } from './fold-words.ts';

/** What a passage is about, by its headings: the tables its figures belong to, nearest first, and where its own rows go. */
export interface Scope {
  /** Forms whose rows its names mean, the first one first; empty where its headings name none. */
  readonly forms: readonly string[];
  /** The table for rows of its own. */
  readonly own: string;
}

const FACTS = 'text-facts';
/** The name of an account says nothing of which form it is in. */
const ACCOUNT = /[（(][类款项][）)]/;
const SUFFIX = /(?:总表|明细表|表)$/;

/** The form whose title a heading has in it, without 表; of several the longest. */
function findTitled({ forms }: Profile, heading: string): string | undefined {
  const stems = forms.flatMap(({ table, title, also }) =>
    [title, ...also].map((name) => ({ table, stem: foldWords(name).replace(SUFFIX, '') })),
  );
  return stems
    .filter(({ stem }) => stem !== '' && heading.includes(stem))
    .toSorted((a, b) => b.stem.length - a.stem.length)[0]?.table;
}

/** What a topic says, with the form that the heading names by its title first. */
function openTopic(topic: WordingTopic | undefined, titled: string | undefined): Scope {
  const forms = topic?.forms ?? [];
  const isNamed = titled !== undefined && (forms.length === 0 || forms.includes(titled)) && (topic?.own ?? '') === '';
  return {
    forms: isNamed ? [titled, ...forms.filter((form) => form !== titled)] : forms,
    own: topic === undefined || topic.own === '' ? FACTS : topic.own,
  };
}

/** What a passage under these headings is about; the innermost heading that says anything decides. */
export function findScope(
  headings: readonly string[],
  { profile, wording }: Pick<ClaimGround, 'profile' | 'wording'>,
): Scope {
  for (const heading of headings.toReversed()) {
    if (ACCOUNT.test(heading)) continue;
    const folded = foldWords(heading).replace(/^.*?\d{4}年度?/, '');
    const topic = wording.topics.find(({ words }) => words.some((word) => folded.includes(foldWords(word))));
    const titled = findTitled(profile, folded);
    if (topic || titled !== undefined) return openTopic(topic, titled);
  }
  return { forms: [], own: FACTS };
}
