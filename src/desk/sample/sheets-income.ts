import type { Cents } from './books.ts';
import { listCodes, OTHER_ITEM, sumLeaves, write } from './ledger.ts';
import { type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

/** What is under a functional code: spending, what is left of the budget and what was left a year before, and money from outside the budget. */
export function openCode(
  { books, prior }: Year,
  code: string,
): { general: Cents; fund: Cents; basic: Cents; left: Cents; before: Cents; outside: Cents } {
  const under = (item: string): boolean => item.startsWith(code);
  const sumOf = (parts: ReadonlyMap<string, Cents>): Cents =>
    [...parts].reduce((sum, [item, amount]) => (under(item) ? sum + amount : sum), 0n);
  return {
    general: sumLeaves(books, ({ item, kind }) => kind !== 'fund' && under(item)),
    fund: sumLeaves(books, ({ item, kind }) => kind === 'fund' && under(item)),
    basic: sumLeaves(books, ({ item, kind }) => (kind === 'personnel' || kind === 'public') && under(item)),
    left: sumOf(books.unspent),
    before: sumOf(prior.unspent),
    outside: under(OTHER_ITEM) ? 1n : 0n,
  };
}

function makeSummary(year: Year): SampleRow[] {
  const {
    totals,
    books: { other },
    nameOf,
  } = year;
  const row = (id: string, side: string, name: string, amount: Cents): SampleRow =>
    stated({ id, side, name, amount: write(amount) }, '2.1 5.1');
  const classes = listCodes(year.books)
    .filter((code) => code.length === 3)
    .map((code) => {
      const { general, fund, outside } = openCode(year, code);
      return row(`class-${code}`, 'expenditure', nameOf(code), general + fund + outside * other.spent);
    });
  return [
    row('income-general', 'income', '一般公共预算财政拨款收入', totals.incomeGeneral),
    row('income-fund', 'income', '政府性基金预算财政拨款收入', totals.fund),
    row('income-capital', 'income', '国有资本经营预算财政拨款收入', 0n),
    row('income-superior', 'income', '上级补助收入', 0n),
    row('income-business', 'income', '事业收入', 0n),
    row('income-operating', 'income', '经营收入', 0n),
    row('income-affiliated', 'income', '附属单位上缴收入', 0n),
    row('income-other', 'income', '其他收入', other.income),
    row('income-total', 'income', '本年收入合计', totals.income),
    row('nonfiscal-used', 'income', '使用非财政拨款结余', 0n),
    row('carry-in', 'income', '年初结转和结余', totals.allCarryIn),
    row('income-grand-total', 'income', '收入总计', totals.grandTotal),
    ...classes,
    row('expenditure-total', 'expenditure', '本年支出合计', totals.expenditure),
    row('surplus-distribution', 'expenditure', '结余分配', 0n),
    row('carry-out', 'expenditure', '年末结转和结余', totals.allCarryOut),
    row('expenditure-grand-total', 'expenditure', '支出总计', totals.grandTotal),
  ];
}

function makeIncome(year: Year): SampleRow[] {
  const {
    totals,
    books: { other },
    nameOf,
  } = year;
  const row = (id: string, code: string, column: string, amount: Cents): SampleRow =>
    stated(
      { id, code, name: code === '' ? '合计' : nameOf(code), column, amount: write(amount) },
      code === '' ? '2.2 5.2' : '5.2',
    );
  const items = listCodes(year.books).flatMap((code) => {
    const { general, fund, left, before, outside } = openCode(year, code);
    const fiscal = general + left - before + fund;
    const own = outside * other.income;
    return [
      row(`${code}-total`, code, 'total', fiscal + own),
      row(`${code}-fiscal`, code, 'fiscal', fiscal),
      row(`${code}-other`, code, 'other', own),
    ];
  });
  return [
    row('total', '', 'total', totals.income),
    row('fiscal', '', 'fiscal', totals.fiscalIncome),
    row('general', '', 'general', totals.incomeGeneral),
    row('fund', '', 'fund', totals.fund),
    ...['superior', 'business', 'operating', 'affiliated'].map((column) => row(column, '', column, 0n)),
    row('other', '', 'other', other.income),
    ...items,
  ];
}

function makeExpenditure(year: Year): SampleRow[] {
  const {
    totals,
    books: { other },
    nameOf,
  } = year;
  const row = (id: string, code: string, column: string, amount: Cents): SampleRow =>
    stated(
      { id, code, name: code === '' ? '合计' : nameOf(code), column, amount: write(amount) },
      code === '' ? '2.3 5.3' : '5.3',
    );
  const items = listCodes(year.books).flatMap((code) => {
    const { general, fund, basic, outside } = openCode(year, code);
    const total = general + fund + outside * other.spent;
    return [
      row(`${code}-total`, code, 'total', total),
      row(`${code}-basic`, code, 'basic', basic),
      row(`${code}-project`, code, 'project', total - basic),
    ];
  });
  return [
    row('total', '', 'total', totals.expenditure),
    row('basic', '', 'basic', totals.basic),
    row('project', '', 'project', totals.expenditure - totals.basic),
    ...['superior', 'operating', 'affiliated'].map((column) => row(column, '', column, 0n)),
    ...items,
  ];
}

/** Annex tables 01 to 03: all income and all expenditure. */
export function makeIncomeSheets(year: Year): SampleSheet[] {
  return [
    { name: '01-summary', rows: makeSummary(year) },
    { name: '02-income', rows: makeIncome(year) },
    { name: '03-expenditure', rows: makeExpenditure(year) },
  ];
}
