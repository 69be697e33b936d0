import { type Decimal, formatDecimal, round } from '../../lib/decimal.ts';
import type { Issue } from '../../model/issue.ts';
import { findText } from '../../model/table.ts';
import { findName, SHARED } from '../../model/tables/shared-columns.ts';
import { findSpreadCell, findWorkbookCell, listRowCells, nameWorkbookPlace, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';
import type { FormSheet } from './find-form.ts';
import { foldName } from './fold-name.ts';
import { findTarget } from './find-target.ts';
import { findBody, type FormBlock, readAmount, readBlocks, UNDISCLOSED } from './read-heads.ts';
import type { Found, Reason, RowHeads, Target } from './target.ts';

/** An amount that goes into a row of the table. */
export interface Taking extends Found {
  readonly cell: WorkbookCell;
  /** In 万元; blank where the form says that it is not published. */
  readonly value: string;
  /** What the form calls the row, where the table has another name for its code. */
  readonly printed?: string;
  /** The amount that stood in the row, where it was another. */
  readonly former?: string;
}

/** An amount that goes nowhere. */
export interface Leaving {
  readonly cell: WorkbookCell;
  readonly reason: Reason;
}

export interface FormReading extends FormSheet {
  readonly takings: readonly Taking[];
  readonly leavings: readonly Leaving[];
}

const LEAST_PLACES = 2;
const DASH = /^[-－—–―/]*$/;
const NOTE = /^(?:注|说明|备注)[:：\d]/;

/** An amount moved to 万元, exactly, with the two decimals that accounts are written with or as many more as it needs. */
function convert({ units, scale }: Decimal, shift: number): string {
  if (shift === 0) return formatDecimal({ units, scale });
  const moved = scale + shift < 0 ? { units: units * 10n ** BigInt(-scale - shift), scale: 0 } : { units, scale: scale + shift };
  let { units: own, scale: places } = round(moved, Math.max(moved.scale, LEAST_PLACES));
  while (places > LEAST_PLACES && own % 10n === 0n) [own, places] = [own / 10n, places - 1];
  return formatDecimal({ units: own, scale: places });
}

function readHeads(sheet: WorkbookSheet, row: number, { heads }: FormBlock): RowHeads {
  const read = (columns: readonly number[]): string => {
    const cells = columns.map((column) => findSpreadCell(sheet, row, column)).filter((cell, index, all) => cell && cell.row === row && all.indexOf(cell) === index);
    return cells.map((cell) => cell?.text ?? '').join('').trim();
  };
  const found = Object.fromEntries(Object.entries(heads).map(([name, columns]) => [name, read(columns)]));
  const code = found[SHARED.code] ?? '';
  // A total is often written over the columns of codes and names.
  return /^\d*$/.test(code) ? found : { ...found, [SHARED.code]: '', [SHARED.name]: code };
}

/** In what a row of the table differs from the form: another name for its code, or an amount that somebody has filled already. */
function compareRow({ table }: FormSheet, { id }: Found, { code = '', name = '' }: RowHeads, value: string): Pick<Taking, 'printed' | 'former'> {
  const row = table.byId.get(id);
  if (!row) return {};
  const [own, former] = [findName(row) ?? '', findText(row, table.schema.form?.value ?? '') ?? ''];
  return { ...(code !== '' && name !== '' && foldName(own) !== foldName(name) && { printed: name }), ...(former !== '' && former !== value && { former }) };
}

/** Takes the amounts of one row of a block. */
function takeRow(form: FormSheet, target: Target, block: FormBlock, row: number, into: { takings: Taking[]; leavings: Leaving[]; issues: Issue[] }): void {
  const { sheet, shift } = form;
  const heads = readHeads(sheet, row, block);
  const cells = listRowCells(sheet, row);
  // Below a form stand notes; where no column names the rows they would be taken for amounts.
  if (NOTE.test(cells[0]?.text ?? '') || (!(SHARED.name in block.heads) && cells.every(({ kind }) => kind === 'text'))) return;
  for (const column of block.amounts) {
    const cell = findWorkbookCell(sheet, row, column.column);
    if (!cell || DASH.test(cell.text)) continue;
    const amount = readAmount(cell);
    const found = findTarget(target, block, column, heads);
    if (typeof found === 'string') {
      if (amount) into.leavings.push({ cell, reason: found });
    } else if (!amount && !UNDISCLOSED.test(cell.text)) into.issues.push({ rule: 'import-number', place: { file: '' }, found: `${nameWorkbookPlace(sheet, cell.address)}：${cell.text}`, facts: {} });
    else if (into.takings.some(({ id }) => id === found.id)) into.leavings.push({ cell, reason: 'twice' });
    else {
      const value = amount ? convert(amount, shift) : '';
      into.takings.push({ ...found, ...compareRow(form, found, heads, value), cell, value });
    }
  }
}

/** All amounts of a form: where each goes, what is left, and cells that hold no number where one must be. */
export function takeAmounts(form: FormSheet, codes: Target['codes']): { reading: FormReading; issues: Issue[] } {
  const body = findBody(form);
  const into = { takings: [] as Taking[], leavings: [] as Leaving[], issues: [] as Issue[] };
  const blocks = body === undefined ? [] : readBlocks(form, body);
  for (const block of blocks) for (let row = body ?? 1; row <= form.sheet.rows; row += 1) takeRow(form, { table: form.table, codes }, block, row, into);
  const amounts = blocks.reduce((sum, block) => sum + block.amounts.length, 0);
  const lost = body !== undefined && (amounts === 0 || (into.takings.length === 0 && into.issues.length === 0));
  const issues: Issue[] = lost ? [{ rule: 'import-heads', place: { file: '' }, found: nameWorkbookPlace(form.sheet, `${form.top + 1}:${body}`), facts: { title: form.table.schema.title } }] : into.issues;
  return { reading: { ...form, takings: into.takings, leavings: into.leavings }, issues };
}
