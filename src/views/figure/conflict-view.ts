import type { Release } from '../../model/release.ts';
import type { Chapter } from '../../model/chapter.ts';
import { findField, getLabel } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { EXPLANATIONS } from '../../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { findRow, getRow } from '../../model/tables/known-rows.ts';
import { getIndex, type Volume } from '../../model/volume.ts';
import { type Inconsistency, isMaterial, listMaterial } from '../../model/weigh-inconsistency.ts';
import { checksAddress } from '../words/addresses.ts';

/** An entry of the list of inconsistencies, or an explanation, as it is shown beside one of its places. */
export interface ConflictView {
  readonly id: string;
  /** What sort of inconsistency it is, in a reader's words. */
  readonly kind: string;
  readonly title: string;
  readonly explanation: string;
  readonly address: string;
  /** Whether it is one that matters, of the document; others are not marked. */
  readonly material: boolean;
}

/** What sort of inconsistency or explanation an entry is, in a reader's words. */
export function labelKind({ table, kind }: { readonly table: Table; readonly kind: string }): string {
  const field = findField(table.schema, INCONSISTENCIES.at.kind);
  return field ? getLabel(field, kind) : kind;
}

type Shown = Pick<Inconsistency, 'id' | 'title' | 'explanation' | 'table' | 'kind'>;

function viewEntry(entry: Shown, { year }: Pick<Release, 'year'>, material: boolean): ConflictView {
  const { id, title, explanation } = entry;
  return { id, kind: labelKind(entry), title, explanation, address: `${checksAddress(year)}#${id}`, material };
}

/** An entry as readers see it beside a figure or a paragraph. */
export function viewConflict(entry: Inconsistency, release: Release): ConflictView {
  return viewEntry(entry, release, isMaterial(entry));
}

/** The entry of that id, of the list of inconsistencies or of the explanations; the checks have made sure it is there. */
export function getConflict(release: Release, id: string): ConflictView {
  const explained = findRow(release, EXPLANATIONS, id);
  return explained ? viewEntry(explained, release, false) : viewConflict(getRow(release, INCONSISTENCIES, id), release);
}

/** The material entries that name a cell of a volume's latest version at one of their places. */
export function findConflicts(volume: Volume, reference: string): readonly ConflictView[] {
  return (getIndex(volume).conflicts.get(reference) ?? []).map((entry) => viewConflict(entry, volume.latest));
}

function isUnder(volume: Volume, locator: string, sections: readonly string[]): boolean {
  const place = volume.outline.get(locator);
  return place !== undefined && (sections.includes(locator) || isUnder(volume, place.parent, sections));
}

function listLocators({ locator_a: one, locator_b: other }: Inconsistency): string[] {
  return [one, other].flatMap((locators) => locators.split(' '));
}

/** The material entries with a place in these sections of the source, or below them. */
export function listConflictsUnder(volume: Volume, sections: readonly string[]): ConflictView[] {
  return listMaterial(volume.latest)
    .filter((entry) => listLocators(entry).some((locator) => isUnder(volume, locator, sections)))
    .map((entry) => viewConflict(entry, volume.latest));
}

/** The material entries of a chapter's sections that its text does not already show. */
export function listChapterConflicts(volume: Volume, chapter: Chapter): ConflictView[] {
  const shown = new Set(
    chapter.parts.filter(({ name }) => name === 'Conflict').map(({ attributes }) => attributes['of']),
  );
  return listConflictsUnder(volume, chapter.sections).filter(({ id }) => !shown.has(id));
}
