import { basename } from 'node:path';
import { z } from 'zod';
import { isFileName } from '../lib/slug.ts';
import type { Issue } from '../model/issue.ts';
import { type Memory, NO_MEMORY, recallReading } from '../model/memory.ts';
import type { Release, Seal } from '../model/release.ts';
import type { Schema } from '../model/schema.ts';
import { ANSWERS } from '../model/tables/answers.ts';
import type { Table } from '../model/table.ts';
import { parseTable } from './csv/parse-table.ts';
import { parseYaml, type YamlReading } from './yaml/parse-yaml.ts';
import { readDescriptor } from './read-descriptor.ts';
import { readFolder } from './read-folder.ts';
import { readSeal } from './read-seal.ts';
import { readBytes, readText } from './text/read-text.ts';

const releaseShape = z.strictObject({
  year: z.number().int().transform(String),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  status: z.enum(['draft', 'released']),
  published: z
    .string()
    .nullish()
    .transform((date) => date ?? ''),
  note: z.string().min(1),
  title: z.string().optional(),
  previous: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .nullish(),
});

/** A version need not have every table: one without rows may go. */
const EMPTY = new Set(['csv-no-rows', 'file-empty']);
const VERSION = /\/v[\d.]+$/;

/** A file that has a place of its own, and is named by `checkPaths` where it lies anywhere else. */
const ANSWERS_FILE = `${ANSWERS.id}.csv`;

/** Reads the CSV files of a folder that have a schema; a file without one is an issue. In schema order. */
export async function readTables(
  root: string,
  folder: string,
  schemas: ReadonlyMap<string, Schema>,
  issues: Issue[],
  memory = NO_MEMORY,
): Promise<Map<string, Table>> {
  const present = new Set((await readFolder(root, folder, issues)).filter((name) => name.endsWith('.csv')));
  for (const name of present) {
    if (name !== ANSWERS_FILE && isFileName(name) && !schemas.has(basename(name, '.csv')))
      issues.push({ rule: 'schema-missing', place: { file: `${folder}/${name}` }, found: name, facts: {} });
  }
  const tables = new Map<string, Table>();
  for (const schema of schemas.values()) {
    const file = `${folder}/${schema.name}.csv`;
    if (!present.has(`${schema.name}.csv`)) continue;
    const bytes = readBytes(root, file, issues);
    const found: Issue[] = [];
    const parse = (own: Issue[]): Table | undefined => bytes && parseTable(bytes, schema, file, own);
    const table = recallReading(memory, file, [parseTable, bytes, schema], found, parse);
    issues.push(
      ...found.map((issue) =>
        VERSION.test(folder) && EMPTY.has(issue.rule) ? { ...issue, rule: 'table-empty' } : issue,
      ),
    );
    if (table) tables.set(schema.name, table);
  }
  return tables;
}

function listPlaces({ placeOf }: YamlReading<unknown>): Seal['places'] {
  const version = placeOf(['version']);
  const note = placeOf(['note']);
  const previous = placeOf(['previous']);
  const published = placeOf(['published']);
  return { version, note, previous, published };
}

/** What a version is read by: the schemas and the tables that its own lean on, as they lie in the project now. */
export interface ReleaseSurroundings {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly references: ReadonlyMap<string, Table>;
  readonly memory?: Memory;
}

/** The text of the descriptor that a released version was sealed with. */
function findDescriptor(root: string, folder: string, status: Release['status']): string | undefined {
  return status === 'released' ? readText(root, `${folder}/datapackage.json`, []) : undefined;
}

function split(
  tables: ReadonlyMap<string, Table>,
  references: ReadonlyMap<string, Table>,
): Pick<Release, 'tables' | 'references'> {
  const own = [...tables].filter(([name]) => !references.has(name));
  return {
    tables: new Map(own),
    references: new Map([...references].map(([name, table]) => [name, tables.get(name) ?? table])),
  };
}

/** The schemas of a released version: its own, and for tables that it has none of those of the project. */
function openSchemas(
  descriptor: string,
  file: string,
  schemas: ReadonlyMap<string, Schema>,
  memory: Memory,
): ReadonlyMap<string, Schema> {
  const open = (): Map<string, Schema> => new Map([...schemas, ...readDescriptor(descriptor, file, schemas)]);
  return memory.recall(file, [readDescriptor, descriptor, schemas], open);
}

/** One version of a year: `release.yaml` and the tables beside it. A released one is read by its own descriptor. */
export async function readRelease(
  root: string,
  folder: string,
  { schemas, references, memory = NO_MEMORY }: ReleaseSurroundings,
  issues: Issue[],
): Promise<Release | undefined> {
  const file = `${folder}/release.yaml`;
  const packed = `${folder}/datapackage.json`;
  const text = readText(root, file, issues);
  const reading = text === undefined ? undefined : parseYaml(text, releaseShape, file, issues);
  const descriptor = reading && findDescriptor(root, folder, reading.value.status);
  const own = descriptor === undefined ? schemas : openSchemas(descriptor, packed, schemas, memory);
  const tables = split(await readTables(root, folder, own, issues, memory), references);
  if (!reading) return undefined;
  if (!folder.endsWith(`${reading.value.year}/v${reading.value.version}`)) {
    issues.push({
      rule: 'release-folder',
      place: reading.placeOf(['version']),
      found: `${reading.value.year} ${reading.value.version}`,
      facts: { folder },
    });
  }
  const { previous, ...head } = reading.value;
  const seal = await readSeal(root, folder, listPlaces(reading), issues);
  return {
    ...head,
    ...(typeof previous === 'string' && { previous }),
    ...(descriptor !== undefined && { descriptor }),
    folder,
    ...tables,
    seal,
  };
}
