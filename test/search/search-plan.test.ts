import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithPlaces } from '../../src/lib/fold-text.ts';
import type { Terms } from '../../src/views/search/browser/plan/client-data.ts';
import { convertNumber } from '../../src/views/search/browser/plan/convert-number.ts';
import { planQuery, simplify } from '../../src/views/search/browser/plan/plan-query.ts';
import { readYears } from '../../src/views/search/browser/plan/read-years.ts';
import { writeDigits } from '../../src/views/search/browser/plan/write-digits.ts';

const TERMS: Terms = {
  years: ['2020', '2019'],
  parts: [],
  traditional: '務务們们機机關关運运經经費费',
  synonyms: [
    [['吃饭', '招待费'], ['公务接待']],
    [['公车'], ['公务用车']],
    [['budget'], ['预算']],
  ],
};

function textsOf(query: string): string[] {
  return planQuery(query, TERMS).terms.map(({ text }) => text);
}

describe('foldText', () => {
  it.each([
    ['“三公”经费', '三公经费'],
    ['一般公共服务（类）组织事务（款）', '一般公共服务组织事务'],
    ['5,581.29万元', '5581.29万元'],
    ['５５８１．２９', '5581.29'],
    ['R&D 经费', 'r&d经费'],
    ['big data', 'big data'],
    ['泸市科人〔2020〕28号', '泸市科人202028号'],
    ['支\u0000\u200b出🧧', '支出'],
    ['1,2,3', '1,2,3'],
    ['１，２３４', '1234'],
    ['🉀', '本'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('knows where each unit came from', () => {
    const { folded, places } = foldWithPlaces('占“三公”经费');
    expect(Array.from(folded).map((_, index) => '占“三公”经费'[places[index]!])).toEqual(Array.from('占三公经费'));
  });

  it('never throws, and folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('planQuery', () => {
  it.each([
    ['公务接待一共花了多少钱？', ['公务接待']],
    ['什么是机关运行经费', ['机关运行经费']],
    ['機關運行經費', ['机关运行经费']],
    ['R&D经费', ['r&d', '经费']],
    ['1970万', ['1970']],
    ['收入、支出总计', ['收入', '支出总计']],
    ['san gong', ['san', 'gong']],
    ['泸州有多少家企业', ['泸州', '企业']],
  ])('%s asks for %j', (query, texts) => {
    expect(textsOf(query)).toEqual(texts);
  });

  it('takes a published year out, and leaves any other number alone', () => {
    expect(planQuery('2019年三公经费', TERMS)).toMatchObject({ year: '2019', terms: [{ text: '三公经费' }] });
    expect(planQuery('2017年三公经费', TERMS)).toMatchObject({ year: '', years: [], missingYears: ['2017'] });
    expect(planQuery('2020', TERMS)).toMatchObject({ year: '2020', terms: [{ text: '2020' }] });
    expect(planQuery('12020', TERMS).year).toBe('');
  });

  it('cuts at everyday words and brings what they stand for', () => {
    expect(planQuery('局里吃饭的钱', TERMS).terms).toMatchObject([
      { text: '局里', isSoft: true },
      { text: '吃饭', alternatives: ['公务接待'] },
    ]);
    expect(planQuery('Budget', TERMS).terms).toMatchObject([{ kind: 'letters', alternatives: ['预算'] }]);
  });

  it('never cuts an everyday word out of an official name', () => {
    const synonyms: Terms['synonyms'] = [
      [['公务用车'], ['公务用车购置及运行维护费']],
      [['油费'], ['公务用车运行维护费']],
    ];
    const cut = (query: string): string[] => planQuery(query, { ...TERMS, synonyms }).terms.map(({ text }) => text);
    expect(cut('公务用车运行维护费')).toEqual(['公务用车运行维护费']);
    expect(cut('公务用车花了多少')).toEqual(['公务用车']);
  });

  it('knows when a meaning is asked for', () => {
    expect(planQuery('基本支出是什么意思', TERMS).asksMeaning).toBe(true);
    expect(planQuery('基本支出', TERMS).asksMeaning).toBe(false);
  });

  it('accepts any text whatever, and is never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        expect(planQuery(query, TERMS).terms.length).toBeLessThanOrEqual(12);
      }),
    );
    for (const query of ['', '\uD83D', '\uDC00支', '的'.repeat(10_000), '9'.repeat(10_000), '(.*)+'])
      expect(planQuery(query, TERMS).terms.length).toBeLessThanOrEqual(12);
  });
});

describe('convertNumber', () => {
  it.each([
    ['0.558', '亿', ['5580', '55800000']],
    ['55812900', '元', ['5581.29', '0.558129']],
    ['71.00', '', ['71']],
    ['1970', '万', ['19700000', '0.197']],
    ['1..2', '', []],
    ['99.0%', '', []],
    ['71', '万', ['710000', '0.0071']],
    ['710000', '元', ['71', '0.0071']],
    ['710000', '', ['71', '0.0071']],
    ['19', '批次', []],
  ])('%s %s → %j', (typed, unit, others) => {
    expect(convertNumber(typed, unit)).toEqual(others);
  });
});

describe('writeDigits', () => {
  it.each([
    ['七十一万', '71万'],
    ['一千四百八十一万元', '1481万元'],
    ['百分之四十八', '48%'],
    ['百分之六十九点二七', '69.27%'],
    ['两百人次', '200人次'],
    ['三点五亿', '3.5亿'],
    ['3千万', '3000万'],
    ['九个科室', '9个科室'],
    ['十九批次', '19批次'],
    ['二百五十八', '258'],
    ['三公经费', '三公经费'],
    ['一般公共预算', '一般公共预算'],
    ['十四五规划', '十四五规划'],
    ['两院院士', '两院院士'],
    ['五险一金', '五险一金'],
    ['三下乡', '三下乡'],
    ['万一', '万一'],
    ['二级单位', '二级单位'],
  ])('%s → %s', (typed, written) => {
    expect(writeDigits(typed)).toBe(written);
  });
});

describe('readYears', () => {
  const YEARS = ['2024', '2023', '2022', '2021', '2020'];
  it.each<[string, string[], string[], string]>([
    ['2021至2023年接待费', ['2023', '2022', '2021'], [], '接待费'],
    ['2021-2023接待费', ['2023', '2022', '2021'], [], '接待费'],
    ['近三年接待费', ['2024', '2023', '2022'], [], '接待费'],
    ['去年接待费', ['2023'], [], '接待费'],
    ['前年接待费', ['2022'], [], '接待费'],
    ['二〇二一年接待费', ['2021'], [], '接待费'],
    ['21年接待费', ['2021'], [], '接待费'],
    ['2022年以来接待费', ['2024', '2023', '2022'], [], '接待费'],
    ['历年接待费', YEARS, [], '接待费'],
    ['2020年和2023年接待费', ['2023', '2020'], [], '和 接待费'],
    ['2019年接待费', [], ['2019'], '2019 接待费'],
    ['2019至2021年接待费', ['2021', '2020'], ['2019'], '接待费'],
    ['上年结转', [], [], '上年结转'],
    ['比去年多', [], [], '比去年多'],
    ['2060101', [], [], '2060101'],
    ['接待费', [], [], '接待费'],
  ])('%s', (typed, years, missing, rest) => {
    const read = readYears(typed, YEARS);
    expect([read.years, read.missing, read.rest.trim()]).toEqual([years, missing, rest]);
  });

  it('says how a word was read, from the latest year of the site and never from the clock', () => {
    expect(readYears('前年接待费', YEARS).said).toBe('“前年”按最近的2024年度算，是2022年度');
    expect(readYears('近两年接待费', YEARS).said).toBe('“近两年”从最近的2024年度往回数，是2023至2024年度');
  });
});

describe('a question about several years', () => {
  it.each([
    ['哪一年接待费最多', 'most', '接待费'],
    ['接待费哪年最少', 'least', '接待费'],
    ['从哪年开始有政府性基金', 'first', '政府性基金'],
    ['接待费比上年增加多少', 'change', '接待费'],
    ['接待费变化趋势', 'change', '接待费'],
    ['接待费', undefined, '接待费'],
  ])('%s', (typed, asks, first) => {
    const plan = planQuery(typed, TERMS);
    expect([plan.asks, plan.terms.find(({ isSoft = false }) => !isSoft)?.text]).toEqual([asks, first]);
  });

  it('asks nothing where there is one year', () => {
    expect(planQuery('哪一年接待费最多', { ...TERMS, years: ['2020'] }).asks).toBeUndefined();
  });
});

describe('simplify', () => {
  it('changes only what the pairs name', () => {
    expect(simplify('公務x費', TERMS.traditional)).toBe('公务x费');
  });
});
