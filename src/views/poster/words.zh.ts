/** 一图读懂: its title, the whole account, and the headings of its parts. */
export const PICTURE = '一图读懂';
export const sayAccount = (year: string): string => `${year}年的账，一共`;
export const HUNDRED_TITLE = '每花100元，用在哪里';
export const THREE_TITLE = '“三公”经费';

/** The account as two sides. */
export const MONEY_IN = '钱从哪里来';
export const MONEY_OUT = '花到哪里去，还剩多少';
export const TOTAL = '总计';

/** What every hundred yuan went to. */
export const sayYuan = (yuan: string): string => `${yuan}元`;
/** The part of a class that runs the office: around the cell of that part. */
export const sayOffice = (label: string, office: string): string => `${label}的钱里，${office}`;
export const sayOfficeYuan = (yuan: string): string => `，合${yuan}元，包括机关自身的运行。`;
/** How the squares are made: around the cell of the whole. */
export const HUNDRED_RULE = {
  before: '一格是一元。每类的钱数 ÷ 合计',
  after: ' × 100，四舍五入到分；格子取整，小数部分大的先进一格。',
} as const;
export const HUNDRED_LINK = '逐类说明';

/** Names of classes and of the divisions that run the office, as the accounts print them. */
export const OFFICE_NAME = /管理事务$/;
export const GENERAL_NAME = /^一般/;
export const SPENDING_NAME = /支出$/;

/** A key figure in everyday words. */
export const saySpent = (yuan: string, purpose: string): string => `每花100元，约${yuan}元用在${purpose}`;
export const sayRunning = (yuan: string, office: string): string => `，其中约${yuan}元是${office}`;
export const sayPart = (yuan: string): string => `每100元中约${yuan}元`;
export const DERIVED = '推算：';
export const DOUBT = '有疑问';
export const nameDoubt = (label: string): string => `对“${label}”有疑问`;

/** The three public expenses. */
export const BUDGET = '预算';
export const ACTUAL = '决算';
export const SUM = '合计';
export const BARS_WITH_BUDGET = '空框是预算，实条是实际花的。';
export const BARS = '条的长短是实际花的。';
/** Around the cell of the three budgets. */
export const BUDGETS = { before: '三项预算合计', after: '。' } as const;
export const ITEMS_LINK = '各项明细';
export const ITEMS_AND_REASONS_LINK = '各项明细和增减原因';

/** The three, by their official names, as tables print them; a subtotal, and the line of the total. */
export const THREE_NAMES = /^(?:因公出国|公务用车购置及运行|公务接待)/;
export const SUBTOTAL_NAME = /小计$/;
export const SUM_NAME = /^合计/;

/** The numbers of the picture as a table. */
export const TABLE_SUMMARY = '图中的数，列成表';
export const TABLE_LABEL = '图中的数';
export const TABLE_HEADS = { item: '项目', amount: '金额', share: '占比和算法' } as const;
export const HUNDRED_ROWS = '每花100元';

/** What a disclosure opens with on a government site. */
export const INFORMATION = {
  index: '索引号',
  subject: '主题分类',
  publisher: '发布机构',
  written: '成文日期',
  published: '公开日期',
  validity: '有效性',
} as const;

/** The picture that other sites show beside a link. */
export const SHARE_LINE = '每个数都有出处，每个合计都核对过';
export const sayNewest = (year: string): string => `最近一年：${year}年`;
