import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { cutAround, writeSlip } from './write-slip.ts';

interface CountSum {
  readonly label: string;
  /** The whole, with what follows up to the stop. */
  readonly whole: RegExp;
  readonly part: RegExp;
  /** The last kind that such a list has: without it the list is not whole. */
  readonly last: RegExp;
}

const SUMS: readonly CountSum[] = [
  {
    label: '车辆',
    whole: /共有(?:公务用车|车辆)\s*(\d+)\s*辆[，,；;：:]?\s*(?:其中[：:，,]?)([^。]*)/g,
    part: /(\d+)\s*(?:辆|台)/g,
    last: /其他(?:乘)?用车/,
  },
  {
    label: '绩效自评的项目',
    whole: /自评[^。]{0,40}?项目\s*(\d+)\s*个((?:(?!自评)[^。])*?评级为[^。]*)/g,
    part: /(?:优|良|合格|中|差|不合格)[”"]?的?(?:项目)?\s*(\d+)\s*个/g,
    last: /不合格|差/,
  },
];

/** A part of a part, as 其他用车3辆（含皮卡车1辆）, is not counted again. */
const INNER = /[（(](?:其中|含|主要|包括)[^（）()]*[）)]/g;

function findSum(passage: Passage, { label, whole, part, last }: CountSum): Finding[] {
  return [...passage.text.matchAll(whole)].flatMap(({ 0: words, 1: total = '', 2: list = '', index }) => {
    const bare = list.replace(INNER, '');
    const parts = [...bare.matchAll(part)].map(([, count = '0']) => Number(count));
    const sum = parts.reduce((a, b) => a + b, 0);
    if (!last.test(bare) || parts.length < 2 || sum === Number(total)) return [];
    return [
      writeSlip(passage, {
        rule: 'count-sum',
        key: nameByWords(passage.id, String(index)),
        weight: 'material',
        kind: 'arithmetic',
        title: `${label}：总数与各类之和不同`,
        printed: cutAround(words, 0, 24, 0),
        against: `各类相加${sum}`,
        verdict: `总数写${total}，各类相加是${sum}。`,
        explanation: `${label}的总数写${total}，列出的各类加起来是${sum}。`,
      }),
    ];
  });
}

export const COUNT_SUMS: InspectionRule = {
  id: 'count-sum',
  ofAnyPaper: true,
  title: '辆数、个数加起来不对',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '车辆总数与各类车辆之和比，自评项目数与各等级之和比。没有列到最后一类的不比，括号里“其中”的不重复计算。',
  find: ({ passages }) => passages.flatMap((passage) => SUMS.flatMap((sum) => findSum(passage, sum))),
  wrong: [
    showWrong(
      '# （三）国有资产占有使用情况说明\n截至2031年12月31日，共有车辆5辆，其中：应急保障用车1辆、执法执勤用车2辆、其他用车1辆。',
      '总数写5，各类相加是4。',
    ),
  ],
  right: [
    show(
      '# （三）国有资产占有使用情况说明\n截至2031年12月31日，共有车辆4辆，其中：应急保障用车1辆、执法执勤用车2辆、其他用车1辆（其中皮卡车1辆）。',
    ),
    show('# （三）国有资产占有使用情况说明\n共有车辆5辆，其中：主要领导干部用车1辆、机要通信用车1辆。'),
    show(
      '# 十、预算绩效情况\n绩效自评的2031年度项目3个，其中绩效评级为“优”的项目2个；绩效评级为“良”的项目1个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个。',
    ),
  ],
};
