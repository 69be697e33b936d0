import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import { canonize } from '../model/field-value.ts';
import { type Field, findField, type ForeignKey } from '../model/schema.ts';
import { formatKey, getText, getValue, placeOf, type Row, type Table } from '../model/table.ts';
import { guessText, isFaulty } from './judge/judge-value.ts';
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

/** Values as one text, each compared as the field that points: a number as a number, whatever the other table says of it. */
function keyOf(values: readonly string[], fields: readonly (Field | undefined)[]): string {
  return JSON.stringify(
    values.map((value, index) => {
      const field = fields[index];
      return (field && value !== '' ? canonize(value, field) : undefined) ?? value;
    }),
  );
}

function openTarget(table: Table, names: readonly string[], fields: readonly (Field | undefined)[]): Target {
  const list = (rows: readonly Row[], read: (row: Row, field: string) => string): string[][] =>
    rows.map((row) => names.map((name) => read(row, name)));
  const values = list(table.rows, (row, field) => getValue(table, row, field));
  const faulty = table.rows.filter((row) => names.some((name) => isFaulty(table, row, name)));
  return {
    known: new Set(values.map((key) => keyOf(key, fields))),
    names: new Set(values.map(formatKey)),
    meant: new Set(list(faulty, guessText).map((key) => keyOf(key, fields))),
    unread: new Set(table.unread.split(/[,"\n;|\t，]/).map((piece) => piece.trim())),
  };
}

function findNames(found: string, { names }: Target, sign: string): string {
  return names.size > MOST_NAMES || found.length > LONGEST_NAME ? '' : findNearest(found, names).join(sign);
}

/** True where the row that is meant seems to be there, but has a fault of its own. */
function isElsewhere(
  values: readonly string[],
  fields: readonly (Field | undefined)[],
  { meant, unread }: Target,
): boolean {
  return meant.has(keyOf(values, fields)) || values.every((value) => unread.has(value));
}

function checkRows(table: Table, key: ForeignKey, target: Table): Issue[] {
  const fields = key.fields.map((name) => findField(table.schema, name));
  const rows = openTarget(target, key.referenceFields, fields);
  const nearest = new Map<string, string>();
  return table.rows.flatMap((row): Issue[] => {
    const values = key.fields.map((field) => getValue(table, row, field));
    if (values.includes('') || rows.known.has(keyOf(values, fields))) return [];
    if (isElsewhere(values, fields, rows) || key.fields.some((field) => isFaulty(table, row, field))) return [];
    const found = formatKey(key.fields.map((field) => getText(row, field)));
    if (!nearest.has(found) && nearest.size < MOST_PROPOSALS)
      nearest.set(found, findNames(found, rows, fields.length > 1 ? ' 或 ' : '、'));
    const facts = { resource: key.resource || table.schema.name, nearest: nearest.get(found) ?? '' };
    return [{ rule: 'key-foreign', place: placeOf(table, row, key.fields[0] ?? ''), found, facts }];
  });
}

function checkForeignKey(table: Table, key: ForeignKey, findTable: FindTable): Issue[] {
  const target = key.resource === '' || key.resource === table.schema.name ? table : findTable(key.resource);
  const pointing = table.rows.find((row) => key.fields.every((field) => getValue(table, row, field) !== ''));
  if (!target && !pointing) return [];
  if (!target)
    return [
      {
        rule: 'key-resource',
        place: pointing ? placeOf(table, pointing, key.fields[0] ?? '') : { file: table.file },
        found: key.resource,
        facts: {},
      },
    ];
  const absent = key.referenceFields.find((name) => !findField(target.schema, name));
  if (absent === undefined) return checkRows(table, key, target);
  const columns = target.schema.fields.map(({ name }) => name).join('、');
  return [
    {
      rule: 'key-column',
      place: { file: table.schema.file },
      found: absent,
      facts: { resource: key.resource, columns },
    },
  ];
}

/**
 * All foreign keys of a table: each value stands in the table it points to. A blank resource is the table itself, a key with a blank part
 * points nowhere, and a cell with a fault of its own is not followed.
 */
export function checkTableKeys(table: Table, findTable: FindTable): Issue[] {
  return table.schema.foreignKeys.flatMap((key) => checkForeignKey(table, key, findTable));
}

/** Foreign keys point at a row that is there; the classifications of the same year count as tables. */
export const checkKeys = defineTableRule(({ table, release }) =>
  checkTableKeys(table, (resource) => release.tables.get(resource) ?? release.references.get(resource)),
);
