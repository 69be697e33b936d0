import { compare, parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from '../rules/write-finding.ts';

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
  return passages.flatMap((passage) => BOUNDS.flatMap(({ pattern, rule, why }) => [...passage.text.matchAll(pattern)].flatMap(({ 0: printed, 1: rate = '', index }) => {
    const value = parseDecimal(rate.replaceAll(',', ''));
    // 占预算的120% is a rate of completion.
    if (!value || compare(value, HUNDRED) <= 0 || /预算|计划|任务|目标/.test(printed)) return [];
    return [writeFinding({
      rule, key: nameByWords(passage.id, String(index)), passage: passage.id, weight: 'material', title: `${why}：${rate}%`,
      a: { of: '', locator: passage.locator, printed }, b: { of: '', locator: '', printed: '' }, difference: '', kind: 'arithmetic', isProvable: true,
      verdict: `原文写“${printed}”；${why}。`, explanation: `正文写“${printed}”，而${why}。`,
    })];
  })));
}
