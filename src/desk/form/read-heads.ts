import { type Decimal, parseDecimal } from '../../lib/decimal.ts';
import { findField, getLabel, type Schema } from '../../model/schema.ts';
import { findName, SHARED } from '../../model/tables/shared-columns.ts';
import { findSpreadCell, findWorkbookCell, listRowCells, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';
import { foldName } from './fold-name.ts';
import type { FormSheet } from './find-form.ts';

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

/** What stands in a cell instead of an amount that is not published. */
export const UNDISCLOSED = /^(?:未公开|不公开)$/;
const NUMBERING = /^(?:栏次|行次|序号)$/;
/** Above a column that counts the rows. */
const COUNTER = /^(?:行次|序号)$/;

/** The number of a cell, also of one that holds it as text with separators; undefined where it is none. */
export function readAmount({ kind, number, text }: WorkbookCell): Decimal | undefined {
  if (kind === 'number') return number;
  return kind === 'text' ? parseDecimal(text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '').replace(/\s/g, '')) : undefined;
}

function readPath(sheet: WorkbookSheet, column: number, from: number, to: number): string[] {
  const texts = Array.from({ length: to - from }, (_, index) => findSpreadCell(sheet, from + index, column)).filter((cell) => cell?.kind === 'text').map((cell) => cell?.text ?? '');
  return texts.filter((text, index) => texts.indexOf(text) === index && foldName(text) !== '栏次');
}

/** The field that a column names its rows by, or undefined where it holds amounts. */
function findHead({ form, fields }: Schema, path: readonly string[]): string | undefined {
  const words = path.map(foldName).toReversed();
  const titled = form?.rows.find((name) => foldName(findField({ fields } as Schema, name)?.title ?? '') === words[0]);
  if (titled !== undefined) return titled;
  if (words.some((word) => word.endsWith('编码'))) return form?.rows.includes(SHARED.code) ? SHARED.code : undefined;
  return words.some((word) => /名称$|^项目(?:\(.*\))?$/.test(word)) ? SHARED.name : undefined;
}

/** The first row with an amount, or the one behind the last where no row has one. */
function findFirstAmount({ sheet, top }: FormSheet): number {
  for (let row = top + 1; row <= sheet.rows; row += 1) {
    const cells = listRowCells(sheet, row);
    if (!cells.some(({ text }) => NUMBERING.test(foldName(text))) && cells.some((cell) => readAmount(cell) ?? UNDISCLOSED.test(cell.text))) return row;
  }
  return sheet.rows + 1;
}

/** The first row below the heads: with an amount, or with the name of a row whose amount cannot be read; undefined where the form has none. */
export function findBody(form: FormSheet): number | undefined {
  const { sheet, table: { schema, rows }, top } = form;
  const first = findFirstAmount(form);
  const names = new Set(rows.map((row) => foldName(findName(row) ?? '')));
  const columns = Array.from({ length: sheet.columns }, (_, index) => index + 1).filter((column) => findHead(schema, readPath(sheet, column, top + 1, first)) === SHARED.name);
  for (let row = top + 1; row < first; row += 1) if (columns.some((column) => names.has(foldName(findWorkbookCell(sheet, row, column)?.text ?? '')))) return row;
  return first > sheet.rows ? undefined : first;
}

function findSide(schema: Schema, path: readonly string[], index: number): string {
  const field = findField(schema, schema.form?.side ?? '');
  return field?.categories.find(({ value }) => path.some((text) => foldName(text) === foldName(getLabel(field, value))))?.value ?? field?.categories[index]?.value ?? '';
}

/** The blocks of a form: a new one begins where a column of names follows one of amounts. */
export function readBlocks({ sheet, table: { schema }, top }: FormSheet, body: number): FormBlock[] {
  const blocks: { heads: Record<string, number[]>; amounts: AmountColumn[]; paths: string[] }[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    const path = readPath(sheet, column, top + 1, body);
    const head = findHead(schema, path);
    const last = blocks.at(-1);
    if (path.length === 0 || path.some((text) => COUNTER.test(foldName(text)))) continue;
    const block = last && (head === undefined || last.amounts.length === 0) ? last : { heads: {}, amounts: [], paths: [] };
    if (block !== last) blocks.push(block);
    block.paths.push(...path);
    if (head === undefined) block.amounts.push({ column, path });
    else block.heads[head] = [...(block.heads[head] ?? []), column];
  }
  return blocks.map(({ paths, ...block }, index) => ({ ...block, side: findSide(schema, paths, index) }));
}
