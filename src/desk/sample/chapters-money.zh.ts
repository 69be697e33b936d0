import type { ChapterWords, Ways } from './write-chapter.ts';

/** How a measure moved against the year before; the sign of the change chooses the verbs. */
export const MOVES = {
  flat: '与{before}年持平，{reason}。',
  more: { verb: '增加', rate: '，增长<Percent of="changes:{id}.rate" />' },
  less: { verb: '减少', rate: '，下降<Percent of="changes:{id}.rate" />' },
  against: ['比{before}年{verb}', '与上年相比{verb}'] as Ways,
  amount: '<Amount of="changes:{id}" />',
  why: ['主要原因：', '报告说的原因是：', '原因是：'] as Ways,
  end: '{reason}。',
};

export const SUMMARY: ChapterWords = {
  slug: 'summary',
  title: '收入支出决算总体情况',
  summary: '一年的总账：收进多少、花掉多少、留下多少，与上年差多少。',
  part: 2,
  order: 10,
  sections: ['2.1'],
  keyFigure: ['01-summary:income-grand-total', '收入、支出总计'],
  body: [
    [
      {
        shift: 0,
        ways: [
          '{year}年收入总计和支出总计都是<Amount of="01-summary:income-grand-total" />。',
          '把上年留下的钱算进来，{year}年的账面一共<Amount of="01-summary:income-grand-total" />，收支两边相等。',
          '{year}年的总账是<Amount of="01-summary:income-grand-total" />。',
        ],
      },
      '{move}',
    ],
    '<Chart of="fig-1" />',
    [
      '收入一边是<Chapter of="income">本年收入</Chapter><Amount of="01-summary:income-total" />',
      '和<Term of="carry-in">年初结转和结余</Term><Amount of="01-summary:carry-in" />；',
      '支出一边是<Chapter of="expenditure">本年支出</Chapter><Amount of="01-summary:expenditure-total" />',
      '和<Term of="carry-out">年末结转和结余</Term><Amount of="01-summary:carry-out" />。',
    ],
    '<Chart of="account" />',
    '<DataTable of="01-summary" />',
  ],
};

/** What the chapter of the income says where there is money of a fund, and where there is none. */
export const INCOME_SUMMARY = {
  fund: '当年的钱大多来自一般公共预算，另有一笔政府性基金。',
  none: '当年的钱几乎都来自一般公共预算。',
};
export const FUND_INCOME = '\n- 政府性基金<Amount of="02-income:fund" />，占<Percent of="shares:income-fund" />';

export const INCOME_CHAPTER: ChapterWords = {
  slug: 'income',
  title: '收入决算情况',
  summary: '{summary}',
  part: 2,
  order: 20,
  sections: ['2.2'],
  keyFigure: ['02-income:total', '本年收入'],
  body: [
    ['本年收入合计<Amount of="02-income:total" />。', { shift: 1, ways: ['来源不多：', '按来源分：', '其中：'] }],
    [
      '- 一般公共预算财政拨款<Amount of="02-income:general" />，占<Percent of="shares:income-general" />{fund}\n',
      '- <Term of="other-income">其他收入</Term><Amount of="02-income:other" />，',
      '占<Percent of="shares:income-other" />，是存款利息',
    ],
    '<Chart of="fig-2" />',
    '上级补助、事业、经营和附属单位上缴收入都没有发生。',
    '<DataTable of="02-income" />',
  ],
};

export const EXPENDITURE_CHAPTER: ChapterWords = {
  slug: 'expenditure',
  title: '支出决算情况',
  summary: '花出去的钱分两块：维持运转的和做专门事情的。',
  part: 2,
  order: 30,
  sections: ['2.3'],
  keyFigure: ['03-expenditure:total', '本年支出'],
  body: [
    [
      {
        shift: 2,
        ways: [
          '本年一共花了<Amount of="03-expenditure:total" />。',
          '本年支出合计<Amount of="03-expenditure:total" />。',
        ],
      },
      '<Term of="basic-expenditure">基本支出</Term><Amount of="03-expenditure:basic" />，',
      '占<Percent of="shares:expenditure-basic" />；',
      '<Term of="project-expenditure">项目支出</Term><Amount of="03-expenditure:project" />，',
      '占<Percent of="shares:expenditure-project" />。',
    ],
    '<Chart of="fig-3" />',
    [
      {
        shift: 0,
        ways: ['水务的钱大头在工程上，所以项目支出远多于基本支出。', '项目支出多，是因为水利工程和管护都列在项目里。'],
      },
    ],
    '<DataTable of="03-expenditure" />',
  ],
};

export const FISCAL: ChapterWords = {
  slug: 'fiscal',
  title: '财政拨款收支总体情况',
  summary: '只看财政的钱：总计、增减和结转。',
  part: 2,
  order: 40,
  sections: ['2.4'],
  keyFigure: ['04-fiscal-summary:income-grand-total', '财政拨款总计'],
  body: [
    '财政拨款收入总计和支出总计都是<Amount of="04-fiscal-summary:income-grand-total" />，{move}',
    '年初带进来<Amount of="04-fiscal-summary:carry-in" />，年末留下<Amount of="04-fiscal-summary:carry-out" />。',
    '<Chart of="fig-4" />',
    '<DataTable of="04-fiscal-summary" />',
  ],
};

/** A class, an item that was not spent whole, and what stands around them. */
export const GENERAL_PARTS = {
  class: '- {name}<Amount of="06-general-expenditure:{code}-total" />，占<Percent of="shares:class-{code}" />',
  item: '- {name}，完成<Percent of="completion:{code}" />',
  all: '各科目都按预算用完。',
  some: '没有用完预算的有：',
  note: '<Note>\n\n{note}\n\n</Note>',
};
/** Accounts that were renamed, by the year of the sample from which they are called so. */
export const RENAMED: Readonly<Record<number, string>> = {
  5: '从这一年起，“医疗卫生与计划生育支出”改名为“卫生健康支出”，编码没有变。改名之前的年度仍照当年的名称。',
  0: '从这一年起，“农村人畜饮水”改名为“农村供水”，编码没有变。',
};

export const GENERAL: ChapterWords = {
  slug: 'general-budget',
  title: '一般公共预算财政拨款支出',
  summary: '按用途分的各类支出，和每个科目的预算完成情况。',
  part: 2,
  order: 50,
  sections: ['2.5'],
  keyFigure: ['06-general-expenditure:total', '一般公共预算财政拨款支出'],
  body: [
    '## 总体情况',
    [
      '一般公共预算财政拨款支出<Amount of="06-general-expenditure:total" />，',
      '占全部支出的<Percent of="shares:general-of-expenditure" />，{move}',
    ],
    '## 用在哪些方面',
    '{classes}',
    '<Chart of="fig-6" />',
    '<Chart of="spending-tree" />',
    '## 与预算比',
    '全部支出完成预算的<Percent of="completion:overall" />。{completion}',
    '{items}',
    '{note}',
    '<DataTable of="06-general-expenditure" />',
    '<DataTable of="completion" />',
  ],
};

export const BASIC: ChapterWords = {
  slug: 'basic',
  title: '基本支出',
  summary: '给人的钱和日常办公的钱各有多少。',
  part: 2,
  order: 60,
  sections: ['2.6'],
  keyFigure: ['08-general-basic:total', '基本支出'],
  body: [
    '基本支出<Amount of="08-general-basic:total" />，{move}',
    [
      '人员经费<Amount of="08-general-basic:personnel" />，其中基本工资<Amount of="08-general-basic:30101" />、',
      '津贴补贴<Amount of="08-general-basic:30102" />。日常公用经费<Amount of="08-general-basic:public" />，',
      '其中差旅费<Amount of="08-general-basic:30211" />、办公费<Amount of="08-general-basic:30201" />。',
    ],
    '<DataTable of="08-general-basic" />',
  ],
};
