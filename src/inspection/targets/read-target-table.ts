import type { TargetRow, TargetTable } from './target-table.ts';
import { bareCell, type TargetCells, findBeside } from './find-beside.ts';
import { findPower, readColumnMoney, readLabelMoney } from './read-target-money.ts';

/** Columns of the indicators. */
interface Columns {
  readonly row: number;
  readonly level1: number;
  readonly level2: number;
  readonly level3: number;
  readonly expected: number;
  readonly actual: number;
  /** −1 where there is none, as for the next two. */
  readonly reason: number;
  /** ≥, ≤ or 定性 in a column of its own. */
  readonly nature: number;
  readonly unit: number;
  /** What an indicator counts for, and what it got. */
  readonly weight: number;
  readonly score: number;
}

const ACTUAL = /实际|完成(?:情况|值)|全年(?:完成|实际)/;
const EXPECTED = /指标值|目标值|预期|计划值|年度目标/;
const REASON = /偏差|原因|改进/;

function findColumns(rows: readonly TargetCells[]): Columns | undefined {
  for (const [row, cells] of rows.entries()) {
    const heads = cells.map(bareCell);
    const find = (pattern: RegExp, except?: RegExp): number =>
      heads.findIndex((head) => pattern.test(head) && except?.test(head) !== true);
    const level1 = find(/^一级指标/);
    const level2 = find(/^二级指标/);
    const level3 = find(/^三级指标|^指标(?:名称|内容)$/);
    const expected = find(EXPECTED, ACTUAL);
    const actual = find(ACTUAL, REASON);
    if (level2 >= 0 && level3 >= 0 && expected >= 0 && actual >= 0)
      return {
        row,
        level1,
        level2,
        level3,
        expected,
        actual,
        reason: find(REASON),
        nature: find(/^指标性质$/),
        unit: find(/^(?:度量|计量)单位$/),
        weight: find(/^(?:分值|权重)/),
        score: find(/^(?:自评)?得分/),
      };
  }
  return undefined;
}

const SIGN = /^[≥≤><＞＜]$/;

/** A value with the sign and unit that its row has in columns of their own. */
function joinValue(value: string, sign: string, unit: string): string {
  if (!/\d$/.test(value)) return value;
  return `${SIGN.test(sign) ? sign : ''}${value}${unit}`;
}

/** Why a result is another one, and what it was marked with. */
function joinNotes(reason: string, weight: string, score: string): string {
  const marks = [weight === '' ? '' : `分值${weight}`, score === '' ? '' : `得分${score}`]
    .filter((text) => text !== '')
    .join('，');
  return [reason.replace(/。$/, ''), marks].filter((text) => text !== '').join('；');
}

const END = /^(?:总分|合计|自评总分|得分合计|备注|注|说明|填报人|其他需要说明)/;

function readRows(rows: readonly TargetCells[], columns: Columns): TargetRow[] {
  const found: TargetRow[] = [];
  let level1 = '';
  let level2 = '';
  for (const cells of rows.slice(columns.row + 1)) {
    const at = (index: number): string => (index < 0 ? '' : (cells[index] ?? '')).replace(/\s+/g, ' ').trim();
    if (cells.some((cell) => END.test(bareCell(cell)))) break;
    const isNext = at(columns.level1) !== '' && at(columns.level1) !== level1;
    level1 = at(columns.level1) === '' ? level1 : at(columns.level1);
    level2 = at(columns.level2) === '' && !isNext ? level2 : at(columns.level2);
    const unit = at(columns.unit);
    const expected = joinValue(at(columns.expected), at(columns.nature), unit);
    const level3 = at(columns.level3);
    const actual = joinValue(at(columns.actual), '', unit);
    if (level3 === '' && expected === '' && actual === '') continue;
    found.push({
      level1,
      level2: level2 === '' ? level1 : level2,
      level3: level3 === '' ? level2 : level3,
      expected,
      actual,
      reason: joinNotes(at(columns.reason), at(columns.weight), at(columns.score)),
    });
  }
  return found;
}

const GOAL = /^(?:预期|年初设定|年初预期|年初|设定)(?:绩效)?目标/;
const RESULT = /^(?:实际完成|目标?实际|(?:年度|总体|年度总体|全年|目标)*(?:目标)?完成情况)/;

/** Texts below 预期目标 and 实际完成情况. */
function readGoals(rows: readonly TargetCells[], end: number): { readonly goal: string; readonly result: string } {
  const head = rows.slice(0, end).findIndex((cells) => cells.some((cell) => GOAL.test(bareCell(cell))));
  const heads = (rows[head] ?? []).map(bareCell);
  const goal = heads.findIndex((text) => GOAL.test(text));
  const result = heads.findIndex((text, index) => index > goal && RESULT.test(text));
  const below = rows[head + 1];
  if (head < 0 || !below || head + 1 >= end) return { goal: '', result: '' };
  const at = (index: number): string => (index < 0 ? '' : (below[index] ?? '')).replace(/\s+/g, ' ').trim();
  return { goal: at(goal), result: at(result) };
}

const WHOLE = '部门整体支出';

/** The name of the project; the whole of a department where the title says that the table is of that. */
function findProject(above: readonly TargetCells[]): string {
  const named = findBeside(above, /^项目(?:\(政策\)|（政策）)?名称[:：]?/);
  return named === '' && above.some((cells) => cells.some((cell) => /整体支出/.test(bareCell(cell)))) ? WHOLE : named;
}

/**
 * Reads a table of targets and results, in the shapes that provinces and the ministry use: indicators on three levels
 * beside what was expected and what was reached.
 * @param rows cells by row; a merged cell stands in its corner, the places that it covers are blank
 * @returns undefined where the table is another one
 */
export function readTargetTable(rows: readonly TargetCells[]): TargetTable | undefined {
  const columns = findColumns(rows);
  if (!columns) return undefined;
  const above = rows.slice(0, columns.row);
  const power = findPower(above);
  const columned = readColumnMoney(above, /资金总额|^合计|年度资金/, power);
  const isColumned = columned.budget !== '' || columned.executed !== '';
  return {
    project: findProject(above),
    organisation: findBeside(
      above,
      /^(?:预算单位|实施单位|项目单位|主管部门|(?:部门|单位)(?:[（(]单位[）)])?名称)(?:及代码)?[:：]?/,
    ),
    total: isColumned ? columned : readLabelMoney(above, undefined, power),
    fiscal: isColumned ? readColumnMoney(above, /财政拨款/, power) : readLabelMoney(above, /财政拨款/, power),
    ...readGoals(rows, columns.row),
    rows: readRows(rows, columns),
  };
}
