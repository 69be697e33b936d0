import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import { findField, type ForeignKey } from '../model/schema.ts';
import { getText, getValue, placeOf, type Row, type Table } from '../model/table.ts';
import { guessText, isFaulty } from './judge-value.ts';
import { defineTableRule } from './rule.ts';

/** Finds the table a foreign key points to, by the name of its resource. */
export type FindTable = (resource: string) => Table | undefined;

/** Names are compared letter by letter, which takes long: beyond this many, or this long a name, none are proposed. */
const MOST_NAMES = 2000;
const LONGEST_NAME = 100;
const MOST_PROPOSALS = 100;

/** What the rows of a table can be pointed at by, what its faulty rows may have been meant as, and the pieces of records that were not read. */
interface Target {
  readonly known: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly meant: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
}

function openTarget(table: Table, fields: readonly string[]): Target {
  const list = (rows: readonly Row[], read: (row: Row, field: string) => string): string[][] => rows.map((row) => fields.map((field) => read(row, field)));
  const values = list(table.rows, (row, field) => getValue(table, row, field));
  const faulty = table.rows.filter((row) => fields.some((field) => isFaulty(table, row, field)));
  return {
    known: new Set(values.map((key) => JSON.stringify(key))),
    names: new Set(values.map((key) => key.join('|'))),
    meant: new Set(list(faulty, guessText).map((key) => JSON.stringify(key))),
    unread: new Set(table.unread.split(/[,"\n;|\t，]/).map((piece) => piece.trim())),
  };
}

function findNames(found: string, { names }: Target): string {
  return names.size > MOST_NAMES || found.length > LONGEST_NAME ? '' : findNearest(found, names).join('、');
}

/** True where the row that is meant seems to be there, but has a fault of its own. */
function isElsewhere(values: readonly string[], { meant, unread }: Target): boolean {
  return meant.has(JSON.stringify(values)) || values.every((value) => unread.has(value));
}

function checkForeignKey(table: Table, key: ForeignKey, findTable: FindTable): Issue[] {
  const target = key.resource === '' || key.resource === table.schema.name ? table : findTable(key.resource);
  if (!target && table.rows.every((row) => key.fields.some((field) => getValue(table, row, field) === ''))) return [];
  if (!target) return [{ rule: 'key-resource', place: { file: table.schema.file }, found: key.resource, facts: {} }];
  const unknown = key.referenceFields.find((name) => !findField(target.schema, name));
  if (unknown !== undefined) return [{ rule: 'schema-field', place: { file: table.schema.file }, found: `${target.schema.name}.${unknown}`, facts: {} }];
  const rows = openTarget(target, key.referenceFields);
  const nearest = new Map<string, string>();
  return table.rows.flatMap((row): Issue[] => {
    const values = key.fields.map((field) => getValue(table, row, field));
    if (values.includes('') || rows.known.has(JSON.stringify(values))) return [];
    if (isElsewhere(values, rows) || key.fields.some((field) => isFaulty(table, row, field))) return [];
    const found = key.fields.map((field) => getText(row, field)).join('|');
    if (!nearest.has(found) && nearest.size < MOST_PROPOSALS) nearest.set(found, findNames(found, rows));
    const facts = { resource: key.resource || table.schema.name, nearest: nearest.get(found) ?? '' };
    return [{ rule: 'key-foreign', place: placeOf(table, row, key.fields[0] ?? ''), found, facts }];
  });
}

/**
 * All foreign keys of a table: each value stands in the table it points to. A blank resource is the table itself, a key with a blank part
 * points nowhere, and a cell with a fault of its own is not followed.
 */
export function checkTableKeys(table: Table, findTable: FindTable): Issue[] {
  return table.schema.foreignKeys.flatMap((key) => checkForeignKey(table, key, findTable));
}

/** Foreign keys point at a row that is there; the classifications of the same year count as tables. */
export const checkKeys = defineTableRule(({ table, release }) => checkTableKeys(table, (resource) => release.tables.get(resource) ?? release.references.get(resource)));
