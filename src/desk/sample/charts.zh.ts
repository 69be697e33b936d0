const UNIT = '万元';

/** Two years of one measure. */
export const CHANGES = [
  {
    id: 'fig-1',
    number: 1,
    title: '收支总计',
    before: 'comparatives:total',
    now: '01-summary:income-grand-total',
    source: '2.1',
  },
  {
    id: 'fig-4',
    number: 4,
    title: '财政拨款总计',
    before: 'comparatives:fiscal-total',
    now: '04-fiscal-summary:income-grand-total',
    source: '2.4',
  },
] as const;

/** What a change is drawn in, and how its two years are called. */
export const CHANGE = { unit: UNIT, label: '{year}年' };

/** A whole and its parts; an item of a year in which it is nothing is left out. */
export interface PartsWords {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly whole: string;
  readonly source: string;
  readonly items: readonly { readonly label: string; readonly of: string; readonly when?: 'fund' | 'abroad' }[];
}

export const INCOME: PartsWords = {
  id: 'fig-2',
  number: 2,
  title: '收入结构',
  whole: '02-income:total',
  source: '2.2',
  items: [
    { label: '一般公共预算财政拨款', of: '02-income:general' },
    { label: '政府性基金', of: '02-income:fund', when: 'fund' },
    { label: '其他收入', of: '02-income:other' },
  ],
};

export const EXPENDITURE: PartsWords = {
  id: 'fig-3',
  number: 3,
  title: '支出结构',
  whole: '03-expenditure:total',
  source: '2.3',
  items: [
    { label: '基本支出', of: '03-expenditure:basic' },
    { label: '项目支出', of: '03-expenditure:project' },
  ],
};

/** Its items are the classes of the year. */
export const CLASSES: PartsWords = {
  id: 'fig-6',
  number: 5,
  title: '一般公共预算支出，按类',
  whole: '06-general-expenditure:total',
  source: '2.5',
  items: [],
};

export const THREE_PUBLIC: PartsWords = {
  id: 'fig-7',
  number: 6,
  title: '“三公”经费结构',
  whole: '10-three-public:total-actual',
  source: '2.7',
  items: [
    { label: '因公出国（境）费', of: '10-three-public:abroad-actual', when: 'abroad' },
    { label: '公务用车购置及运行维护费', of: '10-three-public:car-actual' },
    { label: '公务接待费', of: '10-three-public:reception-actual' },
  ],
};

/** The account of a year in one picture; its items are those of the flow. */
export const ACCOUNT = {
  id: 'account',
  pages: ['print'],
  kind: 'flow',
  title: '一年的收支，一张图',
  unit: UNIT,
  source: '2',
  whole: '01-summary:income-grand-total',
};

export const TREE_CHART = {
  id: 'spending-tree',
  kind: 'nested',
  title: '一般公共预算支出，按类、款、项',
  unit: UNIT,
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
};

export const BUDGET = {
  id: 'budget-three-public',
  kind: 'pairs',
  title: '“三公”经费，预算与决算',
  unit: UNIT,
  source: '2.7',
  heads: ['预算', '决算'],
  items: [
    { label: '因公出国（境）费', of: '10-three-public:abroad-budget', against: '10-three-public:abroad-actual' },
    { label: '公务用车购置及运行维护费', of: '10-three-public:car-budget', against: '10-three-public:car-actual' },
    { label: '公务接待费', of: '10-three-public:reception-budget', against: '10-three-public:reception-actual' },
  ],
};

/** Its items are the projects of the year. */
export const PROJECT_MONEY = {
  id: 'projects',
  kind: 'pairs',
  title: '各项目的预算与执行',
  unit: UNIT,
  source: '2.10.4',
  heads: ['预算', '执行'],
};

/** One for each project. */
export const TARGETS = { title: '{name}：目标与结果', heads: ['预期', '实际'] };
