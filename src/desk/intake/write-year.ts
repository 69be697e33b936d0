import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { findForm } from '../../model/profile.ts';
import type { Schema } from '../../model/schema.ts';
import type { Row } from '../../model/table.ts';
import { ECONOMIC, FUNCTIONAL } from '../../model/tables/classifications.ts';
import { IDENTITIES } from '../../model/tables/identities.ts';
import { OUTLINE } from '../../model/tables/outline.ts';
import type { Volume } from '../../model/volume.ts';
import { packCsv } from '../../views/bundle/pack-csv.ts';
import { writeHead } from '../write-head.ts';
import { fillForm } from './fill-form.ts';
import { type Filled, isMade, listUnguarded, type MadeIdentity, makeIdentities, sayIdentity } from './make-identities.ts';
import type { FormGround, FormsRead } from './read-forms.ts';
import { followInSettings, type NarrativeGround, writeChapters, writeSettings } from './write-narrative.ts';
import { writeWorkbookRegister } from './write-workbook-register.ts';

type Values = Readonly<Record<string, string>>;

/** A workbook as it was handed over. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is written of a year's forms, and into which copy of the project. */
export interface YearOrder extends FormGround {
  readonly copy: string;
  readonly files: readonly HandedFile[];
  /** Who publishes. */
  readonly publisher: string;
}

/** What a written year came to, for the report. */
export interface YearWritten {
  /** The folder of the draft. */
  readonly folder: string;
  readonly filled: Filled;
  /** How many identities the draft has. */
  readonly identities: number;
  /** Numeric cells that no identity holds. */
  readonly unguarded: readonly string[];
  /** Rows of the draft that the workbook does not have, and that went, as `table:id`. */
  readonly dropped: readonly string[];
}

const FIRST = '1.0.0';
const NOTE = '首个版本的草稿，发布时写明收录了什么。';

async function write(copy: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  await writeFile(join(copy, path), content);
}

const columnsOf = ({ fields }: Schema): string[] => fields.map(({ name }) => name);

/** The next free place below a part of the outline. */
function listLocators(order: YearOrder, { readings, printed }: FormsRead): { rows: Values[]; locators: Map<string, string> } {
  const { profile, draft } = order;
  const rows: Values[] = [...draft?.references.get(OUTLINE.id)?.rows ?? []].map(({ values }) => values);
  const own = profile.parts[profile.formsPart - 1];
  const titles = new Set(own ? [own.title, ...own.also] : []);
  const part = rows.find((row) => row['parent'] === '' && titles.has(row['title'] ?? ''))?.['locator'] ?? String(profile.formsPart);
  if (!rows.some((row) => row['locator'] === part)) {
    rows.push({ locator: part, parent: '', title: own?.title ?? '', kind: 'part', lines: '' });
  }
  const locators = new Map<string, string>();
  for (const { table: { schema } } of readings) {
    const form = findForm(profile, schema.name);
    const title = printed.find(({ table }) => table === schema.name)?.title ?? form?.title ?? schema.title;
    const known = new Set([title, schema.title, form?.title, ...form?.also ?? []]);
    const found = rows.find((row) => row['kind'] === 'table' && known.has(row['title']))?.['locator'];
    const taken = new Set(rows.map((row) => row['locator']));
    let next = 1;
    while (taken.has(`${part}.${next}`)) next += 1;
    if (found === undefined) rows.push({ locator: `${part}.${next}`, parent: part, title, kind: 'table', lines: '' });
    locators.set(schema.name, found ?? `${part}.${next}`);
  }
  return { rows, locators };
}

/** Identities of the draft that are not made here stay as far as their cells do; those that are keep what an editor wrote of them. */
function mergeIdentities(draft: Volume | undefined, made: readonly MadeIdentity[], isThere: (identity: Values) => boolean): Values[] {
  const own = draft?.latest.tables.get(IDENTITIES.id)?.rows.map(({ values }) => values) ?? [];
  const byId = new Map(own.map((row) => [row['id'], row]));
  const others = own.filter((row) => !isMade(row['id'] ?? '') && isThere(row));
  const said = new Set(others.map((row) => sayIdentity({ left: row['left'] ?? '', right: row['right'] ?? '' })));
  const fresh = made.filter((identity) => !said.has(sayIdentity(identity)));
  return [...others, ...fresh.map((row): Values => {
    const former = byId.get(row.id);
    return { ...row, known: former?.['known'] ?? '', note: former?.['note'] ?? '' };
  })];
}

const REFERENCE = /[a-z0-9-]+:[a-z0-9-]+/g;

/** Writes the tables of the forms, the code books and the identities. */
async function writeTables(order: YearOrder, read: FormsRead, locators: ReadonlyMap<string, string>): Promise<YearWritten> {
  const { copy, year, draft, profile, schemas } = order;
  const folder = draft?.latest.folder ?? `data/${year}/v${FIRST}`;
  const books = new Map([...read.books].map(([book, rows]) => [book, new Map(rows.map((row) => [row.id, row]))]));
  const filled = new Map(read.readings.map((reading) => {
    const { name } = reading.table.schema;
    const form = findForm(profile, name);
    const own = (form?.rows ?? []).filter(({ under }) => under === '').flatMap(({ cells }) => [...cells.values()]);
    const filling = { draft: draft?.latest.tables.get(name), source: locators.get(name) ?? '', books, own, empty: form?.empty ?? '' };
    return [name, fillForm(reading, filling)] as const;
  }));
  for (const { table: { schema } } of read.readings) {
    await write(copy, `${folder}/${schema.name}.csv`, packCsv(filled.get(schema.name) ?? [], columnsOf(schema)));
  }
  const exact = read.readings.every(({ shift }) => shift > 1);
  const identities = makeIdentities(profile, filled, exact);
  const cells = new Set([
    ...[...filled].flatMap(([table, rows]) => rows.map((row) => `${table}:${row['id'] ?? ''}`)),
    ...[...draft?.latest.tables ?? []].filter(([table]) => !filled.has(table)).flatMap(([table, { rows }]) => rows.map(({ id }) => `${table}:${id}`)),
  ]);
  const isThere = ({ left = '', right = '' }: Values): boolean => (`${left} ${right}`.match(REFERENCE) ?? []).every((reference) => cells.has(reference));
  const schema = schemas.get(IDENTITIES.id);
  const merged = mergeIdentities(draft, identities, isThere);
  if (schema && merged.length > 0) await write(copy, `${folder}/${IDENTITIES.id}.csv`, packCsv(merged, columnsOf(schema)));
  const dropped = [...filled].flatMap(([table, rows]) => {
    const kept = new Set(rows.map((row) => row['id']));
    return (draft?.latest.tables.get(table)?.rows ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => `${table}:${id}`);
  });
  return { folder, filled, identities: merged.length, unguarded: listUnguarded(filled, merged.map((row) => ({ left: row['left'] ?? '', right: row['right'] ?? '' }))), dropped };
}

/** A book keeps the codes that tables outside the workbook may still use. */
function mergeBook(rows: readonly Row[], draft: Volume | undefined, book: string): Values[] {
  const own = new Map(rows.map((row) => [row.id, row.values]));
  const others = draft?.latest.tables.size === 0 ? [] : (draft?.references.get(book)?.rows ?? []).filter(({ id }) => !own.has(id));
  return [...own.values(), ...others.map(({ values }) => values)].toSorted((a, b) => ((a['code'] ?? '') < (b['code'] ?? '') ? -1 : 1));
}

/** Codes that the tables use and the workbook names nowhere, as the year before calls them, with those above them. */
function listUsed(order: YearOrder, { readings }: FormsRead, filled: Filled, book: string): Row[] {
  const earlier = order.former?.classification.get(book);
  const used = new Set(readings.flatMap(({ table: { schema } }) => schema.foreignKeys.filter(({ resource }) => resource === book)
    .flatMap(({ fields: [field = ''] }) => (filled.get(schema.name) ?? []).map((row) => row[field] ?? ''))));
  const all = [...used].flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]);
  return [...new Set(all)].flatMap((code) => earlier?.byId.get(code) ?? []);
}

async function writeBooks(order: YearOrder, read: FormsRead, filled: Filled): Promise<void> {
  const { copy, year, schemas, draft } = order;
  for (const book of [FUNCTIONAL.id, ECONOMIC.id]) {
    const [schema, own] = [schemas.get(book), read.books.get(book) ?? []];
    const named = new Set(own.map(({ id }) => id));
    const rows = [...own, ...listUsed(order, read, filled, book).filter(({ id }) => !named.has(id))];
    if (schema && rows.length > 0) await write(copy, `data/classification/${year}/${book}.csv`, packCsv(mergeBook(rows, draft, book), columnsOf(schema)));
  }
}

/** Lays the workbooks beside the register, as they were handed over. */
async function writeSeeds(order: YearOrder, outline: readonly Values[]): Promise<void> {
  const { copy, year, files, schemas } = order;
  const schema = schemas.get(OUTLINE.id);
  if (schema) await write(copy, `seeds/${year}/${OUTLINE.id}.csv`, packCsv(outline, columnsOf(schema)));
  const register = `seeds/${year}/register.yaml`;
  const text = existsSync(join(copy, register)) ? await readFile(join(copy, register), 'utf8') : '';
  if (text !== '' && !/^kind: workbook$/m.test(text)) return;
  for (const [index, { name, bytes }] of files.entries()) {
    const own = `workbook${index === 0 ? '' : `-${index + 1}`}${extname(name).toLowerCase()}`;
    await write(copy, `seeds/${year}/${own}`, bytes);
  }
  const handed = files.map(({ name, bytes }) => ({ name: basename(name), digest: sha256Hex(bytes), bytes: bytes.length }));
  await write(copy, register, writeWorkbookRegister({ year, publisher: order.publisher, files: handed }, text));
}

/** Whether a draft has none of its forms yet, and no figure that it puts first: it waits for a workbook. */
function isWaiting({ settings, latest }: Volume, { forms }: FormGround['profile']): boolean {
  const isBare = settings.keyFigures.length === 0 && settings.flow.total === '';
  return isBare && !forms.some(({ table }) => latest.tables.has(table));
}

/** What the forms tell, for a draft that has waited for them; its own chapters and words stay. */
async function completeNarrative({ copy, year }: YearOrder, ground: NarrativeGround, draft: Volume): Promise<void> {
  const { title, summary } = draft.settings;
  const own = new Set(draft.chapters.map(({ slug }) => `${slug}.mdx`));
  await write(copy, `content/${year}/volume.yaml`, writeSettings({ ...ground, said: { title, summary } }));
  const fresh = [...writeChapters(ground)].filter(([name]) => !own.has(name));
  for (const [name, text] of fresh) await write(copy, `content/${year}/${name}`, text);
}

async function writeNarrative(order: YearOrder, ground: NarrativeGround): Promise<void> {
  const { copy, year, draft, profile } = order;
  const settings = `content/${year}/volume.yaml`;
  if (draft && isWaiting(draft, profile)) {
    await completeNarrative(order, ground, draft);
    return;
  }
  if (draft) {
    await write(copy, settings, followInSettings(await readFile(join(copy, settings), 'utf8'), profile, ground.printed));
    return;
  }
  await write(copy, settings, writeSettings(ground));
  await write(copy, `content/${year}/charts.yaml`, '[]\n');
  for (const [name, text] of writeChapters(ground)) await write(copy, `content/${year}/${name}`, text);
}

/** Writes a year into the copy of a project: its forms, codes and identities, and for a new year all that makes it one. */
export async function writeYear(order: YearOrder, read: FormsRead): Promise<YearWritten> {
  const { copy, year, draft, profile, publisher } = order;
  const { rows, locators } = listLocators(order, read);
  if (!draft) await rm(join(copy, `data/${year}`), { recursive: true, force: true });
  const written = await writeTables(order, read, locators);
  await writeBooks(order, read, written.filled);
  if (!draft) await write(copy, `${written.folder}/release.yaml`, writeHead({ year, version: FIRST, status: 'draft', published: '', note: NOTE }));
  await writeSeeds(order, rows);
  await writeNarrative(order, { year, profile, filled: written.filled, printed: read.printed, publisher, locators });
  return written;
}
