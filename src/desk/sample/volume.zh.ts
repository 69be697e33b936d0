/** What pages put first of a year of the invented department; cells stand in braces. */
export const VOLUME = {
  profile: 'sichuan-2020',
  title: '{year}年度部门决算（示例）',
  summary: '{department}这一年的钱从哪里来、花到哪里、做成了什么。',
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
};

/** Where the money of a year came from and went, for its first page and its picture. */
export interface FlowWords {
  readonly side: 'in' | 'out' | 'left';
  readonly label: string;
  readonly of: string;
  readonly chapter: string;
  /** Only in years with money of a fund. */
  readonly when?: 'fund';
}

export const FLOW: readonly FlowWords[] = [
  { side: 'in', label: '一般公共预算财政拨款', of: '01-summary:income-general', chapter: 'income' },
  { side: 'in', label: '政府性基金', of: '01-summary:income-fund', chapter: 'government-fund', when: 'fund' },
  { side: 'in', label: '其他收入', of: '01-summary:income-other', chapter: 'income' },
  { side: 'in', label: '以前年度留下的钱', of: '01-summary:carry-in', chapter: 'summary' },
  { side: 'out', label: '基本支出', of: '03-expenditure:basic', chapter: 'basic' },
  { side: 'out', label: '项目支出', of: '03-expenditure:project', chapter: 'expenditure' },
  { side: 'left', label: '留到下年的钱', of: '01-summary:carry-out', chapter: 'summary' },
];

/** The year's synonyms of the search; a project of one or two years has the first only. */
export const SYNONYMS = [
  { words: ['花钱', '开支', '花费'], means: ['支出'] },
  { words: ['修渠', '水渠'], means: ['灌区'] },
  { words: ['自来水', '饮水', '吃水'], means: ['农村供水'] },
  { words: ['发大水', '洪水', '内涝'], means: ['防汛'] },
  { words: ['吃饭', '招待'], means: ['公务接待'] },
];

/** The slip that somebody asked about, and its correction. */
export const ANSWER = {
  question: '采购的货物和服务，金额是不是填反了？',
  answer: '是填反了，已在1.1.0版更正，总额不变。谢谢指出。',
};

/** Notes of the releases. */
export const NOTES = { first: '首个版本，示例数据。', second: '更正政府采购：货物和服务两栏的金额填反了，总额不变。' };
