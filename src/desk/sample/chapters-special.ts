import { amount, chapterLink, chart, count, percent, type SampleChapter, table, term, vary } from './chapter.ts';
import { describeMove } from './chapters-money.ts';
import { listProjects, type YearProject } from './list-projects.ts';
import { openThreePublic } from './sheets-three-public.ts';
import type { Year } from './year.ts';

function writeThreePublic(year: Year): SampleChapter {
  const { abroad, purchase } = openThreePublic(year.books);
  return {
    slug: 'three-public',
    title: '“三公”经费',
    summary: '出国、公务用车和接待三项，花了多少，与预算和上年比怎样。',
    part: 2,
    order: 70,
    sections: ['2.7'],
    keyFigure: ['10-three-public:total-actual', '“三公”经费'],
    body: [
      `${term('three-public', '“三公”经费')}一共${amount('10-three-public:total-actual')}，预算${amount('10-three-public:total-budget')}，完成${percent('completion:three-public')}。${describeMove(year, 'three-public')}`,
      chart('fig-7'),
      chart('budget-three-public'),
      `### 因公出国（境）`,
      abroad === 0n
        ? '全年没有安排因公出国（境）。'
        : `派出团组${count('three-public-details:abroad-groups')}、${count('three-public-details:abroad-persons')}，花费${amount('10-three-public:abroad-actual')}。`,
      `### 公务用车`,
      `花费${amount('10-three-public:car-actual')}，${describeMove(year, 'car')}${purchase > 0n ? `其中更新车辆${count('three-public-details:purchased')}，用去${amount('10-three-public:car-purchase-actual')}；` : '没有买车；'}运行维护${amount('10-three-public:car-running-actual')}。年末有车${count('three-public-details:vehicles')}。`,
      `### 公务接待`,
      `花费${amount('10-three-public:reception-actual')}，${describeMove(year, 'reception')}全年接待${count('three-public-details:domestic-batches')}、${count('three-public-details:domestic-persons')}。`,
      table('10-three-public'),
    ],
  };
}

function writeFund(year: Year): SampleChapter {
  const none = year.totals.fund === 0n;
  return {
    slug: 'government-fund',
    title: '政府性基金预算支出',
    summary: none ? '当年没有这一类支出。' : '有一笔水库移民后期扶持的钱。',
    part: 2,
    order: 80,
    sections: ['2.8'],
    keyFigure: ['11-fund:expenditure', '政府性基金支出'],
    body: [
      none
        ? `当年没有政府性基金收入，支出为${amount('11-fund:expenditure')}。`
        : `收到政府性基金${amount('11-fund:income')}，当年全部花完，用在水库移民村的道路和灌溉设施上。`,
      table('11-fund'),
      table('12-fund-three-public'),
    ],
  };
}

function writeCapital(year: Year): SampleChapter {
  return {
    slug: 'state-capital',
    title: '国有资本经营预算支出',
    summary: '当年没有这一类支出。',
    part: 2,
    order: 90,
    sections: ['2.9'],
    keyFigure: ['13-capital:expenditure', '国有资本经营预算支出'],
    body: [
      vary(year, 0, [
        `当年没有国有资本经营预算拨款，支出为${amount('13-capital:expenditure')}。`,
        `国有资本经营预算没有安排给本部门，支出为${amount('13-capital:expenditure')}。`,
      ]),
      table('13-capital'),
      table('14-capital-expenditure'),
    ],
  };
}

function writeOther(year: Year): SampleChapter {
  return {
    slug: 'other-matters',
    title: '机关运行、政府采购和国有资产',
    summary: '办公运转、采购和家底。',
    part: 2,
    order: 100,
    sections: ['2.10.1', '2.10.2', '2.10.3'],
    keyFigure: ['operating-cost:total', '机关运行经费'],
    body: [
      '## 机关运行经费',
      `${term('operating-cost', '机关运行经费')}${amount('operating-cost:total')}，${describeMove(year, 'operating-cost')}`,
      '## 政府采购',
      `采购总额${amount('procurement:total')}：货物${amount('procurement:goods')}、工程${amount('procurement:works')}、服务${amount('procurement:services')}。给中小企业的合同有${amount('procurement:sme')}。`,
      table('procurement'),
      '## 国有资产',
      `年末有车${count('state-assets:vehicles')}，其中应急保障用车${count('state-assets:emergency')}。`,
      table('state-assets'),
    ],
  };
}

function describeResult(year: Year, { id, items }: YearProject): string {
  const missed = items.filter(({ expected, actual }) => actual < expected);
  const done = items[0];
  const first = done
    ? `${done.name}${count(`indicator-items:${id}-quantity-1.actual_value`)}，年初定的是${count(`indicator-items:${id}-quantity-1.expected_value`)}。`
    : '';
  if (missed.length === 0) return `${first}${vary(year, 1, ['各项指标都达到了年初定的数。', '指标全部完成。'])}`;
  return `${first}没有达到预期的是${missed.map(({ name }) => name).join('、')}，${vary(year, id.length, ['报告说是雨季施工受阻。', '报告归因于材料到货晚。', '报告说与合作单位的衔接不够。'])}`;
}

function writeProject(year: Year, project: YearProject, order: number): SampleChapter {
  const { id, name, office, source, spent, budget } = project;
  const isNew = id === 'rural-water' && year.offset === 2;
  return {
    slug: id,
    title: name,
    summary: isNew ? '这一年新设的项目。' : `${name}花了多少钱，做成了什么。`,
    part: 4,
    order,
    sections: [source],
    keyFigure: [`project-budgets:${id}-summary-executed`, '执行数'],
    project: id,
    body: [
      '## 花了多少',
      `${isNew ? '这是当年新设的项目，' : ''}由${office}负责。预算${amount(`project-budgets:${id}-summary-budget`)}，执行${amount(`project-budgets:${id}-summary-executed`)}，完成${percent(`project-completion:${id}-summary-completion`)}。${spent === budget ? '' : vary(year, 3, ['余下的钱留到下年付尾款。', '没有付完的是质保金。'])}`,
      '## 做成了什么',
      describeResult(year, project),
      `<Indicators project="${id}" />`,
      chart(`targets-${id}`),
      `这个项目在整个部门的账里占多少，见${chapterLink('performance', '预算绩效管理')}。`,
    ],
  };
}

/** Chapters about special expenses, and one for each project. */
export function writeSpecialChapters(year: Year): SampleChapter[] {
  return [
    writeThreePublic(year),
    writeFund(year),
    writeCapital(year),
    writeOther(year),
    ...listProjects(year).map((project, index) => writeProject(year, project, 20 + index * 10)),
  ];
}
