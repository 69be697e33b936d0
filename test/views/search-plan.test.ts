import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithPlaces } from '../../src/lib/fold-text.ts';
import type { Terms } from '../../src/views/search/client-data.ts';
import { convertNumber } from '../../src/views/search/convert-number.ts';
import { planQuery, simplify } from '../../src/views/search/plan-query.ts';

const TERMS: Terms = { years: ['2020', '2019'], parts: [], traditional: '務务們们機机關关運运經经費费', synonyms: [[['吃饭', '招待费'], ['公务接待']], [['公车'], ['公务用车']], [['budget'], ['预算']]] };

function textsOf(query: string): string[] {
  return planQuery(query, TERMS).terms.map(({ text }) => text);
}

describe('foldText', () => {
  it.each([
    ['“三公”经费', '三公经费'], ['一般公共服务（类）组织事务（款）', '一般公共服务组织事务'], ['5,581.29万元', '5581.29万元'], ['５５８１．２９', '5581.29'], ['R&D 经费', 'r&d经费'],
    ['big data', 'big data'], ['泸市科人〔2020〕28号', '泸市科人202028号'], ['支\u0000\u200b出🧧', '支出'], ['1,2,3', '1,2,3'], ['１，２３４', '1234'], ['🉀', '本'],
  ])('%s → %s', (text, folded) => { expect(foldText(text)).toBe(folded); });

  it('knows where each unit came from', () => {
    const { folded, places } = foldWithPlaces('占“三公”经费');
    expect(Array.from(folded).map((_, index) => '占“三公”经费'[places[index]!])).toEqual(Array.from('占三公经费'));
  });

  it('never throws, and folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(foldText(foldText(text))).toBe(foldText(text)); }));
  });
});

describe('planQuery', () => {
  it.each([
    ['公务接待一共花了多少钱？', ['公务接待']], ['什么是机关运行经费', ['机关运行经费']], ['機關運行經費', ['机关运行经费']], ['R&D经费', ['r&d', '经费']], ['1970万', ['1970']],
    ['收入、支出总计', ['收入', '支出总计']], ['san gong', ['san', 'gong']], ['泸州有多少家企业', ['泸州', '企业']],
  ])('%s asks for %j', (query, texts) => { expect(textsOf(query)).toEqual(texts); });

  it('takes a published year out, and leaves any other number alone', () => {
    expect(planQuery('2019年三公经费', TERMS)).toMatchObject({ year: '2019', terms: [{ text: '三公经费' }] });
    expect(planQuery('2017年三公经费', TERMS).year).toBe('');
    expect(planQuery('2020', TERMS)).toMatchObject({ year: '2020', terms: [{ text: '2020' }] });
    expect(planQuery('12020', TERMS).year).toBe('');
  });

  it('cuts at everyday words and brings what they stand for', () => {
    expect(planQuery('局里吃饭的钱', TERMS).terms).toMatchObject([{ text: '局里' }, { text: '吃饭', alternatives: ['公务接待'] }]);
    expect(planQuery('Budget', TERMS).terms).toMatchObject([{ kind: 'letters', alternatives: ['预算'] }]);
  });

  it('knows when a meaning is asked for', () => {
    expect(planQuery('基本支出是什么意思', TERMS).asksMeaning).toBe(true);
    expect(planQuery('基本支出', TERMS).asksMeaning).toBe(false);
  });

  it('accepts any text whatever, and is never long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => { expect(planQuery(query, TERMS).terms.length).toBeLessThanOrEqual(12); }));
    for (const query of ['', '\uD83D', '\uDC00支', '的'.repeat(10_000), '9'.repeat(10_000), '(.*)+']) expect(planQuery(query, TERMS).terms.length).toBeLessThanOrEqual(12);
  });
});

describe('convertNumber', () => {
  it.each([['0.558', '亿', ['5580']], ['55812900', '元', ['5581.29']], ['71.00', '', ['71']], ['1970', '万', []], ['1..2', '', []], ['99.0%', '', []]])('%s %s → %j', (typed, unit, others) => {
    expect(convertNumber(typed, unit)).toEqual(others);
  });
});

describe('simplify', () => {
  it('changes only what the pairs name', () => { expect(simplify('公務x費', TERMS.traditional)).toBe('公务x费'); });
});
