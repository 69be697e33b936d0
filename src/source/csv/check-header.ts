import type { Issue } from '../../model/issue.ts';
import type { Field, Schema } from '../../model/schema.ts';
import type { CsvRecord } from './csv-record.ts';
import {
  cleanName,
  findDelimiter,
  gatherFaults,
  type HeaderFault,
  judgeOtherWidth,
  judgeSameWidth,
} from './judge-header.ts';

/** How the columns of a file stand to the fields of its schema. */
export interface HeaderReading {
  readonly issues: readonly Issue[];
  /** The field of each column; undefined where that is not certain. None where the columns cannot be told apart. */
  readonly columns: readonly (Field | undefined)[];
  /** The records below the header. */
  readonly body: readonly CsvRecord[];
}
/** Rows above the header that are looked through for one. */
const MOST_TITLE_ROWS = 5;

/** True for a record that reads as data of the schema: a value where the schema wants a number, a date or a pattern. */
function isData(record: CsvRecord, fields: readonly Field[]): boolean {
  return (
    record.fields.length === fields.length &&
    fields.some(({ type, constraints }, index) => {
      const text = record.fields[index] ?? '';
      return type === 'string' ? constraints.pattern?.test(text) === true && /\d/.test(text) : /^-?\d/.test(text);
    })
  );
}

function isHeader(record: CsvRecord, expected: readonly string[]): boolean {
  return record.fields.length === expected.length && expected.every((name, index) => record.fields[index] === name);
}

/** Fields by column: in the schema's order where the widths agree, else by name. */
function fitColumns(
  found: readonly string[],
  faults: readonly HeaderFault[],
  schema: Schema,
  usualWidth: number,
): (Field | undefined)[] {
  const { fields } = schema;
  const names = fields.map(({ name }) => name);
  if (found.length !== fields.length && usualWidth === fields.length) return [...fields];
  if (found.length !== fields.length)
    return found.map((name, index) =>
      found.indexOf(name) === index ? fields.find((field) => field.name === cleanName(name)) : undefined,
    );
  const exchanged = faults.some(({ rule }) => rule === 'csv-header-order');
  return fields.map((field, index) =>
    exchanged && found[index] !== field.name && names.includes(found[index] ?? '') ? undefined : field,
  );
}

/** The width that most records below the header have. */
function findUsualWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields, broken } of records)
    if (!broken && fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function openIssue(
  { rule, index, found }: HeaderFault,
  header: CsvRecord,
  expected: readonly string[],
  file: string,
): Issue {
  const missing = expected.filter((name) => !header.fields.map(cleanName).includes(name));
  const facts = {
    field: expected[index] ?? found,
    expected: expected[index] ?? cleanName(found),
    missing: missing.join('、'),
    header: expected.join(','),
  };
  return { rule, place: { file, line: header.lines[index] ?? header.line, column: index + 1 }, found, facts };
}

/** The header where it stands as the schema has it: in the first record, or below rows of titles. */
function findHeader(records: readonly CsvRecord[], schema: Schema, file: string): HeaderReading | undefined {
  const expected = schema.fields.map(({ name }) => name);
  const row = records.slice(0, MOST_TITLE_ROWS + 1).findIndex((record) => isHeader(record, expected));
  const [first] = records;
  if (row < 0 || !first || expected.includes('__proto__')) return undefined;
  const title = { rule: 'csv-title-row', index: 0, found: first.fields[0] ?? first.text };
  return {
    issues: row === 0 ? [] : [openIssue(title, first, expected, file)],
    columns: schema.fields,
    body: records.slice(row + 1),
  };
}

/** Judges the first record as the header of a schema, and says which field each column holds. */
export function checkHeader(records: readonly CsvRecord[], schema: Schema, file: string): HeaderReading {
  const sound = findHeader(records, schema, file);
  if (sound) return sound;
  const [header, ...body] = records;
  const expected = schema.fields.map(({ name }) => name);
  if (!header || header.broken || header.cut) return { issues: [], columns: header?.broken ? schema.fields : [], body };
  const found = header.fields;
  const open = (fault: HeaderFault): Issue => openIssue(fault, header, expected, file);
  const delimiter = findDelimiter(found, expected);
  if (delimiter) return { issues: [open(delimiter)], columns: [], body };
  if (!found.some((name) => expected.includes(cleanName(name))) && expected.length > 1) {
    if (isData(header, schema.fields))
      return {
        issues: [open({ rule: 'csv-header-absent', index: 0, found: found[0] ?? '' })],
        columns: schema.fields,
        body: records,
      };
    const titled = found.length === expected.length && schema.fields.some(({ title }, index) => title === found[index]);
    return {
      issues: [open({ rule: 'csv-header', index: 0, found: found[0] ?? '' })],
      columns: titled ? schema.fields : [],
      body,
    };
  }
  const faults = found.length === expected.length ? judgeSameWidth(found, expected) : judgeOtherWidth(found, expected);
  return {
    issues: gatherFaults(faults).map(open),
    columns: fitColumns(found, faults, schema, findUsualWidth(body)),
    body,
  };
}
