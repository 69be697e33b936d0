import { intersect } from '../../../../lib/intersect.ts';
import type { SearchAnswer, Choice, Request, Sources } from '../answer.ts';
import { countPages, type Facets } from './facets.ts';
import { filterYears, LATEST } from '../filter-years.ts';
import type { FoundRecords } from '../find-records.ts';
import type { Term } from '../plan/plan.ts';
import { phraseOf } from '../retrieve.ts';
import { listHolders } from '../weigh-candidates.ts';

/** What a reader may narrow an answer by, beside the year. */
export const NARROWING = ['kind', 'part', 'department'] as const;
type Narrowing = (typeof NARROWING)[number];

/** What an answer can be narrowed to, and how many pages each choice would leave. */
export type Choices = Pick<SearchAnswer, 'years' | 'kinds' | 'parts' | 'departments' | 'count'>;

/** Of other words for a term so many are counted in other years. */
const MOST_OTHERS = 3;

function queryOf(word: string): string {
  return /^\p{Script=Han}/u.test(word) ? phraseOf(word) : word;
}

/** The term that fewest records hold: it tells most. */
function findRarest({ plan: { terms }, retrieval: { holders } }: FoundRecords): Term | undefined {
  const hard = terms
    .map((term, position) => ({ term, size: holders[position]?.size ?? 0 }))
    .filter(({ term: { isSoft = false }, size }) => !isSoft && size > 0);
  return hard.sort((a, b) => a.size - b.size)[0]?.term;
}

/** How many records of each year hold the term, or a word that may stand for it. */
async function countTerm(
  { text, alternatives }: Term,
  sources: Sources,
): Promise<(year: string) => number | undefined> {
  const [index, { years }] = await Promise.all([sources.index(), sources.terms()]);
  const words = years.length > 1 ? [text, ...alternatives.slice(0, MOST_OTHERS)] : [];
  const counts = await Promise.all(words.map((word) => index.countYears(queryOf(word), years)));
  return (year) => {
    const known = counts.flatMap((own) => own.get(year) ?? []);
    return known.length === 0 ? undefined : Math.max(...known);
  };
}

/**
 * Each year with the number of records that answer; before them the latest of each department, where there is such a
 * choice.
 */
async function countYears(found: FoundRecords, sources: Sources): Promise<Choice[]> {
  const [index, { years }] = await Promise.all([sources.index(), sources.terms()]);
  const rarest = findRarest(found);
  const count = rarest ? await countTerm(rarest, sources) : () => undefined;
  const latest =
    rarest && sources.latest.length > 0
      ? [{ value: LATEST, count: (await index.ask(queryOf(rarest.text), filterYears(LATEST, sources.latest))).length }]
      : [];
  return [...latest, ...years.map((year) => ({ value: year, count: count(year) }))];
}

/** What the answer to a request can be narrowed to. */
export async function countChoices(
  found: FoundRecords,
  facets: Facets,
  request: Request,
  sources: Sources,
): Promise<Choices> {
  const holders = listHolders(found.plan, found.retrieval);
  const narrow = (names: readonly Narrowing[]): Set<string> =>
    names
      .filter((name) => request[name] !== '')
      .reduce((ids, name) => intersect(ids, facets[name].get(request[name]) ?? new Set<string>()), holders);
  const list = (own: Narrowing): Choice[] => {
    const left = narrow(NARROWING.filter((name) => name !== own));
    return [...facets[own]]
      .map(([value, ids]) => ({ value, count: countPages(intersect(left, ids), facets) }))
      .filter(({ count }) => count > 0);
  };
  return {
    years: await countYears(found, sources),
    kinds: list('kind'),
    parts: list('part'),
    departments: list('department'),
    count: countPages(narrow(NARROWING), facets),
  };
}
