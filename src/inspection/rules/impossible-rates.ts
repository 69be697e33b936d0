import { compare, parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';
import { OPENNESS } from './bases.ts';
import type { Examined } from './examined.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';

const HUNDRED = { units: 100n, scale: 0 };
const FALL = /(?:下降|减少|降低|降幅(?:为|达)?)(?:了|约|近|达)*\s*([\d,.]+)\s*[%％]/g;
const SHARE = /占(?:比|[^，。；,;\d]{0,24}?的?(?:比重|比例)?)(?:为|约|达)?\s*([\d,.]+)\s*[%％]/g;

interface Bound {
  readonly pattern: RegExp;
  readonly rule: string;
  readonly why: string;
}

const BOUNDS: readonly Bound[] = [
  { pattern: FALL, rule: 'fall', why: '下降不可能超过100%' },
  { pattern: SHARE, rule: 'part', why: '占比不可能超过100%' },
];

/** A fall or a share of more than a hundred per cent. */
export function findImpossibleRates(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) =>
    BOUNDS.flatMap(({ pattern, rule, why }) =>
      [...passage.text.matchAll(pattern)].flatMap(({ 0: printed, 1: rate = '', index }) => {
        const value = parseDecimal(rate.replaceAll(',', ''));
        // 占预算的120% is a rate of completion.
        if (!value || compare(value, HUNDRED) <= 0 || /预算|计划|任务|目标/.test(printed)) return [];
        return [
          writeFinding({
            rule,
            key: nameByWords(passage.id, String(index)),
            passage: passage.id,
            weight: 'material',
            title: `${why}：${rate}%`,
            a: { of: '', locator: passage.locator, printed },
            b: { of: '', locator: '', printed: '' },
            difference: '',
            kind: 'arithmetic',
            isProvable: true,
            verdict: `原文写“${printed}”；${why}。`,
            explanation: `正文写“${printed}”，而${why}。`,
          }),
        ];
      }),
    ),
  );
}

/** Those of one kind, without what another rule has worked out, which says more. */
function findUnworked({ passages, reading }: Examined, kind: string, worked: string): Finding[] {
  const isWorked = ({ passage, row }: Finding): boolean =>
    reading.findings.some(
      (other) =>
        other.rule === worked &&
        other.passage === passage &&
        (row.values['printed_a'] ?? '').replaceAll('％', '%').includes(other.row.values['printed_a'] ?? '?'),
    );
  return findImpossibleRates(passages).filter((finding) => finding.rule === kind && !isWorked(finding));
}

export const IMPOSSIBLE_FALL: InspectionRule = {
  id: 'fall',
  ofAnyPaper: true,
  title: '下降超过100%',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '找写成下降、减少100%以上的数。减到没有也只是下降100%。',
  find: (examined) => findUnworked(examined, 'fall', 'change'),
  wrong: [showWrong('比上年减少20万元，下降120.5%。', '原文写“下降120.5%”；下降不可能超过100%。')],
  right: [show('比上年增加230万元，增长230%。'), show('全部减少，下降100%。'), show('完成预算的120%。')],
};

export const IMPOSSIBLE_SHARE: InspectionRule = {
  id: 'part',
  ofAnyPaper: true,
  title: '占比超过100%',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '找写成占100%以上的数。占预算、占计划的是完成率，不算。',
  find: (examined) => findUnworked(examined, 'part', 'share'),
  wrong: [showWrong('基本支出占本年支出的103%。', '原文写“占本年支出的103%”；占比不可能超过100%。')],
  right: [
    show('卫生健康支出（类）三万元，占1.2%。'),
    show('完成预算的120%，占预算的105%。'),
    show('基本支出占本年支出的100%。'),
  ],
};
