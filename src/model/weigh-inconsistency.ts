import type { Release } from './release.ts';
import type { KnownRow } from './tables/table-contract.ts';
import { EXPLANATIONS } from './tables/explanations.ts';
import { INCONSISTENCIES } from './tables/inconsistencies.ts';
import { listRows } from './tables/known-rows.ts';

/** An entry of the list of inconsistencies, with its table. */
export type Inconsistency = KnownRow<typeof INCONSISTENCIES.columns>;

/** What a volume says of two places: that they contradict each other, or why they do not. */
export type PlacedEntry = Inconsistency | KnownRow<typeof EXPLANATIONS.columns>;

/** The kind of an entry that is none, in versions from before there was a table of explanations. */
const NO_CONTRADICTION = 'scope';

/**
 * Whether an entry is counted and marked in public: it is the document's own, and it matters. In versions that were
 * sealed before entries were weighed, all but those of another scope do.
 */
export function isMaterial({ origin = 'document', weight = 'material', kind }: Inconsistency): boolean {
  return origin === 'document' && weight === 'material' && kind !== NO_CONTRADICTION;
}

/** The entries of a version that are counted and marked. */
export function listMaterial(release: Pick<Release, 'tables' | 'references'>): Inconsistency[] {
  return listRows(release, INCONSISTENCIES).filter(isMaterial);
}

/** The entries of a version that are listed behind the others, and neither counted nor marked. */
export function listImmaterial(release: Pick<Release, 'tables' | 'references'>): Inconsistency[] {
  return listRows(release, INCONSISTENCIES).filter((entry) => !isMaterial(entry));
}
