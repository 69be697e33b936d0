import { intersect } from '../../lib/intersect.ts';
import type { Answer, Choice, Request, Sources } from './answer.ts';
import { countPages, type Facets, loadFacets } from './facets.ts';
import { keepOnce } from './keep-once.ts';
import { openLexicon, type OpenLexicon } from './open-lexicon.ts';
import type { Filters } from './pagefind-client.ts';
import { type Plan, planQuery, type Term } from './plan-query.ts';
import { type Hit, rankRecords } from './rank-records.ts';
import { repairPlan } from './repair-plan.ts';
import { type Retrieval, retrieve } from './retrieve.ts';
import { countRecords, listHolders, listMissing, orderCandidates } from './weigh-candidates.ts';

interface Found {
  readonly plan: Plan;
  readonly meant: readonly string[];
  readonly retrieval: Retrieval;
}

const [ALL, LATEST] = ['all', 'latest'];

/** What a reader may narrow an answer by, beside the year. */
const NARROWING = ['kind', 'part', 'department'] as const;
type Narrowing = (typeof NARROWING)[number];

/** Letters may be pinyin, initials or English, whatever they also stand for. */
function isSpelt({ kind, text }: Term): boolean {
  return kind === 'letters' && /^[a-z]+$/.test(text);
}

/** A plan without the terms that stand nowhere: what does stand is looked for, and called near. */
function leaveOut(plan: Plan, retrieval: Retrieval): Pick<Found, 'plan' | 'retrieval'> {
  const missing = listMissing(plan, retrieval);
  const stays = plan.terms.map((term) => !missing.has(term) || (term.kind === 'han' && term.text.length > 2));
  if (!stays.includes(false) || !stays.includes(true)) return { plan, retrieval };
  const keep = <Value>(values: readonly Value[]): Value[] => values.filter((_, index) => stays[index]);
  const dropped = [...plan.dropped, ...plan.terms.filter(({ isSoft = false }, index) => stays[index] === false && !isSoft).map(({ text }) => text)];
  return { plan: { ...plan, terms: keep(plan.terms), dropped }, retrieval: { ...retrieval, rarities: keep(retrieval.rarities), holders: keep(retrieval.holders) } };
}

/** Answers queries from the index; keeps what it has loaded. */
export class SearchEngine {
  private readonly sources: Sources;
  private readonly lexicon = keepOnce(async (): Promise<OpenLexicon> => openLexicon(await this.sources.lexicon(), (await this.sources.terms()).synonyms));
  private readonly facets = keepOnce(async (year: string): Promise<Facets> => loadFacets(await this.sources.index(), this.filtersOf(year)));

  constructor(sources: Sources) {
    this.sources = sources;
  }

  private filtersOf(year: string): Filters {
    if (year === LATEST) return { any: this.sources.latest.map((own) => ({ ...own })) };
    return year === ALL ? {} : { year };
  }

  /** The year that is meant: the one asked for, else the one in the words, else the latest. */
  private chooseYear(asked: string, plan: Plan, [newest = ALL]: readonly string[]): string {
    const latest = this.sources.latest.length > 0 ? LATEST : newest;
    return (asked === LATEST ? latest : asked) || plan.year || latest;
  }

  /** Retrieves a plan; where letters were typed or a word stands nowhere, once more with the plan put right. */
  private async find(plan: Plan, year: string): Promise<Found> {
    const index = await this.sources.index();
    const filters = this.filtersOf(year);
    const total = countRecords(index, filters);
    const first = await retrieve(index, plan, filters, total);
    const missing = listMissing(plan, first);
    if (missing.size === 0 && !plan.terms.some(isSpelt)) return { plan, meant: [], retrieval: first };
    const repair = repairPlan(plan, missing, await this.lexicon(''), (pair) => first.pairs.has(pair));
    const second = await retrieve(index, repair.plan, filters, total);
    return { meant: repair.meant, ...leaveOut(repair.plan, second) };
  }

  private async rank({ plan, retrieval }: Found, facets: Facets, allowed: (id: string) => boolean, depth: number): Promise<{ hits: Hit[]; more: boolean }> {
    const chosen = orderCandidates(plan, retrieval.candidates, facets).filter(({ match }) => allowed(match.id));
    const records = await Promise.all(chosen.slice(0, depth).map(({ match }) => match.load()));
    return { hits: rankRecords(plan, retrieval.rarities, records), more: chosen.length > depth };
  }

  /** Each year with the number of records that answer; before them the latest of each department, where there is such a choice. */
  private async countYears({ plan: { terms: [main] } }: Found): Promise<Choice[]> {
    const [index, { years }] = await Promise.all([this.sources.index(), this.sources.terms()]);
    const query = main?.kind === 'han' ? `"${[...main.text].join(' ')}"` : main?.text ?? '';
    const counts = years.length > 1 && main ? await index.countYears(query, years) : new Map<string, number>();
    const latest = main && this.sources.latest.length > 0 ? [{ value: LATEST, count: (await index.ask(query, this.filtersOf(LATEST))).length }] : [];
    return [...latest, ...years.map((year) => ({ value: year, count: counts.get(year) }))];
  }

  private async choose(found: Found, facets: Facets, request: Request): Promise<Pick<Answer, 'years' | 'kinds' | 'parts' | 'departments' | 'count'>> {
    const holders = listHolders(found.plan, found.retrieval);
    const narrow = (names: readonly Narrowing[]): Set<string> => names.filter((name) => request[name] !== '').reduce((ids, name) => intersect(ids, facets[name].get(request[name]) ?? new Set<string>()), holders);
    const list = (own: Narrowing): Choice[] => {
      const left = narrow(NARROWING.filter((name) => name !== own));
      return [...facets[own]].map(([value, ids]) => ({ value, count: countPages(intersect(left, ids), facets) })).filter(({ count }) => count > 0);
    };
    return { years: await this.countYears(found), kinds: list('kind'), parts: list('part'), departments: list('department'), count: countPages(narrow(NARROWING), facets) };
  }

  /** The answer to a request; `depth` records are loaded and looked at closely. */
  async answer(request: Request, depth: number): Promise<Answer | undefined> {
    const terms = await this.sources.terms();
    const plan = planQuery(request.q, terms);
    if (plan.terms.length === 0) return undefined;
    if (plan.terms.some(isSpelt)) void this.lexicon('').catch(() => undefined);
    const wanted = this.chooseYear(request.year, plan, terms.years);
    const answer = await this.answerYear(request, plan, wanted, depth);
    if (answer.hits.length > 0 || wanted === ALL || terms.years.length < 2 || this.sources.byYear || request.year !== '') return answer;
    return { ...await this.answerYear(request, plan, ALL, depth), elsewhere: true };
  }

  private async answerYear(request: Request, plan: Plan, year: string, depth: number): Promise<Answer> {
    const [found, facets] = await Promise.all([this.find(plan, year), this.facets(year)]);
    const allowed = NARROWING.filter((name) => request[name] !== '').map((name) => facets[name].get(request[name]) ?? new Set<string>());
    const [ranked, choices] = await Promise.all([this.rank(found, facets, (id) => allowed.every((ids) => ids.has(id)), depth), this.choose(found, facets, request)]);
    const exact = ranked.hits.filter((hit) => hit.exact).length;
    return { plan: found.plan, meant: ranked.hits.length > 0 ? found.meant : [], year, elsewhere: false, ...ranked, ...choices, count: ranked.more && exact > 0 ? Math.max(exact, choices.count) : exact };
  }
}
