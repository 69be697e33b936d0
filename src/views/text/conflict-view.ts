import type { Release } from '../../model/release.ts';
import type { Chapter } from '../../model/chapter.ts';
import { findField, getLabel } from '../../model/schema.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import { getIndex, type Volume } from '../../model/volume.ts';
import type { Inconsistency } from '../../model/volume-index.ts';
import { checksAddress } from './addresses.ts';

/** An entry of the list of inconsistencies, as it is shown beside one of its places. */
export interface ConflictView {
  readonly id: string;
  /** What sort of inconsistency it is, in a reader's words. */
  readonly kind: string;
  readonly title: string;
  readonly explanation: string;
  readonly address: string;
}

/** An entry as readers see it beside a figure or a paragraph. */
export function viewConflict(entry: Inconsistency, release: Release): ConflictView {
  const { id, title, explanation } = entry;
  return { id, kind: labelKind(entry), title, explanation, address: `${checksAddress(release.year)}#${id}` };
}

/** What sort of inconsistency an entry is, in a reader's words. */
export function labelKind({ table, kind }: Inconsistency): string {
  const field = findField(table.schema, INCONSISTENCIES.at.kind);
  return field ? getLabel(field, kind) : kind;
}

/** The entries that name a cell of a volume's latest version at one of their places. */
export function findConflicts(volume: Volume, reference: string): readonly ConflictView[] {
  return (getIndex(volume).conflicts.get(reference) ?? []).map((entry) => viewConflict(entry, volume.latest));
}

function isUnder(volume: Volume, locator: string, sections: readonly string[]): boolean {
  const place = volume.outline.get(locator);
  return place !== undefined && (sections.includes(locator) || isUnder(volume, place.parent, sections));
}

/** The entries with a place in these sections of the source, or below them. */
export function listConflictsUnder(volume: Volume, sections: readonly string[]): ConflictView[] {
  return listRows(volume.latest, INCONSISTENCIES)
    .filter((entry) => [entry.locator_a, entry.locator_b].flatMap((locators) => locators.split(' ')).some((locator) => isUnder(volume, locator, sections)))
    .map((entry) => viewConflict(entry, volume.latest));
}

/** The entries of a chapter's sections that its text does not already show. */
export function listChapterConflicts(volume: Volume, chapter: Chapter): ConflictView[] {
  const shown = new Set(chapter.parts.filter(({ name }) => name === 'Conflict').map(({ attributes }) => attributes['of']));
  return listConflictsUnder(volume, chapter.sections).filter(({ id }) => !shown.has(id));
}
