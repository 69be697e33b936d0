import type { Cents } from './books.ts';
import { sumLeaves, write } from './ledger.ts';
import type { Books } from './books.ts';
import { type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

/** What the three public expenses came to in a year. */
export function openThreePublic(
  books: Books,
): Readonly<Record<'abroad' | 'purchase' | 'running' | 'car' | 'reception' | 'total', Cents>> {
  const spent = (economic: string): Cents =>
    sumLeaves(books, (leaf) => leaf.economic === economic && leaf.kind === 'public');
  const [abroad, purchase, running, reception] = [spent('30212'), spent('31013'), spent('30231'), spent('30217')] as [
    Cents,
    Cents,
    Cents,
    Cents,
  ];
  return {
    abroad,
    purchase,
    running,
    reception,
    car: purchase + running,
    total: abroad + purchase + running + reception,
  };
}

function drawBudget(year: Year, name: string, actual: Cents): Cents {
  const room = year.draw('three-public', name).between(1010n, 1480n);
  return actual === 0n ? 0n : ((actual * room) / 100000n + 1n) * 100n;
}

function makeThreePublic(year: Year): SampleRow[] {
  const actual = openThreePublic(year.books);
  const own = {
    abroad: drawBudget(year, 'abroad', actual.abroad),
    purchase: drawBudget(year, 'purchase', actual.purchase),
    running: drawBudget(year, 'running', actual.running),
    reception: drawBudget(year, 'reception', actual.reception),
  };
  const budget = {
    ...own,
    car: own.purchase + own.running,
    total: own.abroad + own.purchase + own.running + own.reception,
  };
  const names = [
    ['total', '合计', 'total'],
    ['abroad', '因公出国（境）费', 'abroad'],
    ['car', '公务用车购置及运行维护费小计', 'car'],
    ['car-purchase', '公务用车购置费', 'purchase'],
    ['car-running', '公务用车运行维护费', 'running'],
    ['reception', '公务接待费', 'reception'],
  ] as const;
  return names.flatMap(([id, name, key]) => [
    stated({ id: `${id}-budget`, name, column: 'budget', amount: write(budget[key]) }, '2.7 5.10'),
    stated({ id: `${id}-actual`, name, column: 'actual', amount: write(actual[key]) }, '2.7 5.10'),
  ]);
}

function makeDetails(year: Year): SampleRow[] {
  const actual = openThreePublic(year.books);
  const draw = year.draw('reception');
  const row = (id: string, name: string, value: string, unit: string): SampleRow =>
    stated({ id, name, qualifier: '', value, unit, as_of: '' }, '2.7');
  const batches = draw.between(9n, 15n) + actual.reception / 40n;
  const visitors = (actual.reception * draw.between(35n, 72n)) / 100n;
  const groups = actual.abroad === 0n ? 0n : draw.between(1n, 2n);
  const vehicles = 3n + BigInt((year.offset >> 2) % 2);
  return [
    row('abroad-groups', '因公出国（境）团组', String(groups), '次'),
    row('abroad-persons', '因公出国（境）人数', String(groups * draw.between(1n, 3n)), '人'),
    row('purchased', '按规定更新购置的公务用车', actual.purchase === 0n ? '0' : '1', '辆'),
    row('vehicles', '公务用车保有量', String(vehicles), '辆'),
    row('domestic-batches', '国内公务接待批次', String(batches), '批次'),
    row('domestic-persons', '国内公务接待人次', String(batches * draw.between(6n, 11n) + draw.between(0n, 5n)), '人次'),
    row('reception-visitors', '接待外地来访和考察', write(visitors), '万元'),
    row('reception-experts', '接待评审专家和县区来人', write(actual.reception - visitors), '万元'),
    row('foreign-cost', '外事接待支出', '0', '万元'),
  ];
}

function makeFunds({ totals }: Year): SampleSheet[] {
  const list = (source: string, rows: readonly (readonly [id: string, name: string, amount: Cents])[]): SampleRow[] =>
    rows.map(([id, name, amount]) => stated({ id, name, amount: write(amount) }, source));
  return [
    {
      name: '11-fund',
      rows: list('2.8 5.11', [
        ['carry-in', '年初结转和结余', 0n],
        ['income', '本年收入', totals.fund],
        ['expenditure', '本年支出', totals.fund],
        ['basic', '其中：基本支出', 0n],
        ['project', '其中：项目支出', totals.fund],
        ['carry-out', '年末结转和结余', 0n],
      ]),
    },
    {
      name: '12-fund-three-public',
      rows: list('2.8 5.12', [
        ['total', '合计', 0n],
        ['abroad', '因公出国（境）费', 0n],
        ['car', '公务用车购置及运行维护费小计', 0n],
        ['car-purchase', '公务用车购置费', 0n],
        ['car-running', '公务用车运行维护费', 0n],
        ['reception', '公务接待费', 0n],
      ]),
    },
    {
      name: '13-capital',
      rows: list('2.9 5.13', [
        ['carry-in', '年初结转和结余', 0n],
        ['income', '本年收入', 0n],
        ['expenditure', '本年支出', 0n],
        ['carry-out', '年末结转和结余', 0n],
      ]),
    },
    {
      name: '14-capital-expenditure',
      rows: list('2.9 5.14', [
        ['total', '合计', 0n],
        ['basic', '基本支出', 0n],
        ['project', '项目支出', 0n],
      ]),
    },
  ];
}

/** Annex tables 10 to 14, and what stands behind the three public expenses. */
export function makeThreePublicSheets(year: Year): SampleSheet[] {
  return [
    { name: '10-three-public', rows: makeThreePublic(year) },
    ...makeFunds(year),
    { name: 'three-public-details', rows: makeDetails(year) },
  ];
}
