import { absolute, formatDecimal, parseDecimal, subtract } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import { judgeRate } from './judge-rate.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { writeSlip } from './write-slip.ts';

const AMOUNT = String.raw`\s*(?<NAME>[\d,]+(?:\.\d+)?)\s*万元`;
const RATE = String.raw`[，,](?:同比|[比较]上年(?:度)?|[比较]去年|与上年(?:度)?相比[，,]?)?(?:了)?(?<word>增长|增加|上升|下降|减少|降低)(?:了)?(?:\s*[\d,.]+\s*万元[，,](?:增长|增加|上升|下降|减少|降低))?\s*(?<rate>[\d,]+(?:\.\d+)?)\s*[%％]`;
/** Between a year and its amount stand no stop and no other figure. */
const WORDS = String.raw`[^，,。；;\d]{0,24}?`;
const named = (name: string): string => AMOUNT.replace('NAME', name);

/** 2030年10万元，2031年12万元，增长20%; 2031年12万元，上年10万元，增长20%. */
function listPatterns(year: string): RegExp[] {
  const own = String.raw`(?:${year}\s*年(?:度)?|本年(?:度)?|今年)`;
  const last = String.raw`(?:${String(Number(year) - 1)}\s*年(?:度)?|上年(?:度)?|去年)`;
  return [
    new RegExp(`${last}${WORDS}${named('before')}[，,、；;]\\s*${own}${WORDS}${named('now')}${RATE}`, 'g'),
    new RegExp(`${own}${WORDS}${named('now')}[，,、；;（(]\\s*${last}${WORDS}${named('before')}[）)]?${RATE}`, 'g'),
  ];
}

const UP = /增|升/;

/** What the two amounts come to; undefined where the text says so, as far as its decimals tell. */
function work(before: string, now: string, word: string, rate: string): string | undefined {
  const old = parseDecimal(before);
  const own = parseDecimal(now);
  if (!old || !own) return undefined;
  const change = subtract(own, old);
  const verdict = judgeRate(rate, formatDecimal(absolute(change)), before);
  const isDirected = change.units === 0n || change.units > 0n === UP.test(word);
  if (verdict.kind === 'unknown' || (isDirected && verdict.kind !== 'wrong')) return undefined;
  return `${change.units < 0n ? '下降' : '增长'}${verdict.kind === 'right' ? rate : verdict.exact}%`;
}

function findTwoYears(passage: Passage, year: string): Finding[] {
  return listPatterns(year)
    .flatMap((pattern) => [...passage.text.matchAll(pattern)])
    .flatMap((match) => {
      const { before = '', now = '', word = '', rate = '' } = match.groups ?? {};
      const right = work(before.replaceAll(',', ''), now.replaceAll(',', ''), word, rate.replaceAll(',', ''));
      if (right === undefined) return [];
      return [
        writeSlip(passage, {
          rule: 'two-years',
          key: nameByWords(passage.id, String(match.index)),
          weight: 'material',
          kind: 'arithmetic',
          title: '两年的数与增减率对不上',
          printed: `${word}${rate}%`,
          against: right,
          verdict: `上年${before}万元，本年${now}万元，是${right}；原文写${word}${rate}%。`,
          explanation: `照正文写的两年的数，应是${right}，正文写${word}${rate}%。`,
        }),
      ];
    });
}

const HEAD = '# （一）机关运行经费支出情况';

export const TWO_YEARS: InspectionRule = {
  id: 'two-years',
  title: '两年的数与增减率对不上',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '同一句里写了上年数、本年数和增减率的，用两个数重算。四舍五入能解释的不算，没有写明是哪一年的不比。',
  find: ({ passages, ground }) => passages.flatMap((passage) => findTwoYears(passage, ground.year)),
  wrong: [
    showWrong(
      `${HEAD}\n2030年决算数1690.69万元，2031年决算数1434.89万元，下降1.10%。`,
      '上年1690.69万元，本年1434.89万元，是下降15.13%；原文写下降1.10%。',
    ),
    showWrong(
      `${HEAD}\n2031年度机关运行经费支出1434.89万元，上年1690.69万元，增长15.13%。`,
      '上年1690.69万元，本年1434.89万元，是下降15.13%；原文写增长15.13%。',
    ),
  ],
  right: [
    show(`${HEAD}\n2030年决算数1690.69万元，2031年决算数1434.89万元，下降15.13%。`),
    show(`${HEAD}\n2031年度机关运行经费支出1434.89万元，上年1690.69万元，减少255.80万元，下降15.1%。`),
    show(`${HEAD}\n2030年完成投资100万元，2031年计划投资300万元。`),
  ],
};
