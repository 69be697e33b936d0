import { findField, getLabel, type Schema } from '../../model/schema.ts';
import { findName, SHARED } from '../../model/tables/shared-columns.ts';
import {
  findSpreadCell,
  findWorkbookCell,
  listRowCells,
  type WorkbookCell,
  type WorkbookSheet,
} from '../../model/workbook.ts';
import { foldName } from './fold-name.ts';
import type { FormSheet } from './find-form.ts';
import { holdsAmount, isNumbering } from './read-amount.ts';

/** A column with amounts: the words above it, from top to bottom, each once. */
export interface AmountColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** Columns that belong together: what a row is called, and its amounts. */
export interface FormBlock {
  /** Fields of the table that say what a row is, with the columns that hold them. */
  readonly heads: Readonly<Record<string, readonly number[]>>;
  readonly amounts: readonly AmountColumn[];
  /** The side of the form, as its code; blank where it has none. */
  readonly side: string;
}

const NUMBERING = /^(?:栏次|列次|行次|序号)$/;
/** Above a column that counts the rows. */
const COUNTER = /^(?:行次|行号|序号|顺序号|编号)$/;

/** Whether a row only numbers the columns: because it says so, or because that is all it holds and amounts follow below. */
function numbersColumns({ sheet }: FormSheet, row: number, last: number): boolean {
  const cells = listRowCells(sheet, row);
  return cells.some(({ text }) => NUMBERING.test(foldName(text))) || (row < last && isNumbering(cells));
}

/** The rows of the heads: all between the top and the body but those that number the columns. */
function listHeadRows({ sheet, top }: FormSheet, body: number): number[] {
  const rows = Array.from({ length: Math.max(0, body - top - 1) }, (_, index) => top + 1 + index);
  return rows.filter((row) => !isNumbering(listRowCells(sheet, row)));
}

function readPath(sheet: WorkbookSheet, column: number, rows: readonly number[]): string[] {
  const texts = rows
    .map((row) => findSpreadCell(sheet, row, column))
    .filter((cell) => cell?.kind === 'text')
    .map((cell) => cell?.text ?? '');
  return texts.filter((text, index) => texts.indexOf(text) === index && foldName(text) !== '栏次');
}

/** The field that a column names its rows by, or undefined where it holds amounts. */
function findHead({ form, fields }: Schema, path: readonly string[]): string | undefined {
  const words = path.map(foldName).toReversed();
  const titled = form?.rows.find((name) => foldName(findField({ fields } as Schema, name)?.title ?? '') === words[0]);
  if (titled !== undefined) return titled;
  if (/^项目(?:名称)?$/.test(words[0] ?? '') && form?.rows.includes(SHARED.project)) return SHARED.project;
  // A column of codes holds no amounts, also where the table has no column for them.
  if (words.some((word) => /(?:编码|代码)$/.test(word))) return SHARED.code;
  return words.some((word) => /名称$|^项目(?:\(.*\))?$/.test(word)) ? SHARED.name : undefined;
}

/** The first row with an amount, or the one behind the last where no row has one. */
function findFirstAmount(form: FormSheet): number {
  const rows = [...form.sheet.lines.keys()].filter(
    (row) => row > form.top && listRowCells(form.sheet, row).some(holdsAmount),
  );
  return rows.find((row) => !numbersColumns(form, row, rows.at(-1) ?? row)) ?? form.sheet.rows + 1;
}

/** A row that looks like the numbers of the columns and is the only one with numbers at all: nobody can tell. */
export function findLoneNumbering({ sheet, top }: FormSheet, body: number | undefined): WorkbookCell | undefined {
  const row = [...sheet.lines.keys()]
    .filter((line) => line > top && listRowCells(sheet, line).some(holdsAmount))
    .at(-1);
  const cells = row === body && row !== undefined ? listRowCells(sheet, row) : [];
  return isNumbering(cells) && cells.every((cell) => holdsAmount(cell)) ? cells[0] : undefined;
}

/** What is often written over the columns of codes and names. */
const TOTAL = /^(?:合计|总计)$/;

/** The first row below the heads: with an amount, or with the name of a row whose amount cannot be read; undefined where the form has none. */
export function findBody(form: FormSheet): number | undefined {
  const {
    sheet,
    table: { schema, rows },
    top,
  } = form;
  const first = findFirstAmount(form);
  const heads = listHeadRows(form, first);
  const known = new Set(rows.map((row) => foldName(findName(row) ?? '')).filter((name) => name !== ''));
  const columns = Array.from({ length: sheet.columns }, (_, index) => index + 1);
  const kinds = new Map(columns.map((column) => [column, findHead(schema, readPath(sheet, column, heads))]));
  const names = (row: number, column: number): boolean => {
    const text = foldName(findWorkbookCell(sheet, row, column)?.text ?? '');
    return kinds.get(column) === SHARED.name ? known.has(text) : kinds.get(column) === SHARED.code && TOTAL.test(text);
  };
  for (let row = top + 1; row < first; row += 1) if (columns.some((column) => names(row, column))) return row;
  return first > sheet.rows ? undefined : first;
}

function findSide(schema: Schema, path: readonly string[], index: number): string {
  const field = findField(schema, schema.form?.side ?? '');
  return (
    field?.categories.find(({ value }) => path.some((text) => foldName(text) === foldName(getLabel(field, value))))
      ?.value ??
    field?.categories[index]?.value ??
    ''
  );
}

/**
 * In a form on its side a column that has nothing but a kind above it, such as 决算数, belongs to the name at its left where that has no such kind yet:
 * the name was written over the first of its columns only.
 */
function inheritNames(amounts: readonly AmountColumn[], kinds: ReadonlySet<string>): AmountColumn[] {
  let names = [] as readonly string[];
  let used = new Set<string>();
  return amounts.map((amount) => {
    const own = amount.path.filter((text) => !kinds.has(foldName(text)));
    const kind = foldName(amount.path.find((text) => kinds.has(foldName(text))) ?? '');
    const isBare = own.length === 0 && kind !== '' && names.length > 0 && !used.has(kind);
    if (own.length > 0) [names, used] = [own, own.join() === names.join() ? used : new Set()];
    used.add(kind);
    return isBare ? { ...amount, path: [...names, ...amount.path] } : amount;
  });
}

/** The blocks of a form: a new one begins where a column of names follows one of amounts. */
export function readHeadBlocks(form: FormSheet, body: number): FormBlock[] {
  const {
    sheet,
    table: { schema },
  } = form;
  const rows = listHeadRows(form, body);
  const blocks: { heads: Record<string, number[]>; amounts: AmountColumn[]; paths: string[] }[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    const path = readPath(sheet, column, rows);
    const head = findHead(schema, path);
    const last = blocks.at(-1);
    if (path.length === 0 || path.some((text) => COUNTER.test(foldName(text)))) continue;
    const block =
      last && (head === undefined || last.amounts.length === 0) ? last : { heads: {}, amounts: [], paths: [] };
    if (block !== last) blocks.push(block);
    block.paths.push(...path);
    if (head === undefined) block.amounts.push({ column, path });
    else block.heads[head] = [...(block.heads[head] ?? []), column];
  }
  const kinds = new Set(findField(schema, schema.form?.column ?? '')?.categories.map(({ label }) => foldName(label)));
  return blocks.map(({ paths, ...block }, index) => ({
    ...block,
    amounts: SHARED.name in block.heads ? block.amounts : inheritNames(block.amounts, kinds),
    side: findSide(schema, paths, index),
  }));
}
