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

const ALL = 'all';

/** Letters may be pinyin, initials or English, whatever they also stand for. */
function isSpelt({ kind, text }: Term): boolean {
  return kind === 'letters' && /^[a-z]+$/.test(text);
}

/** Answers queries from the index; keeps what it has loaded. */
export class SearchEngine {
  private readonly sources: Sources;
  private readonly lexicon = keepOnce(async (): Promise<OpenLexicon> => openLexicon(await this.sources.lexicon()));
  private readonly facets = keepOnce(async (year: string): Promise<Facets> => loadFacets(await this.sources.index(), year === ALL ? {} : { year }));

  constructor(sources: Sources) {
    this.sources = sources;
  }

  /** Retrieves a plan; where letters were typed or a word stands nowhere, once more with the plan put right. */
  private async find(plan: Plan, year: string): Promise<Found> {
    const index = await this.sources.index();
    const filters: Filters = year === ALL ? {} : { year };
    const total = countRecords(index, filters);
    const first = await retrieve(index, plan, filters, total);
    const missing = listMissing(plan, first);
    if (missing.size === 0 && !plan.terms.some(isSpelt)) return { plan, meant: [], retrieval: first };
    const repair = repairPlan(plan, missing, await this.lexicon(''));
    return { ...repair, retrieval: await retrieve(index, repair.plan, filters, total) };
  }

  private async rank({ plan, retrieval }: Found, facets: Facets, allowed: (id: string) => boolean, depth: number): Promise<{ hits: Hit[]; more: boolean }> {
    const chosen = orderCandidates(retrieval.candidates, facets).filter(({ match }) => allowed(match.id));
    const records = await Promise.all(chosen.slice(0, depth).map(({ match }) => match.load()));
    return { hits: rankRecords(plan, retrieval.rarities, records), more: chosen.length > depth };
  }

  private async choose(found: Found, facets: Facets, { part, kind }: Request): Promise<Pick<Answer, 'years' | 'kinds' | 'parts' | 'count'>> {
    const [index, terms] = await Promise.all([this.sources.index(), this.sources.terms()]);
    const holders = listHolders(found.retrieval);
    const within = (name: 'kind' | 'part', value: string): Set<string> => (value === '' ? holders : intersect(holders, facets[name].get(value) ?? new Set<string>()));
    const list = (name: 'kind' | 'part', base: ReadonlySet<string>): Choice[] => [...facets[name]].map(([value, ids]) => ({ value, count: countPages(intersect(base, ids), facets) })).filter(({ count }) => count > 0);
    const [main] = found.plan.terms;
    const counts = terms.years.length > 1 && main ? await index.countYears(main.kind === 'han' ? `"${[...main.text].join(' ')}"` : main.text) : {};
    return {
      years: terms.years.map((year) => ({ value: year, count: counts[year] ?? 0 })),
      kinds: list('kind', within('part', part)), parts: list('part', within('kind', kind)),
      count: countPages(intersect(within('kind', kind), within('part', part)), facets),
    };
  }

  /** The answer to a request; `depth` records are loaded and looked at closely. */
  async answer(request: Request, depth: number): Promise<Answer | undefined> {
    const terms = await this.sources.terms();
    const plan = planQuery(request.q, terms);
    if (plan.terms.length === 0) return undefined;
    if (plan.terms.some(isSpelt)) void this.lexicon('').catch(() => undefined);
    const wanted = request.year || plan.year || (terms.years[0] ?? ALL);
    const answer = await this.answerYear(request, plan, wanted, depth);
    if (answer.hits.length > 0 || wanted === ALL || terms.years.length < 2 || request.year !== '') return answer;
    return { ...await this.answerYear(request, plan, ALL, depth), elsewhere: true };
  }

  private async answerYear(request: Request, plan: Plan, year: string, depth: number): Promise<Answer> {
    const [found, facets] = await Promise.all([this.find(plan, year), this.facets(year)]);
    const allowed = (['kind', 'part'] as const).filter((name) => request[name] !== '').map((name) => facets[name].get(request[name]) ?? new Set<string>());
    const [ranked, choices] = await Promise.all([this.rank(found, facets, (id) => allowed.every((ids) => ids.has(id)), depth), this.choose(found, facets, request)]);
    const exact = ranked.hits.filter((hit) => hit.exact).length;
    return { plan: found.plan, meant: ranked.hits.length > 0 ? found.meant : [], year, elsewhere: false, ...ranked, ...choices, count: ranked.more && exact > 0 ? Math.max(exact, choices.count) : exact };
  }
}
