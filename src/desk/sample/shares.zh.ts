import type { Totals } from './ledger.ts';

/** A share that the invented document states. */
export interface ShareWords {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly whole: string;
  /** The totals of the year that are divided. */
  readonly amounts: readonly [part: keyof Totals, whole: keyof Totals];
  readonly source: string;
}

export const SHARES: readonly ShareWords[] = [
  {
    id: 'income-general',
    name: '一般公共预算财政拨款收入占本年收入',
    part: '02-income:general',
    whole: '02-income:total',
    amounts: ['incomeGeneral', 'income'],
    source: '2.2',
  },
  {
    id: 'income-fund',
    name: '政府性基金收入占本年收入',
    part: '02-income:fund',
    whole: '02-income:total',
    amounts: ['fund', 'income'],
    source: '2.2',
  },
  {
    id: 'income-other',
    name: '其他收入占本年收入',
    part: '02-income:other',
    whole: '02-income:total',
    amounts: ['otherIncome', 'income'],
    source: '2.2',
  },
  {
    id: 'expenditure-basic',
    name: '基本支出占本年支出',
    part: '03-expenditure:basic',
    whole: '03-expenditure:total',
    amounts: ['basic', 'expenditure'],
    source: '2.3',
  },
  {
    id: 'expenditure-project',
    name: '项目支出占本年支出',
    part: '03-expenditure:project',
    whole: '03-expenditure:total',
    amounts: ['project', 'expenditure'],
    source: '2.3',
  },
  {
    id: 'general-of-expenditure',
    name: '一般公共预算财政拨款支出占本年支出',
    part: '06-general-expenditure:total',
    whole: '03-expenditure:total',
    amounts: ['general', 'expenditure'],
    source: '2.5',
  },
];

/** Shares of each class, and of each of the three public expenses. */
export const CLASS_SHARE = '{name}占一般公共预算财政拨款支出';
export const THREE_PUBLIC_SHARE = '{name}占“三公”经费';

/** The three public expenses and their total. */
export const THREE_PUBLIC_NAMES = {
  total: '“三公”经费',
  abroad: '因公出国（境）费',
  car: '公务用车购置及运行维护费',
  reception: '公务接待费',
} as const;

/** Why an item was not spent whole. */
export const UNSPENT_REASONS: readonly [string, ...string[]] = [
  '人员年内有进出，余额留到下年',
  '工程款按合同留到下年支付',
  '验收跨年，尾款下年支付',
  '缴费基数调整晚于预算编制',
];

/** What the rate of completion of the three public expenses is told with. */
export const THRIFT = '厉行节约，从严控制';

/** Names of rows about the accounts. */
export const ACCOUNT_NAMES = { overall: '一般公共预算财政拨款支出', operatingCost: '机关运行经费支出' };

/** How a functional item is printed. */
export const ITEM_NAME = '{class}（类）{division}（款）{name}（项）';
