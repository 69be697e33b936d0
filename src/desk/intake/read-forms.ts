import type { Issue } from '../../model/issue.ts';
import { findForm, type FormSettings, type PrintedForm, type Profile } from '../../model/profile.ts';
import type { Schema } from '../../model/schema.ts';
import type { Row, Table } from '../../model/table.ts';
import { ECONOMIC, FUNCTIONAL } from '../../model/tables/classifications.ts';
import type { Volume } from '../../model/volume.ts';
import { listRowCells, nameWorkbookPlace, type WorkbookSheet } from '../../model/workbook.ts';
import { followProfile } from '../../source/profile/follow-profile.ts';
import { findForms, type FormSheet } from '../form/find-form.ts';
import { isMark } from '../form/find-table.ts';
import { foldTitle, isContinued, printTitle } from '../form/fold-title.ts';
import { refusePlace } from '../form/refuse-cell.ts';
import { takeAmounts } from '../form/take-amounts.ts';
import type { FormReading } from '../form/form-reading.ts';
import { collectCodes, listTwoNames, makeBook, type TwoNames } from './collect-codes.ts';
import { listOtherNames, openFormTable } from './open-form-table.ts';
import { openRow, openTable } from './open-rows.ts';

/** What the forms of a year are read by. */
export interface FormGround {
  readonly year: string;
  readonly profile: Profile;
  /** The tables that the project knows, by id. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** The draft that is filled; undefined where the year begins. */
  readonly draft: Volume | undefined;
  /** The year before it, where there is one. */
  readonly former: Volume | undefined;
}

/** What a workbook gives: its forms, its code books, and how it prints numbers and titles of the forms. */
export interface FormsRead {
  readonly readings: readonly FormReading[];
  readonly books: ReadonlyMap<string, readonly Row[]>;
  readonly printed: readonly PrintedForm[];
  /** Codes that two forms call by different names. */
  readonly twoNames: readonly TwoNames[];
  /** Sheets that are no form. */
  readonly others: readonly string[];
}

function openTables({ year, profile, schemas, draft, former }: FormGround): Table[] {
  const settings: FormSettings = draft?.settings.form ?? { profile: profile.id, forms: [] };
  const followed = followProfile(schemas, profile, settings, []);
  return profile.forms.flatMap((form) => {
    const schema = followed.get(form.table);
    const earlier = [draft?.latest.tables.get(form.table), former?.latest.tables.get(form.table)];
    return schema ? [openFormTable(schema, form, `data/${year}/v1.0.0/${form.table}.csv`, earlier)] : [];
  });
}

/** A code book as a table, with the classes of the profile that the workbook names nowhere. */
function openBook(schema: Schema, rows: readonly Row[], profile: Profile): Table {
  const own = new Set(rows.map(({ id }) => id));
  const classes = schema.name === FUNCTIONAL.id ? profile.classes.filter(({ code }) => !own.has(code)) : [];
  return openTable(schema, '', [
    ...rows,
    ...classes.map(({ code, name }) => openRow(schema, { code, name, level: 'class' })),
  ]);
}

/** The number of a form where the workbook prints one, as 公开05表 or 附表5. */
function findNumber({ sheet, top }: FormSheet): string | undefined {
  for (const row of sheet.lines.keys()) {
    const mark = row > top ? undefined : listRowCells(sheet, row).find(({ text }) => isMark(text));
    const digits = /\d+/.exec(mark?.text.normalize('NFKC') ?? '')?.[0];
    if (digits !== undefined) return digits.padStart(2, '0');
  }
  return undefined;
}

/** How the workbook prints a form, where that is otherwise than in the profile. */
function findPrinted(form: FormSheet, profile: Profile): PrintedForm[] {
  const own = findForm(profile, form.table.schema.name);
  if (!own) return [];
  const title = printTitle(form.title.text);
  const number = findNumber(form) ?? own.number;
  const same = number === own.number && foldTitle(title) === foldTitle(own.title);
  return same
    ? []
    : [{ table: own.table, number, title: foldTitle(title) === foldTitle(own.title) ? own.title : title }];
}

/** Adds the sheet that goes on with a form to the first one; an amount that both have must be the same. */
function joinSheets(first: FormReading, more: FormReading): { reading: FormReading; issues: Issue[] } {
  const byId = new Map(first.takings.map((taking) => [taking.id, taking]));
  const again = more.takings.filter(({ id }) => byId.has(id));
  const fresh = more.takings.filter(({ id }) => !byId.has(id));
  const issues = again.flatMap(({ id, value, cell }) => {
    const own = byId.get(id);
    if (!own || own.value === value) return [];
    return [
      refusePlace('import-double', more.sheet, cell, {
        first: nameWorkbookPlace(first.sheet, own.cell.address),
        value: own.cell.text,
      }),
    ];
  });
  const places = new Map([...first.places, ...more.places].map((place) => [place.id, place]));
  const reading = {
    ...first,
    takings: [...first.takings, ...fresh],
    leavings: [...first.leavings, ...more.leavings],
    places: [...places.values()],
  };
  return { reading, issues };
}

/** One reading a form, whatever sheets it goes over. */
function joinForms(readings: readonly FormReading[]): { readings: FormReading[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const joined = [...Map.groupBy(readings, ({ table }) => table).values()].map((own) =>
    own.reduce((first, more) => {
      const both = joinSheets(first, more);
      issues.push(...both.issues);
      return both.reading;
    }),
  );
  return { readings: joined, issues };
}

/** The forms of a workbook by a profile, or all that is wrong with them. */
export function readForms(
  sheets: readonly WorkbookSheet[],
  ground: FormGround,
): FormsRead | { readonly issues: readonly Issue[] } {
  const { profile, schemas, draft, former, year } = ground;
  const { forms, others, issues } = findForms(sheets, openTables(ground), year);
  const codes = collectCodes(forms, profile);
  const books = new Map(
    [FUNCTIONAL.id, ECONOMIC.id].flatMap((book) => {
      const schema = schemas.get(book);
      const entries = codes.get(book);
      const earlier = former?.classification.get(book) ?? draft?.classification.get(book);
      return schema && entries ? [[book, makeBook(book, schema, entries, draft, earlier)] as const] : [];
    }),
  );
  const known = new Map(
    [...books].flatMap(([book, rows]) => {
      const schema = schemas.get(book);
      return schema ? [[book, openBook(schema, rows, profile)] as const] : [];
    }),
  );
  const taken = forms.map((form) => takeAmounts(form, { codes: known, ...listOtherNames(profile, form.table) }));
  const joined = joinForms(taken.map(({ reading }) => reading));
  const faults = [...issues, ...taken.flatMap((entry) => entry.issues), ...(issues.length === 0 ? joined.issues : [])];
  if (faults.length > 0) return { issues: faults };
  const first = forms.filter(({ title }) => !isContinued(title.text));
  return {
    readings: joined.readings,
    books,
    printed: first.flatMap((form) => findPrinted(form, profile)),
    twoNames: listTwoNames(codes),
    others,
  };
}
