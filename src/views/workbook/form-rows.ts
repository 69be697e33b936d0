import { findField } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { openCell } from '../../model/cell.ts';
import type { FormCell, FormRow, FormSide } from '../table/form-view.ts';
import type { LaidForm } from '../table/forms.ts';
import { type SheetCell, sheetNumber, type SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';
import { FORM, TOTALS } from './words.zh.ts';

/** Which head columns of a side hold anything. */
function listHeads({ heads, rows }: FormSide): number[] {
  const used = heads.map((_, index) => index).filter((index) => rows.some((row) => row.heads[index] !== ''));
  return used.length > 0 ? used : [0];
}

function hasRowNumbers({ table: { schema } }: Pick<LaidForm, 'table'>): boolean {
  return schema.form?.numbered?.includes('rows') ?? false;
}

/** How many columns a side takes; among its heads is that of the row numbers, where the form has them. */
export function countColumns(
  form: Pick<LaidForm, 'table'>,
  side: FormSide,
): { readonly heads: number; readonly values: number } {
  return { heads: listHeads(side).length + (hasRowNumbers(form) ? 1 : 0), values: side.columns.length };
}

/** The titles of a side's columns. */
export function listTitles(
  form: Pick<LaidForm, 'table'>,
  side: FormSide,
): { readonly heads: string[]; readonly values: readonly string[] } {
  const heads = listHeads(side).map((index) => side.heads[index] ?? '');
  return { heads: hasRowNumbers(form) ? [...heads, FORM.rowNumbers] : heads, values: side.columns };
}

function viewFormCell(table: Table, cell: FormCell, total: boolean): SheetCell {
  const row = table.byId.get(cell.id);
  const field = findField(table.schema, table.schema.form?.value ?? '');
  const decimal = row && field ? openCell(table, row, field).decimal : undefined;
  if (!decimal) return { value: cell.text, style: cell.basis === 'blank' ? STYLES.formNumber : STYLES.formUndisclosed };
  const style =
    cell.basis === 'derived'
      ? total
        ? STYLES.formDerivedTotal
        : STYLES.formDerived
      : total
        ? STYLES.formTotal
        : STYLES.formNumber;
  return { ...sheetNumber(decimal), style };
}

function nameOf(row: FormRow): string {
  return row.heads.at(-1) ?? '';
}

function viewFormRow(
  { table }: Pick<LaidForm, 'table'>,
  side: FormSide,
  row: FormRow | undefined,
  number: number,
): SheetRow {
  const isCounted = hasRowNumbers({ table });
  const { heads, values } = countColumns({ table }, side);
  if (!row) return Array.from({ length: heads + values }, () => ({ value: '', style: STYLES.formName }));
  const total = TOTALS.any.test(nameOf(row));
  return [
    ...listHeads(side).map((index) => ({
      value: row.heads[index] ?? '',
      style: total ? STYLES.formTotalName : STYLES.formName,
    })),
    ...(isCounted ? [{ value: String(number), style: total ? STYLES.formTotalName : STYLES.formName }] : []),
    ...row.cells.map((cell) => viewFormCell(table, cell, total)),
  ];
}

/** Parts of a side that stand beside those of the other: what comes before the total of the year, from there on, and the last row. */
function splitSide({ rows }: FormSide): FormRow[][] {
  const at = rows.findIndex((row) => TOTALS.year.test(nameOf(row)));
  const middle = at === -1 ? rows.length - 1 : at;
  return [rows.slice(0, middle), rows.slice(middle, -1), rows.slice(-1)];
}

/**
 * The rows of a form, its sides beside each other: the totals of the year on one line, the grand totals on the last. Row numbers run down one side and
 * on down the next.
 */
export function listFormRows({ table, sides }: LaidForm): SheetRow[] {
  const numbers = new Map(sides.flatMap(({ rows }) => rows).map((row, index) => [row, index + 1]));
  const parts = sides.map(splitSide);
  return [0, 1, 2].flatMap((part) => {
    const length = Math.max(0, ...parts.map((side) => side[part]?.length ?? 0));
    return Array.from({ length }, (_, index) =>
      sides.flatMap((side, at) => {
        const row = parts[at]?.[part]?.[index];
        return viewFormRow({ table }, side, row, (row && numbers.get(row)) ?? 0);
      }),
    );
  });
}
