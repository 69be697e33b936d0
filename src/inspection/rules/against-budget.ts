import { absolute, compare, type Decimal, formatDecimal, parseDecimal, subtract } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import { judgeRate } from './judge-rate.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { cutAround, writeSlip } from './write-slip.ts';

const AMOUNT = String.raw`\s*([\d,]+(?:\.\d+)?)\s*万元`;
const PLANNED = `(?:预算(?:数|安排)?|安排(?:数)?)(?:为|是)?${AMOUNT}`;
const SPENT = `(?:决算(?:数)?|执行(?:数)?|支出(?:数)?)(?:为|是)?${AMOUNT}`;
const RATE = String.raw`\s*([\d,]+(?:\.\d+)?)\s*[%％]`;
const UP = '增长|增加|上升|超支|超';
const DOWN = '下降|减少|降低|节约';
/** 预算10万元，执行数8万元，比预算减少20%: nothing but these amounts and words of the comparison may stand between. */
const SAID = new RegExp(
  `${PLANNED}[，,、；;][^。；;\\d]{0,20}?${SPENT}[，,]([^。；;\\d]{0,6}(?:比|较)(?:年初|全年)?(?:预算|安排)(?:数)?(?:相比)?[，,]?)?(${UP}|${DOWN})(?:了)?${RATE}`,
  'g',
);

/** A year before is told of, so that a bare rate may be of it. */
const OF_YEARS = /上年|去年|同比|20\d\d\s*年/;

const read = (text: string): Decimal | undefined => parseDecimal(text.replaceAll(',', ''));

function judge(planned: Decimal, spent: Decimal, isUp: boolean, rate: Decimal): string | undefined {
  const change = subtract(spent, planned);
  const isSame = change.units === 0n || change.units > 0n === isUp;
  const verdict = judgeRate(formatDecimal(rate), formatDecimal(absolute(change)), formatDecimal(planned));
  if (verdict.kind === 'unknown' || (isSame && verdict.kind !== 'wrong')) return undefined;
  const exact = verdict.kind === 'wrong' || verdict.kind === 'rounding' ? verdict.exact : formatDecimal(rate);
  return `${compare(spent, planned) >= 0 ? '增长' : '下降'}${exact}%`;
}

function findAgainst(passage: Passage): Finding[] {
  return [...passage.text.matchAll(SAID)].flatMap(
    ({ 0: words, 1: a = '', 2: b = '', 3: base, 4: word = '', 5: c = '', index }) => {
      const planned = read(a);
      const spent = read(b);
      const rate = read(c);
      const right = planned && spent && rate && judge(planned, spent, new RegExp(UP).test(word), rate);
      // Without a base that is named it may be told against the year before.
      const isNamed = base !== undefined;
      const sentence = passage.text.slice(passage.text.lastIndexOf('。', index) + 1, index + words.length);
      if (right === undefined || (!isNamed && OF_YEARS.test(sentence))) return [];
      return [
        writeSlip(passage, {
          rule: 'against',
          key: nameByWords(passage.id, String(index)),
          weight: isNamed ? 'material' : 'minor',
          kind: 'arithmetic',
          title: '与预算比的增减率不对',
          isProvable: isNamed,
          printed: cutAround(words, 0, words.length, 0),
          against: right,
          verdict: `安排${a}万元，执行${b}万元，是${right}；原文写${word}${c}%。`,
          explanation: `照正文的两个数，与预算相比${right}，正文写${word}${c}%。`,
        }),
      ];
    },
  );
}

export const AGAINST_BUDGET: InspectionRule = {
  id: 'against',
  title: '与预算比的增减率不对',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares:
    '同一句里写了预算（安排）数、决算（执行）数和与预算比的增减率的，用两个数重算。没有写明与什么比的，句中也没有说到上年的，才照与预算比来算。四舍五入能解释的不算。',
  find: ({ passages }) => passages.flatMap(findAgainst),
  wrong: [
    showWrong(
      '# 十、预算绩效情况\n项目安排3845.49万元，执行数43269.3万元，比预算增长17.62%。',
      '安排3845.49万元，执行43269.3万元，是增长1025.20%；原文写增长17.62%。',
    ),
    showWrong(
      '# 十、预算绩效情况\n项目预算207万元，支出170.03万元，增长21.74%。',
      '安排207万元，执行170.03万元，是下降17.86%；原文写增长21.74%。',
    ),
  ],
  right: [
    show('# 十、预算绩效情况\n项目安排100万元，执行数80万元，比预算减少20%。'),
    show('# 十、预算绩效情况\n项目安排100万元，执行数80万元，执行率80%。'),
    show('# 十、预算绩效情况\n项目预算100万元，支出80万元，比上年增长17.62%。'),
  ],
};
