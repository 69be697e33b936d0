import type { CheckClass, Verdict } from '../../model/identity.ts';
import { getVerdicts, type Release } from '../../model/release.ts';
import { EXPLANATIONS } from '../../model/tables/explanations.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import { listImmaterial, listMaterial } from '../../model/weigh-inconsistency.ts';

/** How many checks a version has and how they came out; what can not fail is none. */
export interface CheckCounts {
  readonly all: number;
  readonly agreement: number;
  readonly recomputed: number;
  readonly exact: number;
  readonly rounding: number;
  readonly failed: number;
  /** Identities that hold by definition; not among `all`. */
  readonly definitions: number;
  /** Identities that say again what others say; not among `all`. */
  readonly repeated: number;
  /** Printed numbers that no check depends on. */
  readonly unguarded: number;
  /** Contradictions of the document that matter. */
  readonly material: number;
  /** Other entries of the list of inconsistencies. */
  readonly appendix: number;
  readonly explanations: number;
}

/** The counts of checks and contradictions that are shown of a version, all from one place. */
export function countChecks(release: Release): CheckCounts {
  const { judgements, definitions, repeated, unguarded } = getVerdicts(release);
  const ofClass = (wanted: CheckClass): number => judgements.filter(({ nature }) => nature === wanted).length;
  const ofVerdict = (wanted: Verdict): number => judgements.filter(({ verdict }) => verdict === wanted).length;
  return {
    all: judgements.length,
    agreement: ofClass('agreement'),
    recomputed: ofClass('recomputed'),
    exact: ofVerdict('exact'),
    rounding: ofVerdict('rounding'),
    failed: ofVerdict('inconsistent'),
    definitions: definitions.length,
    repeated: repeated.length,
    unguarded: unguarded.length,
    material: listMaterial(release).length,
    appendix: listImmaterial(release).length,
    explanations: listRows(release, EXPLANATIONS).length,
  };
}
