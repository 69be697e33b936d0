import type { Profile } from '../../model/profile.ts';
import { foldWords } from './fold-words.ts';

/** What a passage is about, by its headings: the tables its figures belong to, nearest first, and where its own rows go. */
export interface Scope {
  /** Forms whose rows its names mean, the first one first; empty where its headings name none. */
  readonly forms: readonly string[];
  /** The table for rows of its own. */
  readonly own: string;
}

/** Which forms a name may mean in a section on the first one, in this order. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  '01-summary': ['02-income', '03-expenditure'],
  '02-income': ['01-summary'],
  '03-expenditure': ['01-summary'],
  '04-fiscal-summary': ['06-general-expenditure'],
  '06-general-expenditure': [],
  '08-general-basic': [],
  '10-three-public': [],
};

const TOPICS: readonly (readonly [RegExp, Partial<Scope>])[] = [
  [/三公/, { forms: ['10-three-public'], own: 'three-public-details' }],
  [/机关运行经费/, { own: 'operating-cost' }],
  [/政府采购/, { own: 'procurement' }],
  [/国有资产|资产占有/, { own: 'state-assets' }],
  [/绩效/, { own: 'performance-management' }],
  [/政府性基金/, { forms: ['11-fund', '04-fiscal-summary'] }],
  [/国有资本/, { forms: ['13-capital', '14-capital-expenditure', '04-fiscal-summary'] }],
  [/一般公共预算.*基本支出|^基本支出/, { forms: ['08-general-basic', '06-general-expenditure'] }],
  [/一般公共预算/, { forms: ['06-general-expenditure'] }],
  [/财政拨款收(?:入)?[、和]?支/, { forms: ['04-fiscal-summary', '06-general-expenditure'] }],
  [/收(?:入)?[、和]?支(?:出)?/, { forms: ['01-summary', '02-income', '03-expenditure'] }],
  [/收入/, { forms: ['02-income', '01-summary'] }],
  [/支出/, { forms: ['03-expenditure', '01-summary'] }],
  [/人员|编制/, { own: 'staff' }],
  [/机构|单位构成|单位情况/, { own: 'unit-counts' }],
];

const FACTS = 'facts';
const SUFFIX = /(?:总表|明细表|表)$/;

/** The form whose title a heading begins with, without 表; of several the longest. */
function findTitled({ forms }: Profile, heading: string): string | undefined {
  const stems = forms.flatMap(({ table, title, also }) => [title, ...also].map((name) => ({ table, stem: foldWords(name).replace(SUFFIX, '') })));
  return stems.filter(({ stem }) => stem !== '' && heading.includes(stem)).toSorted((a, b) => b.stem.length - a.stem.length)[0]?.table;
}

/** What a passage under these headings is about; the innermost heading that says anything decides. */
export function findScope(headings: readonly string[], profile: Profile): Scope {
  for (const heading of headings.toReversed()) {
    const folded = foldWords(heading).replace(/^.*?\d{4}年度?/, '');
    const topic = TOPICS.find(([words]) => words.test(folded))?.[1];
    const titled = findTitled(profile, folded);
    if (!topic && titled === undefined) continue;
    const first = topic?.own === undefined || titled === '10-three-public' ? titled : undefined;
    const forms = first === undefined ? topic?.forms ?? [] : [first, ...FOLLOWING[first] ?? topic?.forms?.filter((form) => form !== first) ?? []];
    return { forms, own: topic?.own ?? FACTS };
  }
  return { forms: [], own: FACTS };
}
