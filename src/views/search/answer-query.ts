import { intersect } from '../../lib/intersect.ts';
import type { Lexicon, Terms } from './client-data.ts';
import { countPages, type Facets, loadFacets } from './facets.ts';
import { openLexicon, type OpenLexicon } from './open-lexicon.ts';
import type { Filters, Index } from './pagefind-client.ts';
import { type Plan, planQuery, type Term } from './plan-query.ts';
import { type Hit, rankRecords } from './rank-records.ts';
import { repairPlan } from './repair-plan.ts';
import { type Candidate, type Retrieval, retrieve } from './retrieve.ts';

/** What is asked for: the words and the filters, as they stand in the address. */
export interface Request {
  readonly q: string;
  /** A year, `all`, or blank for the year in the words or else the latest. */
  readonly year: string;
  readonly part: string;
  readonly kind: string;
}

/** A value of a filter, and how many pages it would leave. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

export interface Answer {
  readonly plan: Plan;
  readonly hits: readonly Hit[];
  /** How many pages hold everything that was asked for. */
  readonly count: number;
  /** Whether more records answer than were loaded. */
  readonly more: boolean;
  readonly year: string;
  /** True where the year that was asked has no answer, and other years stand in. */
  readonly elsewhere: boolean;
  readonly meant: readonly string[];
  readonly years: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly parts: readonly Choice[];
}

/** Where the engine gets what it needs; each is fetched when it is first called for. */
export interface Sources {
  readonly index: () => Promise<Index>;
  readonly terms: () => Promise<Terms>;
  readonly lexicon: () => Promise<Lexicon>;
}

interface Found {
  readonly plan: Plan;
  readonly meant: readonly string[];
  readonly retrieval: Retrieval;
}

const ALL = 'all';

function keepOnce<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const value = kept.get(key) ?? make(key).catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
    kept.set(key, value);
    return value;
  };
}

/** Longer runs are sentences, and sentences are not in the lexicon. */
const LONGEST_NAME = 12;

function listMissing({ terms }: Plan, { holders }: Retrieval): Set<Term> {
  return new Set(terms.filter(({ text }, index) => text.length <= LONGEST_NAME && holders[index]?.size === 0));
}

function totalOf(index: Index, { year }: Filters): number {
  const counts = index.filters['year'] ?? {};
  return year === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[year] ?? 0;
}

/** Records that hold every term; where none does, every record that answers at all. */
function listHolders({ candidates, holders }: Retrieval): Set<string> {
  const [first, ...others] = holders;
  const full = first ? others.reduce<Set<string>>((left, next) => intersect(left, next), new Set(first)) : new Set<string>();
  return full.size > 0 ? full : new Set(candidates.slice(0, 12).map(({ match }) => match.id));
}

/** Ledgers and lists of files repeat what stands elsewhere; they are looked at after the pages that say it. */
const LATER: readonly string[] = ['核对', '数据文件'];
const LATER_WEIGHT = 0.6;

function orderCandidates(candidates: readonly Candidate[], { kind }: Facets): Candidate[] {
  const later = new Set(LATER.flatMap((name) => [...kind.get(name) ?? []]));
  const weigh = ({ match, score }: Candidate): number => score * (later.has(match.id) ? LATER_WEIGHT : 1);
  return candidates.toSorted((a, b) => weigh(b) - weigh(a));
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
    const total = totalOf(index, filters);
    const first = await retrieve(index, plan, filters, total);
    const missing = listMissing(plan, first);
    if (missing.size === 0 && !plan.terms.some(({ kind, text }) => kind === 'letters' && /^[a-z]+$/.test(text))) return { plan, meant: [], retrieval: first };
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
    return { plan: found.plan, meant: ranked.hits.length > 0 ? found.meant : [], year, elsewhere: false, ...ranked, ...choices, count: ranked.more ? Math.max(exact, choices.count) : exact };
  }
}
