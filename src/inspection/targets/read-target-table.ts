import { formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import type { TargetMoney, TargetRow, TargetTable } from './target-table.ts';

type Cells = readonly string[];

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s:]/g, '');

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

function findColumns(rows: readonly Cells[]): Columns | undefined {
  for (const [row, cells] of rows.entries()) {
    const heads = cells.map(bare);
    const find = (pattern: RegExp, except?: RegExp): number =>
      heads.findIndex((head) => pattern.test(head) && except?.test(head) !== true);
    const [level1, level2, level3] = [find(/^一级指标/), find(/^二级指标/), find(/^三级指标|^指标(?:名称|内容)$/)];
    const [expected, actual] = [find(EXPECTED, ACTUAL), find(ACTUAL, REASON)];
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

function readRows(rows: readonly Cells[], columns: Columns): TargetRow[] {
  const found: TargetRow[] = [];
  let [level1, level2] = ['', ''];
  for (const cells of rows.slice(columns.row + 1)) {
    const at = (index: number): string => (index < 0 ? '' : (cells[index] ?? '')).replace(/\s+/g, ' ').trim();
    if (cells.some((cell) => END.test(bare(cell)))) break;
    const isNext = at(columns.level1) !== '' && at(columns.level1) !== level1;
    level1 = at(columns.level1) === '' ? level1 : at(columns.level1);
    level2 = at(columns.level2) === '' && !isNext ? level2 : at(columns.level2);
    const unit = at(columns.unit);
    const expected = joinValue(at(columns.expected), at(columns.nature), unit);
    const [level3, actual] = [at(columns.level3), joinValue(at(columns.actual), '', unit)];
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

/** What stands to the right of a label, or behind it in its own cell. */
function findBeside(rows: readonly Cells[], label: RegExp): string {
  for (const cells of rows) {
    for (const [index, cell] of cells.entries()) {
      const text = cell.replace(/\s+/g, '').trim();
      const match = label.exec(text);
      if (!match) continue;
      const inside = text.slice(match[0].length).replace(/^[:：]/, '');
      if (inside !== '') return inside;
      const next = cells.slice(index + 1).find((other) => other.trim() !== '');
      if (next !== undefined && !/^(?:项目|主管|实施|预算|单位)/.test(bare(next))) return next.trim();
    }
  }
  return '';
}

/** The power of ten from the unit of a table to 万元; undefined where it names none. */
function findPower(rows: readonly Cells[]): number | undefined {
  const text = rows.flat().map(bare).join('|');
  if (/万元/.test(text)) return 0;
  return /[(（]元[)）]|单位:?元|单位元/.test(text) ? -4 : undefined;
}

function readMoney(text: string, power: number | undefined): string {
  const value = parseDecimal(
    bare(text)
      .replace(/(?:万元|元)$/, '')
      .replaceAll(',', ''),
  );
  if (!value || power === undefined) return '';
  return formatDecimal(power === 0 ? value : { units: value.units, scale: value.scale - power });
}

const BUDGET = /预算数|预算金额|年初预算|全年预算/;
const EXECUTED = /执行数|全年执行|实际支出|决算数/;
const NONE: TargetMoney = { budget: '', executed: '' };

/** Money in columns: 年初预算数, 全年预算数, 全年执行数 above 年度资金总额. */
function readColumnMoney(rows: readonly Cells[], label: RegExp, power: number | undefined): TargetMoney {
  const head = rows.findIndex(
    (cells) => cells.some((cell) => EXECUTED.test(bare(cell))) && cells.some((cell) => BUDGET.test(bare(cell))),
  );
  const heads = (rows[head] ?? []).map(bare);
  const all = [...heads.entries()];
  const executed = all.find(([, text]) => EXECUTED.test(text))?.[0] ?? -1;
  const budget =
    (all.find(([, text]) => /全年预算/.test(text)) ?? all.find(([, text]) => BUDGET.test(text)))?.[0] ?? -1;
  const row = rows.slice(head + 1).find((cells) => cells.some((cell) => label.test(bare(cell))));
  if (head < 0 || !row || budget === executed) return NONE;
  return { budget: readMoney(row[budget] ?? '', power), executed: readMoney(row[executed] ?? '', power) };
}

/** Money beside its label: 预算数：1481 执行数：1481. */
function readLabelMoney(rows: readonly Cells[], before: RegExp | undefined, power: number | undefined): TargetMoney {
  const own = rows.filter((cells) => cells.some((cell) => (before ?? BUDGET).test(bare(cell))));
  if (before) {
    const amounts = own.flatMap((cells) =>
      cells.map((cell) => readMoney(cell.replace(/^.*[:：]/, ''), power)).filter((text) => text !== ''),
    );
    return amounts.length === 2 ? { budget: amounts[0] ?? '', executed: amounts[1] ?? '' } : NONE;
  }
  return {
    budget: readMoney(findBeside(own, /^预算数(?:[（(]万?元[）)])?[:：]?/), power),
    executed: readMoney(findBeside(own, /^执行数(?:[（(]万?元[）)])?[:：]?/), power),
  };
}

const GOAL = /^(?:预期|年初设定|年初预期|年初|设定)(?:绩效)?目标/;
const RESULT = /^(?:实际完成|目标?实际|(?:年度|总体|年度总体|全年|目标)*(?:目标)?完成情况)/;

/** Texts below 预期目标 and 实际完成情况. */
function readGoals(rows: readonly Cells[], end: number): { readonly goal: string; readonly result: string } {
  const head = rows.slice(0, end).findIndex((cells) => cells.some((cell) => GOAL.test(bare(cell))));
  const heads = (rows[head] ?? []).map(bare);
  const goal = heads.findIndex((text) => GOAL.test(text));
  const result = heads.findIndex((text, index) => index > goal && RESULT.test(text));
  const below = rows[head + 1];
  if (head < 0 || !below || head + 1 >= end) return { goal: '', result: '' };
  const at = (index: number): string => (index < 0 ? '' : (below[index] ?? '')).replace(/\s+/g, ' ').trim();
  return { goal: at(goal), result: at(result) };
}

const WHOLE = '部门整体支出';

/** The name of the project; the whole of a department where the title says that the table is of that. */
function findProject(above: readonly Cells[]): string {
  const named = findBeside(above, /^项目(?:\(政策\)|（政策）)?名称[:：]?/);
  return named === '' && above.some((cells) => cells.some((cell) => /整体支出/.test(bare(cell)))) ? WHOLE : named;
}

/**
 * Reads a table of targets and results, in the shapes that provinces and the ministry use: indicators on three levels
 * beside what was expected and what was reached.
 * @param rows cells by row; a merged cell stands in its corner, the places that it covers are blank
 * @returns undefined where the table is another one
 */
export function readTargetTable(rows: readonly Cells[]): TargetTable | undefined {
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
