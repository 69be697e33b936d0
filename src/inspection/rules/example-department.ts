type Values = Readonly<Record<string, string>>;

type Line = readonly [id: string, name: string, amount: string, code?: string, column?: string];

const list = (lines: readonly Line[]): Values[] =>
  lines.map(([id, name, amount, code = '', column = '']) => ({ id, name, amount, code, column }));

/** The invented department of the examples. */
export const EXAMPLE_PUBLISHER = '云岭县水务局';
export const EXAMPLE_YEAR = '2031';

/** Forms of an invented department for one year: what its text is held against, in 万元. */
export const EXAMPLE_FORMS: ReadonlyMap<string, readonly Values[]> = new Map([
  [
    '01-summary',
    list([
      ['income-general', '一般公共预算财政拨款收入', '2105.6'],
      ['income-total', '本年收入合计', '2305.6'],
      ['carry-in', '年初结转和结余', '94.4'],
      ['income-grand-total', '总计', '2400'],
      ['expenditure-total', '本年支出合计', '2350'],
      ['carry-out', '年末结转和结余', '50'],
      ['expenditure-grand-total', '总计', '2400'],
    ]),
  ],
  [
    '02-income',
    list([
      ['total', '合计', '2305.6', '', 'total'],
      ['fiscal', '合计', '2205.6', '', 'fiscal'],
      ['business', '合计', '', '', 'business'],
      ['other', '合计', '100', '', 'other'],
    ]),
  ],
  [
    '03-expenditure',
    list([
      ['total', '合计', '2350', '', 'total'],
      ['basic', '合计', '1800', '', 'basic'],
      ['project', '合计', '550', '', 'project'],
    ]),
  ],
  [
    '04-fiscal-summary',
    list([
      ['income-grand-total', '总计', '2250', '', 'total'],
      ['expenditure-total', '本年支出合计', '2200', '', 'total'],
    ]),
  ],
  [
    '06-general-expenditure',
    list([
      ['total', '合计', '2100', '', 'total'],
      ['total-basic', '合计', '1700', '', 'basic'],
      ['total-project', '合计', '400', '', 'project'],
      ['208-total', '社会保障和就业支出', '300', '208', 'total'],
      ['20805-total', '行政事业单位养老支出', '300', '20805', 'total'],
      ['2080501-total', '行政单位离退休', '120', '2080501', 'total'],
      ['2080505-total', '机关事业单位基本养老保险缴费支出', '180', '2080505', 'total'],
      ['213-total', '农林水支出', '1800', '213', 'total'],
      ['21303-total', '水利', '1800', '21303', 'total'],
      ['2130301-total', '行政运行', '1400', '2130301', 'total'],
      ['2130301-basic', '行政运行', '1400', '2130301', 'basic'],
      ['2130301-project', '行政运行', '0', '2130301', 'project'],
      ['2130305-total', '水利工程建设', '400', '2130305', 'total'],
    ]),
  ],
  [
    '08-general-basic',
    list([
      ['personnel', '人员经费合计', '1500'],
      ['public', '公用经费合计', '200'],
      ['30201', '办公费', '12.5', '30201'],
    ]),
  ],
  [
    '10-three-public',
    list([
      ['total-budget', '合计', '10', '', 'budget'],
      ['total-actual', '合计', '6', '', 'actual'],
      ['abroad-budget', '因公出国（境）费', '0', '', 'budget'],
      ['abroad-actual', '因公出国（境）费', '0', '', 'actual'],
      ['car-budget', '公务用车购置及运行维护费小计', '7', '', 'budget'],
      ['car-actual', '公务用车购置及运行维护费小计', '4.5', '', 'actual'],
      ['car-running-actual', '公务用车运行维护费', '4.5', '', 'actual'],
      ['reception-budget', '公务接待费', '3', '', 'budget'],
      ['reception-actual', '公务接待费', '1.5', '', 'actual'],
    ]),
  ],
  [
    '11-fund',
    list([
      ['income', '合计', '100', '', 'income'],
      ['expenditure', '合计', '100', '', 'expenditure'],
    ]),
  ],
]);
