import { getCell } from '../../model/cell.ts';
import type { Judgement } from '../../model/identity.ts';
import { getVerdicts, type Release } from '../../model/release.ts';

/**
 * The results of a year's checks as records for a file: what was compared, what it proves, what is printed, what comes
 * out, the verdict, and how far both are apart where that is no more than rounding.
 */
export function listChecks(judgements: readonly Judgement[]): Record<string, string>[] {
  return judgements.map(({ identity, printed, computed, verdict, nature, difference = '' }) => ({
    id: identity.id,
    title: identity.title,
    kind: identity.kind,
    class: nature,
    left: identity.left,
    right: identity.right,
    printed,
    computed,
    verdict,
    difference,
    inconsistency: identity.known,
  }));
}

/** Identities that are not counted, as records without a verdict: they can not fail, or say again what others say. */
export function listDefinitions(judgements: readonly Judgement[]): Record<string, string>[] {
  return judgements.map(({ identity: { id, title, kind, left, right } }) => ({ id, title, kind, left, right }));
}

/** The printed numbers that no check depends on, as records: cell, name, value and unit. */
export function listUnchecked(release: Release): Record<string, string>[] {
  return getVerdicts(release).unguarded.map((reference) => {
    const { label, text, unit } = getCell(release, reference);
    return { cell: reference, label, value: text, unit };
  });
}
