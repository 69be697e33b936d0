import type { Sources } from './answer.ts';
import type { OpenLexicon } from './plan/open-lexicon.ts';
import type { Filters } from './pagefind-client.ts';
import type { Plan, Term } from './plan/plan.ts';
import { repairPlan } from './plan/repair-plan.ts';
import { type Retrieval, retrieve } from './retrieve.ts';
import { countRecords, listMissingWords } from './weigh-candidates.ts';

/** What was looked for in the end, and what the index says of it. */
export interface FoundRecords {
  readonly plan: Plan;
  /** Whole terms that the reader probably meant. */
  readonly meant: readonly string[];
  readonly retrieval: Retrieval;
}

/** Letters may be pinyin, initials or English, whatever they also stand for. */
export function isSpelt({ kind, text }: Term): boolean {
  return kind === 'letters' && /^[a-z]+$/.test(text);
}

/** A plan without the terms that stand nowhere: what does stand is looked for, and called near. */
function leaveOut(plan: Plan, retrieval: Retrieval): Pick<FoundRecords, 'plan' | 'retrieval'> {
  const missing = listMissingWords(plan, retrieval);
  const stays = plan.terms.map((term) => !missing.has(term) || (term.kind === 'han' && term.text.length > 2));
  if (!stays.includes(false) || !stays.includes(true)) return { plan, retrieval };
  const keep = <Value>(values: readonly Value[]): Value[] => values.filter((_, index) => stays[index]);
  const left = plan.terms.filter(({ isSoft = false }, index) => stays[index] === false && !isSoft);
  return {
    plan: { ...plan, terms: keep(plan.terms), dropped: [...plan.dropped, ...left.map(({ text }) => text)] },
    retrieval: { ...retrieval, rarities: keep(retrieval.rarities), holders: keep(retrieval.holders) },
  };
}

/**
 * Retrieves a plan; where letters were typed or a word stands nowhere, once more with the plan put right.
 * @param openLexicon brings the lexicon, which most queries do without
 */
export async function findRecords(
  plan: Plan,
  filters: Filters,
  sources: Sources,
  openLexicon: () => Promise<OpenLexicon>,
): Promise<FoundRecords> {
  const index = await sources.index();
  const total = countRecords(index, filters);
  const first = await retrieve(index, plan, filters, total);
  const missing = listMissingWords(plan, first);
  if (missing.size === 0 && !plan.terms.some(isSpelt)) return { plan, meant: [], retrieval: first };
  const [lexicon, { common = [] }] = await Promise.all([openLexicon(), sources.terms()]);
  const repair = repairPlan(plan, missing, lexicon, (pair) => first.pairs.has(pair), common);
  const second = await retrieve(index, repair.plan, filters, total);
  return { meant: repair.meant, ...leaveOut(repair.plan, second) };
}
