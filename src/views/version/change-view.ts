import { type CellChange, type ColumnChange, compareColumns } from '../../model/version-change.ts';
import type { Release } from '../../model/release.ts';
import { listVersionChanges, type Volume } from '../../model/volume.ts';
import { tableAddress, versionTableAddress } from '../words/addresses.ts';
import { formatChanged } from '../figure/correction-view.ts';
import { CHANGE_LABELS, COLUMNS_ADDED, COLUMNS_REMOVED, sayColumns } from './words.zh.ts';

/** A cell that a version changed, in a reader's words. */
export interface ChangeView {
  readonly label: string;
  readonly field: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** The row as it is now; where it is gone, as it was. */
  readonly address: string;
}

/** What a version changed in one table. */
export interface TableChangeView {
  readonly name: string;
  readonly title: string;
  /** Columns that came or went, in a sentence; blank where there are none. */
  readonly columns: string;
  readonly changes: readonly ChangeView[];
}

/** A row that came or went is told by its name and value, not by each of its columns. */
function isTold({ kind, field, table }: CellChange): boolean {
  const { valueField, labelField, primaryKey } = table.schema;
  return kind === 'changed' || field.name === (valueField ?? labelField ?? primaryKey[0]);
}

function viewChange(change: CellChange, release: Release, former: Release, latest: Release): ChangeView {
  const { kind, table, row, label, field, before, after } = change;
  const shown = kind === 'row-removed' ? former : release;
  const address =
    shown === latest
      ? tableAddress(release.year, table.schema.name, row.id)
      : versionTableAddress(release.year, shown.version, table.schema.name, row.id);
  return {
    label,
    field: field.title,
    kind: CHANGE_LABELS[kind],
    address,
    before: kind === 'row-added' ? '' : formatChanged(change, before),
    after: kind === 'row-removed' ? '' : formatChanged(change, after),
  };
}

/** Columns that came or went: `新增列：来源、轻重。`. */
function describeColumns(changes: readonly ColumnChange[]): string {
  return [
    ['column-added', COLUMNS_ADDED],
    ['column-removed', COLUMNS_REMOVED],
  ]
    .map(([kind, words = '']) => {
      const titles = changes.filter((change) => change.kind === kind).map(({ field }) => field.title);
      return titles.length === 0 ? '' : sayColumns(words, titles);
    })
    .join('');
}

/**
 * What a version changed against the one before it, table by table; empty for the first version.
 * @param pick chooses among what is told; all where it is not said
 */
export function viewChanges(
  volume: Volume,
  release: Release,
  pick = (changes: readonly CellChange[]): readonly CellChange[] => changes,
): TableChangeView[] {
  const former = volume.releases[volume.releases.indexOf(release) + 1];
  if (!former) return [];
  const cells = pick(listVersionChanges(volume, release).filter(isTold));
  const columns = compareColumns(release, former);
  const named = new Map([...cells, ...columns].map(({ table: { schema } }) => [schema.name, schema]));
  return [...named].map(([name, { title }]) => ({
    name,
    title,
    columns: describeColumns(columns.filter(({ table }) => table.schema.name === name)),
    changes: cells
      .filter(({ table }) => table.schema.name === name)
      .map((change) => viewChange(change, release, former, volume.latest)),
  }));
}
