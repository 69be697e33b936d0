import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { formWell } from '../../src/lib/form-well.ts';
import { SearchEngine } from '../../src/views/search/browser/answer-query.ts';
import { canRunIndex } from '../../src/views/search/browser/can-run-index.ts';
import { FetchFault, fetchJson } from '../../src/views/search/browser/fetch-json.ts';
import { planQuery } from '../../src/views/search/browser/plan/plan-query.ts';
import { dropQuestionWords } from '../../src/views/search/browser/plan/question-words.ts';
import { scanIndex } from '../../src/views/search/browser/scan-index.ts';
import { openYears } from '../../src/views/search/browser/year-store.ts';
import { NONE, rows, TERMS } from './three-years.ts';

describe('what older browsers lack', () => {
  it('a lone half of a pair is replaced, everything else stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(formWell(any)).toBe(any.toWellFormed());
      }),
    );
    expect(formWell('支\uD83D')).toBe('支\uFFFD');
  });

  it('the purpose is no question word, and a year is taken out beside another', () => {
    expect([dropQuestionWords('接待的目的'), dropQuestionWords('钱用在哪里的')]).toEqual(['接待 目的', '钱']);
    expect(planQuery('2017年2019年接待费', TERMS)).toMatchObject({
      year: '2019',
      missingYears: ['2017'],
      whole: '2017接待费',
    });
    expect(planQuery('12019 2020.5 接待', TERMS).year).toBe('');
    expect(planQuery('1,234,567和12,34', TERMS).terms.map(({ text: words }) => words)).toEqual(['1234567', '12', '34']);
  });

  it('a browser that compiles references runs the index', () => {
    expect(canRunIndex()).toBe(typeof Worker === 'function');
  });
});

describe('a file that did not come', () => {
  it.each([
    [0, true],
    [404, false],
    [410, false],
    [429, true],
    [500, true],
    [503, true],
  ])('with status %i may come another time: %s', (status, passes) => {
    expect(new FetchFault('/x', status).passes).toBe(passes);
  });

  it('fails the question, and no promise is left over', async () => {
    const left: unknown[] = [];
    const note = (error: unknown): void => {
      left.push(error);
    };
    process.on('unhandledRejection', note);
    onTestFinished(() => {
      process.off('unhandledRejection', note);
    });
    const index = scanIndex(
      openYears(TERMS.years, () => Promise.reject(new Error('no line'))),
      '/',
    );
    const engine = new SearchEngine({
      latest: [],
      byYear: true,
      index: () => Promise.resolve(index),
      terms: () => Promise.resolve(TERMS),
      lexicon: () => Promise.reject(new Error('no line')),
      rows,
    });
    await expect(engine.answer({ ...NONE, q: '公务接待 5581' }, 9)).rejects.toThrow('no line');
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
    expect(left).toEqual([]);
  });

  it.each(['<!doctype html><title>Log in</title>', '[{"id":', ''])(
    'with %j in its place may come another time',
    async (text) => {
      vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
      onTestFinished(() => {
        vi.unstubAllGlobals();
      });
      await expect(fetchJson('/x')).rejects.toMatchObject({ passes: true });
    },
  );
});
