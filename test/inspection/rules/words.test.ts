import { describe, expect, it } from 'vitest';
import type { Finding, Passage } from '../../../src/inspection/claims/claim.ts';
import { findDoubledStops } from '../../../src/inspection/rules/wording/doubled-stops.ts';
import { findFormerClass } from '../../../src/inspection/rules/wording/former-class.ts';
import { findImpossibleRates } from '../../../src/inspection/rules/impossible-rates.ts';
import { findMissingStop } from '../../../src/inspection/rules/wording/missing-stop.ts';
import { findStrayBrackets } from '../../../src/inspection/rules/wording/stray-brackets.ts';
import { GROUND, makePassage } from '../claims/make-ground.ts';

const RULES: Readonly<Record<string, (passages: readonly Passage[]) => Finding[]>> = {
  stops: findDoubledStops,
  stop: findMissingStop,
  brackets: findStrayBrackets,
  class: (passages) => findFormerClass(passages, GROUND.profile),
  fall: findImpossibleRates,
  part: findImpossibleRates,
};

const paragraphs = (...texts: readonly string[]): Passage[] =>
  texts.map((text, index) => makePassage(['一、主要职能'], text, String(index + 1)));

const WRONG: readonly (readonly [rule: string, ...texts: string[]])[] = [
  ['stops', '全年治理三条小流域。。第二年继续。'],
  ['stops', '全年治理三条小流域，。'],
  ['stop', '负责全县水资源的统一管理，组织编制水资源规划，并监督实施'],
  ['brackets', '治理面积三十平方公里（其中坡耕地六平方公里。第二年继续。'],
  ['brackets', '贯彻”节水优先“方针。'],
  ['brackets', '依据《节水管理办法开展工作。'],
  ['class', '医疗卫生与计划生育支出（类）三万元。'],
  ['fall', '比上年减少20万元，下降120.5%。'],
  ['part', '基本支出占本年支出的103%。'],
];

/** Right texts of several layouts. */
const RIGHT: readonly (readonly string[])[] = [
  ['负责全县水资源的统一管理，组织编制规划。', '主要职能包括以下几个方面：', '1）编制规划；2）监督实施。'],
  ['云岭县水务局', '云岭县水务局（本级）', '序号 单位名称'],
  ['治理面积三十平方公里（其中坡耕地（含梯田）六平方公里）。', '他说：“贯彻‘节水优先’方针……”。'],
  ['卫生健康支出（类）三万元，占1.2%；完成预算的120%，占预算的105%。增长230%，下降100%。'],
  ['（1）编制规划', '（2）监督实施，并向县政府报告。'],
  ['项目包括：（一）河道保洁；（二）水库除险加固，资金已经到位；'],
];

describe('slips of words', () => {
  it.each(WRONG)('%s: %s', (rule, ...texts) => {
    const found = RULES[rule]?.(paragraphs(...texts)) ?? [];
    expect(found.map((finding) => finding.rule)).toContain(rule);
    expect(new Set(found.map(({ row }) => row.id)).size).toBe(found.length);
  });

  it.each(RIGHT)('nothing: %s', (...texts) => {
    expect(
      Object.values(RULES)
        .flatMap((find) => find(paragraphs(...texts)))
        .map(({ rule, row }) => [rule, row.values['title']]),
    ).toEqual([]);
  });
});
