import type { Finding, Passage } from '../claims/claim.ts';
import type { ClaimLedger } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';
import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

interface Two {
  readonly passage: Passage;
  readonly label: string;
  readonly table: string;
  /** The row of the place before and that of this one. */
  readonly ids: readonly [string, string];
  readonly column: string;
  readonly unit: string;
}

/** A text states two figures for one thing. */
export function findTwoFigures(
  { passage, label, table, ids: [first, second], column, unit }: Two,
  ledger: ClaimLedger,
): Finding {
  const [a, b] = [first, second].map((id) => `${ledger.get(table, id)?.[column] ?? ''}${unit}`) as [string, string];
  return writeFinding({
    rule: 'two',
    key: `${table}-${second}`,
    passage: passage.id,
    weight: 'material',
    title: `${label}：正文前后两个数`,
    a: { of: `${table}:${first}.${column}`, locator: '', printed: a },
    b: { of: `${table}:${second}.${column}`, locator: passage.locator, printed: b },
    difference: '',
    kind: 'arithmetic',
    isProvable: false,
    verdict: `同一项在正文里先写${a}，后写${b}；只凭这份文件看不出哪一处对。`,
    explanation: `${label}在正文里有两个数：${a}和${b}。`,
  });
}

export const TWO_FIGURES: InspectionRule = {
  id: 'two',
  title: '同一项前后两个数',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares:
    '正文两处写明是同一项的金额互相比，附表没有这一项时也比。写得粗、四舍五入后相同的不算；说不准是不是同一项的不比。',
  find: pickFindings('two'),
  wrong: [
    showWrong(
      '# （二）政府采购支出情况\n政府采购支出总额60万元。全年政府采购支出总额65万元。',
      '同一项在正文里先写60万元，后写65万元；只凭这份文件看不出哪一处对。',
    ),
  ],
  right: [
    show(
      '# （二）政府采购支出情况\n政府采购支出总额60万元。全年政府采购支出总额60万元，其中授予中小企业合同金额45万元，占75%。',
    ),
    show('# （二）政府采购支出情况\n政府采购支出总额60万元，比上年的65万元减少5万元。'),
    show('# 机关运行经费支出情况\n机关运行经费支出200万元，比年初预算210万元少10万元。'),
  ],
};
