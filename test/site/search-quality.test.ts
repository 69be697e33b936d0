import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../src/lib/fold-text.ts';
import { extractPlace } from '../search/extract-place.ts';
import { type Answered, measureQuality, readQueries } from '../search/measure-quality.ts';
import { openHere, type SearchHere } from '../search/open-here.ts';
import { ROOT_SITE } from './built.ts';

const LEAST: Readonly<Record<string, { readonly recall: number; readonly rank: number }>> = {
  main: { recall: 0.97, rank: 0.93 },
  'held-out': { recall: 0.96, rank: 0.92 },
  unseen: { recall: 0.96, rank: 0.92 },
  second: { recall: 0.95, rank: 0.88 },
};
/** Kinds of query that must nearly always be right. */
const SURE = ['number', 'organisation', 'substring', 'account', 'traditional', 'full-width', 'pinyin', 'initials'];

let here: SearchHere;
let answers: Answered[];

beforeAll(async () => {
  here = await openHere(ROOT_SITE.folder);
  answers = [];
  for (const query of readQueries()) answers.push({ query, hits: await here.ask(query.query) });
}, 240_000);
afterAll(() => {
  here.close();
});

describe('the query set', () => {
  test('is large enough, and most of it was written after the design or by others', () => {
    expect(answers.length).toBeGreaterThanOrEqual(280);
    expect(answers.filter(({ query }) => query.set !== 'main').length / answers.length).toBeGreaterThan(0.6);
    expect(new Set(answers.map(({ query }) => query.kind)).size).toBeGreaterThanOrEqual(15);
  });

  test.each(Object.entries(LEAST))('%s: the right documents are among the first five, and first', (set, least) => {
    const quality = measureQuality(answers.filter(({ query }) => query.set === set));
    expect(quality.recall).toBeGreaterThanOrEqual(least.recall);
    expect(quality.rank).toBeGreaterThanOrEqual(least.rank);
  });

  test('hard ones, in words that the answer does not have, are found too', () => {
    const quality = measureQuality(answers.filter(({ query }) => query.isHard));
    expect(quality.count).toBeGreaterThanOrEqual(30);
    expect(quality.recall).toBeGreaterThanOrEqual(0.92);
    expect(quality.rank).toBeGreaterThanOrEqual(0.88);
  });

  test('hardly ever finds nothing', () => {
    expect(measureQuality(answers).empty).toBeLessThanOrEqual(0.01);
  });

  test('numbers, organisations, substrings, accounts, traditional, full-width, pinyin and initials are found', () => {
    const quality = measureQuality(answers.filter(({ query }) => SURE.includes(query.kind)));
    expect(quality.recall).toBeGreaterThanOrEqual(0.97);
  });

  test('the first right hit leads to the paragraph or row', () => {
    const led = answers
      .filter(({ query }) => query.holds !== '')
      .flatMap(({ query, hits }) => {
        const hit = hits.find((address) => query.documents.some((names) => names.includes(address.replace(/#.*/, ''))));
        if (hit === undefined) return [];
        const url = new URL(hit, ROOT_SITE.origin);
        const html = readFileSync(join(ROOT_SITE.folder, url.pathname, 'index.html'), 'utf8');
        return [
          {
            query: query.query,
            hit,
            holds: foldText(extractPlace(html, decodeURIComponent(url.hash.slice(1)))).includes(foldText(query.holds)),
          },
        ];
      });
    const wrong = led.filter(({ holds }) => !holds);
    expect(wrong.length / led.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
  });
});
