import type { CheckCounts } from './count-checks.ts';

/** What the checks of a version came to, in one to three sentences. */
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
          `${definitions} more identities hold by definition, since a figure in them was derived from the others; ` +
            'they are not counted.',
        ]
      : []),
  ].join(' ');
}
