import { describe, expect, it } from 'vitest';
import { judgeRate } from '../../../src/inspection/rules/judge-rate.ts';
import { bindPassages } from '../../../src/inspection/claims/bind-passages.ts';
import { GROUND, makePassage, readOne } from '../claims/make-ground.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const PROCUREMENT = '（二）政府采购支出情况';

/** Rule, heading, a text that breaks it, and what the message must name. */
const WRONG: readonly (readonly [rule: string, heading: string, text: string, ...named: string[]])[] = [
  ['form', '二、收入决算情况说明', '本年收入合计2305.61万元。', '2305.61万元', '2305.6万元', '收入决算表'],
  ['share', '三、支出决算情况说明', '本年支出合计2350万元，其中：基本支出1800万元，占67.60%。', '67.60%', '76.60%'],
  [
    'completion',
    GENERAL,
    '1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为150万元，支出决算为120万元，完成年初预算的81%。',
    '81%',
    '80%',
  ],
  [
    'change',
    GENERAL,
    '一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降3.23%。',
    '3.23%',
    '2.33%',
  ],
  [
    'direction',
    GENERAL,
    '一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，增长2.33%。',
    '减少50万元',
    '增长2.33%',
  ],
  [
    'direction',
    GENERAL,
    '1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为150万元，支出决算为120万元，决算数大于预算数的主要原因是人员减少。',
    '大于',
    '小于',
  ],
  [
    'base',
    '一、收入支出决算总体情况说明',
    '收入支出总计2400万元。与2029年度相比，收入支出总计增加400万元。',
    '2029',
    '2030',
  ],
  [
    'account',
    GENERAL,
    '1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。支出决算为120万元。',
    '事业单位离退休',
    '行政单位离退休',
  ],
  [
    'sum',
    PROCUREMENT,
    '政府采购支出总额60万元，其中：政府采购货物支出10万元、政府采购工程支出20万元、政府采购服务支出31万元。',
    '60万元',
    '61万元',
  ],
  ['two', PROCUREMENT, '政府采购支出总额60万元。全年政府采购支出总额65万元。', '60', '65'],
  [
    'unit',
    GENERAL,
    '一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降2.33。',
    '2.33%',
  ],
  ['template', GENERAL, '与2030年度相比，一般公共预算财政拨款支出增加（减少）50万元。', '增加（减少）'],
  ['template', GENERAL, '决算数小于预算数的主要原因是。', '主要原因是'],
  ['name', '一、主要职能', '云岭县水利局贯彻水务方针。', '云岭县水利局', '云岭县水务局'],
];

/** Right texts of several layouts: nothing may be found in them. */
const RIGHT: readonly (readonly [heading: string, text: string])[] = [
  [
    '二、收入决算情况说明',
    '本年收入合计2305.6万元，其中：财政拨款收入2205.6万元，占95.66%；其他收入100万元，占4.34%。',
  ],
  ['二、收入决算情况说明', '本年收入2306万元，其中财政拨款收入占95.7%，其他收入占4.3%。'],
  [GENERAL, '一般公共预算财政拨款支出2100万元，占本年支出合计的89.36%。比上年减少50万元，降低2.33%。'],
  [
    GENERAL,
    '一般公共预算财政拨款支出年初预算为2500万元，支出决算为2100万元，完成年初预算的84.00%，决算数小于预算数的主要原因：部分工程跨年结算。',
  ],
  [GENERAL, '1.社会保障和就业（类）行政事业单位养老（款）行政单位离退休（项）：支出决算为120万元，完成预算100%。'],
  [
    '七、财政拨款“三公”经费支出决算情况说明',
    '因公出国（境）费支出决算为0万元，完成预算的0%，与上年持平。公务用车购置及运行维护费减少（含报废车辆）0.5万元。',
  ],
  ['七、财政拨款“三公”经费支出决算情况说明', '“三公”经费支出决算为6万元，比预算减少4万元。'],
  [
    PROCUREMENT,
    '政府采购支出总额60.01万元，其中：政府采购货物支出10万元、政府采购工程支出20万元、政府采购服务支出30万元。',
  ],
  [GENERAL, '支出决算为120万元，完成年初预算的80%。'],
  ['一、主要职能', '云岭县水务局（以下简称县水务局）负责全县水资源管理。云岭县水务局机关设6个股室。'],
];

const rulesOf = (heading: string, text: string): string[] => readOne(heading, text).findings.map(({ rule }) => rule);

describe('what a text contradicts', () => {
  it.each(WRONG)('%s: %s %s', (rule, heading, text, ...named) => {
    const found = readOne(heading, text).findings.filter((finding) => finding.rule === rule);
    expect(found).toHaveLength(1);
    const values: Readonly<Record<string, string>> = found[0]?.row.values ?? {};
    for (const words of named) expect(Object.values(values).join(' ')).toContain(words);
    expect(values['explanation']).toMatch(/。$/);
  });

  it.each(RIGHT)('nothing: %s %s', (heading, text) => {
    expect(rulesOf(heading, text)).toEqual([]);
  });

  it('is tied to the check that does not come out, and to no other', () => {
    const { rows, findings } = readOne(
      '三、支出决算情况说明',
      '基本支出1800万元，占67.60%；项目支出550万元，占23.40%。',
    );
    const known = rows
      .filter(({ table }) => table === 'identities')
      .map(({ id, values }) => [id, values['known'] ?? '']);
    expect(known).toEqual([
      ['text-share-expenditure-basic', findings[0]?.row.id],
      ['text-share-expenditure-project', ''],
    ]);
  });

  it('is one finding where the publisher is misnamed in several places', () => {
    const reading = bindPassages(
      [makePassage([], '云岭县水利局负责防汛。', '1'), makePassage([], '云岭县水利局共有车辆2辆。', '2')],
      GROUND,
    );
    expect(reading.findings.map(({ row }) => row.values['locator_a'])).toEqual(['3.1 3.2']);
  });
});

describe('a printed percentage', () => {
  it.each([
    ['12.08', '1062.85', '8796.53', 'right'],
    ['100', '71', '71', 'right'],
    ['12.08', '0', '0', 'unknown'],
    // 0.15 and 0.54 may be 0.145 to 0.155 and 0.535 to 0.545.
    ['27.00', '0.15', '0.54', 'rounding'],
    ['27.78', '0.15', '0.54', 'right'],
    ['99.99', '5544.53', '5544.74', 'wrong'],
    ['-1.10', '255.8', '1690.69', 'wrong'],
  ])('%s of %s in %s is %s', (printed, part, whole, kind) => {
    expect(judgeRate(printed, part, whole).kind).toBe(kind);
  });
});
