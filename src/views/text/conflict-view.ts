import type { Release } from '../../model/release.ts';
import { getText, type Row } from '../../model/table.ts';
import { checksAddress } from './addresses.ts';

/** An entry of the list of inconsistencies, as it is shown beside one of its places. */
export interface ConflictView {
  readonly id: string;
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

function indexConflicts(release: Release): Map<string, ConflictView[]> {
  const index = new Map<string, ConflictView[]>();
  for (const row of release.tables.get('inconsistencies')?.rows ?? []) {
    const view = { id: row.id, title: getText(row, 'title'), explanation: getText(row, 'explanation'), address: `${checksAddress(release.year)}#${row.id}` };
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
