import { describe, expect, it } from 'vitest';
import type { Lexicon, Terms } from '../../src/views/search/browser/plan/client-data.ts';
import { mergeLexicons, mergeTerms } from '../../src/views/search/index/merge-client-data.ts';
import { openLexicon } from '../../src/views/search/browser/plan/open-lexicon.ts';
import { planQuery } from '../../src/views/search/browser/plan/plan-query.ts';

const terms = (years: string[], traditional: string, synonyms: Terms['synonyms']): Terms => ({
  years,
  parts: [['1', '第一部分']],
  traditional,
  synonyms,
});

describe('the terms of two sites', () => {
  const merged = mergeTerms([
    terms(['2020'], '機机', [[['吃饭'], ['公务接待费']]]),
    terms(['2024', '2020'], '機机構构', [
      [['吃饭'], ['公务接待费']],
      [['喝水'], ['水费']],
    ]),
  ]);

  it('are those of both, each once', () => {
    expect(merged).toEqual({
      years: ['2024', '2020'],
      parts: [['1', '第一部分']],
      traditional: '構构機机',
      synonyms: [
        [['吃饭'], ['公务接待费']],
        [['喝水'], ['水费']],
      ],
      common: [],
    });
  });

  it('plan a query in the words of either', () => {
    expect(planQuery('機構吃饭', merged).terms.map(({ text, alternatives }) => [text, ...alternatives])).toEqual([
      ['机构'],
      ['吃饭', '公务接待费'],
    ]);
    expect(planQuery('2024年喝水', merged)).toMatchObject({
      year: '2024',
      terms: [{ text: '喝水', alternatives: ['水费'] }],
    });
  });
});

describe('the lexica of two sites', () => {
  const [first, second]: Lexicon[] = [
    { entries: [['泸州'], ['重要', 'zhong yao']], common: [['a', 1]], rare: { lu: '泸' } },
    { entries: [['霁川'], ['重要', 'zhong yao', 'important']], common: [['a', 1]], rare: { ji: '霁', lu: '泸鹿' } },
  ];
  const merged = mergeLexicons([first!, second!]);

  it('hold every term once, as the one that says most of it', () => {
    expect(merged.entries).toEqual([['泸州'], ['重要', 'zhong yao', 'important'], ['霁川']]);
  });

  it('know the sounds of the characters of both', () => {
    const { soundOf } = openLexicon(merged);
    expect(['泸', '鹿', '霁'].map((character) => soundOf.get(character))).toEqual(['lu', 'lu', 'ji']);
  });
});
