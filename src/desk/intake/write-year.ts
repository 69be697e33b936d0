import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Schema } from '../../model/schema.ts';
import type { Row } from '../../model/table.ts';
import { ECONOMIC, FUNCTIONAL } from '../../model/tables/classifications.ts';
import { IDENTITIES } from '../../model/tables/identities.ts';
import type { Volume } from '../../model/volume.ts';
import { packCsv } from '../../views/files/pack-csv.ts';
import { writeHead } from '../write-head.ts';
import { fillForms } from './fill-forms.ts';
import type { MadeIdentity } from '../../inspection/forms/make-form-identities.ts';
import {
  type Filled,
  isMade,
  listUnguardedCells,
  makeIdentities,
  sayIdentity,
} from '../../inspection/forms/make-identities.ts';
import type { FormGround, FormsRead } from './read-forms.ts';
import { writeInto } from './write-into.ts';

type Values = Readonly<Record<string, string>>;

/** What is written of a year's forms, and into which copy of the project. */
export interface ImportedYearOrder extends FormGround {
  readonly copy: string;
  /** The locator of each form, now and in the draft as it is. */
  readonly locators: ReadonlyMap<string, string>;
  readonly formerLocators: ReadonlyMap<string, string>;
}

/** What a written year came to, for the report. */
export interface YearWritten extends TablesWritten {
  /** Rows of the code books by book. */
  readonly books: ReadonlyMap<string, readonly Values[]>;
}

interface TablesWritten {
  /** The folder of the draft. */
  readonly folder: string;
  readonly filled: Filled;
  /** The identities that the draft has. */
  readonly identities: readonly Values[];
  /** Numeric cells that no identity holds. */
  readonly unguarded: readonly string[];
  /** Rows of the draft that the workbook does not have, and that went, as `table:id`. */
  readonly dropped: readonly string[];
}

const FIRST = '1.0.0';
const NOTE = '首个版本的草稿，发布时写明收录了什么。';

const columnsOf = ({ fields }: Schema): string[] => fields.map(({ name }) => name);

/** Identities of the draft that are not made here stay as far as their cells do; those that are keep what an editor wrote of them. */
function mergeIdentities(
  draft: Volume | undefined,
  made: readonly MadeIdentity[],
  isThere: (identity: Values) => boolean,
): Values[] {
  const own = draft?.latest.tables.get(IDENTITIES.id)?.rows.map(({ values }) => values) ?? [];
  const byId = new Map(own.map((row) => [row['id'], row]));
  const others = own.filter((row) => !isMade(row['id'] ?? '') && isThere(row));
  const said = new Set(others.map((row) => sayIdentity({ left: row['left'] ?? '', right: row['right'] ?? '' })));
  const fresh = made.filter((identity) => !said.has(sayIdentity(identity)));
  return [
    ...others,
    ...fresh.map((row): Values => {
      const former = byId.get(row.id);
      return { ...row, known: former?.['known'] ?? '', note: former?.['note'] ?? '' };
    }),
  ];
}

const REFERENCE = /[a-z0-9-]+:[a-z0-9-]+/g;

/** Writes the tables of the forms, the code books and the identities. */
async function writeTables(
  order: ImportedYearOrder,
  read: FormsRead,
  locators: ReadonlyMap<string, string>,
): Promise<TablesWritten> {
  const { copy, year, draft, profile, schemas, formerLocators } = order;
  const folder = draft?.latest.folder ?? `data/${year}/v${FIRST}`;
  const filled = fillForms(profile, read, (table) => ({
    draft: draft?.latest.tables.get(table),
    source: locators.get(table) ?? '',
    formerSource: formerLocators.get(table) ?? '',
  }));
  for (const {
    table: { schema },
  } of read.readings) {
    await writeInto(copy, `${folder}/${schema.name}.csv`, packCsv(filled.get(schema.name) ?? [], columnsOf(schema)));
  }
  const ownIdentities = (draft?.latest.tables.get(IDENTITIES.id)?.rows ?? []).map(({ values }) => values);
  if (filled.size === 0) return { folder, filled, identities: ownIdentities, unguarded: [], dropped: [] };
  const exact = read.readings.every(({ shift }) => shift > 1);
  const identities = makeIdentities(profile, filled, exact);
  const cells = new Set([
    ...[...filled].flatMap(([table, rows]) => rows.map((row) => `${table}:${row['id'] ?? ''}`)),
    ...[...(draft?.latest.tables ?? [])]
      .filter(([table]) => !filled.has(table))
      .flatMap(([table, { rows }]) => rows.map(({ id }) => `${table}:${id}`)),
  ]);
  const isThere = ({ left = '', right = '' }: Values): boolean =>
    (`${left} ${right}`.match(REFERENCE) ?? []).every((reference) => cells.has(reference));
  const schema = schemas.get(IDENTITIES.id);
  const merged = mergeIdentities(draft, identities, isThere);
  if (schema && merged.length > 0)
    await writeInto(copy, `${folder}/${IDENTITIES.id}.csv`, packCsv(merged, columnsOf(schema)));
  const dropped = [...filled].flatMap(([table, rows]) => {
    const kept = new Set(rows.map((row) => row['id']));
    return (draft?.latest.tables.get(table)?.rows ?? [])
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => `${table}:${id}`);
  });
  return {
    folder,
    filled,
    identities: merged,
    unguarded: listUnguardedCells(
      filled,
      merged.map((row) => ({ left: row['left'] ?? '', right: row['right'] ?? '' })),
    ),
    dropped,
  };
}

/** A book keeps the codes that tables outside the workbook may still use. */
function mergeBook(rows: readonly Row[], draft: Volume | undefined, book: string): Values[] {
  const own = new Map(rows.map((row) => [row.id, row.values]));
  const others =
    draft?.latest.tables.size === 0 ? [] : (draft?.references.get(book)?.rows ?? []).filter(({ id }) => !own.has(id));
  return [...own.values(), ...others.map(({ values }) => values)].toSorted((a, b) =>
    (a['code'] ?? '') < (b['code'] ?? '') ? -1 : 1,
  );
}

/** Codes that the tables use and the workbook names nowhere, as the year before calls them, with those above them. */
function listUsed(order: ImportedYearOrder, { readings }: FormsRead, filled: Filled, book: string): Row[] {
  const earlier = order.former?.classification.get(book);
  const used = new Set(
    readings.flatMap(({ table: { schema } }) =>
      schema.foreignKeys
        .filter(({ resource }) => resource === book)
        .flatMap(({ fields: [field = ''] }) => (filled.get(schema.name) ?? []).map((row) => row[field] ?? '')),
    ),
  );
  const all = [...used].flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]);
  return [...new Set(all)].flatMap((code) => earlier?.byId.get(code) ?? []);
}

/** Writes the code books; gives their rows. */
async function writeBooks(
  order: ImportedYearOrder,
  read: FormsRead,
  filled: Filled,
): Promise<Map<string, readonly Values[]>> {
  const written = new Map<string, readonly Values[]>();
  const { copy, year, schemas, draft } = order;
  for (const book of [FUNCTIONAL.id, ECONOMIC.id]) {
    const schema = schemas.get(book);
    const own = read.books.get(book) ?? [];
    const named = new Set(own.map(({ id }) => id));
    const rows = [...own, ...listUsed(order, read, filled, book).filter(({ id }) => !named.has(id))];
    const merged = mergeBook(rows, draft, book);
    written.set(book, merged);
    if (schema && rows.length > 0)
      await writeInto(copy, `data/classification/${year}/${book}.csv`, packCsv(merged, columnsOf(schema)));
  }
  return written;
}

/**
 * Writes the tables of a year into the copy of a project: its forms, code books and identities; for a new year all of
 * its data begins with them.
 */
export async function writeYear(order: ImportedYearOrder, read: FormsRead): Promise<YearWritten> {
  const { copy, year, draft, locators } = order;
  if (!draft) await rm(join(copy, `data/${year}`), { recursive: true, force: true });
  const written = await writeTables(order, read, locators);
  const own = new Map(
    [...(draft?.classification ?? [])].map(([book, { rows }]) => [book, rows.map(({ values }) => values)] as const),
  );
  const books = read.readings.length > 0 ? await writeBooks(order, read, written.filled) : own;
  const head = { year, version: FIRST, status: 'draft', published: '', note: NOTE } as const;
  if (!draft) await writeInto(copy, `${written.folder}/release.yaml`, writeHead(head));
  return { ...written, books };
}
