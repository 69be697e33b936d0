import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from './parse-csv.ts';

/** What the project's folders say should be published. Read without the site's own code, so that the tests can disagree with it. */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

export interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly unit?: string;
  readonly unitField?: string;
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
}

export interface TableSchema {
  readonly name: string;
  readonly title: string;
  readonly number?: string;
  readonly valueField?: string;
  readonly labelField?: string;
  readonly form?: { readonly value: string };
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
  readonly fields: readonly SchemaField[];
}

export interface PublishedTable {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly schema: TableSchema;
  readonly header: readonly string[];
  /** The cells as text, row by row. */
  readonly rows: readonly (readonly string[])[];
}

function listNames(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => pattern.test(name))
    .sort();
}

/** Years with a narrative, newest first. */
export function listYears(): string[] {
  return listNames('content', /^\d{4}$/).reverse();
}

/** Address parts of a year's chapters. */
export function listChapters(year: string): string[] {
  return listNames(`content/${year}`, /\.mdx$/).map((name) => basename(name, '.mdx'));
}

/** The MDX of a chapter. */
export function readChapter(year: string, chapter: string): string {
  return readFileSync(join(ROOT, 'content', year, `${chapter}.mdx`), 'utf8');
}

/** Folder names of a year's versions, newest first. */
export function listVersions(year: string): string[] {
  const parts = (name: string): number[] => name.slice(1).split('.').map(Number);
  return listNames(`data/${year}`, /^v\d+(\.\d+)+$/).sort(
    (a, b) =>
      parts(b)
        .map((part, index) => part - (parts(a)[index] ?? 0))
        .find((difference) => difference !== 0) ?? 0,
  );
}

interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly schema: TableSchema }[];
}

/**
 * The schema of a table: a released version's own, from its descriptor, else that of the project as it is today. How the
 * form is laid out is no statement about the data: a version that was sealed without a layout has that of today.
 */
function readSchema(file: string, name: string): TableSchema {
  const descriptor = join(ROOT, dirname(file), 'datapackage.json');
  const sealed = existsSync(descriptor) ? (JSON.parse(readFileSync(descriptor, 'utf8')) as Descriptor).resources : [];
  const today = JSON.parse(readFileSync(join(ROOT, 'data/schemas', `${name}.json`), 'utf8')) as TableSchema;
  const { form } = today;
  return { ...(sealed.find((resource) => resource.name === name)?.schema ?? today), ...(form && { form }) };
}

const tables = new Map<string, PublishedTable>();

/** Read once: nothing changes the project's own files while its tests run. */
function readTable(file: string): PublishedTable {
  const known = tables.get(file);
  if (known) return known;
  const name = basename(file, '.csv');
  const text = readFileSync(join(ROOT, file), 'utf8');
  const schema = readSchema(file, name);
  const [header = [], ...rows] = parseCsv(text);
  const table = { name, file, text, schema, header, rows };
  tables.set(file, table);
  return table;
}

/** The tables of a version: its own, then the year's classifications and the outline of the source, of which a released version has copies. */
export function listTables(year: string, version = listVersions(year)[0]!): PublishedTable[] {
  const inFolder = (folder: string, pattern: RegExp): PublishedTable[] =>
    listNames(folder, pattern).map((name) => readTable(`${folder}/${name}`));
  const own = inFolder(`data/${year}/${version}`, /\.csv$/);
  const beside = [...inFolder(`data/classification/${year}`, /\.csv$/), ...inFolder(`seeds/${year}`, /^outline\.csv$/)];
  const names = new Set(beside.map(({ name }) => name));
  return [
    ...own.filter(({ name }) => !names.has(name)),
    ...beside.map((table) => own.find(({ name }) => name === table.name) ?? table),
  ];
}

/** Every page's address, root-relative. */
export function listPageAddresses(): string[] {
  const years = listYears().flatMap((year) => [
    `/${year}/`,
    `/${year}/tables/`,
    `/${year}/checks/`,
    `/${year}/disclosure/`,
    `/${year}/sources/`,
    `/${year}/versions/`,
    ...listChapters(year).map((chapter) => `/${year}/${chapter}/`),
    ...listTables(year)
      .filter(({ name }) => name === 'projects')
      .flatMap(({ rows }) => [`/${year}/projects/`, ...rows.map(([id = '']) => `/${year}/projects/${id}/`)]),
    ...listTables(year).map(({ name }) => `/${year}/tables/${name}/`),
  ]);
  return ['/', ...years, '/compare/', '/data/', '/glossary/', '/search/', '/about/', '/site-map/', '/en/'];
}

/** The field of a table that a row's cell belongs to. */
export function getField(table: PublishedTable, name: string): SchemaField {
  const field = table.schema.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`${table.name} has no field ${name}`);
  return field;
}

/** A row by its id, as field name → text. */
export function findRow(table: PublishedTable, id: string): Readonly<Record<string, string>> | undefined {
  const row = table.rows.find(([first]) => first === id);
  return row && Object.fromEntries(table.header.map((name, index) => [name, row[index] ?? '']));
}

/** How many entries of the list of inconsistencies are counted in public: the document's own, and material. */
export function countMaterial(all: readonly PublishedTable[]): number {
  const table = all.find(({ name }) => name === 'inconsistencies');
  const at = (row: readonly string[], name: string): string | undefined => row[table?.header.indexOf(name) ?? -1];
  return table?.rows.filter((row) => at(row, 'origin') === 'document' && at(row, 'weight') === 'material').length ?? 0;
}
