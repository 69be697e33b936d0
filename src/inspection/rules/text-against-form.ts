import type { Finding, Passage } from '../claims/claim.ts';
import { nameByCell } from '../claims/open-ledger.ts';
import type { Subject } from '../claims/subject.ts';
import { writeFinding } from './write-finding.ts';
import { GUIDE, OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

interface Against {
  readonly passage: Passage;
  readonly subject: Subject;
  /** The cell of the form, and what the form is called. */
  readonly of: string;
  readonly form: string;
  /** 年初预算, 调整预算, or blank for the amount itself. */
  readonly what: string;
  readonly printed: string;
  readonly amount: string;
  readonly difference: string;
  /** The row that keeps what the text prints. */
  readonly own: string;
}

/** A text states another amount than the official form has for the same thing. */
export function findTextAgainstForm({
  passage,
  subject,
  of,
  form,
  what,
  printed,
  amount,
  difference,
  own,
}: Against): Finding {
  const name = `${subject.label}${what}`;
  return writeFinding({
    rule: 'form',
    key: nameByCell(of),
    passage: passage.id,
    weight: 'material',
    title: `${name}：正文与附表不同`,
    a: { of: own, locator: passage.locator, printed: `${printed}万元` },
    b: { of, locator: '', printed: `${amount}万元` },
    difference: `${difference}万元`,
    kind: 'arithmetic',
    isProvable: false,
    verdict: `正文写${printed}万元，${form}是${amount}万元；只凭这份文件看不出哪一处对。`,
    explanation: `${name}在正文里是${printed}万元，在${form}里是${amount}万元，相差${difference}万元。`,
  });
}

export const TEXT_AGAINST_FORM: InspectionRule = {
  id: 'form',
  title: '正文与附表不同',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS, GUIDE],
  compares:
    '正文里写明是哪一行的金额，与附表里同一行的金额比。正文写得粗（到万元、一位小数），四舍五入后相同的不算；名称说不准的不比。',
  find: pickFindings('form'),
  wrong: [
    showWrong(
      '# 二、收入决算情况说明\n本年收入合计2305.61万元。',
      '正文写2305.61万元，收入决算表是2305.6万元；只凭这份文件看不出哪一处对。',
      '收入决算表：本年收入合计2305.6万元',
    ),
  ],
  right: [
    show(
      '# 二、收入决算情况说明\n本年收入合计2305.6万元，其中：财政拨款收入2205.6万元，占95.66%；其他收入100万元，占4.34%。',
      '收入决算表：本年收入合计2305.6万元',
    ),
    show(
      '# 二、收入决算情况说明\n本年收入2306万元，其中财政拨款收入占95.7%，其他收入占4.3%。',
      '收入决算表：本年收入合计2305.6万元',
    ),
    show(
      '# 七、财政拨款“三公”经费支出决算情况说明\n“三公”经费支出决算为6万元，比预算减少4万元。',
      '“三公”经费支出决算表：决算数合计6万元',
    ),
  ],
};
