import type { Judgement } from '../../model/identity.ts';

/** The results of a year's checks as records for a file: what was compared, what is printed, what comes out, the verdict, and how far both are apart where that is no more than rounding. */
export function listChecks(judgements: readonly Judgement[]): Record<string, string>[] {
  return judgements.map(({ identity, printed, computed, verdict, difference = '' }) => ({
    id: identity.id, title: identity.title, kind: identity.kind, left: identity.left, right: identity.right,
    printed, computed, verdict, difference, inconsistency: identity.known,
  }));
}
