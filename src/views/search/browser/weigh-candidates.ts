import { intersect } from '../../../lib/intersect.ts';
import type { Facets } from './page/facets.ts';
import type { Filters, Index } from './pagefind-client.ts';
import type { Plan, Term } from './plan/plan.ts';
import type { SearchCandidate, Retrieval } from './retrieve.ts';
import { LATER_WEIGHT, MEANING_WEIGHT, NEAR_DEPARTMENTS } from './plan/tuning.ts';
import { KIND } from './kinds.zh.ts';

/** The terms that no record holds, nor a word that may stand for them. */
export function listMissingWords({ terms }: Plan, { holders }: Retrieval): Set<Term> {
  return new Set(terms.filter((_, index) => holders[index]?.size === 0));
}

/** How many records there are under the filters. */
export async function countRecords(index: Index, filters: Filters): Promise<number> {
  if ('any' in filters) return (await index.ask(null, filters)).length;
  const { year } = filters;
  const counts = (await index.filters(filters))['year'] ?? {};
  return typeof year !== 'string' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (counts[year] ?? 0);
}

/** Records that hold every term; where none does, every record that answers at all. */
export function listHolders({ terms, dropped }: Plan, { candidates, holders }: Retrieval): Set<string> {
  const [first, ...others] = dropped.length > 0 ? [] : holders.filter((_, index) => terms[index]?.isSoft !== true);
  const full = first
    ? others.reduce<Set<string>>((left, next) => intersect(left, next), new Set(first))
    : new Set<string>();
  return full.size > 0 ? full : new Set(candidates.slice(0, 12).map(({ match }) => match.id));
}

/** Ledgers and lists of files repeat what stands elsewhere; they are looked at after the pages that say it. */
const LATER: readonly string[] = [KIND.checks, KIND.files];

/** Of candidates in their order, the near ones of several departments in turn; the others after them. */
function takeTurns(
  ordered: readonly SearchCandidate[],
  departments: Facets['department'],
  isNear: (candidate: SearchCandidate) => boolean,
): SearchCandidate[] {
  const near = ordered.filter(isNear);
  const turns = new Map(
    [...departments.values()].flatMap((members) =>
      near.filter(({ match }) => members.has(match.id)).map((candidate, turn) => [candidate, turn] as const),
    ),
  );
  return [
    ...[...near].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0)),
    ...ordered.filter((candidate) => !isNear(candidate)),
  ];
}

/** The candidates in the order in which their texts are worth loading. */
export function orderCandidates(
  { asksMeaning }: Plan,
  candidates: readonly SearchCandidate[],
  { kind, department }: Facets,
): SearchCandidate[] {
  const later = new Set(LATER.flatMap((name) => [...(kind.get(name) ?? [])]));
  const first = new Set(asksMeaning ? kind.get(KIND.terms) : []);
  const weigh = ({ match, score }: SearchCandidate): number =>
    score * (later.has(match.id) ? LATER_WEIGHT : first.has(match.id) ? MEANING_WEIGHT : 1);
  const ordered = [...candidates].sort((a, b) => weigh(b) - weigh(a));
  const [best] = ordered;
  return best && department.size > 1
    ? takeTurns(ordered, department, (candidate) => weigh(candidate) >= NEAR_DEPARTMENTS * weigh(best))
    : ordered;
}
