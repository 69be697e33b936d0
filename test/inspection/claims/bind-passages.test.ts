import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/inspection/figures/find-figures.ts';
import { isSlug } from '../../../src/lib/slug.ts';
import { GROUND, readOne } from './make-ground.ts';

const HEADING = {
  summary: '一、收入支出决算总体情况说明',
  income: '二、收入决算情况说明',
  expenditure: '三、支出决算情况说明',
  fiscal: '四、财政拨款收入支出决算总体情况说明',
  general: '五、一般公共预算财政拨款支出决算情况说明',
  basic: '六、一般公共预算财政拨款基本支出决算情况说明',
  three: '七、财政拨款“三公”经费支出决算情况说明',
  fund: '八、政府性基金预算财政拨款收入支出决算情况说明',
  operating: '（一）机关运行经费支出情况',
  procurement: '（二）政府采购支出情况',
  assets: '（三）国有资产占有使用情况',
  performance: '十、预算绩效管理情况',
  duties: '一、主要职能',
};

/** Sentences as departments of several provinces write them, and what each figure is of. */
const CASES: readonly (readonly [heading: keyof typeof HEADING, text: string, said: readonly string[]])[] = [
  [
    'summary',
    '云岭县水务局2031年度收入支出总计2400.00万元。与2030年度相比，收入支出总计增加400.00万元，增长20.00%。',
    [
      '2031年度 =year',
      '2400.00万元 01-summary:income-grand-total',
      '2030年度 =year',
      '400.00万元 changes:summary-income-grand-total',
      '20.00% changes:summary-income-grand-total.rate',
    ],
  ],
  [
    'summary',
    '2031年度收、支总计均为2,400万元。与上年相比，收、支总计各减少100万元，下降4%。',
    [
      '2031年度 =year',
      '2,400万元 01-summary:income-grand-total',
      '100万元 changes:summary-income-grand-total',
      '4% changes:summary-income-grand-total.rate',
    ],
  ],
  [
    'summary',
    '本年收入2305.60万元，年初结转和结余94.40万元，年末结转和结余50万元。',
    ['2305.60万元 01-summary:income-total', '94.40万元 01-summary:carry-in', '50万元 01-summary:carry-out'],
  ],
  [
    'income',
    '本年收入合计2305.60万元，其中：财政拨款收入2205.60万元，占95.66%；其他收入100.00万元，占4.34%。',
    [
      '2305.60万元 02-income:total',
      '2205.60万元 02-income:fiscal',
      '95.66% shares:income-fiscal.share',
      '100.00万元 02-income:other',
      '4.34% shares:income-other.share',
    ],
  ],
  [
    'expenditure',
    '本年支出合计2350万元，其中：基本支出1800万元，占76.60%；项目支出550万元，占23.40%。',
    [
      '2350万元 03-expenditure:total',
      '1800万元 03-expenditure:basic',
      '76.60% shares:expenditure-basic.share',
      '550万元 03-expenditure:project',
      '23.40% shares:expenditure-project.share',
    ],
  ],
  [
    'general',
    '一般公共预算财政拨款支出2100万元，占本年支出合计的89.36%。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降2.33%。主要原因是项目支出减少30万元。',
    [
      '2100万元 06-general-expenditure:total',
      '89.36% shares:general-expenditure-total-of-expenditure-total.share',
      '2030年度 =year',
      '50万元 changes:general-expenditure-total',
      '2.33% changes:general-expenditure-total.rate',
      '30万元 changes:general-expenditure-total-project',
    ],
  ],
  [
    'general',
    '主要用于以下方面：社会保障和就业（类）支出300万元，占14.29%；农林水支出（类）1800万元，占85.71%。',
    [
      '300万元 06-general-expenditure:208-total',
      '14.29% shares:general-expenditure-208-total.share',
      '1800万元 06-general-expenditure:213-total',
      '85.71% shares:general-expenditure-213-total.share',
    ],
  ],
  [
    'general',
    '1．社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为150万元，支出决算为120万元，完成年初预算的80%。决算数小于预算数的主要原因是人员减少。',
    [
      '150万元 budgets:general-expenditure-2080501-total',
      '120万元 06-general-expenditure:2080501-total',
      '80% completion:general-expenditure-2080501-total.rate',
    ],
  ],
  [
    'general',
    '2.农林水(类)水利(款)水利工程建设(项):支出决算为400万元,完成预算100%。',
    ['400万元 06-general-expenditure:2130305-total', '100% completion:general-expenditure-2130305-total.rate'],
  ],
  [
    'basic',
    '一般公共预算财政拨款基本支出1700万元，其中：人员经费1500万元，主要包括基本工资；公用经费200万元，主要包括办公费12.5万元。',
    [
      '1700万元 06-general-expenditure:total-basic',
      '1500万元 08-general-basic:personnel',
      '200万元 08-general-basic:public',
      '12.5万元 08-general-basic:30201',
    ],
  ],
  [
    'three',
    '“三公”经费财政拨款支出年初预算为10万元，支出决算为6万元，完成预算的60%，其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为4.5万元，完成预算的64.29%；公务接待费支出决算为1.5万元，完成预算的50%。',
    [
      '10万元 10-three-public:total-budget',
      '6万元 10-three-public:total-actual',
      '60% completion:three-public-total-actual.rate',
      '0万元 10-three-public:abroad-actual',
      '4.5万元 10-three-public:car-actual',
      '64.29% completion:three-public-car-actual.rate',
      '1.5万元 10-three-public:reception-actual',
      '50% completion:three-public-reception-actual.rate',
    ],
  ],
  [
    'three',
    '1.因公出国（境）费支出0万元。全年安排因公出国（境）团组0个，累计0人次。',
    [
      '0万元 10-three-public:abroad-actual',
      '0个 three-public-details:abroad-groups',
      '0人次 three-public-details:abroad-persons',
    ],
  ],
  [
    'three',
    '截至2031年12月31日，单位公务用车保有量为2辆。国内公务接待支出1.5万元，共接待国内来访团组12个、来宾96人次；外事接待0批次，0人。',
    [
      '2031年12月31日 =date',
      '2辆 three-public-details:vehicles',
      '1.5万元 three-public-details:domestic-cost',
      '12个 three-public-details:domestic-batches',
      '96人次 three-public-details:domestic-persons',
      '0批次 three-public-details:foreign-batches',
      '0人 three-public-details:foreign-persons',
    ],
  ],
  [
    'three',
    '国内公务接待12批次、96人次，其中外宾接待0批次、0人次。',
    [
      '12批次 three-public-details:domestic-batches',
      '96人次 three-public-details:domestic-persons',
      '0批次 three-public-details:foreign-batches',
      '0人次 three-public-details:foreign-persons',
    ],
  ],
  [
    'operating',
    '机关运行经费支出200.00万元，比2030年度减少10万元，下降4.76%。',
    [
      '200.00万元 operating-cost:total',
      '2030年度 =year',
      '10万元 changes:operating-cost-total',
      '4.76% changes:operating-cost-total.rate',
    ],
  ],
  [
    'procurement',
    '政府采购支出总额60万元，其中：政府采购货物支出10万元、政府采购工程支出20万元、政府采购服务支出30万元。授予中小企业合同金额45万元，占政府采购支出总额的75%，其中：授予小微企业合同金额9万元，占授予中小企业合同金额的20%。',
    [
      '60万元 procurement:total',
      '10万元 procurement:goods',
      '20万元 procurement:works',
      '30万元 procurement:services',
      '45万元 procurement:sme',
      '75% shares:procurement-sme.share',
      '9万元 procurement:micro',
      '20% shares:procurement-micro.share',
    ],
  ],
  [
    'assets',
    '截至2031年12月31日，本单位共有车辆2辆，其中：应急保障用车1辆。单价100万元（含）以上设备（不含车辆）3台（套）。',
    [
      '2031年12月31日 =date',
      '2辆 state-assets:vehicles',
      '1辆 state-assets:',
      '100万元 =name',
      '3台（套） state-assets:',
    ],
  ],
  [
    'performance',
    '编报绩效目标的项目9个，涉及预算金额400万元；平均得分95.5分。',
    ['9个 performance-management:', '400万元 performance-management:', '95.5分 performance-management:'],
  ],
  [
    'general',
    '1.农林水支出（类）水利（款）行政运行（项）。支出决算为1400万元，其中：基本支出1400万元，项目支出0万元。',
    [
      '1400万元 06-general-expenditure:2130301-total',
      '1400万元 06-general-expenditure:2130301-basic',
      '0万元 06-general-expenditure:2130301-project',
    ],
  ],
  [
    'general',
    '农林水支出（类）2031年度决算1800万元，比2031年年初预算增加100万元，增长5.88%。',
    [
      '2031年度 =year',
      '1800万元 06-general-expenditure:213-total',
      '2031年 =year',
      '100万元 text-facts:',
      '5.88% text-facts:',
    ],
  ],
  [
    'three',
    '因公出国（境）费、公务用车购置及运行维护费、公务接待费支出决算分别为0万元、4.5万元和1.5万元。',
    [
      '0万元 10-three-public:abroad-actual',
      '4.5万元 10-three-public:car-actual',
      '1.5万元 10-three-public:reception-actual',
    ],
  ],
  [
    'expenditure',
    '按经济分类，办公费支出30万元，局本级基本支出900万元。',
    ['30万元 text-facts:', '900万元 text-facts:'],
  ],
  [
    'performance',
    '培训300余人次，补助标准为3至5万元，满意度提高2.5个百分点。',
    ['300 performance-management:', '3 text-facts:', '5万元 text-facts:.max', '2.5个百分点 performance-management:'],
  ],
  ['duties', '推进“15分钟服务圈”建设。', ['15分钟 =name']],
];

const open = (said: readonly string[]): string[] =>
  said.map((text) =>
    text.replace(/(three-public-details|state-assets|performance-management|text-facts):text-[0-9a-f]{8}/, '$1:'),
  );

describe('figures of a text', () => {
  it.each(CASES)('%s: %s', (heading, text, said) => {
    expect(open(readOne(HEADING[heading], text).said)).toEqual(said);
  });

  it('stays open where a name means two amounts and nothing says which', () => {
    const [said = ''] = readOne(HEADING.duties, '基本支出1700万元。').said;
    expect(said.split(/[ ?|]+/).toSorted()).toEqual([
      '03-expenditure:basic',
      '06-general-expenditure:total-basic',
      '1700万元',
    ]);
  });

  it('is open with the other form where its own section has another amount of that name', () => {
    const { said, findings } = readOne(HEADING.general, '其中：基本支出1800万元。');
    expect(said).toEqual(['1800万元 ?03-expenditure:basic|06-general-expenditure:total-basic']);
    expect(findings).toEqual([]);
  });

  it.each([
    '公务接待费支出2 486.45万元。',
    '公务接待费支出12,34万元。',
    '公务接待费支出.5万元。',
    '公务接待费支出99999999999999999999.99万元。',
  ])('that nobody can read stays as it is printed, and is named: %s', (text) => {
    const { rows, findings, said } = readOne(HEADING.three, text);
    expect(rows).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['digits']);
    expect(said.every((fate) => fate.endsWith('=name'))).toBe(true);
  });

  it('of a range has both ends, also where another range begins alike', () => {
    const { rows } = readOne(HEADING.performance, '合作项目10-100万元，合作项目10-80万元。');
    expect(rows.map(({ values }) => `${values['value']}-${values['max']}`)).toEqual(['10-100', '10-80']);
  });

  it('is not bound to a row whose name only ends like it', () => {
    const { said, rows } = readOne(HEADING.expenditure, '防汛抗旱项目支出550万元。');
    expect(open(said)).toEqual(['550万元 text-facts:']);
    expect(rows[0]?.values).toMatchObject({ name: '防汛抗旱项目支出', value: '550', unit: '万元' });
  });

  it('keeps another unit and fewer decimals as they are printed', () => {
    const { said, rows } = readOne(HEADING.income, '本年收入合计0.23亿元。');
    expect(open(said)).toEqual(['0.23亿元 text-facts:']);
    expect(rows[0]?.values).toMatchObject({ value: '2300', unit: '万元' });
  });

  it('is in 万元 exactly where the text counts in 元', () => {
    expect(readOne(HEADING.income, '本年收入合计23,056,000.00元。').said).toEqual(['23,056,000.00元 02-income:total']);
  });

  it('that is a date or the number of a document stays in the text and is put down', () => {
    const { said, rows } = readOne(
      HEADING.duties,
      '2031年3月22日，县政府印发《云岭县节水管理办法》（云府发〔2031〕8号）。',
    );
    expect(said).toEqual(['2031年3月22日 =date', '〔2031〕8号 =document']);
    expect(rows.map(({ table, values }) => [table, values['date'] ?? values['number'], values['title'] ?? ''])).toEqual(
      [
        ['dates', '2031-03-22', ''],
        ['documents', '云府发〔2031〕8号', '云岭县节水管理办法'],
      ],
    );
  });

  it('of another year is one of that year', () => {
    const { rows } = readOne(HEADING.operating, '机关运行经费支出200万元，2030年为210万元。');
    expect(rows.find(({ table }) => table === 'comparatives')?.values).toMatchObject({
      year: '2030',
      amount: '210',
      measure: 'operating-cost:total',
    });
  });

  it.each([
    ['清运淤泥12.5万立方米。', '12.5', '万立方米'],
    ['受益群众约3万人。', '3', '万人'],
    ['受益群众３万人。', '3', '万人'],
    ['服务群众1亿2000万人。', '120000000', '人'],
    ['受益群众200余人。', '200', '人'],
    ['涉及资金1，234.50万元。', '1234.50', '万元'],
  ])('is counted in the unit that it is printed in: %s', (text, value, unit) => {
    const { rows } = readOne(HEADING.performance, text);
    expect(rows.map(({ values }) => [values['value'], values['unit']])).toEqual([[value, unit]]);
  });

  it('of a range has both ends where it is in full width, too', () => {
    const { said, rows } = readOne(HEADING.performance, '治理河道３～５公里。');
    expect([
      said.map((each) => each.split(' ')[0]),
      rows.map(({ values }) => [values['value'], values['max']]),
    ]).toEqual([['３', '５公里'], [['3', '5']]]);
  });

  it('has ids that are fit for an address, however long the names of part and whole are', () => {
    const { rows } = readOne(HEADING.performance, '项目开展了绩效自评，涉及资金550万元，占项目支出总额的100%。');
    expect(rows.map(({ table }) => table)).toContain('shares');
    expect(rows.filter(({ id }) => !isSlug(id))).toEqual([]);
  });

  it('has a row in the table that its rows of change point to', () => {
    const { rows } = readOne(HEADING.duties, '治理面积比上年增长12.5%，完成预算的90%。');
    const cells = new Set(rows.map(({ table, id }) => `${table}:${id}`));
    const pointed = rows
      .flatMap(({ values }) => [values['measure'], values['actual'], values['part'], values['whole']])
      .filter((of) => of !== undefined && !/^\d/.test(of));
    expect(pointed.filter((of) => !cells.has(of ?? ''))).toEqual([]);
    expect(rows.map(({ values }) => values['value'])).toEqual(['12.5', '90']);
  });

  it('is never lost, whatever the text is', () => {
    const words = fc.constantFrom(
      '基本支出',
      '其中：',
      '增加',
      '万元',
      '%',
      '占',
      '，',
      '。',
      '；',
      '（',
      '）',
      '“',
      '”',
      '2030年',
      '辆',
      '完成预算的',
      '比上年',
      '3',
      '.5',
      '0',
      '1,200',
      '亿',
      '〔2019〕3号',
      '三个',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(...Object.values(HEADING)), (parts, heading) => {
        const text = parts.join('');
        const figures = findFigures([text.replaceAll('\n', '。')], GROUND.year);
        const fates = readOne(heading, text).figures.get('1') ?? [];
        // Both ends of a range have a fate, and 余 in 200余人 stays a word.
        const covered = figures.map(
          ({ start, end }) => fates.filter((fate) => fate.start >= start && fate.end <= end).length,
        );
        expect(covered.filter((count) => count === 0)).toEqual([]);
        expect(covered.reduce((sum, count) => sum + count, 0)).toBe(fates.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same ids for the same words, wherever they stand', () => {
    const ids = (text: string): (string | undefined)[] => readOne(HEADING.performance, text).rows.map(({ id }) => id);
    expect(ids('新建水文站4座。')).toEqual(ids('今年完成了任务。新建水文站4座。'));
  });
});
