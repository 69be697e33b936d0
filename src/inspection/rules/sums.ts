import { absolute, add, compare, type Decimal, formatValue, parseDecimal, subtract } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import type { ClaimLedger } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';
import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

/** Totals of texts that are the sum of parts which a text must state together. */
const SUMS: readonly {
  readonly table: string;
  readonly column: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly label: string;
}[] = [
  {
    table: 'procurement',
    column: 'amount',
    total: 'total',
    parts: ['goods', 'works', 'services'],
    label: '政府采购支出总额',
  },
];

/** Half a last place for each part and the total, in 万元 with two decimals. */
function allowance(count: number): Decimal {
  return { units: BigInt(count + 1) * 5n, scale: 3 };
}

function sumUp(parts: readonly Decimal[]): Decimal {
  return parts.reduce((total, part) => add(total, part), { units: 0n, scale: 0 });
}

/** Parts that a text states do not come to the total that it states. */
export function findSums(passages: readonly Passage[], ledger: ClaimLedger): Finding[] {
  return SUMS.flatMap(({ table, column, total, parts, label }) => {
    const read = (id: string): Decimal | undefined => parseDecimal(ledger.get(table, id)?.[column] ?? '');
    const whole = read(total);
    const each = parts.map(read);
    const known = each.filter((part) => part !== undefined);
    if (!whole || known.length < parts.length) return [];
    const sum = sumUp(known);
    const difference = absolute(subtract(sum, whole));
    const left = `${table}:${total}`;
    const right = parts.map((id) => `${table}:${id}`).join(' + ');
    const isWrong = compare(difference, allowance(parts.length)) > 0;
    const tolerance = !isWrong && difference.units !== 0n ? { tolerance: formatValue(difference) } : {};
    const id = `text-sum-${table}`;
    ledger.put(
      'identities',
      id,
      { title: `${label}等于各项之和`, kind: 'sum', left, right, ...tolerance, ...(isWrong ? { known: id } : {}) },
      'left',
      '',
    );
    if (!isWrong) return [];
    const locator = ledger.rows().find((row) => row.table === table && row.id === total)?.values['source'] ?? '';
    const own = passages.filter((item) => item.locator === locator.split(' ')[0]);
    const passage = (own.find(({ text }) => text.includes(formatValue(whole))) ?? own.at(-1))?.id ?? '';
    return [
      writeFinding({
        rule: 'sum',
        key: table,
        passage,
        weight: 'material',
        title: `${label}：与各项之和不同`,
        a: { of: left, locator, printed: `${formatValue(whole)}万元` },
        b: { of: '', locator, printed: `各项相加${formatValue(sum)}万元` },
        difference: `${formatValue(difference)}万元`,
        kind: 'arithmetic',
        isProvable: true,
        verdict: `各项相加是${formatValue(sum)}万元，原文的总额是${formatValue(whole)}万元。`,
        explanation: `正文写的${label}是${formatValue(whole)}万元，列出的各项加起来是${formatValue(sum)}万元。`,
      }),
    ];
  });
}

export const SUMS_OF_TEXT: InspectionRule = {
  id: 'sum',
  title: '总额与各项之和不同',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '正文写的政府采购支出总额，与货物、工程、服务三项之和比。三项没有写全的不比，四舍五入的差别不算。',
  find: pickFindings('sum'),
  wrong: [
    showWrong(
      '# （二）政府采购支出情况\n政府采购支出总额60万元，其中：政府采购服务支出31万元、政府采购工程支出20万元、政府采购货物支出10万元。',
      '各项相加是61万元，原文的总额是60万元。',
    ),
  ],
  right: [
    show(
      '# （二）政府采购支出情况\n政府采购支出总额60.01万元，其中：政府采购服务支出30万元、政府采购工程支出20万元、政府采购货物支出10万元。',
    ),
    show('# （二）政府采购支出情况\n全年政府采购支出60万元，其中货物10万元，服务50万元。'),
    show('# （二）政府采购支出情况\n全年未发生政府采购支出。'),
  ],
};
