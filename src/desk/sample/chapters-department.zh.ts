import type { ChapterWords } from './write-chapter.ts';

/** A line of the list of duties, of projects, and a link to one. */
export const LINES = {
  duty: '- **{name}。** {summary}',
  project: '- <Chapter of="{id}">{name}</Chapter>，由{office}负责。',
  link: '<Chapter of="{id}">{name}</Chapter>',
};

export const DUTIES_CHAPTER: ChapterWords = {
  slug: 'duties',
  title: '主要职能',
  summary: '水务局管什么：从水资源、河湖和工程，到农村供水和防汛。',
  part: 1,
  order: 10,
  sections: ['1.1'],
  body: [
    [
      {
        shift: 1,
        ways: [
          '{department}负责全市的水：有多少、怎么分、怎么用、怎么防。下面按报告的次序列出各项职能。',
          '全市的江河、水库、渠道和水龙头后面的那段管子，都归{department}管。它的职能有下面几项。',
          '报告用一节说明{department}的职能，次序照旧，文字由本站改写。',
        ],
      },
    ],
    '{duties}',
    '<DataTable of="duties" />',
  ],
};

export const ORGANISATION: ChapterWords = {
  slug: 'organisation',
  title: '机构设置和人员',
  summary: '内设机构、下属单位和年末人数。',
  part: 1,
  order: 20,
  sections: ['1.2'],
  keyFigure: ['staff:total', '在职和退休人员'],
  body: [
    [
      '本部门有内设机构<Count of="unit-counts:internal" />：{offices}。',
      '下属二级单位<Count of="unit-counts:subordinate" />，单独编报，不在本决算里。',
    ],
    [
      {
        shift: 0,
        ways: [
          '{year}年末有公务员<Count of="staff:civil-servants" />、工勤人员<Count of="staff:workers" />，另有退休人员<Count of="staff:retirees" />。',
          '到{year}年最后一天，在编的公务员有<Count of="staff:civil-servants" />，工勤人员<Count of="staff:workers" />；退休人员<Count of="staff:retirees" />。',
        ],
      },
    ],
    '<DataTable of="units" />',
    '<DataTable of="staff" />',
  ],
};

/** The work of a year with a flood, and of one without. */
export const FLOOD = {
  summary: '这一年汛情重，防汛排在各项工作的前面。',
  said: {
    shift: 0,
    ways: ['入汛早，雨下得集中，全年几次启动应急响应。', '主汛期来水多，几条河先后超过警戒水位。'],
  },
} as const;
export const DRY = {
  summary: '供水、灌区、河湖和节水几件事的进展。',
  said: {
    shift: 0,
    ways: [
      '全年雨水平稳，工作的重心在工程和管护上。',
      '这一年没有大的洪水，施工期比往年长。',
      '春旱之后夏雨偏少，调水和节水的任务重。',
    ],
  },
} as const;

export const RESULTS: ChapterWords = {
  slug: 'results',
  title: '一年的工作',
  summary: '{summary}',
  part: 1,
  order: 30,
  sections: ['1.3'],
  keyFigure: ['achievements:pipes', '更换供水管道'],
  body: [
    '{weather}',
    [
      '- 农村供水：更换老旧管道<Count of="achievements:pipes" />。\n',
      '- 灌区：衬砌渠道<Count of="achievements:canals" />。\n',
      '- 河湖：整治险段<Count of="achievements:banks" />。\n',
      '- 防汛：发布预警<Count of="achievements:warnings" />。\n',
      '- 执法：巡查<Count of="achievements:inspections" />。\n',
      '- 节水：宣讲<Count of="achievements:courses" />。',
    ],
    '各项目花了多少、指标完成得怎样，见{projects}。',
    '<DataTable of="achievements" />',
  ],
};

export const PERFORMANCE: ChapterWords = {
  slug: 'performance',
  title: '预算绩效管理',
  summary: '项目怎样定目标、怎样自评，哪些项目公开了结果。',
  part: 2,
  order: 110,
  sections: ['2.10.4'],
  keyFigure: ['project-budgets:all-summary-executed', '公开项目的支出'],
  body: [
    [
      '年初给<Count of="performance-management:targets-set" />项目定了绩效目标，',
      '年中监控<Count of="performance-management:monitored" />，',
      '年终自评<Count of="performance-management:self-assessed" />。',
    ],
    [
      {
        shift: 2,
        ways: [
          '随决算公开结果的有<Count of="performance-management:reported" />项目，一共花了<Amount of="project-budgets:all-summary-executed" />。',
          '其中<Count of="performance-management:reported" />项目的结果写进了决算，执行数合计<Amount of="project-budgets:all-summary-executed" />。',
        ],
      },
    ],
    '<Chart of="projects" />',
    '{projects}',
    '<DataTable of="project-budgets" />',
  ],
};

export const EVALUATION: ChapterWords = {
  slug: 'department-evaluation',
  title: '部门整体支出绩效评价',
  summary: '部门给自己这一年打的分，和打分的理由。',
  part: 4,
  order: 10,
  sections: ['4.1'],
  keyFigure: ['self-evaluation-totals:score', '自评得分'],
  body: [
    [
      '自评表满分<Count of="self-evaluation-totals:points" />，',
      '部门给自己打了<Count of="self-evaluation-totals:score" />。',
    ],
    [
      {
        shift: 1,
        ways: [
          '扣分主要在执行进度：工程多在秋后开工，前三季度支出慢。',
          '扣分的几处，报告归因于年初预算编得不够细。',
          '报告承认部分尾款跨年支付，影响了执行进度。',
        ],
      },
    ],
    '报告把全年支出写成<Amount of="evaluation-accounts:expenditure" />，是取整的数。',
    '{conflict}',
    '<DataTable of="self-evaluation" />',
  ],
};
/** Where the report and the accounts differ. */
export const CONFLICT = '<Conflict of="evaluation-rounding" />';

export const TERMS_CHAPTER: ChapterWords = {
  slug: 'terms',
  title: '名词解释',
  summary: '读决算要知道的几个词。',
  part: 3,
  order: 10,
  sections: ['3'],
  body: [
    [{ shift: 0, ways: ['下面的词在各章第一次出现时可以点开。', '这些词是预算里的行话，释义用平常话写。'] }],
    [
      '<Term of="fiscal-income">财政拨款收入</Term>、<Term of="other-income">其他收入</Term>、',
      '<Term of="carry-in">年初结转和结余</Term>、<Term of="carry-out">年末结转和结余</Term>说的是钱从哪里来、剩在哪里；',
      '<Term of="basic-expenditure">基本支出</Term>和<Term of="project-expenditure">项目支出</Term>说的是怎么花；',
      '<Term of="three-public">“三公”经费</Term>和<Term of="operating-cost">机关运行经费</Term>是常被问到的两项。',
    ],
    '<DataTable of="glossary" />',
  ],
};

export const ANNEX_CHAPTER: ChapterWords = {
  slug: 'annex',
  title: '附表',
  summary: '十四张附表，全部填写。',
  part: 5,
  order: 10,
  sections: ['5'],
  body: [
    '十四张附表按官方编号排列，说明见<Chapter of="summary">收支总体情况</Chapter>等各章。没有发生的收支写零。',
    '<DataTable of="01-summary" />',
    '<DataTable of="04-fiscal-summary" />',
    '<DataTable of="06-general-expenditure" />',
  ],
};
