import { sha256Hex } from '../../lib/hash.ts';
import type { Issue } from '../../model/issue.ts';
import type { Field, Schema } from '../../model/schema.ts';
import { formatKey, getText, getValue, keyOfRow, placeOf, type Row, type Table } from '../../model/table.ts';
import { findBadCharacter } from '../text/check-characters.ts';
import { checkHeader } from './check-header.ts';
import { checkRows } from './check-rows.ts';
import type { CsvRecord } from './csv-record.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseCsv } from './parse-csv.ts';

/** A column that is not known to be a field: anything may stand in it. */
function openUnknown(index: number): Field {
  const name = `第 ${index + 1} 列`;
  return {
    name,
    type: 'string',
    title: name,
    titleEn: '',
    categories: [],
    constraints: { required: false, unique: false },
  };
}

/** The schema as far as the file has its columns, in the file's order; keys that lack a column, of the file or of the schema itself, are left out. */
function fitSchema(schema: Schema, columns: readonly (Field | undefined)[]): Schema {
  const known = new Set(columns.map((field) => field?.name));
  const isWhole = (names: readonly string[]): boolean => names.every((name) => known.has(name));
  const own = [
    schema.primaryKey,
    ...schema.uniqueKeys,
    ...schema.foreignKeys.flatMap((key) => [key.fields, key.resource === '' ? key.referenceFields : []]),
  ];
  if (columns === schema.fields && own.every(isWhole)) return schema;
  return {
    ...schema,
    fields: columns.map((field, index) => field ?? openUnknown(index)),
    primaryKey: isWhole(schema.primaryKey) ? schema.primaryKey : [],
    uniqueKeys: schema.uniqueKeys.filter(isWhole),
    foreignKeys: schema.foreignKeys.filter(
      (key) => isWhole(key.fields) && (key.resource !== '' || isWhole(key.referenceFields)),
    ),
  };
}

function openRow({ fields, line, lines }: CsvRecord, schema: Schema, file: string, issues: Issue[]): Row {
  const refused = new Set<string>();
  const values = Object.fromEntries(schema.fields.map((field, index) => [field.name, fields[index] ?? '']));
  const row: Row = { id: schema.primaryKey.map((name) => values[name] ?? '').join('|'), line, lines, values, refused };
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
  const byKey = new Map<string, Row>();
  const { primaryKey } = schema;
  for (const row of rows) {
    const blank = primaryKey.every((name) => getValue({ schema }, row, name) === '');
    if (primaryKey.length === 0 || blank || primaryKey.some((name) => row.refused.has(name))) continue;
    const key = keyOfRow({ schema }, row, primaryKey);
    const first = byKey.get(key);
    const found = formatKey(primaryKey.map((name) => getText(row, name)));
    if (first)
      issues.push({
        rule: 'key-duplicate',
        place: placeOf({ file, schema }, row, primaryKey[0] ?? ''),
        found,
        facts: { first: String(first.line) },
      });
    else byKey.set(key, row);
    if (!byId.has(row.id)) byId.set(row.id, row);
  }
  return byId;
}

function isEmpty(records: readonly CsvRecord[]): boolean {
  return records.every(({ text, broken, fields }) => !broken && text.trim() === '' && fields.length === 1);
}

/** What a file came to: its table as far as it can be judged, and whether the header is sound, so that it can be used. */
interface TableReading {
  readonly table: Table | undefined;
  readonly sound: boolean;
}

const NOTHING: TableReading = { table: undefined, sound: false };

function readTable(bytes: Uint8Array, schema: Schema, file: string, issues: Issue[]): TableReading {
  const text = decodeText(bytes, file, issues);
  if (text === undefined) return NOTHING;
  if (text.trim() === '') {
    issues.push({ rule: 'file-empty', place: { file }, found: '', facts: {} });
    return NOTHING;
  }
  const records = parseCsv(text, file, issues);
  if (isEmpty(records)) return NOTHING;
  const header = checkHeader(records, schema, file);
  issues.push(...header.issues);
  if (header.columns.length === 0) return NOTHING;
  if (header.body.length === 0)
    issues.push({ rule: 'csv-no-rows', place: { file, line: 1, column: 1 }, found: '', facts: {} });
  const fitted = fitSchema(schema, header.columns);
  const whole = new Set(checkRows(header.body, header.columns.length, file, issues));
  const rows = [...whole].map((record) => openRow(record, fitted, file, issues));
  const unread = header.body
    .filter((record) => !whole.has(record))
    .map((record) => record.text)
    .join('\n');
  const table = {
    schema: fitted,
    file,
    rows,
    byId: indexRows(rows, fitted, file, issues),
    unread,
    bytes,
    digest: sha256Hex(bytes),
  };
  return { table, sound: header.issues.length === 0 && records[0]?.broken === false };
}

/**
 * Bytes of a CSV file → a table of its schema. Faults of bytes, characters, structure and keys become issues; values are judged by the checks.
 * Gives undefined where there is no header of the schema to go by.
 */
export function parseTable(bytes: Uint8Array, schema: Schema, file: string, issues: Issue[]): Table | undefined {
  const { table, sound } = readTable(bytes, schema, file, issues);
  return sound ? table : undefined;
}

/** As parseTable, but a table with a faulty header is given too, as far as its columns are certain: good enough to find its other faults. */
export function parseFaultyTable(bytes: Uint8Array, schema: Schema, file: string, issues: Issue[]): Table | undefined {
  return readTable(bytes, schema, file, issues).table;
}
