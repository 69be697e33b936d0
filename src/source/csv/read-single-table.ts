import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Issue } from '../../model/issue.ts';
import { findField, type Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseCsv } from './parse-csv.ts';
import type { CheckRequest } from '../parse-request.ts';
import { anySchemaShape, parseSchema } from '../schema/parse-schema.ts';
import { parseFaultyTable, parseTable } from './parse-table.ts';

/** A file with the tables that its foreign keys point to; no table where the file could not be read as one. */
export interface SingleTable {
  readonly table: Table | undefined;
  readonly references: ReadonlyMap<string, Table>;
}

function refuse(rule: string, file: string, found: string, facts: Record<string, string> = {}): Issue {
  return { rule, place: { file }, found, facts };
}

/** Bytes of a file named relative to the first of the folders that holds it; undefined where none does. */
async function readNamed(name: string, folders: readonly string[]): Promise<Uint8Array | undefined> {
  for (const folder of folders) {
    const bytes = await readFile(resolve(folder, name)).catch(() => undefined);
    if (bytes) return new Uint8Array(bytes);
  }
  return undefined;
}

async function readSchema(file: string, folders: readonly string[]): Promise<Schema | Issue[]> {
  const bytes = await readNamed(file, folders);
  if (!bytes) return [refuse('file-missing', file, file)];
  const faults: Issue[] = [];
  const text = decodeText(bytes, file, faults, { keepMark: true });
  const schema = text === undefined ? undefined : parseSchema(text, anySchemaShape, file, faults);
  return schema && faults.length === 0 ? schema : faults;
}

/** A table with its own header as text fields, to look keys up in. */
function parseReference(bytes: Uint8Array, name: string, file: string, issues: Issue[]): Table | undefined {
  const text = decodeText(bytes, file, []);
  const [header] = text === undefined ? [] : parseCsv(text, file, []);
  const fields = (header?.fields ?? []).map((field) => ({ name: field }));
  const schema = parseSchema(
    JSON.stringify({ name, fields: fields.length === 0 ? [{ name }] : fields }),
    anySchemaShape,
    file,
    [],
  );
  return schema && parseTable(bytes, schema, file, issues);
}

async function readReferences(
  { references }: CheckRequest,
  schema: Schema,
  folders: readonly string[],
  issues: Issue[],
): Promise<Map<string, Table> | Issue[]> {
  const tables = new Map<string, Table>();
  for (const { resource, referenceFields } of schema.foreignKeys) {
    if (resource === '' || resource === schema.name || tables.has(resource)) continue;
    const file = references.get(resource);
    if (file === undefined) return [refuse('command-reference', schema.file, '', { resource })];
    const bytes = await readNamed(file, folders);
    if (!bytes) return [refuse('file-missing', file, file)];
    const table = parseReference(bytes, resource, file, issues);
    const unknown = table && referenceFields.find((field) => !findField(table.schema, field));
    if (unknown !== undefined)
      return [
        refuse('command-column', file, table?.schema.fields.map(({ name }) => name).join(',') ?? '', {
          resource,
          expected: unknown,
        }),
      ];
    if (table) tables.set(resource, table);
  }
  return tables;
}

/** Keys into a reference that could not be read, and has issues of its own, are not followed. */
function dropUnread(schema: Schema, tables: ReadonlyMap<string, Table>): Schema {
  return {
    ...schema,
    foreignKeys: schema.foreignKeys.filter(
      ({ resource }) => resource === '' || resource === schema.name || tables.has(resource),
    ),
  };
}

/**
 * Reads one CSV file by a Table Schema, for a check outside of any project. What is wrong with the files becomes issues;
 * what keeps the check from running at all (a missing file, a reference that is not given, every fault of the schema) is returned.
 */
export async function readSingleTable(
  request: CheckRequest,
  folders: readonly string[],
  issues: Issue[],
): Promise<SingleTable | Issue[]> {
  const schema = await readSchema(request.schema, folders);
  if (Array.isArray(schema)) return schema;
  const bytes = await readNamed(request.file, folders);
  if (!bytes) return [refuse('file-missing', request.file, request.file)];
  const references = await readReferences(request, schema, folders, issues);
  if (Array.isArray(references)) return references;
  return { table: parseFaultyTable(bytes, dropUnread(schema, references), request.file, issues), references };
}
