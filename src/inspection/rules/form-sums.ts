import { formatDecimal } from '../../lib/decimal.ts';
import {
  compareFractions,
  type Fraction,
  fromDecimal,
  roundFraction,
  subtractFractions,
  toDecimal,
} from '../../lib/fraction.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import type { Finding } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';
import { evaluateFormula, listCells, parseFormula } from '../../model/formula.ts';
import { OPENNESS } from './bases.ts';
import type { Examined, FormEquality } from './examined.ts';
import type { InspectionRule } from './inspection-rule.ts';

const ZERO = '0';

function say(value: Fraction): string {
  return formatDecimal(toDecimal(value) ?? roundFraction(value, 6));
}

function evaluate(text: string, amounts: ReadonlyMap<string, string>): Fraction | undefined {
  const formula = parseFormula(text);
  if (!formula.ok) return undefined;
  const value = evaluateFormula(formula.value, (cell) => {
    const amount = amounts.get(cell);
    return amount === '' ? ZERO : amount;
  });
  return value.ok ? value.value : undefined;
}

function isBeyond(gap: Fraction, tolerance: string): boolean {
  const size: Fraction = gap.top < 0n ? { ...gap, top: -gap.top } : gap;
  const allowed = parseDecimal(tolerance === '' ? ZERO : tolerance);
  return allowed !== undefined && compareFractions(size, fromDecimal(allowed)) > 0;
}

/** The amount of each cell of the forms, by `table:row`; blank where the form prints nothing. */
export function listAmounts(ground: Examined['ground']): ReadonlyMap<string, string> {
  return new Map(
    [...ground.forms].flatMap(([table, rows]) =>
      rows.map((row) => [`${table}:${row['id'] ?? ''}`, row['amount'] ?? ''] as const),
    ),
  );
}

/** Sums in a form and equalities between forms that do not come out, beyond what rounding explains. */
function findFormSums(examined: Examined): Finding[] {
  const amounts = listAmounts(examined.ground);
  const places = new Map(examined.forms.map(({ table, place }) => [table, place]));
  return examined.equalities.flatMap((equality) => findOne(equality, amounts, places));
}

function findOne(
  { title, left, right, tolerance }: FormEquality,
  amounts: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
): Finding[] {
  const printed = evaluate(left, amounts);
  const computed = evaluate(right, amounts);
  if (!printed || !computed) return [];
  const gap = subtractFractions(printed, computed);
  if (!isBeyond(gap, tolerance)) return [];
  const locator = (text: string): string =>
    [...new Set(listCells(text).map((cell) => places.get(cell.split(':')[0] ?? '') ?? ''))].join('、');
  const size = say(gap).replace('-', '');
  return [
    writeFinding({
      rule: 'forms',
      key: nameByWords(left, right),
      passage: '',
      weight: 'material',
      title,
      a: { of: left, locator: locator(left), printed: `${say(printed)}万元` },
      b: { of: '', locator: locator(right), printed: `${say(computed)}万元` },
      difference: `${size}万元`,
      kind: 'arithmetic',
      isProvable: true,
      verdict: `一边是${say(printed)}万元，另一边算得${say(computed)}万元。`,
      explanation: `${title}：附表上是${say(printed)}万元，算得${say(computed)}万元，相差${size}万元。`,
    }),
  ];
}

const TITLE = '支出决算表：合计等于基本支出与项目支出之和';
const show = (right: string, tolerance: string, beside: string): InspectionRule['right'][0] => ({
  text: '',
  beside,
  given: { equalities: [{ title: TITLE, left: '03-expenditure:total', right, tolerance }] },
});

export const FORM_SUMS: InspectionRule = {
  id: 'forms',
  title: '附表加起来不对，或表与表不同',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '附表里的合计与各项之和比，两张表里同一个数互相比。四舍五入能解释的差别不算，认不准的表不比。',
  find: findFormSums,
  wrong: [
    {
      ...show('03-expenditure:basic', '0', '支出决算表：合计2350万元，基本支出1800万元，项目支出空白'),
      found: '一边是2350万元，另一边算得1800万元。',
    },
  ],
  right: [
    show(
      '03-expenditure:basic + 03-expenditure:project',
      '0',
      '支出决算表：合计2350万元，基本支出1800万元，项目支出550万元',
    ),
    show('03-expenditure:basic + 549.99', '0.02', '支出决算表：合计2350万元，两项相加2349.99万元，差在四舍五入之内'),
    show('01-summary:expenditure-total', '0', '支出决算表与收入支出决算总表：本年支出合计都是2350万元'),
  ],
};
