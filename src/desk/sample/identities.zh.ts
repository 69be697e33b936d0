/** A sum that the invented forms hold to. */
export interface IdentityWords {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly left: string;
  readonly right?: string;
  /** In the place of `right`: what is added up over the classes of expenditure, `*` for each. */
  readonly each?: string;
  /** Years it is of: those with money of a fund, or those without; all, where it says nothing. */
  readonly when?: 'fund' | 'no-fund';
  /** The entry of the list of inconsistencies, in years that have it. */
  readonly known?: string;
}

/** What each title says of a row below another: `*` is its name. */
export const TREE = { title: '*等于下一级之和', whole: '合计' };
/** Each item of the general budget. */
export const PARTS_OF_ITEM = '*等于基本支出加项目支出';

/** Before the sums of each level. */
export const FORMS: readonly IdentityWords[] = [
  {
    id: 'income-sources',
    title: '本年收入等于各项来源之和',
    kind: 'sum',
    left: '01-summary:income-total',
    right:
      '01-summary:income-general + 01-summary:income-fund + 01-summary:income-capital + 01-summary:income-superior + ' +
      '01-summary:income-business + 01-summary:income-operating + 01-summary:income-affiliated + 01-summary:income-other',
  },
  {
    id: 'income-balance',
    title: '收入总计等于本年收入加年初结转',
    kind: 'balance',
    left: '01-summary:income-grand-total',
    right: '01-summary:income-total + 01-summary:nonfiscal-used + 01-summary:carry-in',
  },
  {
    id: 'expenditure-classes',
    title: '本年支出等于各类之和',
    kind: 'sum',
    left: '01-summary:expenditure-total',
    each: '01-summary:class-*',
  },
  {
    id: 'expenditure-balance',
    title: '支出总计等于本年支出加年末结转',
    kind: 'balance',
    left: '01-summary:expenditure-grand-total',
    right: '01-summary:expenditure-total + 01-summary:surplus-distribution + 01-summary:carry-out',
  },
  {
    id: 'balance',
    title: '收入总计等于支出总计',
    kind: 'balance',
    left: '01-summary:income-grand-total',
    right: '01-summary:expenditure-grand-total',
  },
  {
    id: 'income-tables',
    title: '表01与表02的本年收入',
    kind: 'equal',
    left: '01-summary:income-total',
    right: '02-income:total',
  },
  {
    id: 'income-columns',
    title: '表02合计等于各栏之和',
    kind: 'sum',
    left: '02-income:total',
    right:
      '02-income:fiscal + 02-income:superior + 02-income:business + 02-income:operating + 02-income:affiliated + 02-income:other',
  },
  {
    id: 'expenditure-tables',
    title: '表01与表03的本年支出',
    kind: 'equal',
    left: '01-summary:expenditure-total',
    right: '03-expenditure:total',
  },
  {
    id: 'expenditure-columns',
    title: '表03合计等于各栏之和',
    kind: 'sum',
    left: '03-expenditure:total',
    right:
      '03-expenditure:basic + 03-expenditure:project + 03-expenditure:superior + 03-expenditure:operating + 03-expenditure:affiliated',
  },
  {
    id: 'fiscal-balance',
    title: '财政拨款收入总计等于支出总计',
    kind: 'balance',
    left: '04-fiscal-summary:income-grand-total',
    right: '04-fiscal-summary:expenditure-grand-total',
  },
  {
    id: 'fiscal-income',
    title: '财政拨款收入总计等于本年收入加年初结转',
    kind: 'balance',
    left: '04-fiscal-summary:income-grand-total',
    right: '04-fiscal-summary:income-total + 04-fiscal-summary:carry-in',
  },
  {
    id: 'fiscal-expenditure',
    title: '财政拨款支出总计等于本年支出加年末结转',
    kind: 'balance',
    left: '04-fiscal-summary:expenditure-grand-total',
    right: '04-fiscal-summary:expenditure-total + 04-fiscal-summary:carry-out',
  },
  ...['total', 'general', 'fund', 'capital'].map((column) => ({
    id: `fiscal-classes-${column}`,
    title: '表04本年支出等于各类之和',
    kind: 'sum',
    left: `04-fiscal-summary:expenditure-${column}`,
    each: `04-fiscal-summary:*-${column}`,
  })),
  {
    id: 'fiscal-general',
    title: '表04与表06的一般公共预算支出',
    kind: 'equal',
    left: '04-fiscal-summary:expenditure-general',
    right: '06-general-expenditure:total',
  },
  {
    id: 'fiscal-fund',
    title: '表04与表11的政府性基金支出',
    kind: 'equal',
    left: '04-fiscal-summary:expenditure-fund',
    right: '11-fund:expenditure',
  },
];
