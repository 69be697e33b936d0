import type { Release } from '../../model/release.ts';
import { type CellChange, compareColumns } from '../../model/version-change.ts';
import type { Volume } from '../../model/volume.ts';

export const CHANGE_COLUMNS = ['table', 'row', 'label', 'field', 'kind', 'before', 'after', 'unit'] as const;

/** The cells that a version changed as records for a file: `kind` is changed, row-added or row-removed; values as written in the CSV. */
export function listChanges(changes: readonly CellChange[]): Record<(typeof CHANGE_COLUMNS)[number], string>[] {
  return changes.map(({ table, row, label, field, kind, before, after, unit }) => ({
    table: table.schema.name,
    row: row.id,
    label,
    field: field.name,
    kind,
    before,
    after,
    unit,
  }));
}

/** The columns that a version added or took away as records: `kind` is column-added or column-removed. */
export function listColumnChanges(
  { releases }: Volume,
  release: Release,
): Record<'table' | 'field' | 'kind', string>[] {
  const former = releases[releases.indexOf(release) + 1];
  const changes = former ? compareColumns(release, former) : [];
  return changes.map(({ table, field, kind }) => ({ table: table.schema.name, field: field.name, kind }));
}
