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

/** What the checks of a version came to, in one or two sentences. */
export function describeChecks({ all, agreement, recomputed, failed, definitions, material }: CheckCounts): string {
  const holding = failed === 0 ? '都成立' : `${all - failed}项成立，${failed}项不成立，逐项写明出入在哪里`;
  const classes = agreement > 0 && recomputed > 0 ? `（${agreement}项是两处互证，${recomputed}项是重算）` : '';
  return [
    `共核对${all}项${classes}，${holding}。`,
    ...(material > 0 ? [`原文自身的重要矛盾${material}处，逐处列出，两边的数都照原样保留。`] : []),
    ...(definitions > 0 ? [`另有${definitions}个等式含有推算的数，必然成立，不算核对。`] : []),
  ].join('');
}

/** As `describeChecks`, in English. */
export function describeChecksInEnglish({
  all,
  agreement,
  recomputed,
  failed,
  definitions,
  material,
}: CheckCounts): string {
  const holding = failed === 0 ? 'all hold' : `${failed} do not hold, each with its reason`;
  return [
    `${all} checks (${agreement} of two printed places, ${recomputed} recomputed from printed figures): ${holding}.`,
    ...(material > 0 ? [`The source has ${material} contradictions of its own that matter; both sides are kept.`] : []),
    ...(definitions > 0
      ? [
          `${definitions} more identities hold by definition, since a figure in them was derived from the others; they are not counted.`,
        ]
      : []),
  ].join(' ');
}
