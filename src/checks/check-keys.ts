import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import type { ForeignKey } from '../model/schema.ts';
import { getText, placeOf, type Table } from '../model/table.ts';
import { defineTableRule } from './rule.ts';

/** Finds the table a foreign key points to, by the name of its resource. */
export type FindTable = (resource: string) => Table | undefined;

function joinKey(values: readonly string[]): string {
  return values.join('|');
}

function checkForeignKey(table: Table, key: ForeignKey, findTable: FindTable): Issue[] {
  const target = key.resource === '' || key.resource === table.schema.name ? table : findTable(key.resource);
  if (!target) return [{ rule: 'key-resource', place: { file: table.schema.file }, found: key.resource, facts: {} }];
  const known = new Set(target.rows.map((row) => joinKey(key.referenceFields.map((field) => getText(row, field)))));
  return table.rows.flatMap((row): Issue[] => {
    const values = key.fields.map((field) => getText(row, field));
    const found = joinKey(values);
    if (values.every((value) => value === '') || known.has(found) || key.fields.some((field) => row.refused.has(field))) return [];
    return [{ rule: 'key-foreign', place: placeOf(table, row, key.fields[0] ?? ''), found, facts: { resource: key.resource, nearest: findNearest(found, known).join('、') } }];
  });
}

/** All foreign keys of a table: each value stands in the table it points to. A blank resource is the table itself. */
export function checkTableKeys(table: Table, findTable: FindTable): Issue[] {
  return table.schema.foreignKeys.flatMap((key) => checkForeignKey(table, key, findTable));
}

/** Foreign keys point at a row that is there; the classifications of the same year count as tables. */
export const checkKeys = defineTableRule(({ table, release, volume }) => checkTableKeys(table, (resource) => release.tables.get(resource) ?? volume.classification.get(resource)));
