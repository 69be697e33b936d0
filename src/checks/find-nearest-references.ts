import { findNearest } from '../lib/nearest.ts';
import { parseReference } from '../model/reference.ts';
import type { Release } from '../model/release.ts';

/** Names that a mistyped reference may have meant: tables where the table is unknown, rows of it where the row is, else its fields. */
export function findNearestReferences(release: Release, text: string): string {
  const reference = parseReference(text);
  const [tableName = '', rest = ''] = text.split(':');
  const table = release.tables.get(reference?.table ?? tableName);
  if (!table) return findNearest(tableName, release.tables.keys()).join('、');
  const rowName = reference?.row ?? rest.split('.')[0] ?? '';
  const row = table.byId.get(rowName);
  if (!row)
    return findNearest(rowName, table.byId.keys())
      .map((id) => `${table.schema.name}:${id}`)
      .join('、');
  return table.schema.fields
    .map((field) => `${table.schema.name}:${rowName}.${field.name}`)
    .slice(0, 12)
    .join('、');
}
