import { describe, expect, it } from 'vitest';
import { compareFractions, fromDecimal, subtractFractions, type Fraction } from '../../../src/lib/fraction.ts';
import { parseDecimal } from '../../../src/lib/decimal.ts';
import { evaluateFormula, parseFormula } from '../../../src/model/formula.ts';
import type { TextReading } from '../../../src/inspection/claims/claim.ts';
import { FORMS, readOne } from '../claims/make-ground.ts';

const TEXTS: readonly (readonly [heading: string, text: string])[] = [
  ['三、支出决算情况说明', '本年支出合计2350万元，其中：基本支出1800万元，占76.60%；项目支出550万元，占23.41%。'],
  ['三、支出决算情况说明', '本年支出合计2350万元，其中：基本支出1800万元，占67.60%。'],
  [
    '五、一般公共预算财政拨款支出决算情况说明',
    '一般公共预算财政拨款支出2100万元，占本年支出合计的89.36%。比上年减少50万元，降低2.33%。',
  ],
  ['五、一般公共预算财政拨款支出决算情况说明', '一般公共预算财政拨款支出2100万元。比上年增加50万元，增长2.34%。'],
  [
    '五、一般公共预算财政拨款支出决算情况说明',
    '1.农林水支出（类）水利（款）水利工程建设（项）。年初预算为501万元，支出决算为400万元，完成年初预算的79.84%。',
  ],
  [
    '五、一般公共预算财政拨款支出决算情况说明',
    '1.农林水支出（类）水利（款）水利工程建设（项）。年初预算为501万元，支出决算为400万元，完成年初预算的97.84%。',
  ],
  ['七、财政拨款“三公”经费支出决算情况说明', '公务接待费支出决算1.5万元，完成预算3万元的50%，占“三公”经费支出的25%。'],
  [
    '（二）政府采购支出情况',
    '政府采购支出总额60万元，其中：货物支出10万元、工程支出20万元、服务支出30.01万元。授予中小企业合同金额45万元，占政府采购支出总额的75%。',
  ],
  ['（二）政府采购支出情况', '政府采购支出总额60万元，其中：货物支出10万元、工程支出20万元、服务支出31万元。'],
];

/** What each cell holds: those of the forms, and those of the rows that a text makes. */
function listCells({ rows }: TextReading): ReadonlyMap<string, string> {
  const forms = [...FORMS].flatMap(([table, list]) =>
    list.map((row) => [`${table}:${row['id'] ?? ''}`, row['amount'] ?? ''] as const),
  );
  const own = rows.flatMap(({ table, id, values }) => [
    [`${table}:${id}`, values['amount'] ?? values['value'] ?? ''] as const,
    ...Object.entries(values).map(([column, value]) => [`${table}:${id}.${column}`, value] as const),
  ]);
  return new Map([...forms, ...own]);
}

function evaluate(text: string, cells: ReadonlyMap<string, string>): Fraction {
  const formula = parseFormula(text);
  const value = formula.ok ? evaluateFormula(formula.value, (cell) => cells.get(cell)) : formula;
  if (!value.ok) throw new Error(`${text}: ${JSON.stringify(value.fault)}`);
  return value.value;
}

/** Whether both sides of a proposed check are equal, as far as its tolerance goes. */
function holds(
  { left = '', right = '', tolerance = '0' }: Readonly<Record<string, string>>,
  cells: ReadonlyMap<string, string>,
): boolean {
  const difference = subtractFractions(evaluate(left, cells), evaluate(right, cells));
  const size = { top: difference.top < 0n ? -difference.top : difference.top, bottom: difference.bottom };
  const most = parseDecimal(tolerance);
  return most !== undefined && compareFractions(size, fromDecimal(most)) <= 0;
}

describe('checks that a text proposes', () => {
  it.each(TEXTS)('come out unless they are known not to: %s %s', (heading, text) => {
    const reading = readOne(heading, text);
    const cells = listCells(reading);
    const checks = reading.rows.filter(({ table }) => table === 'identities').map(({ values }) => values);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.map((values) => holds(values, cells))).toEqual(checks.map(({ known }) => known === undefined));
  });
});
