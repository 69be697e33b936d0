import type { Issue } from '../../model/issue.ts';
import type { Table } from '../../model/table.ts';
import { listRowCells, nameWorkbookPlace, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';
import { foldName } from './fold-name.ts';
import { foldTitle } from './fold-title.ts';

/** A sheet that is one of the official forms. */
export interface FormSheet {
  readonly sheet: WorkbookSheet;
  readonly table: Table;
  /** The last row above the heads. */
  readonly top: number;
  /** How many places the point of an amount moves to the left to make it 万元. */
  readonly shift: number;
}

/** Title, number, department and unit stand in these rows. */
const TOP_ROWS = 8;
const MARK = /^(?:财决)?公开\d+(?:-\d+)?表$|^表\d+$/;
/** At the end of a cell without blanks; the department may stand before it, a remark in brackets behind it. */
const UNIT = /单位为?:?\(?(?:人民币)?(元|千元|万元|亿元)\)?(?:\([^()]*\))?$/;
const YEAR = /^\(?(\d{4})年度?\)?$/;
const SHIFTS: Readonly<Record<string, number>> = { 元: 4, 千元: 1, 万元: 0, 亿元: -4 };

function listTop(sheet: WorkbookSheet): WorkbookCell[] {
  return Array.from({ length: Math.min(TOP_ROWS, sheet.rows) }, (_, index) => listRowCells(sheet, index + 1)).flat();
}

/** A title as the forms of other places print it. */
function loosen(text: string): string {
  return foldTitle(text).replace(/一般公共预算|明细/g, '');
}

function findTable(tables: readonly Table[], text: string): Table | undefined {
  for (const fold of [foldTitle, loosen]) {
    const found = tables.filter(({ schema }) => fold(schema.title) === fold(text));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function refuse(rule: string, sheet: WorkbookSheet, cell: WorkbookCell | undefined, facts: Record<string, string> = {}): Issue {
  return { rule, place: { file: '' }, found: `${nameWorkbookPlace(sheet, cell?.address)}${cell ? `：${cell.text}` : ''}`, facts };
}

/** A cell above the heads that names another year than the one that is filled. */
function findOtherYear(cells: readonly WorkbookCell[], title: WorkbookCell, top: number, year: string): WorkbookCell | undefined {
  return cells.find((cell) => {
    const text = cell.text.normalize('NFKC').replace(/\s/g, '');
    const found = (cell === title ? /(\d{4})年/ : YEAR).exec(text)?.[1];
    return cell.row <= top && found !== undefined && found !== year;
  });
}

/** The form that a sheet is, an issue where it seems to be one but cannot be told, or undefined where it is none. */
function openForm(sheet: WorkbookSheet, tables: readonly Table[], year: string): FormSheet | Issue | undefined {
  const cells = listTop(sheet);
  const title = cells.find(({ text }) => findTable(tables, text));
  const table = title && findTable(tables, title.text);
  const mark = cells.find(({ text }) => MARK.test(foldName(text)));
  if (!title || !table) return mark && refuse('import-form', sheet, cells[0] ?? mark, { titles: tables.map(({ schema }) => schema.title).join('、') });
  const units = cells.flatMap((cell) => {
    const unit = UNIT.exec(cell.text.normalize('NFKC').replace(/\s/g, ''))?.[1];
    return unit === undefined ? [] : [{ cell, unit }];
  });
  const [first] = units;
  if (!first || units.some(({ unit }) => unit !== first.unit)) return refuse('import-unit', sheet, units.at(-1)?.cell ?? title);
  const top = Math.max(title.row, first.cell.row, mark?.row ?? 0);
  const other = findOtherYear(cells, title, top, year);
  return other ? refuse('import-other-year', sheet, other, { year }) : { sheet, table, top, shift: SHIFTS[first.unit] ?? 0 };
}

/** Two sheets of one form: nobody can tell which one counts. */
function listTwice(forms: readonly FormSheet[]): Issue[] {
  return forms.flatMap((form, index) => {
    const first = forms.slice(0, index).find(({ table }) => table === form.table);
    return first ? [refuse('import-twice', form.sheet, undefined, { first: nameWorkbookPlace(first.sheet), title: form.table.schema.title })] : [];
  });
}

/**
 * The official forms among the sheets of a workbook.
 * @param tables the tables that have such a form
 * @param year the one that is filled; forms of another one are refused
 * @returns also the names of sheets that are none, and what is wrong with sheets that seem to be one
 */
export function findForms(sheets: readonly WorkbookSheet[], tables: readonly Table[], year: string): { forms: FormSheet[]; others: string[]; issues: Issue[] } {
  const opened = sheets.map((sheet) => ({ sheet, form: openForm(sheet, tables, year) }));
  const forms = opened.flatMap(({ form }) => (form && 'table' in form ? [form] : []));
  const issues = opened.flatMap(({ form }) => (form && 'rule' in form ? [form] : []));
  return { forms, others: opened.filter(({ form }) => !form).map(({ sheet }) => sheet.name), issues: [...issues, ...listTwice(forms)] };
}
