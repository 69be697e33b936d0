import type { Issue } from '../../model/issue.ts';
import { findText } from '../../model/table.ts';
import { findName, SHARED } from '../../model/tables/shared-columns.ts';
import {
  findSpreadCell,
  findWorkbookCell,
  listRowCells,
  nameWorkbookPlace,
  type WorkbookCell,
} from '../../model/workbook.ts';
import type { FormSheet } from './find-form.ts';
import { foldName } from './fold-name.ts';
import { findTarget } from './find-target.ts';
import { CARRIED, isCarriedDetail } from './find-carry.ts';
import { DASH, readAmount } from './read-amount.ts';
import { type AmountColumn, findBody, type FormBlock, readHeadBlocks } from './read-heads.ts';
import { refuseDoubtful, refusePlace } from './refuse-cell.ts';
import { findSecondHeads, findSpoiled, listSpoiledRows } from './find-spoiled.ts';
import type { Found, Reason, RowHeads, Target } from './target.ts';
import { convertAmount } from './convert-amount.ts';
import { listHeadCells, readHeads } from './read-row-heads.ts';
import type { FormPlace, FormReading, Leaving, Taking } from './form-reading.ts';

/** What the rows of a form have given so far. */
interface Harvest {
  readonly takings: Taking[];
  readonly leavings: Leaving[];
  readonly issues: Issue[];
  /** Where the sheet names each row of the table first, with an amount or without. */
  readonly named: Map<string, FormPlace>;
  /** The last row of the block that was carried over, and its id; blank before it. */
  carried: string;
  carriedId: string;
}
const NOTE = /^(?:注|说明|备注)[:：\d]/;

/** In what a row of the table differs from the form: another name for its code, or an amount that somebody has filled already. */
function compareRow(
  { table }: FormSheet,
  { id }: Found,
  { code = '', name = '' }: RowHeads,
  value: string,
): Pick<Taking, 'printed' | 'former'> {
  const row = table.byId.get(id);
  if (!row) return {};
  const own = findName(row) ?? '';
  const former = findText(row, table.schema.form?.value ?? '') ?? '';
  return {
    ...(code !== '' && name !== '' && foldName(own) !== foldName(name) && { printed: name }),
    ...(former !== '' && former !== value && { former }),
  };
}

/** Puts the amount of a cell where it belongs, or says why it cannot. */
function takeCell(
  form: FormSheet,
  block: FormBlock,
  heads: RowHeads,
  cell: WorkbookCell,
  found: Found,
  into: Harvest,
): void {
  const spoiled = findSpoiled(form, block, cell, (row) => readHeads(form.sheet, row, block)['name'] ?? '');
  const amount = readAmount(cell);
  const value = amount ? convertAmount(amount, form.shift) : '';
  const earlier = into.takings.find(({ id }) => id === found.id);
  if (spoiled) into.issues.push(spoiled);
  else if (earlier?.cell.row === cell.row && earlier.value !== value)
    into.issues.push(
      refusePlace('import-double', form.sheet, cell, { first: earlier.cell.address, value: earlier.cell.text }),
    );
  else if (earlier || into.named.get(found.id)?.row !== cell.row) into.leavings.push({ cell, reason: 'twice' });
  else into.takings.push({ ...found, ...compareRow(form, found, heads, value), cell, value });
}

/** As findTarget; a detail of what was carried over belongs under that, or nowhere. */
function findCarriedTarget(
  target: Target,
  block: FormBlock,
  column: AmountColumn,
  heads: RowHeads,
  carried: boolean,
  under: string,
): Found | Reason {
  if (!carried) return findTarget(target, block, column, heads);
  return target.details && under !== '' ? findTarget(target, block, column, heads, under) : 'carry';
}

/** Takes the amounts of one row of a block. */
function takeRow(form: FormSheet, target: Target, block: FormBlock, row: number, into: Harvest): void {
  const { sheet } = form;
  const heads = readHeads(sheet, row, block);
  const cells = listRowCells(sheet, row);
  // Below a form stand notes; where no column names the rows they would be taken for amounts.
  if (
    NOTE.test(cells[0]?.text ?? '') ||
    (!(SHARED.name in block.heads) && cells.every((cell) => cell.kind === 'text' && !cell.doubt && !readAmount(cell)))
  )
    return;
  const name = heads[SHARED.name] ?? '';
  const carried = isCarriedDetail(form, block, heads, into.carried);
  if (CARRIED.test(name)) [into.carried, into.carriedId] = [name, ''];
  for (const column of block.amounts) {
    const cell = findWorkbookCell(sheet, row, column.column);
    const found = findCarriedTarget(target, block, column, heads, carried, into.carriedId);
    if (typeof found !== 'string' && CARRIED.test(name)) into.carriedId ||= found.id;
    if (typeof found !== 'string' && !into.named.has(found.id))
      into.named.set(found.id, { ...found, row, name, lying: !(SHARED.name in block.heads) });
    if (!cell || (DASH.test(cell.text) && !cell.doubt)) continue;
    if (typeof found !== 'string') takeCell(form, block, heads, cell, found, into);
    else if (readAmount(cell) ?? cell.doubt) into.leavings.push({ cell, reason: found });
  }
  const taken = into.takings.some(
    ({ cell }) => cell.row === row && block.amounts.some(({ column }) => column === cell.column),
  );
  const columns = Object.values(block.heads).flat();
  if (taken) into.issues.push(...refuseDoubtful(sheet, listHeadCells(sheet, row, columns)));
}

/** The lowest words above an amount. */
function findHeadAbove({ sheet, top }: FormSheet, { column }: WorkbookCell, body: number): WorkbookCell | undefined {
  const rows = Array.from({ length: Math.max(body - top - 1, 0) }, (_, index) => body - 1 - index);
  return rows.map((row) => findSpreadCell(sheet, row, column)).find((cell) => cell?.kind === 'text');
}

/** Whether a form says below its heads that there is nothing, and holds no number that speaks against it. */
function isSaidEmpty({ sheet, top }: FormSheet): boolean {
  const below = [...sheet.cells.values()].filter(({ row }) => row > top);
  const isSaid = below.some(
    ({ text }) => /(?:没有|无|未).*(?:收入|支出|数据|收支)/.test(text) && /[。，]|^(?:注|说明|备注)[:：]/.test(text),
  );
  return isSaid && below.every((cell) => cell.kind === 'text' && !cell.doubt && !readAmount(cell));
}

/** All amounts of a form: where each goes, what is left, and cells that hold no number where one must be. */
export function takeAmounts(
  form: FormSheet,
  known: Omit<Target, 'table' | 'year'>,
): { reading: FormReading; issues: Issue[] } {
  // Its heads may stand beside the row of the total, which has no amounts to tell them from.
  if (isSaidEmpty(form)) return { reading: { ...form, takings: [], leavings: [], places: [] }, issues: [] };
  const body = findBody(form);
  const into: Harvest = { takings: [], leavings: [], issues: [], named: new Map(), carried: '', carriedId: '' };
  const blocks = body === undefined ? [] : readHeadBlocks(form, body);
  into.issues.push(...listSpoiledRows(form, body, blocks));
  const end = findSecondHeads(form, body)?.row ?? Infinity;
  const rows = [...form.sheet.lines.keys()].filter((row) => row >= (body ?? 1) && row < end);
  for (const block of blocks) {
    [into.carried, into.carriedId] = ['', ''];
    for (const row of rows) takeRow(form, { ...known, table: form.table, year: form.year }, block, row, into);
  }
  const amounts = blocks.reduce((sum, block) => sum + block.amounts.length, 0);
  // A form may have rows and no amount at all: nothing happened that year.
  const nothing = into.takings.length === 0 && (into.leavings.length > 0 || into.named.size === 0);
  const lost = body !== undefined && into.issues.length === 0 && (amounts === 0 || nothing);
  const strange = into.leavings.find(({ reason }) => reason === 'column');
  const head = strange && findHeadAbove(form, strange.cell, body ?? 1);
  if (lost && head)
    into.issues.push(refusePlace('import-amount-head', form.sheet, head, { title: form.table.schema.title }));
  else if (lost)
    into.issues.push({
      rule: 'import-heads',
      place: { file: '' },
      found: nameWorkbookPlace(form.sheet, `${form.top + 1}:${body}`),
      facts: { title: form.table.schema.title },
    });
  return {
    reading: { ...form, takings: into.takings, leavings: into.leavings, places: [...into.named.values()] },
    issues: into.issues,
  };
}
