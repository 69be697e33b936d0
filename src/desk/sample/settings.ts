import { DEPARTMENT } from './department.ts';
import { listCodes } from './ledger.ts';
import { listProjects } from './sheets-projects.ts';
import { openThreePublic } from './sheets-three-public.ts';
import type { Year } from './year.ts';

/** What `volume.yaml` of a year says. */
export function makeVolume(year: Year): object {
  const fund = year.totals.fund > 0n;
  const item = (label: string, of: string, chapter: string) => ({ label, of, chapter });
  return {
    profile: 'sichuan-2020',
    title: `${year.year}年度部门决算（示例）`,
    summary: `${DEPARTMENT.name}这一年的钱从哪里来、花到哪里、做成了什么。`,
    keyFigures: [
      {
        label: '收入、支出总计',
        of: '01-summary:income-grand-total',
        change: 'total',
        chapter: 'summary',
        sentence: '花掉{01-summary:expenditure-total}，留到下年{01-summary:carry-out}。',
      },
      {
        label: '一般公共预算财政拨款支出',
        of: '06-general-expenditure:total',
        change: 'general',
        chapter: 'general-budget',
        sentence: '占全部支出的{shares:general-of-expenditure}。',
      },
      {
        label: '农林水支出',
        of: '06-general-expenditure:213-total',
        change: 'water',
        chapter: 'general-budget',
        sentence: '水利工程、管护和防汛的钱都在这里，占{shares:class-213}。',
      },
      {
        label: '“三公”经费',
        of: '10-three-public:total-actual',
        change: 'three-public',
        chapter: 'three-public',
        sentence: '用了预算的{completion:three-public}。',
      },
      {
        label: '机关运行经费',
        of: 'operating-cost:total',
        change: 'operating-cost',
        chapter: 'other-matters',
        sentence: '办公、水电、差旅这些日常开支。',
      },
    ],
    flow: {
      total: '01-summary:income-grand-total',
      in: [
        item('一般公共预算财政拨款', '01-summary:income-general', 'income'),
        ...(fund ? [item('政府性基金', '01-summary:income-fund', 'government-fund')] : []),
        item('其他收入', '01-summary:income-other', 'income'),
        item('以前年度留下的钱', '01-summary:carry-in', 'summary'),
      ],
      out: [
        item('基本支出', '03-expenditure:basic', 'basic'),
        item('项目支出', '03-expenditure:project', 'expenditure'),
      ],
      left: [item('留到下年的钱', '01-summary:carry-out', 'summary')],
    },
  };
}

function listPictures(year: Year): object[] {
  const { totals, nameOf, before } = year;
  const three = openThreePublic(year.books);
  const item = (label: string, of: string) => ({ label, of });
  const change = (id: string, number: number, title: string, comparative: string, now: string, source: string) => ({
    id,
    number,
    kind: 'change',
    title,
    unit: '万元',
    source,
    items: [item(`${before}年`, comparative), item(`${year.year}年`, now)],
  });
  const parts = (
    id: string,
    number: number,
    title: string,
    whole: string,
    source: string,
    items: readonly (object | undefined)[],
  ) => ({
    id,
    number,
    kind: 'parts',
    title,
    unit: '万元',
    whole,
    source,
    items: items.filter((entry) => entry !== undefined),
  });
  const classes = listCodes(year.books, ({ kind }) => kind !== 'fund').filter((code) => code.length === 3);
  return [
    change('fig-1', 1, '收支总计', 'comparatives:total', '01-summary:income-grand-total', '2.1'),
    parts('fig-2', 2, '收入结构', '02-income:total', '2.2', [
      item('一般公共预算财政拨款', '02-income:general'),
      totals.fund > 0n ? item('政府性基金', '02-income:fund') : undefined,
      item('其他收入', '02-income:other'),
    ]),
    parts('fig-3', 3, '支出结构', '03-expenditure:total', '2.3', [
      item('基本支出', '03-expenditure:basic'),
      item('项目支出', '03-expenditure:project'),
    ]),
    change('fig-4', 4, '财政拨款总计', 'comparatives:fiscal-total', '04-fiscal-summary:income-grand-total', '2.4'),
    parts(
      'fig-6',
      5,
      '一般公共预算支出，按类',
      '06-general-expenditure:total',
      '2.5',
      classes.map((code) => item(nameOf(code), `06-general-expenditure:${code}-total`)),
    ),
    parts('fig-7', 6, '“三公”经费结构', '10-three-public:total-actual', '2.7', [
      three.abroad > 0n ? item('因公出国（境）费', '10-three-public:abroad-actual') : undefined,
      item('公务用车购置及运行维护费', '10-three-public:car-actual'),
      item('公务接待费', '10-three-public:reception-actual'),
    ]),
  ];
}

/** What `charts.yaml` of a year says. */
export function makeCharts(year: Year): readonly object[] {
  const projects = listProjects(year);
  const flow = (label: string, of: string, side: string) => ({ label, of, side });
  return [
    ...listPictures(year),
    {
      id: 'account',
      pages: ['print'],
      kind: 'flow',
      title: '一年的收支，一张图',
      unit: '万元',
      source: '2',
      whole: '01-summary:income-grand-total',
      items: [
        flow('一般公共预算财政拨款', '01-summary:income-general', 'in'),
        ...(year.totals.fund > 0n ? [flow('政府性基金', '01-summary:income-fund', 'in')] : []),
        flow('其他收入', '01-summary:income-other', 'in'),
        flow('以前年度留下的钱', '01-summary:carry-in', 'in'),
        flow('基本支出', '03-expenditure:basic', 'out'),
        flow('项目支出', '03-expenditure:project', 'out'),
        flow('留到下年的钱', '01-summary:carry-out', 'left'),
      ],
    },
    {
      id: 'spending-tree',
      kind: 'nested',
      title: '一般公共预算支出，按类、款、项',
      unit: '万元',
      source: '2.5',
      whole: '06-general-expenditure:total',
      rows: {
        table: '06-general-expenditure',
        label: 'name',
        of: 'amount',
        where: { column: 'total' },
        level: 'level',
        levels: ['class', 'division', 'item'],
      },
    },
    {
      id: 'budget-three-public',
      kind: 'pairs',
      title: '“三公”经费，预算与决算',
      unit: '万元',
      source: '2.7',
      heads: ['预算', '决算'],
      items: [
        ['因公出国（境）费', 'abroad'],
        ['公务用车购置及运行维护费', 'car'],
        ['公务接待费', 'reception'],
      ].map(([label, id]) => ({
        label,
        of: `10-three-public:${id ?? ''}-budget`,
        against: `10-three-public:${id ?? ''}-actual`,
      })),
    },
    {
      id: 'projects',
      kind: 'pairs',
      title: '各项目的预算与执行',
      unit: '万元',
      source: '2.10.4',
      heads: ['预算', '执行'],
      items: projects.map(({ id, name }) => ({
        label: name,
        of: `project-budgets:${id}-summary-budget`,
        against: `project-budgets:${id}-summary-executed`,
      })),
    },
    ...projects.map(({ id, name, source, items }) => ({
      id: `targets-${id}`,
      kind: 'pairs',
      scale: 'own',
      title: `${name}：目标与结果`,
      source,
      heads: ['预期', '实际'],
      rows: {
        table: 'indicator-items',
        label: 'name',
        of: 'expected_value',
        against: 'actual_value',
        qualifiers: ['expected_qualifier', 'actual_qualifier'],
        where: { indicator: items.map(({ group }) => `${id}-${group}`) },
      },
    })),
  ];
}
