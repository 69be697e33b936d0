import { describe, expect, it } from 'vitest';
import { listCommonCharacters } from '../../src/views/search/browser/common-characters.ts';
import { isOneEditAway, matchLetters } from '../../src/views/search/browser/plan/match-letters.ts';
import { cutAtTerms, findSlip } from '../../src/views/search/browser/plan/match-slips.ts';
import { openLexicon } from '../../src/views/search/browser/plan/open-lexicon.ts';
import { spellPinyin } from '../../src/views/search/index/pinyin.ts';

const NAMES = ['公务接待', '公务接待费', '三公经费', '科普经费', '高新技术企业', '会计', '一般公共预算财政拨款支出'];
const common = listCommonCharacters().map((character): [string, number] => [spellPinyin(character), 1]);
const lexicon = openLexicon({
  entries: [
    ...NAMES.map((term): [string, string?, string?] => (term === '会计' ? [term, 'kuai ji'] : [term])),
    ['政府采购', '', 'government procurement'],
  ],
  common,
  rare: {},
});

describe('letters', () => {
  it.each([
    ['sangongjingfei', ['三公经费']],
    ['san gong jing fei', ['三公经费']],
    ['sgjf', ['三公经费']],
    ['kepu', ['科普']],
    ['kuaiji', ['会计']],
    ['procurement', ['政府采购']],
    ['gongwujiedaifie', ['公务接待费']],
    ['ybggys', ['一般公共预算']],
    ['zzqx', []],
    ['a', []],
  ])('%s → %j', (typed, found) => {
    expect(matchLetters(typed, lexicon)).toEqual(found);
  });

  it('knows one edit', () => {
    expect(['abc', 'ab'].map((other) => isOneEditAway('abd', other))).toEqual([true, true]);
    expect(isOneEditAway('abcd', 'abdc')).toBe(true);
    expect(isOneEditAway('abcd', 'badc')).toBe(false);
  });
});

describe('slips', () => {
  it.each([
    ['工务接待', '公务接待'],
    ['公务接代', '公务接待'],
    ['科谱', '科普'],
    ['高薪技术企业', '高新技术企业'],
    ['三公经废用', '三公经费用'],
    ['魑魅魍魉', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(findSlip(typed, lexicon)?.text).toBe(meant);
  });

  it('cuts at the longest names', () => {
    expect(cutAtTerms('全局公务接待费和科普经费', lexicon)).toEqual(['全局', '公务接待费', '和', '科普经费']);
  });
});
