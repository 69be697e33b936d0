import { add, compare, type Decimal, formatValue, parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { writeSlip } from './write-slip.ts';

const AMOUNT = String.raw`\s*([\d,]+(?:\.\d+)?)\s*(万元|元)`;
const TOTAL = new RegExp(
  `((?:本年|全年|当年)?支出(?:决算)?(?:合计|总计|总额)|本年支出)(?:为|是|共计)?${AMOUNT}[，,。；;：:]([^。]*)`,
  'g',
);
const PARTS: readonly RegExp[] = [
  new RegExp(`(?<!拨款|预算|基金|公共)基本支出(?:为|是)?${AMOUNT}`),
  new RegExp(`(?<!拨款|预算|基金|公共)项目支出(?:为|是)?${AMOUNT}`),
];
/** Half a last place of each of three amounts. */
const ROUNDING: Decimal = { units: 2n, scale: 2 };

const read = (text: string): Decimal | undefined => parseDecimal(text.replaceAll(',', ''));

/** Two parts that come to more than their total; less may be other parts. */
function findParts(passage: Passage): Finding[] {
  return [...passage.text.matchAll(TOTAL)].flatMap(
    ({ 1: name = '', 2: total = '', 3: unit = '', 4: list = '', index }) => {
      const parts = PARTS.map((pattern) => pattern.exec(list));
      const [basic, project] = parts.map((match) => (match?.[2] === unit ? read(match[1] ?? '') : undefined));
      const whole = read(total);
      if (!whole || !basic || !project) return [];
      const sum = add(basic, project);
      if (compare(sum, add(whole, ROUNDING)) <= 0) return [];
      return [
        writeSlip(passage, {
          rule: 'parts',
          key: nameByWords(passage.id, String(index)),
          weight: 'material',
          kind: 'arithmetic',
          title: '基本支出与项目支出之和超过合计',
          printed: `${name}${total}${unit}`,
          against: `两项相加${formatValue(sum)}${unit}`,
          verdict: `基本支出与项目支出相加是${formatValue(sum)}${unit}，合计写${total}${unit}。`,
          explanation: `正文写的${name}是${total}${unit}，单是基本支出与项目支出就有${formatValue(sum)}${unit}。`,
        }),
      ];
    },
  );
}

const HEAD = '# 三、支出决算情况说明';

export const PARTS_OF_TOTAL: InspectionRule = {
  id: 'parts',
  title: '各项之和超过合计',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares:
    '同一段写的支出合计，与基本支出、项目支出之和比：两项之和不能大于合计。小于合计的可能还有经营支出等，不算。',
  find: ({ passages }) => passages.flatMap(findParts),
  wrong: [
    showWrong(
      `${HEAD}\n本年支出合计2350万元，其中：基本支出2350万元；项目支出550万元。`,
      '基本支出与项目支出相加是2900万元，合计写2350万元。',
    ),
  ],
  right: [
    show(`${HEAD}\n本年支出合计2350万元，其中：基本支出1800万元，占76.60%；项目支出550万元，占23.40%。`),
    show(`${HEAD}\n本年支出2350万元，其中基本支出1800万元，项目支出550万元，经营支出0万元。`),
    show(`${HEAD}\n本年支出合计23500000元，基本支出18000000元，项目支出5500000元。`),
  ],
};
