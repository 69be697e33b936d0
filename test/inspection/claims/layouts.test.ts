import { describe, expect, it } from 'vitest';
import { readOne } from './make-ground.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const THREE = '七、财政拨款“三公”经费支出决算情况说明';
const DETAILS = 'three-public-details';

/** What only one layout or another has: heading, text, and what each figure is of. */
const CASES: readonly (readonly [what: string, heading: string, text: string, ...said: string[]])[] = [
  [
    'a bracket changes nothing of what is told around it',
    THREE,
    '“三公”经费支出决算6万元（其中：一般公共预算支出6万元；政府性基金预算支出0万元）。与上年相比，减少2万元，降低25%。',
    '6万元 10-three-public:total-actual',
    '6万元 text',
    '0万元 text',
    '2万元 changes:three-public-total-actual',
    '25% changes:three-public-total-actual.rate',
  ],
  [
    'more or less than a printed budget is no change of the year',
    THREE,
    '公务接待费。2031年度决算数1.5万元，比2031年度年初预算数3万元减少1.5万元，下降50%。',
    '2031年度 =year',
    '1.5万元 10-three-public:reception-actual',
    '2031年度 =year',
    '3万元 10-three-public:reception-budget',
    '1.5万元 text',
    '50% text',
  ],
  [
    'a rate stands behind the budget it is of',
    THREE,
    '公务接待费支出决算1.5万元，完成预算3万元的50%，占“三公”经费支出的25%。',
    '1.5万元 10-three-public:reception-actual',
    '3万元 10-three-public:reception-budget',
    '50% completion:three-public-reception-actual.rate',
    '25% shares:three-public-reception-actual.share',
  ],
  [
    'a title says what its passage is of',
    THREE,
    '（3）公务接待费。年初预算3万元，支出决算1.5万元。',
    '3万元 10-three-public:reception-budget',
    '1.5万元 10-three-public:reception-actual',
  ],
  [
    'a code tells accounts of one name apart',
    GENERAL,
    '（一）2130301行政运行1400万元，较上年决算数增加40万元，增长2.94%。',
    '2130301 =name',
    '1400万元 06-general-expenditure:2130301-total',
    '40万元 changes:general-expenditure-2130301-total',
    '2.94% changes:general-expenditure-2130301-total.rate',
  ],
  [
    'a code behind the name',
    GENERAL,
    '3.水利工程建设（2130305）400万元。',
    '2130305 =name',
    '400万元 06-general-expenditure:2130305-total',
  ],
  [
    'an amount of another year is none of this one',
    GENERAL,
    '2030年度一般公共预算财政拨款支出2150万元，2031年度一般公共预算财政拨款支出2100万元，同比减少50万元。',
    '2030年度 =year',
    '2150万元 comparatives:general-expenditure-total',
    '2031年度 =year',
    '2100万元 06-general-expenditure:total',
    '50万元 changes:general-expenditure-total',
  ],
  [
    'an amount of the year before inside a comparison',
    '三、支出决算情况说明',
    '本年支出合计2350万元，较2030年的2300万元增加50万元。',
    '2350万元 03-expenditure:total',
    '2030年 =year',
    '2300万元 comparatives:expenditure-total',
    '50万元 changes:expenditure-total',
  ],
  [
    'a reason ends with a semicolon',
    '二、收入决算情况说明',
    '本年收入合计2305.6万元，主要原因是工程增加；其他收入100万元，占4.34%。',
    '2305.6万元 02-income:total',
    '100万元 02-income:other',
    '4.34% shares:income-other.share',
  ],
  [
    'a part of the department is not the department',
    '三、支出决算情况说明',
    '局本级支出合计1800万元，其中基本支出1200万元，项目支出600万元。',
    '1800万元 text',
    '1200万元 text',
    '600万元 text',
  ],
  [
    'totals of the section of 财政拨款',
    '四、财政拨款收入支出决算总体情况说明',
    '收、支总计均为2250万元。',
    '2250万元 04-fiscal-summary:income-grand-total',
  ],
  [
    'the other side of what was told of',
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    '政府性基金预算财政拨款收入100万元，支出100万元。',
    '100万元 11-fund:income',
    '100万元 11-fund:expenditure',
  ],
  [
    'rows of names share what is said of all',
    '三、支出决算情况说明',
    '基本支出、项目支出占本年支出合计的比重分别为76.60%、23.40%。',
    '76.60% shares:expenditure-basic.share',
    '23.40% shares:expenditure-project.share',
  ],
  [
    'what money went to is not the account of that name',
    GENERAL,
    '用于水利30万元，用于水利工程建设70万元。',
    '30万元 text',
    '70万元 text',
  ],
  [
    'guests from abroad and guests',
    THREE,
    '外事接待支出0万元，接待0人次，0批次；其他国内公务接待支出1.5万元，接待96人次，12批次。',
    `0万元 ${DETAILS}:foreign-cost`,
    `0人次 ${DETAILS}:foreign-persons`,
    `0批次 ${DETAILS}:foreign-batches`,
    `1.5万元 ${DETAILS}:domestic-cost`,
    `96人次 ${DETAILS}:domestic-persons`,
    `12批次 ${DETAILS}:domestic-batches`,
  ],
  [
    'what a bracket counts',
    THREE,
    '国内公务接待12批次（其中：外事接待0批次），接待人次96人（其中：外事接待人次0人）。',
    `12批次 ${DETAILS}:domestic-batches`,
    `0批次 ${DETAILS}:foreign-batches`,
    `96人 ${DETAILS}:domestic-persons`,
    `0人 ${DETAILS}:foreign-persons`,
  ],
];

const bare = (said: readonly string[]): string[] =>
  said.map((text) => text.replace(/(?:[a-z-]+):text-[0-9a-f]{8}(?:-[a-z]+)*/, 'text'));

describe('layouts of texts', () => {
  it.each(CASES)('%s', (_, heading, text, ...said) => {
    const reading = readOne(heading, text);
    expect(bare(reading.said)).toEqual(said);
    expect(reading.findings.map(({ row }) => row.values['explanation'])).toEqual([]);
    expect(reading.decisions).toEqual([]);
  });

  it('takes an account from the heading above, whatever form the words of the account sound like', () => {
    const { said } = readOne(
      '2．农林水支出（类）水利（款）水利工程建设（项）。',
      '年初预算为500万元，支出决算为400万元，完成年初预算的80%。',
    );
    expect(said).toEqual([
      '500万元 budgets:general-expenditure-2130305-total',
      '400万元 06-general-expenditure:2130305-total',
      '80% completion:general-expenditure-2130305-total.rate',
    ]);
  });

  it('finds nothing in an amount of 亿元 that rounds the form, nor in the change told of it', () => {
    const { findings } = readOne(
      '一、收入支出决算总体情况说明',
      '收入支出总计0.24亿元，比上年增加0.04亿元，增长19.35%。',
    );
    expect(findings).toEqual([]);
  });

  it('names a row of its own so that it says what its number is', () => {
    const { rows } = readOne(
      '十、预算绩效情况说明',
      '组织2个行政单位、5个事业单位。治理面积32平方公里，完成目标值30平方公里的106.67%。',
    );
    expect(rows.map(({ values }) => values['name'])).toEqual([
      '组织…行政单位',
      '预算绩效情况说明：事业单位',
      '预算绩效情况说明：治理面积',
      '预算绩效情况说明：完成目标值',
      expect.stringContaining('完成目标值'),
    ]);
  });
});

describe('a long hostile line', () => {
  it.each([
    ['其中：', '5万元'],
    ['年初', '预算5万元'],
    ['占', '5%'],
    ['原因是', '；5万元'],
    ['分别', '5万元、6万元'],
    ['公务接待费、', '分别为5万元'],
    ['x', '万元'],
    ['（', '5万元'],
    ['国内公务接待', '5批次'],
    ['县水库管理所', '5万元'],
  ])('of %s is read in time', (words, end) => {
    const start = process.cpuUsage();
    readOne(GENERAL, `${words.repeat(Math.ceil(100_000 / words.length))}${end}`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
