import type { Release } from '../../model/release.ts';
import type { Chapter } from '../../model/chapter.ts';
import { findField, getLabel } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
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

/** The cells an entry names at its two places, as `table:row.field`. */
export function listConflictCells(row: Row): string[] {
  return ['place_a', 'place_b'].flatMap((field) => getText(row, field).split(' ')).filter((reference) => reference !== '');
}

const indexes = new WeakMap<Release, Map<string, ConflictView[]>>();

function canonical(release: Release, reference: string): string {
  const [table = '', rest = ''] = reference.split(':');
  return rest.includes('.') ? reference : `${reference}.${release.tables.get(table)?.schema.valueField ?? ''}`;
}

/** An entry as readers see it beside a figure or a paragraph. */
export function viewConflict(table: Table, row: Row, release: Release): ConflictView {
  const kind = findField(table.schema, 'kind');
  return {
    id: row.id, kind: kind ? getLabel(kind, getText(row, 'kind')) : '', title: getText(row, 'title'), explanation: getText(row, 'explanation'), address: `${checksAddress(release.year)}#${row.id}`,
  };
}

function indexConflicts(release: Release): Map<string, ConflictView[]> {
  const index = new Map<string, ConflictView[]>();
  const table = release.tables.get('inconsistencies');
  if (!table) return index;
  for (const row of table.rows) {
    const view = viewConflict(table, row, release);
    for (const cell of new Set(listConflictCells(row).map((reference) => canonical(release, reference)))) index.set(cell, [...(index.get(cell) ?? []), view]);
  }
  return index;
}

/** The entries that name a cell at one of their places. */
export function findConflicts(release: Release, reference: string): readonly ConflictView[] {
  const index = indexes.get(release) ?? indexConflicts(release);
  indexes.set(release, index);
  return index.get(reference) ?? [];
}

function isUnder(volume: Volume, locator: string, sections: readonly string[]): boolean {
  const place = volume.outline.get(locator);
  return place !== undefined && (sections.includes(locator) || isUnder(volume, place.parent, sections));
}

/** The entries with a place in these sections of the source, or below them. */
export function listConflictsUnder(volume: Volume, sections: readonly string[]): ConflictView[] {
  const table = volume.latest.tables.get('inconsistencies');
  return (table?.rows ?? []).flatMap((row) => {
    const locators = [...getText(row, 'locator_a').split(' '), ...getText(row, 'locator_b').split(' ')];
    return table && locators.some((locator) => isUnder(volume, locator, sections)) ? [viewConflict(table, row, volume.latest)] : [];
  });
}

/** The entries of a chapter's sections that its text does not already show. */
export function listChapterConflicts(volume: Volume, chapter: Chapter): ConflictView[] {
  const shown = new Set(chapter.parts.filter(({ name }) => name === 'Conflict').map(({ attributes }) => attributes['of']));
  return listConflictsUnder(volume, chapter.sections).filter(({ id }) => !shown.has(id));
}
