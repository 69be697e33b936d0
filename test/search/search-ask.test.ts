import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/views/search/browser/plan/client-data.ts';
import type { Index } from '../../src/views/search/browser/pagefind-client.ts';
import { planQuery } from '../../src/views/search/browser/plan/plan-query.ts';
import { retrieve } from '../../src/views/search/browser/retrieve.ts';

const TERMS: Terms = { years: ['2020'], parts: [], traditional: '', synonyms: [] };

/** The questions that a query puts to the index. */
async function listQuestions(query: string): Promise<string[]> {
  const asked: string[] = [];
  const index: Index = {
    ask: (question) => {
      asked.push(question ?? '');
      return Promise.resolve([]);
    },
    countYears: () => Promise.resolve(new Map<string, number>()),
    filters: () => Promise.resolve({}),
  };
  await retrieve(index, planQuery(query, TERMS), {}, Promise.resolve(100));
  return asked;
}

describe('the questions that are put to the index', () => {
  it('are the word and its pairs', async () => {
    expect(await listQuestions('公务接待')).toEqual(
      expect.arrayContaining(['"公 务 接 待"', '公 务 接 待', '"公 务"', '"务 接"', '"接 待"']),
    );
  });

  it('are few characters even of a long sentence, since each may be a file to be sent', async () => {
    const sentence = '写论文需要把十七个支出功能分类科目对应预算完成率逐一整理成册并附上说明材料供大家参考查阅';
    const characters = new Set((await listQuestions(sentence)).join('').match(/\p{Script=Han}/gu));
    expect(characters.size).toBeGreaterThan(5);
    expect(characters.size).toBeLessThanOrEqual(20);
  });

  it('ask for a coin of a manner of speaking only where there is nothing else', async () => {
    expect(await listQuestions('补一块钱带动企业投入')).not.toContain('1');
    expect(await listQuestions('1元')).toContain('1');
  });
});
