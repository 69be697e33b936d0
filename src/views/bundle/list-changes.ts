import type { CellChange } from '../../model/version-change.ts';

export const CHANGE_COLUMNS = ['table', 'row', 'label', 'field', 'kind', 'before', 'after', 'unit'] as const;

/** The cells that a version changed as records for a file: `kind` is changed, row-added or row-removed; values as written in the CSV. */
export function listChanges(changes: readonly CellChange[]): Record<(typeof CHANGE_COLUMNS)[number], string>[] {
  return changes.map(({ table, row, label, field, kind, before, after, unit }) => ({ table: table.schema.name, row: row.id, label, field: field.name, kind, before, after, unit }));
}
