import { sha256Hex } from '../lib/hash.ts';
import type { Issue } from '../model/issue.ts';
import type { Schema } from '../model/schema.ts';
import { getText, placeOf, type Row, type Table } from '../model/table.ts';
import { findBadCharacter } from './check-characters.ts';
import { checkHeader } from './check-header.ts';
import { decodeText } from './decode-text.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';

function checkWidth({ fields, line, lines }: CsvRecord, width: number, file: string): Issue | undefined {
  if (fields.every((field) => field.trim() === '')) return { rule: 'csv-blank-row', place: { file, line, column: 1 }, found: '', facts: {} };
  if (fields.length === width) return undefined;
  const column = Math.min(fields.length, width + 1);
  const fullWidth = fields.length < width ? fields.findIndex((field) => field.includes('，')) : -1;
  if (fullWidth >= 0) return { rule: 'csv-full-width-comma', place: { file, line: lines[fullWidth] ?? line, column: fullWidth + 1 }, found: fields[fullWidth] ?? '', facts: { expected: String(width), count: String(fields.length) } };
  return { rule: fields.length < width ? 'csv-short-row' : 'csv-long-row', place: { file, line: lines[column - 1] ?? line, column }, found: String(fields.length), facts: { expected: String(width) } };
}

function parseRow(record: CsvRecord, schema: Schema, file: string, issues: Issue[]): Row | undefined {
  if (record.broken) return undefined;
  const fault = checkWidth(record, schema.fields.length, file);
  if (fault) {
    issues.push(fault);
    return undefined;
  }
  const refused = new Set<string>();
  const values = Object.fromEntries(schema.fields.map((field, index) => [field.name, record.fields[index] ?? '']));
  const row: Row = { id: schema.primaryKey.map((name) => values[name] ?? '').join('|'), line: record.line, lines: record.lines, values, refused };
  for (const { name } of schema.fields) {
    const bad = findBadCharacter(getText(row, name));
    if (!bad) continue;
    refused.add(name);
    issues.push({ ...bad, place: placeOf({ file, schema }, row, name), facts: { field: name } });
  }
  return row;
}

function indexRows(rows: readonly Row[], schema: Schema, file: string, issues: Issue[]): Map<string, Row> {
  const byId = new Map<string, Row>();
  const [keyField = ''] = schema.primaryKey;
  for (const row of rows) {
    const place = placeOf({ file, schema }, row, keyField);
    const first = byId.get(row.id);
    const blank = schema.primaryKey.every((name) => getText(row, name) === '');
    if (schema.primaryKey.length === 0 || blank || row.refused.has(keyField)) continue;
    if (first) issues.push({ rule: 'key-duplicate', place, found: row.id, facts: { first: String(first.line) } });
    else byId.set(row.id, row);
  }
  return byId;
}

/**
 * Bytes of a CSV file → a table of its schema. Faults of bytes, characters, structure and keys become issues; values are judged by the checks.
 * Gives undefined where there is no header of the schema to go by.
 */
export function parseTable(bytes: Uint8Array, schema: Schema, file: string, issues: Issue[]): Table | undefined {
  const text = decodeText(bytes, file, issues);
  if (text === undefined) return undefined;
  const before = issues.length;
  const records = parseCsv(text, file, issues);
  const [header, ...body] = records;
  if (!header || header.fields.every((field) => field.trim() === '') && body.length === 0) {
    if (issues.length === before) issues.push({ rule: 'file-empty', place: { file }, found: '', facts: {} });
    return undefined;
  }
  const fault = header.broken ? undefined : checkHeader(records, schema.fields.map(({ name }) => name), file);
  if (fault) issues.push(fault);
  if (fault || header.broken) return undefined;
  if (body.length === 0 && issues.length === before) issues.push({ rule: 'csv-no-rows', place: { file, line: 1, column: 1 }, found: '', facts: {} });
  const rows = body.flatMap((record) => parseRow(record, schema, file, issues) ?? []);
  return { schema, file, rows, byId: indexRows(rows, schema, file, issues), bytes, digest: sha256Hex(bytes) };
}
