import type { Issue } from '../model/issue.ts';
import type { Field } from '../model/schema.ts';
import { formatKey, getText, isMissing, keyOfRow, placeOf, type Row, type Table } from '../model/table.ts';
import { findOddCells } from './find-odd-cells.ts';
import { findCellFault, isFaulty } from './judge/judge-value.ts';
import { defineTableRule } from './rule.ts';

function checkCells(table: Table): Issue[] {
  const odd = findOddCells(table);
  const check = (row: Row, field: Field): Issue[] => {
    const fault =
      findCellFault(table, row, field) ?? (row.refused.has(field.name) ? undefined : odd.get(field.name)?.get(row));
    const facts = { field: field.name, title: field.title, expected: fault?.expected ?? '' };
    return fault
      ? [{ rule: fault.rule, place: placeOf(table, row, field.name), found: getText(row, field.name), facts }]
      : [];
  };
  return table.rows.flatMap((row) => table.schema.fields.flatMap((field) => check(row, field)));
}

/** A row whose values of some fields an earlier row has too. */
interface Repeat {
  readonly row: Row;
  readonly first: Row;
}

/** How blanks are taken: a unique key with a blank part is not compared, as in SQL (Table Schema 2); a whole row only where all of it is blank. */
type Exclusion = (blanks: readonly boolean[]) => boolean;
const ANY_BLANK: Exclusion = (blanks) => blanks.includes(true);
const ALL_BLANK: Exclusion = (blanks) => !blanks.includes(false);

/** Rows that repeat the values of these fields; blank, refused and faulty values are not compared. */
function findRepeats(table: Table, fields: readonly string[], isExcluded: Exclusion): Repeat[] {
  const seen = new Map<string, Row>();
  return table.rows.flatMap((row): Repeat[] => {
    if (
      isExcluded(fields.map((field) => isMissing(table, row, field))) ||
      fields.some((field) => row.refused.has(field))
    )
      return [];
    const key = keyOfRow(table, row, fields);
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    return first && !fields.some((field) => isFaulty(table, row, field)) ? [{ row, first }] : [];
  });
}

function isSame({ row, first }: Repeat, table: Table): boolean {
  return table.schema.fields.every(({ name }) => getText(row, name) === getText(first, name));
}

function sortedKey(fields: readonly string[]): string {
  return JSON.stringify(fields.toSorted());
}

/** What must be unique besides the primary key, which the reader has judged. */
function listUniqueKeys({ schema }: Table): (readonly string[])[] {
  const single = schema.fields.filter(({ constraints }) => constraints.unique).map(({ name }) => [name]);
  const keys = new Map([...single, ...schema.uniqueKeys].map((fields) => [sortedKey(fields), fields]));
  keys.delete(sortedKey(schema.primaryKey));
  return [...keys.values()];
}

/** Second occurrences of what must be unique. A row that is written twice is one fault, whatever keys it breaks. */
function checkUnique(table: Table): Issue[] {
  const hasKey = table.schema.primaryKey.length > 0;
  const reported = new Set<Row>();
  return listUniqueKeys(table).flatMap((fields) =>
    findRepeats(table, fields, ANY_BLANK).flatMap((repeat): Issue[] => {
      if (isSame(repeat, table) && (hasKey || reported.has(repeat.row))) return [];
      reported.add(repeat.row);
      const found = formatKey(fields.map((field) => getText(repeat.row, field)));
      return [
        {
          rule: 'value-unique',
          place: placeOf(table, repeat.row, fields[0] ?? ''),
          found,
          facts: { field: fields.join('、'), first: String(repeat.first.line) },
        },
      ];
    }),
  );
}

/** Rows written twice, in a table of several columns that has no key to tell them by. */
function checkRepeated(table: Table): Issue[] {
  const { schema } = table;
  if (schema.primaryKey.length > 0 || schema.fields.length < 2 || listUniqueKeys(table).length > 0) return [];
  const fields = schema.fields.map(({ name }) => name);
  return findRepeats(table, fields, ALL_BLANK).map(({ row, first }): Issue => ({
    rule: 'row-duplicate',
    place: placeOf(table, row, fields[0] ?? ''),
    found: fields.map((field) => getText(row, field)).join('、'),
    facts: { first: String(first.line) },
  }));
}

/** All faults of a table's values by its schema, each value with one issue at most. */
export function checkTableValues(table: Table): Issue[] {
  return [...checkCells(table), ...checkUnique(table), ...checkRepeated(table)];
}

/** A column that is blank in every row, as a correction begins with one that came since, is one thing to fill, not one a row. */
function gatherColumns(table: Table, issues: readonly Issue[]): Issue[] {
  const blanks = Map.groupBy(
    issues.filter(({ rule }) => rule === 'value-required'),
    ({ facts }) => facts['field'] ?? '',
  );
  const whole = new Set(
    [...blanks].filter(([, own]) => own.length > 1 && own.length === table.rows.length).flatMap(([, own]) => own),
  );
  const first = new Set(
    [...Map.groupBy(whole, ({ facts }) => facts['field'] ?? '').values()].flatMap(([issue]) => issue ?? []),
  );
  const gather = (issue: Issue): Issue => ({
    ...issue,
    rule: 'value-column',
    facts: { ...issue.facts, count: String(table.rows.length) },
  });
  return issues.flatMap((issue) => (whole.has(issue) ? (first.has(issue) ? [gather(issue)] : []) : [issue]));
}

/** Types, required values, enumerations, patterns, ranges, lengths and uniqueness of the Table Schema. */
export const checkValues = defineTableRule(({ table, release }) => {
  const issues = checkTableValues(table);
  return release.previous === undefined ? issues : gatherColumns(table, issues);
});
