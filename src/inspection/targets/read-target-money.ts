import { formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import type { TargetMoney } from './target-table.ts';
import { bareCell, type TargetCells, findBeside } from './find-beside.ts';

/** The power of ten from the unit of a table to 万元; undefined where it names none. */
export function findPower(rows: readonly TargetCells[]): number | undefined {
  const text = rows.flat().map(bareCell).join('|');
  if (/万元/.test(text)) return 0;
  return /[(（]元[)）]|单位:?元|单位元/.test(text) ? -4 : undefined;
}

function readMoney(text: string, power: number | undefined): string {
  const value = parseDecimal(
    bareCell(text)
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
export function readColumnMoney(rows: readonly TargetCells[], label: RegExp, power: number | undefined): TargetMoney {
  const head = rows.findIndex(
    (cells) => cells.some((cell) => EXECUTED.test(bareCell(cell))) && cells.some((cell) => BUDGET.test(bareCell(cell))),
  );
  const heads = (rows[head] ?? []).map(bareCell);
  const all = [...heads.entries()];
  const executed = all.find(([, text]) => EXECUTED.test(text))?.[0] ?? -1;
  const budget =
    (all.find(([, text]) => /全年预算/.test(text)) ?? all.find(([, text]) => BUDGET.test(text)))?.[0] ?? -1;
  const row = rows.slice(head + 1).find((cells) => cells.some((cell) => label.test(bareCell(cell))));
  if (head < 0 || !row || budget === executed) return NONE;
  return { budget: readMoney(row[budget] ?? '', power), executed: readMoney(row[executed] ?? '', power) };
}

/** Money beside its label: 预算数：1481 执行数：1481. */
export function readLabelMoney(
  rows: readonly TargetCells[],
  before: RegExp | undefined,
  power: number | undefined,
): TargetMoney {
  const own = rows.filter((cells) => cells.some((cell) => (before ?? BUDGET).test(bareCell(cell))));
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
