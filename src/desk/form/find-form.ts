import type { Issue } from '../../model/issue.ts';
import type { Table } from '../../model/table.ts';
import { listRowCells, nameWorkbookPlace, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';
import { findTable, isMark } from './find-table.ts';
import { isContinued } from './fold-title.ts';
import { refuseCell, refusePlace } from './refuse-cell.ts';
import { listSaidUnits, listFormUnits, type UnitCell } from './list-units.ts';
import { listsForms, type SheetPart, splitForms } from './split-forms.ts';

/** A sheet, or a part of one, that is one of the official forms. */
export interface FormSheet {
  readonly sheet: WorkbookSheet;
  readonly table: Table;
  /** The cell with its title. */
  readonly title: WorkbookCell;
  /** The last row above the heads. */
  readonly top: number;
  readonly unit: string;
  /** How many places the point of an amount moves to the left to make it 万元. */
  readonly shift: number;
  readonly year: string;
}

interface Heading {
  /** All cells in the first rows. */
  readonly cells: readonly WorkbookCell[];
  readonly title: WorkbookCell | undefined;
  readonly mark: WorkbookCell | undefined;
  readonly units: readonly UnitCell[];
}

/** Title, number, department and unit stand in these rows. */
const TOP_ROWS = 8;
/** No official form has as many rows or columns. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 400;
const YEAR = /^\(?(\d{4})年度?\)?$|(?<!\d)(\d{4})年度/;
const SHIFTS: Readonly<Record<string, number>> = { 元: 4, 千元: 1, 万元: 0, 亿元: -4 };

function readHeading({ sheet, from }: SheetPart, tables: readonly Table[]): Heading {
  const cells = Array.from({ length: TOP_ROWS }, (_, index) => listRowCells(sheet, from + index)).flat();
  return {
    cells,
    title: cells.find(({ text }) => findTable(tables, text)),
    mark: cells.find(({ text }) => isMark(text)),
    units: listFormUnits(sheet),
  };
}

/** A cell above the heads that names another year than the one that is filled. */
function findOtherYear({ cells, title }: Heading, top: number, year: string): WorkbookCell | undefined {
  return cells.find((cell) => {
    const text = cell.text.normalize('NFKC').replace(/\s/g, '');
    const [, whole, within] = (cell === title ? /(\d{4})年/ : YEAR).exec(text) ?? [];
    const found = whole ?? within;
    return cell.row <= top && found !== undefined && found !== year;
  });
}

/** A second title of a form beside or right below the first one. */
function findSecond({ sheet }: SheetPart, tables: readonly Table[], table: Table): WorkbookCell | undefined {
  return [...sheet.cells.values()].find(
    (cell) => cell.kind === 'text' && ![undefined, table].includes(findTable(tables, cell.text)),
  );
}

/** A cell above the heads of which nobody can say what it shows: it may be another unit or year. */
function findDoubtful({ cells, title, units }: Heading, top: number): WorkbookCell | undefined {
  const deciding = new Set([title, ...units.map(({ cell }) => cell)]);
  return cells.find(
    (cell) =>
      cell.doubt && cell.row <= top && (deciding.has(cell) || cell.doubt === 'formula' || cell.doubt === 'string'),
  );
}

/** The form that a part of a sheet is, an issue where it seems to be one but cannot be told, or undefined where it is none. */
function openForm(part: SheetPart, tables: readonly Table[], year: string): FormSheet | Issue | undefined {
  const { sheet, from } = part;
  const heading = readHeading(part, tables);
  const { cells, title, mark, units } = heading;
  const table = title && findTable(tables, title.text);
  if (!title || !table)
    return (
      mark &&
      refusePlace('import-form', sheet, cells[0] ?? mark, {
        titles: tables.map(({ schema }) => schema.title).join('、'),
      })
    );
  const second = findSecond(part, tables, table);
  if (second) return refusePlace('import-second', sheet, second, { title: table.schema.title });
  if (sheet.rows - from >= MOST_ROWS || sheet.columns > MOST_COLUMNS)
    return refusePlace('import-large', sheet, undefined);
  const [first] = units.filter(({ cell }) => cells.includes(cell));
  const top = Math.max(title.row, first?.cell.row ?? 0, mark?.row ?? 0);
  const doubtful = findDoubtful(heading, top);
  if (doubtful) return refuseCell(sheet, doubtful);
  if (!first) return refusePlace('import-unit', sheet, title);
  const different = [...units, ...listSaidUnits(sheet)].find(({ unit }) => unit !== first.unit);
  if (different)
    return refusePlace('import-units', sheet, different.cell, { unit: first.unit, first: first.cell.address });
  const other = findOtherYear(heading, top, year);
  return other
    ? refusePlace('import-other-year', sheet, other, { year })
    : { sheet, table, title, top, unit: first.unit, shift: SHIFTS[first.unit] ?? 0, year };
}

/** So many forms that are there twice are a second set, of another unit. */
const LEAST_SET = 3;

/** Two sheets of one form: nobody can tell which one counts. Several of them are one fault. */
function listTwice(forms: readonly FormSheet[]): Issue[] {
  const twice = forms.flatMap((form, index) => {
    const first = forms.slice(0, index).find(({ table }) => table === form.table);
    return first && !isContinued(form.title.text) ? [{ form, first }] : [];
  });
  if (twice.length >= LEAST_SET) {
    const places = twice.map(({ form }) => nameWorkbookPlace(form.sheet)).join('、');
    return [{ rule: 'import-two-sets', place: { file: '' }, found: places, facts: { count: String(twice.length) } }];
  }
  return twice.map(({ form, first }) =>
    refusePlace('import-twice', form.sheet, undefined, {
      first: nameWorkbookPlace(first.sheet),
      title: form.table.schema.title,
    }),
  );
}

/** A sheet by its name; a part of it also by its first row. */
function namePart({ sheet, from }: SheetPart): string {
  return from === 1 ? sheet.name : `${sheet.name}（第 ${from} 行起）`;
}

/**
 * The official forms among the sheets of a workbook.
 * @param tables the tables that have such a form
 * @param year the one that is filled; forms of another one are refused
 * @returns also the names of sheets that are none, and what is wrong with sheets that seem to be one
 */
export function findForms(
  sheets: readonly WorkbookSheet[],
  tables: readonly Table[],
  year: string,
): { forms: FormSheet[]; others: string[]; issues: Issue[] } {
  const opened = sheets.flatMap((sheet) => {
    if (listsForms(sheet, tables)) return [{ part: { sheet, from: 1 }, form: undefined }];
    return splitForms(sheet, tables).map((part) => ({ part, form: openForm(part, tables, year) }));
  });
  const forms = opened.flatMap(({ form }) => (form && 'table' in form ? [form] : []));
  const issues = opened.flatMap(({ form }) => (form && 'rule' in form ? [form] : []));
  return {
    forms,
    others: opened.filter(({ form }) => !form).map(({ part }) => namePart(part)),
    issues: [...issues, ...listTwice(forms)],
  };
}
