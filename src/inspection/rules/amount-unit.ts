import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { GUIDE } from './bases.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { cutAround, writeSlip } from './write-slip.ts';

/** An amount behind words that tell one, with decimals, and a stop right behind it. */
const BARE =
  /(?:决算数?|预算数?|支出|收入|总计|合计|总额|金额|经费|增加|减少)(?:合计|总计|总额|数|额)?(?:为|是|共计|各)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})(?=\s*[，。；,;])/g;
/** Numbers that share the unit behind the last one: 10.00，20.00，30.00万元. */
const SHARED = /^\s*(?:[，,、和]\s*[\d.,]+\s*)+万?元/;
/** Units that a whole passage has: 单位：万元. */
const NAMED = /单位[：:]\s*万?元|以下(?:金额)?单位/;

function findBare(passage: Passage): Finding[] {
  if (passage.kind === 'cell' || passage.kind === 'heading' || NAMED.test(passage.text)) return [];
  return [...passage.text.matchAll(BARE)]
    .filter(({ 0: words, index }) => !SHARED.test(passage.text.slice(index + words.length)))
    .map(({ 0: words, 1: number = '', index }) =>
      writeSlip(passage, {
        rule: 'amount-unit',
        key: nameByWords(passage.id, String(index)),
        weight: 'minor',
        kind: 'slip',
        title: `金额没有单位：${number}`,
        printed: cutAround(passage.text, index, words.length),
        verdict: `${number}后面没有写元、万元或亿元。`,
        explanation: `正文“${words}”后面没有单位。`,
      }),
    );
}

export const AMOUNT_UNIT: InspectionRule = {
  id: 'amount-unit',
  ofAnyPaper: true,
  title: '金额没有单位',
  weight: 'minor',
  side: 'form',
  basis: [GUIDE],
  compares:
    '收入、支出、预算、决算后面带两位小数的数，应有元、万元或亿元。并列几个数共用一个单位的、一段写明“单位：万元”的不算。',
  find: ({ passages }) => passages.flatMap(findBare),
  wrong: [
    showWrong(
      '# 三、支出决算情况说明\n本年支出合计2350.00，其中基本支出1800万元。',
      '2350.00后面没有写元、万元或亿元。',
    ),
  ],
  right: [
    show('# 三、支出决算情况说明\n本年支出合计2350.00万元，其中基本支出1800.00万元。'),
    show('# （二）政府采购支出情况\n货物支出10.00、工程支出20.00、服务支出30.00万元。'),
    show('# 六、基本支出\n单位：万元\n自评得分98.50，评价等级为优。'),
  ],
};
