import type { Judgement } from './identity.ts';
import { getVerdicts, type Release } from './release.ts';
import { IDENTITIES } from './tables/identities.ts';
import { listRows } from './tables/known-rows.ts';

/** Whether any identity of a version may be out by rounding. */
export function hasTolerances(release: Pick<Release, 'tables' | 'references'>): boolean {
  return listRows(release, IDENTITIES).some(({ tolerance }) => tolerance?.decimal !== undefined);
}

/** The identities of a version whose sides differ by no more than their tolerance. */
export function listRoundings(release: Release): Judgement[] {
  const judgements = hasTolerances(release) ? getVerdicts(release).judgements : [];
  return judgements.filter(({ difference }) => difference !== undefined);
}
