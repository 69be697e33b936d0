import { sha256Hex } from '../lib/hash.ts';
import { isSlug } from '../lib/slug.ts';
import type { Issue } from '../model/issue.ts';
import type { Schema } from '../model/schema.ts';
import type { Row, Table } from '../model/table.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';
import { decodeText } from './read-text.ts';

function checkHeader(header: CsvRecord | undefined, schema: Schema, file: string, issues: Issue[]): boolean {
  const expected = schema.fields.map((field) => field.name);
  const found = header?.fields ?? [];
  const length = Math.max(expected.length, found.length);
  const column = Array.from({ length }, (_, index) => index).find((index) => expected[index] !== found[index]);
  if (column === undefined) return true;
  issues.push({
    rule: 'csv-header',
    place: { file, line: 1, column: column + 1 },
    found: found[column] ?? '',
    facts: { expected: expected[column] ?? '', header: expected.join(',') },
  });
  return false;
}

function parseRow(record: CsvRecord, schema: Schema, file: string, issues: Issue[]): Row | undefined {
  const { fields, line } = record;
  if (fields.length !== schema.fields.length) {
    const rule = fields.length === 1 && fields[0] === '' ? 'csv-blank-row' : 'csv-row-length';
    issues.push({ rule, place: { file, line, column: Math.min(fields.length, schema.fields.length) }, found: String(fields.length), facts: { expected: String(schema.fields.length) } });
    return undefined;
  }
  const values = Object.fromEntries(schema.fields.map((field, index) => [field.name, fields[index] ?? '']));
  return { id: schema.primaryKey.map((name) => values[name] ?? '').join('-'), line, values };
}

function indexRows(rows: readonly Row[], schema: Schema, file: string, issues: Issue[]): Map<string, Row> {
  const byId = new Map<string, Row>();
  const column = schema.fields.findIndex((field) => field.name === schema.primaryKey[0]) + 1;
  for (const row of rows) {
    const first = byId.get(row.id);
    if (first) issues.push({ rule: 'key-duplicate', place: { file, line: row.line, column }, found: row.id, facts: { first: String(first.line) } });
    else byId.set(row.id, row);
    if (schema.primaryKey[0] === 'id' && !isSlug(row.id)) issues.push({ rule: 'key-slug', place: { file, line: row.line, column }, found: row.id, facts: {} });
  }
  return byId;
}

/**
 * Bytes of a CSV file → a table of its schema. Faults of bytes, structure and keys become issues; values are judged by the checks.
 * Gives undefined where the header is not the schema's.
 */
export function parseTable(bytes: Uint8Array, schema: Schema, file: string, issues: Issue[]): Table | undefined {
  const text = decodeText(bytes, file, issues);
  if (text === undefined) return undefined;
  const [header, ...records] = parseCsv(text, file, issues);
  if (!checkHeader(header, schema, file, issues)) return undefined;
  const rows = records.flatMap((record) => parseRow(record, schema, file, issues) ?? []);
  return { schema, file, rows, byId: indexRows(rows, schema, file, issues), bytes, digest: sha256Hex(bytes) };
}
