import { formatDecimal } from '../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../lib/fraction.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import type { Cents } from './books.ts';
import { listCodes, percentOf, write } from './ledger.ts';
import { listMeasures } from './measures.ts';
import { openCode } from './sheets-income.ts';
import { openThreePublic } from './sheets-three-public.ts';
import { derived, type Row, type Sheet, stated, type Year } from './year.ts';

function makeChanges(year: Year): Row[] {
  return listMeasures(year).map(({ id, name, cell, now, then, reason, source }) => {
    const direction = now > then ? 'increase' : now < then ? 'decrease' : 'flat';
    const size = now > then ? now - then : then - now;
    return stated(
      {
        id,
        name,
        measure: cell,
        direction,
        amount: write(size),
        rate: size === 0n ? '' : (percentOf(size, then) ?? ''),
        reason,
      },
      source,
    );
  });
}

function makeComparatives(year: Year): Row[] {
  return listMeasures(year).map(({ id, name, cell, now, then, printed, source }) => {
    const values = { id, name, year: year.before, measure: cell, amount: write(then) };
    return printed
      ? stated(values, source)
      : derived(values, `${cell} ${now < then ? '+' : '-'} changes:${id}`, source);
  });
}

function makeShares(year: Year): Row[] {
  const { totals, books, nameOf } = year;
  const share = (
    id: string,
    name: string,
    part: string,
    whole: string,
    amounts: readonly [Cents, Cents],
    source: string,
  ): Row[] => {
    const percent = percentOf(...amounts);
    return percent === undefined ? [] : [stated({ id, name, part, whole, share: percent }, source)];
  };
  const three = openThreePublic(books);
  return [
    ...share(
      'income-general',
      '一般公共预算财政拨款收入占本年收入',
      '02-income:general',
      '02-income:total',
      [totals.incomeGeneral, totals.income],
      '2.2',
    ),
    ...share(
      'income-fund',
      '政府性基金收入占本年收入',
      '02-income:fund',
      '02-income:total',
      [totals.fund, totals.income],
      '2.2',
    ),
    ...share(
      'income-other',
      '其他收入占本年收入',
      '02-income:other',
      '02-income:total',
      [books.other.income, totals.income],
      '2.2',
    ),
    ...share(
      'expenditure-basic',
      '基本支出占本年支出',
      '03-expenditure:basic',
      '03-expenditure:total',
      [totals.basic, totals.expenditure],
      '2.3',
    ),
    ...share(
      'expenditure-project',
      '项目支出占本年支出',
      '03-expenditure:project',
      '03-expenditure:total',
      [totals.expenditure - totals.basic, totals.expenditure],
      '2.3',
    ),
    ...share(
      'general-of-expenditure',
      '一般公共预算财政拨款支出占本年支出',
      '06-general-expenditure:total',
      '03-expenditure:total',
      [totals.general, totals.expenditure],
      '2.5',
    ),
    ...listCodes(books, ({ kind }) => kind !== 'fund')
      .filter((code) => code.length === 3)
      .flatMap((code) =>
        share(
          `class-${code}`,
          `${nameOf(code)}占一般公共预算财政拨款支出`,
          `06-general-expenditure:${code}-total`,
          '06-general-expenditure:total',
          [openCode(year, code).general, totals.general],
          '2.5',
        ),
      ),
    ...(['abroad', 'car', 'reception'] as const).flatMap((key) =>
      share(
        `three-public-${key}`,
        `${{ abroad: '因公出国（境）费', car: '公务用车购置及运行维护费', reception: '公务接待费' }[key]}占“三公”经费`,
        `10-three-public:${key}-actual`,
        '10-three-public:total-actual',
        [three[key], three.total],
        '2.7',
      ),
    ),
  ];
}

const UNSPENT_REASONS: readonly [string, ...string[]] = [
  '人员年内有进出，余额留到下年',
  '工程款按合同留到下年支付',
  '验收跨年，尾款下年支付',
  '缴费基数调整晚于预算编制',
];

/** Functional items of the general budget with what was spent and what was to be spent. */
function listItems(year: Year): { code: string; spent: Cents; budget: Cents }[] {
  return listCodes(year.books, ({ kind }) => kind !== 'fund')
    .filter((code) => code.length === 7)
    .map((code) => {
      const { general, left } = openCode(year, code);
      return { code, spent: general, budget: general + left };
    });
}

function makeCompletion(year: Year, threePublic: readonly Row[]): Row[] {
  const items = listItems(year).map(({ code, spent, budget }) =>
    stated(
      {
        id: code,
        name: year.nameOf(code),
        actual: `06-general-expenditure:${code}-total`,
        rate: percentOf(spent, budget) ?? '',
        reason: spent === budget ? '' : year.draw('unspent-reason', code).pick(UNSPENT_REASONS),
      },
      '2.5',
    ),
  );
  const cents = (id: string): Cents =>
    parseDecimal(threePublic.find((row) => row['id'] === id)?.['amount'] ?? '0')?.units ?? 0n;
  const three = (['total', 'abroad', 'car', 'reception'] as const).flatMap((key): Row[] => {
    const rate = percentOf(cents(`${key}-actual`), cents(`${key}-budget`));
    const name = {
      total: '“三公”经费',
      abroad: '因公出国（境）费',
      car: '公务用车购置及运行维护费',
      reception: '公务接待费',
    }[key];
    return rate === undefined
      ? []
      : [
          stated(
            {
              id: key === 'total' ? 'three-public' : key,
              name,
              actual: `10-three-public:${key}-actual`,
              rate,
              reason: key === 'total' ? '厉行节约，从严控制' : '',
            },
            '2.7',
          ),
        ];
  });
  const overall = percentOf(year.totals.general, year.totals.general + year.totals.carryOut) ?? '';
  return [
    stated(
      {
        id: 'overall',
        name: '一般公共预算财政拨款支出',
        actual: '06-general-expenditure:total',
        rate: overall,
        reason: '',
      },
      '2.5',
    ),
    ...items,
    ...three,
  ];
}

/** spent × 100 ÷ rate, to two decimals: what a reader who has only the printed rate can work out. */
function invert(spent: Cents, rate: string): string {
  const hundred = multiplyFractions(fromDecimal({ units: spent, scale: 2 }), fromDecimal({ units: 100n, scale: 0 }));
  const budget = divideFractions(hundred, fromDecimal(parseDecimal(rate) ?? { units: 1n, scale: 0 }));
  return budget ? formatDecimal(roundFraction(budget, 2)) : '';
}

function makeBudgets(year: Year): Row[] {
  return listItems(year).map(({ code, spent, budget }) => {
    const measure = `06-general-expenditure:${code}-total`;
    return derived(
      { id: code, name: year.nameOf(code), measure, amount: invert(spent, percentOf(spent, budget) ?? '') },
      `round(${measure} * 100 / completion:${code}, 2)`,
      '2.5',
    );
  });
}

function makeItems(year: Year): Row[] {
  return listItems(year).map(({ code }, index) =>
    stated(
      {
        id: code,
        number: String(index + 1),
        source_name: `${year.nameOf(code.slice(0, 3))}（类）${year.nameOf(code.slice(0, 5))}（款）${year.nameOf(code)}（项）`,
        official_name: year.nameOf(code),
        class_code: code.slice(0, 3),
        division_code: code.slice(0, 5),
        code,
      },
      '2.5',
    ),
  );
}

/** Tables about the accounts: changes, shares, completion of the budget. */
export function makeAccountSheets(year: Year, threePublic: readonly Row[]): Sheet[] {
  return [
    { name: 'changes', rows: makeChanges(year) },
    { name: 'comparatives', rows: makeComparatives(year) },
    { name: 'shares', rows: makeShares(year) },
    { name: 'completion', rows: makeCompletion(year, threePublic) },
    { name: 'budgets', rows: makeBudgets(year) },
    { name: 'items', rows: makeItems(year) },
    {
      name: 'operating-cost',
      rows: [stated({ id: 'total', name: '机关运行经费支出', amount: write(year.totals.publicCost) }, '2.10.1')],
    },
  ];
}
