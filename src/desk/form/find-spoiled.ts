import type { Issue } from '../../model/issue.ts';
import { findMerged, listRowCells, type WorkbookCell } from '../../model/workbook.ts';
import type { FormSheet } from './find-form.ts';
import { foldName } from './fold-name.ts';
import { DASH, holdsAmount, readAmount, UNDISCLOSED } from './read-amount.ts';
import { findLoneNumbering, type FormBlock } from './read-heads.ts';
import { refuseCell, refuseDoubtful, refusePlace } from './refuse-cell.ts';

/** What stands in the heads of a form, and in a row only where new heads begin. */
const HEAD = /^(?:项目|科目名称|(?:支出)?功能分类科目(?:名称|编码)|经济分类科目(?:名称|编码)|科目编码)$/;

/** A cell that goes over rows or columns of other names: nobody can say which one its amount is of. */
function spansOthers(
  { sheet }: FormSheet,
  { amounts }: FormBlock,
  { row, column }: WorkbookCell,
  nameAt: (row: number) => string,
): boolean {
  const range = findMerged(sheet, row, column);
  if (!range) return false;
  for (let line = row + 1; line <= Math.min(range.bottom, sheet.rows); line += 1) if (nameAt(line) !== '') return true;
  const path = amounts.find((amount) => amount.column === column)?.path.join() ?? '';
  return amounts.some(
    (amount) => amount.column > column && amount.column <= range.right && amount.path.join() !== path,
  );
}

/**
 * Why the amount of a cell cannot be taken.
 * @param nameAt what the block calls a row
 */
export function findSpoiled(
  form: FormSheet,
  block: FormBlock,
  cell: WorkbookCell,
  nameAt: (row: number) => string,
): Issue | undefined {
  const { sheet, unit } = form;
  if (cell.doubt || (!readAmount(cell) && !UNDISCLOSED.test(cell.text))) return refuseCell(sheet, cell);
  if (cell.unit !== undefined && cell.unit !== unit)
    return refusePlace('import-cell-unit', sheet, { ...cell, text: `${cell.text}${cell.unit}` }, { unit });
  return spansOthers(form, block, cell, nameAt) ? refusePlace('import-merged', sheet, cell) : undefined;
}

/** Heads that begin again below amounts, as those of another form do. */
export function findSecondHeads({ sheet }: FormSheet, body: number | undefined): WorkbookCell | undefined {
  if (body === undefined) return undefined;
  return [...sheet.cells.values()].find(
    ({ row, kind, text }) => row >= body && kind === 'text' && HEAD.test(foldName(text)),
  );
}

/** Where no column names the rows, only one row can hold the amounts. */
function listSecondRows({ sheet }: FormSheet, body: number, blocks: readonly FormBlock[]): Issue[] {
  if (blocks.length === 0 || blocks.some(({ heads }) => 'name' in heads || 'code' in heads || 'project' in heads))
    return [];
  const columns = new Set(blocks.flatMap(({ amounts }) => amounts.map(({ column }) => column)));
  const cells = [...sheet.lines.keys()].flatMap((row) =>
    row > body
      ? (listRowCells(sheet, row).find(
          (cell) => columns.has(cell.column) && !DASH.test(cell.text) && holdsAmount(cell),
        ) ?? [])
      : [],
  );
  return cells.slice(0, 1).map((cell) => refusePlace('import-lying', sheet, cell));
}

/** What is wrong with the rows of a form before any amount is taken. */
export function listSpoiledRows(form: FormSheet, body: number | undefined, blocks: readonly FormBlock[]): Issue[] {
  const { sheet, top } = form;
  const lone = findLoneNumbering(form, body);
  if (lone) return [refusePlace('import-numbering', sheet, lone)];
  const heads = [...sheet.cells.values()].filter(
    ({ row, doubt }) => row > top && row < (body ?? 0) && doubt !== 'format' && doubt !== 'width',
  );
  const second = findSecondHeads(form, body);
  return [
    ...refuseDoubtful(sheet, heads),
    ...(second ? [refusePlace('import-second', sheet, second, { title: form.table.schema.title })] : []),
    ...(body === undefined ? [] : listSecondRows(form, body, blocks)),
  ];
}
