import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import type { ForeignKey } from '../model/schema.ts';
import { getText, type Table } from '../model/table.ts';
import { defineTableRule, placeOf, type TableContext } from './rule.ts';

function joinKey(values: readonly string[]): string {
  return values.join('|');
}

/** A blank resource is the table itself. */
function findTarget({ volume, release, table }: TableContext, resource: string): Table | undefined {
  if (resource === '' || resource === table.schema.name) return table;
  return release.tables.get(resource) ?? volume.classification.get(resource);
}

function checkForeignKey(context: TableContext, key: ForeignKey): Issue[] {
  const { table } = context;
  const target = findTarget(context, key.resource);
  if (!target) return [{ rule: 'key-resource', place: { file: table.schema.file }, found: key.resource, facts: {} }];
  const known = new Set(target.rows.map((row) => joinKey(key.referenceFields.map((field) => getText(row, field)))));
  return table.rows.flatMap((row): Issue[] => {
    const values = key.fields.map((field) => getText(row, field));
    const found = joinKey(values);
    if (values.every((value) => value === '') || known.has(found)) return [];
    return [{ rule: 'key-foreign', place: placeOf(table, row.line, key.fields[0] ?? ''), found, facts: { resource: key.resource, nearest: findNearest(found, known).join('、') } }];
  });
}

/** Foreign keys point at a row that is there; the classifications of the same year count as tables. */
export const checkKeys = defineTableRule((context) => context.table.schema.foreignKeys.flatMap((key) => checkForeignKey(context, key)));
