import type { ChapterWords, Varied } from './write-chapter.ts';

/** What is said of the three public expenses where something was spent, and where not. */
export const THREE_PUBLIC_PARTS = {
  abroad: [
    '派出团组<Count of="three-public-details:abroad-groups" />、<Count of="three-public-details:abroad-persons" />，',
    '花费<Amount of="10-three-public:abroad-actual" />。',
  ].join(''),
  home: '全年没有安排因公出国（境）。',
  bought: [
    '其中更新车辆<Count of="three-public-details:purchased" />，',
    '用去<Amount of="10-three-public:car-purchase-actual" />；',
  ].join(''),
  kept: '没有买车；',
};

export const THREE_PUBLIC_CHAPTER: ChapterWords = {
  slug: 'three-public',
  title: '“三公”经费',
  summary: '出国、公务用车和接待三项，花了多少，与预算和上年比怎样。',
  part: 2,
  order: 70,
  sections: ['2.7'],
  keyFigure: ['10-three-public:total-actual', '“三公”经费'],
  body: [
    [
      '<Term of="three-public">“三公”经费</Term>一共<Amount of="10-three-public:total-actual" />，',
      '预算<Amount of="10-three-public:total-budget" />，完成<Percent of="completion:three-public" />。{total}',
    ],
    '<Chart of="fig-7" />',
    '<Chart of="budget-three-public" />',
    '### 因公出国（境）',
    '{abroad}',
    '### 公务用车',
    [
      '花费<Amount of="10-three-public:car-actual" />，{car}{bought}',
      '运行维护<Amount of="10-three-public:car-running-actual" />。',
      '年末有车<Count of="three-public-details:vehicles" />。',
    ],
    '### 公务接待',
    [
      '花费<Amount of="10-three-public:reception-actual" />，{reception}',
      '全年接待<Count of="three-public-details:domestic-batches" />、',
      '<Count of="three-public-details:domestic-persons" />。',
    ],
    '<DataTable of="10-three-public" />',
  ],
};

/** The chapter of the fund in years with its money, and in years without. */
export const FUND_PARTS = {
  some: {
    summary: '有一笔水库移民后期扶持的钱。',
    text: '收到政府性基金<Amount of="11-fund:income" />，当年全部花完，用在水库移民村的道路和灌溉设施上。',
  },
  none: {
    summary: '当年没有这一类支出。',
    text: '当年没有政府性基金收入，支出为<Amount of="11-fund:expenditure" />。',
  },
};

export const FUND: ChapterWords = {
  slug: 'government-fund',
  title: '政府性基金预算支出',
  summary: '{summary}',
  part: 2,
  order: 80,
  sections: ['2.8'],
  keyFigure: ['11-fund:expenditure', '政府性基金支出'],
  body: ['{text}', '<DataTable of="11-fund" />', '<DataTable of="12-fund-three-public" />'],
};

export const CAPITAL: ChapterWords = {
  slug: 'state-capital',
  title: '国有资本经营预算支出',
  summary: '当年没有这一类支出。',
  part: 2,
  order: 90,
  sections: ['2.9'],
  keyFigure: ['13-capital:expenditure', '国有资本经营预算支出'],
  body: [
    [
      {
        shift: 0,
        ways: [
          '当年没有国有资本经营预算拨款，支出为<Amount of="13-capital:expenditure" />。',
          '国有资本经营预算没有安排给本部门，支出为<Amount of="13-capital:expenditure" />。',
        ],
      },
    ],
    '<DataTable of="13-capital" />',
    '<DataTable of="14-capital-expenditure" />',
  ],
};

export const OTHER: ChapterWords = {
  slug: 'other-matters',
  title: '机关运行、政府采购和国有资产',
  summary: '办公运转、采购和家底。',
  part: 2,
  order: 100,
  sections: ['2.10.1', '2.10.2', '2.10.3'],
  keyFigure: ['operating-cost:total', '机关运行经费'],
  body: [
    '## 机关运行经费',
    '<Term of="operating-cost">机关运行经费</Term><Amount of="operating-cost:total" />，{move}',
    '## 政府采购',
    [
      '采购总额<Amount of="procurement:total" />：货物<Amount of="procurement:goods" />、',
      '工程<Amount of="procurement:works" />、服务<Amount of="procurement:services" />。',
      '给中小企业的合同有<Amount of="procurement:sme" />。',
    ],
    '<DataTable of="procurement" />',
    '## 国有资产',
    '年末有车<Count of="state-assets:vehicles" />，其中应急保障用车<Count of="state-assets:emergency" />。',
    '<DataTable of="state-assets" />',
  ],
};

/** What is said of a project by how it went. */
export const PROJECT_PARTS = {
  summary: '{name}花了多少钱，做成了什么。',
  added: { summary: '这一年新设的项目。', text: '这是当年新设的项目，' },
  result: [
    '{work}<Count of="indicator-items:{id}-quantity-1.actual_value" />，',
    '年初定的是<Count of="indicator-items:{id}-quantity-1.expected_value" />。',
  ].join(''),
  missed: '没有达到预期的是{names}，',
};
export const LEFT: Varied = { shift: 3, ways: ['余下的钱留到下年付尾款。', '没有付完的是质保金。'] };
export const REACHED: Varied = { shift: 1, ways: ['各项指标都达到了年初定的数。', '指标全部完成。'] };
export const WHY_MISSED: Varied['ways'] = [
  '报告说是雨季施工受阻。',
  '报告归因于材料到货晚。',
  '报告说与合作单位的衔接不够。',
];

/** The chapter of each project. */
export const PROJECT: ChapterWords = {
  slug: '{id}',
  title: '{name}',
  summary: '{summary}',
  part: 4,
  order: 20,
  sections: ['{source}'],
  keyFigure: ['project-budgets:{id}-summary-executed', '执行数'],
  body: [
    '## 花了多少',
    [
      '{added}由{office}负责。预算<Amount of="project-budgets:{id}-summary-budget" />，',
      '执行<Amount of="project-budgets:{id}-summary-executed" />，',
      '完成<Percent of="project-completion:{id}-summary-completion" />。{left}',
    ],
    '## 做成了什么',
    '{result}',
    '<Indicators project="{id}" />',
    '<Chart of="targets-{id}" />',
    '这个项目在整个部门的账里占多少，见<Chapter of="performance">预算绩效管理</Chapter>。',
  ],
};
