import { intersect } from '../../../lib/intersect.ts';
import type { Answer, Choice, Figure, Request, Sources } from './answer.ts';
import { compareYears, dateFigures, type DatedFigure } from './compare-years.ts';
import { countPages, type Facets, loadFacets } from './page/facets.ts';
import { findFigure } from './find-figure.ts';
import { keepOnce } from './keep-once.ts';
import { openLexicon, type OpenLexicon } from './plan/open-lexicon.ts';
import type { Filters } from './pagefind-client.ts';
import type { Plan, Term } from './plan/plan.ts';
import { planQuery } from './plan/plan-query.ts';
import { type Hit, rankRecords } from './rank-records.ts';
import type { FoundRecord } from './record.ts';
import { repairPlan } from './plan/repair-plan.ts';
import { type Candidate, phraseOf, type Retrieval, retrieve } from './retrieve.ts';
import { LOOKED_AT, MORE_TABLES, SHORT_NAME } from './plan/tuning.ts';
import { countRecords, listHolders, listMissing, orderCandidates } from './weigh-candidates.ts';
import { findTable } from './year-rows.ts';

interface Ranked {
  readonly hits: Hit[];
  /** The row whose figure was asked for. */
  readonly row: Hit | undefined;
  readonly more: boolean;
}

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

/** A figure of something with a short name: many pages have it, and its form may not be among the first. */
function asksForShortName({ asksFigure, asks, years, terms }: Plan): boolean {
  const length = terms.reduce((sum, { text, isSoft = false }) => sum + (isSoft ? 0 : text.length), 0);
  return (asksFigure || asks !== undefined || years.length > 0) && length <= SHORT_NAME;
}

function queryOf(word: string): string {
  return /^\p{Script=Han}/u.test(word) ? phraseOf(word) : word;
}

/** A plan without the terms that stand nowhere: what does stand is looked for, and called near. */
function leaveOut(plan: Plan, retrieval: Retrieval): Pick<Found, 'plan' | 'retrieval'> {
  const missing = listMissing(plan, retrieval);
  const stays = plan.terms.map((term) => !missing.has(term) || (term.kind === 'han' && term.text.length > 2));
  if (!stays.includes(false) || !stays.includes(true)) return { plan, retrieval };
  const keep = <Value>(values: readonly Value[]): Value[] => values.filter((_, index) => stays[index]);
  const dropped = [
    ...plan.dropped,
    ...plan.terms.filter(({ isSoft = false }, index) => stays[index] === false && !isSoft).map(({ text }) => text),
  ];
  return {
    plan: { ...plan, terms: keep(plan.terms), dropped },
    retrieval: { ...retrieval, rarities: keep(retrieval.rarities), holders: keep(retrieval.holders) },
  };
}

/** Answers queries from the index; keeps what it has loaded. */
export class SearchEngine {
  private readonly sources: Sources;
  private readonly lexicon = keepOnce(async (): Promise<OpenLexicon> =>
    openLexicon(await this.sources.lexicon(), (await this.sources.terms()).synonyms),
  );
  private readonly facets = keepOnce(async (year: string): Promise<Facets> =>
    loadFacets(await this.sources.index(), this.filtersOf(year)),
  );

  constructor(sources: Sources) {
    this.sources = sources;
  }

  private filtersOf(year: string): Filters {
    if (year.includes(' ')) return { any: year.split(' ').map((one) => ({ year: one })) };
    if (year === LATEST) return { any: this.sources.latest.map((own) => ({ ...own })) };
    return year === ALL ? {} : { year };
  }

  /** The year that is meant: the one asked for, else the one in the words, else the latest. */
  private chooseYear(asked: string, plan: Plan, [newest = ALL]: readonly string[]): string {
    const latest = this.sources.latest.length > 0 ? LATEST : newest;
    return (asked === LATEST ? latest : asked) || plan.years[0] || latest;
  }

  /** Retrieves a plan; where letters were typed or a word stands nowhere, once more with the plan put right. */
  private async find(plan: Plan, year: string): Promise<Found> {
    const index = await this.sources.index();
    const filters = this.filtersOf(year);
    const total = countRecords(index, filters);
    const first = await retrieve(index, plan, filters, total);
    const missing = listMissing(plan, first);
    if (missing.size === 0 && !plan.terms.some(isSpelt)) return { plan, meant: [], retrieval: first };
    const repair = repairPlan(
      plan,
      missing,
      await this.lexicon(''),
      (pair) => first.pairs.has(pair),
      (await this.sources.terms()).common ?? [],
    );
    const second = await retrieve(index, repair.plan, filters, total);
    return { meant: repair.meant, ...leaveOut(repair.plan, second) };
  }

  private async rank(
    { plan, retrieval }: Found,
    facets: Facets,
    allowed: (id: string) => boolean,
    depth: number,
  ): Promise<Ranked> {
    const chosen = orderCandidates(plan, retrieval.candidates, facets).filter(({ match }) => allowed(match.id));
    const looked = Math.max(depth, LOOKED_AT);
    const tables = chosen
      .slice(looked, looked + MORE_TABLES.among)
      .filter(({ match }) => facets.kind.get('表格')?.has(match.id))
      .slice(0, MORE_TABLES.most);
    const load = async (some: readonly Candidate[]): Promise<FoundRecord[]> =>
      Promise.all(some.map(({ match }) => match.load()));
    const records = await load(chosen.slice(0, looked));
    const { rarities } = retrieval;
    const found = findFigure(plan, rarities, records);
    const row = found ?? (asksForShortName(plan) ? findFigure(plan, rarities, await load(tables)) : undefined);
    return { hits: rankRecords(plan, rarities, records), row, more: chosen.length > looked };
  }

  /** The row of a figure in the years that are asked about. */
  private async listSeries(plan: Plan, row: Hit | undefined): Promise<readonly DatedFigure[]> {
    const { years, alone = [] } = await this.sources.terms();
    if (!row || years.length < 2 || alone.includes(row.record.base)) return [];
    const { years: own, rows } = await this.sources.rows(row.record.base, findTable(row.record.address));
    const figures = dateFigures(own, rows[row.block.id] ?? []);
    return plan.years.length > 1 ? figures.filter(({ year }) => plan.years.includes(year)) : figures;
  }

  /** The figure that was asked for; of several years, the one that is meant. */
  private async tellFigure(plan: Plan, row: Hit): Promise<Figure> {
    const { year } = row.record;
    const { value = '', basis = '' } = row.block;
    const plain = { hit: row, year, value, basis, sentence: '' };
    if (plan.asks === undefined || plan.asks === 'series') return plain;
    const figures = await this.listSeries(plan, row);
    const told = compareYears(plan.asks, figures, year);
    const meant = figures.find((figure) => figure.year === told.year);
    return meant
      ? {
          ...plain,
          year: meant.year,
          value: meant.value,
          basis: meant.basis === '' ? '原文载明' : meant.basis,
          sentence: told.sentence,
        }
      : plain;
  }

  /** Each year with the number of records that answer; before them the latest of each department, where there is such a choice. */
  private async countYears({ plan: { terms }, retrieval: { holders } }: Found): Promise<Choice[]> {
    const [index, { years }] = await Promise.all([this.sources.index(), this.sources.terms()]);
    const hard = terms
      .map((term, position) => ({ term, size: holders[position]?.size ?? 0 }))
      .filter(({ term: { isSoft = false }, size }) => !isSoft && size > 0);
    const [main] = hard.sort((a, b) => a.size - b.size);
    const words = main ? [main.term.text, ...main.term.alternatives.slice(0, 3)] : [];
    const counts = await Promise.all(
      words.map(async (word) =>
        years.length > 1 ? index.countYears(queryOf(word), years) : new Map<string, number>(),
      ),
    );
    const count = (year: string): number | undefined => {
      const known = counts.flatMap((own) => own.get(year) ?? []);
      return known.length === 0 ? undefined : Math.max(...known);
    };
    const latest =
      main && this.sources.latest.length > 0
        ? [{ value: LATEST, count: (await index.ask(queryOf(main.term.text), this.filtersOf(LATEST))).length }]
        : [];
    return [...latest, ...years.map((year) => ({ value: year, count: count(year) }))];
  }

  private async choose(
    found: Found,
    facets: Facets,
    request: Request,
  ): Promise<Pick<Answer, 'years' | 'kinds' | 'parts' | 'departments' | 'count'>> {
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
      years: await this.countYears(found),
      kinds: list('kind'),
      parts: list('part'),
      departments: list('department'),
      count: countPages(narrow(NARROWING), facets),
    };
  }

  /** The answer to a request; at least `depth` records are loaded and looked at closely. */
  async answer(request: Request, depth: number): Promise<Answer | undefined> {
    const terms = await this.sources.terms();
    const plan = planQuery(request.q, terms);
    if (plan.terms.length === 0) return undefined;
    if (plan.terms.some(isSpelt)) void this.lexicon('').catch(() => undefined);
    const wanted = this.chooseYear(request.year, plan, terms.years);
    const first = await this.answerYear(request, plan, wanted, depth);
    const isRange = plan.years.length > 1 && request.year === '' && !first.figure && !this.sources.byYear;
    const answer = isRange ? await this.answerYear(request, plan, plan.years.join(' '), depth) : first;
    if (
      answer.hits.length > 0 ||
      wanted === ALL ||
      terms.years.length < 2 ||
      this.sources.byYear ||
      request.year !== ''
    )
      return answer;
    return { ...(await this.answerYear(request, plan, ALL, depth)), elsewhere: true };
  }

  private async answerYear(request: Request, plan: Plan, year: string, depth: number): Promise<Answer> {
    const [found, facets] = await Promise.all([this.find(plan, year), this.facets(year)]);
    const allowed = NARROWING.filter((name) => request[name] !== '').map(
      (name) => facets[name].get(request[name]) ?? new Set<string>(),
    );
    const [{ row, ...ranked }, choices] = await Promise.all([
      this.rank(found, facets, (id) => allowed.every((ids) => ids.has(id)), depth),
      this.choose(found, facets, request),
    ]);
    const exact = ranked.hits.filter((hit) => hit.exact).length;
    const count = ranked.more && exact > 0 ? Math.max(exact, choices.count) : exact;
    const years = choices.years.map((choice) =>
      choice.value === year && choice.count !== undefined ? { ...choice, count } : choice,
    );
    return {
      plan: found.plan,
      meant: ranked.hits.length > 0 ? found.meant : [],
      year,
      elsewhere: false,
      ...ranked,
      ...choices,
      years,
      count,
      figure: row && (await this.tellFigure(found.plan, row)),
      series: () => this.listSeries(found.plan, row),
    };
  }
}
