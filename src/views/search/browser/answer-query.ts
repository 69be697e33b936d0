import type { SearchAnswer, Request, Sources } from './answer.ts';
import { countChoices, NARROWING } from './page/count-choices.ts';
import { type Facets, loadFacets } from './page/facets.ts';
import { ALL, filterYears, LATEST } from './filter-years.ts';
import { findFigure } from './find-figure.ts';
import { type FoundRecords, findRecords, isSpelt } from './find-records.ts';
import { keepOnce } from './keep-once.ts';
import { openLexicon, type OpenLexicon } from './plan/open-lexicon.ts';
import type { Plan } from './plan/plan.ts';
import { planQuery } from './plan/plan-query.ts';
import { type Hit, rankRecords } from './rank-records.ts';
import type { FoundRecord } from './record.ts';
import type { SearchCandidate } from './retrieve.ts';
import { listSeries, tellFigure } from './tell-figure.ts';
import { LOOKED_AT, MORE_TABLES, SHORT_NAME } from './plan/tuning.ts';
import { orderCandidates } from './weigh-candidates.ts';
import { KIND } from './kinds.zh.ts';

interface Ranked {
  readonly hits: Hit[];
  /** The row whose figure was asked for. */
  readonly row: Hit | undefined;
  readonly more: boolean;
}

/** A figure of something with a short name: many pages have it, and its form may not be among the first. */
function asksForShortName({ asksFigure, asks, years, terms }: Plan): boolean {
  const length = terms.reduce((sum, { text, isSoft = false }) => sum + (isSoft ? 0 : text.length), 0);
  return (asksFigure || asks !== undefined || years.length > 0) && length <= SHORT_NAME;
}

function loadAll(candidates: readonly SearchCandidate[]): Promise<FoundRecord[]> {
  return Promise.all(candidates.map(({ match }) => match.load()));
}

/** Loads the most promising records and ranks them; where a figure is asked for that none has, some tables more. */
async function rankFound(
  { plan, retrieval: { candidates, rarities } }: FoundRecords,
  facets: Facets,
  allowed: (id: string) => boolean,
  depth: number,
): Promise<Ranked> {
  const chosen = orderCandidates(plan, candidates, facets).filter(({ match }) => allowed(match.id));
  const looked = Math.max(depth, LOOKED_AT);
  const records = await loadAll(chosen.slice(0, looked));
  const tables = chosen
    .slice(looked, looked + MORE_TABLES.among)
    .filter(({ match }) => facets.kind.get(KIND.table)?.has(match.id))
    .slice(0, MORE_TABLES.most);
  const found = findFigure(plan, rarities, records);
  const row = found ?? (asksForShortName(plan) ? findFigure(plan, rarities, await loadAll(tables)) : undefined);
  return { hits: rankRecords(plan, rarities, records), row, more: chosen.length > looked };
}

/** Answers queries from the index; keeps what it has loaded. */
export class SearchEngine {
  private readonly sources: Sources;
  private readonly lexicon = keepOnce(async (): Promise<OpenLexicon> =>
    openLexicon(await this.sources.lexicon(), (await this.sources.terms()).synonyms),
  );
  private readonly facets = keepOnce(async (year: string): Promise<Facets> =>
    loadFacets(await this.sources.index(), filterYears(year, this.sources.latest)),
  );

  constructor(sources: Sources) {
    this.sources = sources;
  }

  /** The year that is meant: the one asked for, else the one in the words, else the latest. */
  private chooseYear(asked: string, plan: Plan, [newest = ALL]: readonly string[]): string {
    const latest = this.sources.latest.length > 0 ? LATEST : newest;
    return (asked === LATEST ? latest : asked) || plan.years[0] || latest;
  }

  /** The answer to a request; at least `depth` records are loaded and looked at closely. */
  async answer(request: Request, depth: number): Promise<SearchAnswer | undefined> {
    const { byYear } = this.sources;
    const terms = await this.sources.terms();
    const plan = planQuery(request.q, terms);
    if (plan.terms.length === 0) return undefined;
    if (plan.terms.some(isSpelt)) void this.lexicon('').catch(() => undefined);
    const wanted = this.chooseYear(request.year, plan, terms.years);
    const first = await this.answerYear(request, plan, wanted, depth);
    if (byYear || request.year !== '') return first;
    const isRange = plan.years.length > 1 && !first.figure;
    const answer = isRange ? await this.answerYear(request, plan, plan.years.join(' '), depth) : first;
    if (answer.hits.length > 0 || wanted === ALL || terms.years.length < 2) return answer;
    return { ...(await this.answerYear(request, plan, ALL, depth)), elsewhere: true };
  }

  private async answerYear(request: Request, asked: Plan, year: string, depth: number): Promise<SearchAnswer> {
    const { sources } = this;
    const filters = filterYears(year, sources.latest);
    const [found, facets] = await Promise.all([
      findRecords(asked, filters, sources, () => this.lexicon('')),
      this.facets(year),
    ]);
    const allowed = NARROWING.filter((name) => request[name] !== '').map(
      (name) => facets[name].get(request[name]) ?? new Set<string>(),
    );
    const [{ row, ...ranked }, choices] = await Promise.all([
      rankFound(found, facets, (id) => allowed.every((ids) => ids.has(id)), depth),
      countChoices(found, facets, request, sources),
    ]);
    const exact = ranked.hits.filter((hit) => hit.exact).length;
    const count = ranked.more && exact > 0 ? Math.max(exact, choices.count) : exact;
    const years = choices.years.map((choice) =>
      choice.value === year && choice.count !== undefined ? { ...choice, count } : choice,
    );
    const { plan, meant } = found;
    return {
      ...{ plan, meant: ranked.hits.length > 0 ? meant : [], year, elsewhere: false },
      ...{ ...ranked, ...choices, years, count },
      figure: row && (await tellFigure(plan, row, sources)),
      series: () => listSeries(plan, row, sources),
    };
  }
}
