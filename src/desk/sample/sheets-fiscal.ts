import type { Leaf } from './accounts.ts';
import { ECONOMICS } from './accounts.ts';
import type { Cents } from './books.ts';
import { SAMPLE_PROJECTS } from './sample-department.ts';
import { listCodes, sumLeaves, write } from './ledger.ts';
import { openCode } from './sheets-income.ts';
import { type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

function makeFiscalSummary(year: Year): SampleRow[] {
  const { totals, nameOf } = year;
  const row = (id: string, side: string, code: string, name: string, column: string, amount: Cents): SampleRow =>
    stated({ id, side, code, name, column, amount: write(amount) }, '2.4 5.4');
  const income = (id: string, name: string, amount: Cents): SampleRow => row(id, 'income', '', name, 'total', amount);
  const classes = listCodes(year.books)
    .filter((code) => code.length === 3)
    .flatMap((code) => {
      const { general, fund } = openCode(year, code);
      return (
        [
          ['total', general + fund],
          ['general', general],
          ['fund', fund],
          ['capital', 0n],
        ] as const
      ).map(([column, amount]) => row(`${code}-${column}`, 'expenditure', code, nameOf(code), column, amount));
    });
  const spent = (
    [
      ['total', totals.fiscal],
      ['general', totals.general],
      ['fund', totals.fund],
      ['capital', 0n],
    ] as const
  ).map(([column, amount]) => row(`expenditure-${column}`, 'expenditure', '', '本年支出合计', column, amount));
  return [
    income('income-general', '一般公共预算财政拨款', totals.incomeGeneral),
    income('income-fund', '政府性基金预算财政拨款', totals.fund),
    income('income-capital', '国有资本经营预算财政拨款', 0n),
    income('income-total', '本年收入合计', totals.fiscalIncome),
    income('carry-in', '年初财政拨款结转和结余', totals.carryIn),
    income('income-grand-total', '收入总计', totals.fiscalTotal),
    ...classes,
    ...spent,
    row('carry-out', 'expenditure', '', '年末财政拨款结转和结余', 'total', totals.carryOut),
    row('expenditure-grand-total', 'expenditure', '', '支出总计', 'total', totals.fiscalTotal),
  ];
}

/** Tables 05 and 07: each functional item by economic code, below the totals. */
function makeDetail(year: Year, source: string, matches: (leaf: Leaf) => boolean): SampleRow[] {
  const { books, nameOf } = year;
  const total = (id: string, label: string, part: (leaf: Leaf) => boolean): SampleRow =>
    stated(
      {
        id,
        code: '',
        name: '合计',
        economic: '',
        economic_name: label,
        amount: write(sumLeaves(books, (leaf) => matches(leaf) && part(leaf))),
      },
      source,
    );
  const cells = Map.groupBy(
    [...books.leaves].filter(([leaf, amount]) => amount > 0n && matches(leaf)),
    ([{ item, economic }]) => `${item}-${economic}`,
  );
  const lines = [...cells].map(([id, parts]) => {
    const [code = '', economic = ''] = id.split('-');
    const amount = parts.reduce((sum, [, part]) => sum + part, 0n);
    return stated(
      { id, code, name: nameOf(code), economic, economic_name: nameOf(economic), amount: write(amount) },
      source,
    );
  });
  return [
    total('total', '合计', () => true),
    total('personnel', '基本支出中的人员经费', ({ kind }) => kind === 'personnel'),
    total('public', '基本支出中的日常公用经费', ({ kind }) => kind === 'public'),
    total('project', '项目支出', ({ kind }) => kind === 'project' || kind === 'fund'),
    ...lines,
  ];
}

function makeGeneral(year: Year): SampleRow[] {
  const { totals, nameOf } = year;
  const row = (id: string, code: string, column: string, amount: Cents): SampleRow => {
    const level = { 0: 'total', 3: 'class', 5: 'division' }[code.length] ?? 'item';
    return stated(
      { id, level, code, name: code === '' ? '合计' : nameOf(code), column, amount: write(amount) },
      code.length < 5 ? '2.5 5.6' : '5.6',
    );
  };
  const items = listCodes(year.books, ({ kind }) => kind !== 'fund').flatMap((code) => {
    const { general, basic } = openCode(year, code);
    return [
      row(`${code}-total`, code, 'total', general),
      row(`${code}-basic`, code, 'basic', basic),
      row(`${code}-project`, code, 'project', general - basic),
    ];
  });
  return [
    row('total', '', 'total', totals.general),
    row('total-basic', '', 'basic', totals.basic),
    row('total-project', '', 'project', totals.generalProject),
    ...items,
  ];
}

function makeBasic({ books, totals }: Year): SampleRow[] {
  const row = (id: string, group: string, code: string, name: string, amount: Cents, source: string): SampleRow =>
    stated({ id, group, code, name, amount: write(amount) }, source);
  const lines = (['personnel', 'public'] as const).flatMap((group) => [
    row(
      group,
      group,
      '',
      group === 'personnel' ? '人员经费' : '日常公用经费',
      sumLeaves(books, ({ kind }) => kind === group),
      '2.6 5.8',
    ),
    ...ECONOMICS.map(([code, name]) => ({
      code,
      name,
      amount: sumLeaves(books, (leaf) => leaf.kind === group && leaf.economic === code),
    }))
      .filter(({ amount }) => amount > 0n)
      .map(({ code, name, amount }) => row(code, group, code, name, amount, '5.8')),
  ]);
  return [row('total', 'total', '', '基本支出合计', totals.basic, '2.6 5.8'), ...lines];
}

function makeProjects({ books, totals, nameOf }: Year): SampleRow[] {
  const row = (id: string, code: string, project: string, amount: Cents): SampleRow =>
    stated({ id, code, name: code === '' ? '合计' : nameOf(code), project, amount: write(amount) }, '5.9');
  const codes = listCodes(books, ({ kind }) => kind === 'project').filter((code) => code.length === 7);
  return [
    row('total', '', '', totals.generalProject),
    ...codes.map((code) => {
      const leaf = [...books.leaves.keys()].find(({ item, kind }) => kind === 'project' && item === code);
      return row(
        code,
        code,
        SAMPLE_PROJECTS.find(({ id }) => id === leaf?.project)?.name ?? '',
        sumLeaves(books, ({ item, kind }) => kind === 'project' && item === code),
      );
    }),
  ];
}

/** Annex tables 04 to 09: fiscal money. */
export function makeFiscalSheets(year: Year): SampleSheet[] {
  return [
    { name: '04-fiscal-summary', rows: makeFiscalSummary(year) },
    { name: '05-fiscal-detail', rows: makeDetail(year, '5.5', () => true) },
    { name: '06-general-expenditure', rows: makeGeneral(year) },
    { name: '07-general-detail', rows: makeDetail(year, '5.7', ({ kind }) => kind !== 'fund') },
    { name: '08-general-basic', rows: makeBasic(year) },
    { name: '09-general-project', rows: makeProjects(year) },
  ];
}
