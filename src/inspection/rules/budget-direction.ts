import { compare, parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';
import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

const SAID =
  /预算(?:数)?为?\s*([\d,.]+)\s*万元[，,]?(?:[^。；，,]{0,12})决算(?:数)?为?\s*([\d,.]+)\s*万元[^；]{0,60}?决算数?\s*(大于|小于|等于|高于|低于|[与同等]于?(?=(?:年初|全年|调整)?预算数?(?:持平|相同|一致|相等|基本持平)))\s*(?:年初|全年|调整)?预算(?:数)?/g;
const SIGNS: Readonly<Record<string, -1 | 0 | 1>> = {
  大于: 1,
  高于: 1,
  小于: -1,
  低于: -1,
  等于: 0,
  与: 0,
  同: 0,
  等: 0,
  同于: 0,
  与于: 0,
};
const WORDS = { '-1': '小于', '0': '等于', '1': '大于' } as const;

/** 决算数大于预算数 where both are printed and the actual is smaller. */
export function findBudgetDirection(passage: Passage): Finding[] {
  return [...passage.text.matchAll(SAID)].flatMap(({ 1: budget = '', 2: actual = '', 3: word = '' }) => {
    const planned = parseDecimal(budget.replaceAll(',', ''));
    const spent = parseDecimal(actual.replaceAll(',', ''));
    if (!planned || !spent) return [];
    const sign = compare(spent, planned);
    if (sign === SIGNS[word]) return [];
    return [
      writeFinding({
        rule: 'direction',
        key: nameByWords(passage.id, budget, actual, word),
        passage: passage.id,
        weight: 'material',
        title: '决算数与预算数的大小说反了',
        a: { of: '', locator: passage.locator, printed: `预算${budget}万元，决算${actual}万元` },
        b: { of: '', locator: passage.locator, printed: `决算数${word}预算数` },
        difference: '',
        kind: 'slip',
        isProvable: true,
        verdict: `${actual}万元${WORDS[sign]}${budget}万元；原文写决算数${word}预算数。`,
        explanation: `预算${budget}万元，决算${actual}万元，决算数${WORDS[sign]}预算数，正文写的是“${word}”。`,
      }),
    ];
  });
}

const GENERAL = '# 五、一般公共预算财政拨款支出决算情况说明';

/** Of the year before and of the budget: what goes up is called so. */
export const DIRECTION: InspectionRule = {
  id: 'direction',
  title: '增减、大小的方向说反了',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '同一句里金额的增减与百分比的增减比；写了预算数和决算数的，“大于”“小于”与这两个数比。',
  find: pickFindings('direction'),
  wrong: [
    showWrong(
      `${GENERAL}\n一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，增长2.33%。`,
      '同一句话里，金额和百分比的增减方向相反。',
    ),
    showWrong(
      `${GENERAL}\n年初预算为150万元，支出决算为120万元，决算数大于预算数的主要原因是人员减少。`,
      '120万元小于150万元；原文写决算数大于预算数。',
    ),
  ],
  right: [
    show(
      `${GENERAL}\n一般公共预算财政拨款支出年初预算为2500万元，支出决算为2100万元，完成年初预算的84.00%，决算数小于预算数的主要原因：部分工程跨年结算。`,
    ),
    show(`${GENERAL}\n年初预算为120万元，支出决算为120万元，决算数与预算数持平。`),
    show('# 七、财政拨款“三公”经费支出决算情况说明\n公务用车购置及运行维护费减少（含报废车辆）0.5万元。'),
  ],
};
