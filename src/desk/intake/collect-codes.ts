import type { Profile } from '../../model/profile.ts';
import type { Schema } from '../../model/schema.ts';
import { findText, getText, type Row, type Table } from '../../model/table.ts';
import { ECONOMIC, FUNCTIONAL } from '../../model/tables/classifications.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import type { WorkbookCell } from '../../model/workbook.ts';
import type { FormSheet } from '../form/find-form.ts';
import { findNamed, foldName, stripFront } from '../form/fold-name.ts';
import { nameLevel } from '../form/make-row.ts';
import { findBody, readHeadBlocks } from '../form/read-heads.ts';
import { listHeadCells, readHeads } from '../form/read-row-heads.ts';
import { openRow } from './open-rows.ts';

/** A code (科目编码) with the name that a form prints beside it, and where. */
export interface PrintedCode {
  readonly code: string;
  readonly name: string;
  readonly form: FormSheet;
  readonly cell: WorkbookCell | undefined;
}

/** The codes of a workbook by classification, each with the names it is printed with. */
export type PrintedCodes = ReadonlyMap<string, readonly PrintedCode[]>;

const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** The classification that the codes of a form are of. */
function findBook({ table: { schema } }: FormSheet): string {
  return schema.foreignKeys.find(({ fields }) => fields.join() === SHARED.code)?.resource ?? '';
}

function listRowsOf(
  form: FormSheet,
): { heads: Readonly<Record<string, string>>; cell: WorkbookCell | undefined; side: string }[] {
  const body = findBody(form);
  if (body === undefined) return [];
  const rows = [...form.sheet.lines.keys()].filter((row) => row >= body);
  return readHeadBlocks(form, body).flatMap((block) =>
    rows.map((row) => ({
      heads: readHeads(form.sheet, row, block),
      side: block.side,
      cell: listHeadCells(form.sheet, row, Object.values(block.heads).flat())[0],
    })),
  );
}

/** Codes that stand beside their names. */
function listCoded(form: FormSheet): PrintedCode[] {
  return listRowsOf(form).flatMap(({ heads, cell }) => {
    const [code = '', name = ''] = [heads[SHARED.code], heads[SHARED.name]];
    return CODE.test(code) && name !== '' ? [{ code, name: stripFront(name), form, cell }] : [];
  });
}

/** Classes that a form lists by name alone; their codes are those of the profile. */
function listNamed(form: FormSheet, { classes, forms }: Profile): PrintedCode[] {
  const side = forms.find(({ table }) => table === form.table.schema.name)?.classes ?? '';
  if (side === '') return [];
  return listRowsOf(form)
    .filter((row) => row.side === side)
    .flatMap(({ heads, cell }) => {
      const words = heads[SHARED.name] ?? '';
      const found = findNamed(classes, ({ name, former }) => [name, ...former], words);
      return found ? [{ code: found.code, name: stripFront(words), form, cell }] : [];
    });
}

/** Codes with their names above the columns of a form, such as `30201 办公费`. */
function listColumnCodes(form: FormSheet): (readonly [book: string, entry: PrintedCode])[] {
  const { form: layout, foreignKeys } = form.table.schema;
  const book = foreignKeys.find(
    ({ fields }) => layout?.columnCode !== undefined && fields.join() === layout.columnCode,
  )?.resource;
  const body = book === undefined ? undefined : findBody(form);
  if (book === undefined || body === undefined) return [];
  return readHeadBlocks(form, body).flatMap(({ amounts }) =>
    amounts.flatMap(({ path }) =>
      path.flatMap((text) => {
        const [, code, name = ''] = /^(\d{3,5})\s*([^\d\s].*)$/.exec(text.trim()) ?? [];
        return code === undefined ? [] : [[book, { code, name: stripFront(name), form, cell: undefined }] as const];
      }),
    ),
  );
}

/** All codes that the forms of a workbook print. */
export function collectCodes(forms: readonly FormSheet[], profile: Profile): PrintedCodes {
  const coded = forms.flatMap((form) => listCoded(form).map((entry) => [findBook(form), entry] as const));
  const named = forms.flatMap((form) => listNamed(form, profile).map((entry) => [FUNCTIONAL.id, entry] as const));
  const all = [...coded, ...named, ...forms.flatMap(listColumnCodes)].filter(([book]) => book !== '');
  return new Map(
    [...Map.groupBy(all, ([book]) => book)].map(([book, entries]) => [book, entries.map(([, entry]) => entry)]),
  );
}

/** A code that the forms of one workbook print with two names. */
export interface TwoNames {
  readonly first: PrintedCode;
  readonly other: PrintedCode;
}

/** Codes with several names, each once. */
export function listTwoNames(codes: PrintedCodes): TwoNames[] {
  return [...codes.values()].flatMap((entries) =>
    [...Map.groupBy(entries, ({ code }) => code).values()].flatMap(([first, ...rest]) => {
      const other = first && rest.find(({ name }) => foldName(name) !== foldName(first.name));
      return first && other ? [{ first, other }] : [];
    }),
  );
}

function findLevel(book: string, code: string): string {
  return book === ECONOMIC.id && code.length === 5 ? 'item' : nameLevel(code);
}

/** The longest shorter code of the book that a code begins with; blank where none is there. */
function findParent(code: string, all: ReadonlySet<string>): string {
  const shorter = [code.slice(0, -2), code.slice(0, 3)].filter((prefix) => prefix.length >= 3 && prefix !== code);
  return shorter.find((prefix) => all.has(prefix)) ?? '';
}

/** The name of a printed code: that of the draft's book where the forms still print what they did when it was chosen. */
function nameCode({ code, name, form }: PrintedCode, draft: Volume | undefined, book: string): string {
  const rows = draft?.latest.tables.get(form.table.schema.name)?.rows ?? [];
  const same = rows.some(
    (row) => findText(row, SHARED.code) === code && foldName(findText(row, SHARED.name) ?? '') === foldName(name),
  );
  const own = same ? draft?.references.get(book)?.byId.get(code) : undefined;
  return own ? (findText(own, FUNCTIONAL.at.name) ?? name) : name;
}

/**
 * A code book: the printed codes with their names, parents that the workbook leaves out but an earlier book has, in the order of the codes.
 * @param draft the year as it is now, where there is one
 * @param earlier the book of the year before, or of the draft, where there is one
 */
export function makeBook(
  book: string,
  schema: Schema,
  printed: readonly PrintedCode[],
  draft: Volume | undefined,
  earlier: Table | undefined,
): Row[] {
  const names = new Map<string, string>();
  for (const entry of printed) if (!names.has(entry.code)) names.set(entry.code, nameCode(entry, draft, book));
  const former = new Map((earlier?.rows ?? []).map((row) => [row.id, findText(row, FUNCTIONAL.at.name) ?? '']));
  for (const code of [...names.keys()]) {
    for (const prefix of [code.slice(0, 3), code.slice(0, 5)]) {
      const name = former.get(prefix);
      if (name !== undefined && !names.has(prefix)) names.set(prefix, name);
    }
  }
  const all = new Set(names.keys());
  return [...names]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) =>
      openRow(schema, {
        [FUNCTIONAL.at.code]: code,
        [FUNCTIONAL.at.name]: name,
        [FUNCTIONAL.at.level]: findLevel(book, code),
        [FUNCTIONAL.at.parent]: findParent(code, all),
      }),
    );
}

/** A code that an earlier year has under another name. */
export interface RenamedCode {
  readonly code: string;
  readonly name: string;
  readonly former: string;
}

/** What became of the codes of an earlier book: renamed ones, and those it did not have. */
export function compareBooks(
  rows: readonly Row[],
  earlier: Table | undefined,
): { renamed: RenamedCode[]; added: Omit<RenamedCode, 'former'>[] } {
  if (!earlier) return { renamed: [], added: [] };
  const renamed = rows.flatMap((row) => {
    const before = earlier.byId.get(row.id);
    const name = getText(row, FUNCTIONAL.at.name);
    const former = before ? getText(before, FUNCTIONAL.at.name) : '';
    return before && foldName(name) !== foldName(former) ? [{ code: row.id, name, former }] : [];
  });
  const fresh = rows.filter(({ id }) => !earlier.byId.has(id));
  return { renamed, added: fresh.map((row) => ({ code: row.id, name: getText(row, FUNCTIONAL.at.name) })) };
}
