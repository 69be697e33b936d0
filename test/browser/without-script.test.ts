import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { findByTag, isWithin, parsePage } from '../site/parse-page.ts';
import { KINDS } from './kinds.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
}, 60_000);
afterAll(async () => {
  await browser.close();
});

describe('with scripts switched off', () => {
  test.each(KINDS)('$kind ($address) shows its heading, its tables and its charts', async ({ address }) => {
    const url = urlOf(ROOT_SITE, address.replace(/\?.*/, ''));
    const response = await page.goto(url, { waitUntil: 'load' });
    const html = parsePage(await response!.text());
    const visible = (selector: string): Promise<number> =>
      page.locator(selector).evaluateAll((found) => found.filter((element) => element.checkVisibility()).length);
    expect(await visible('h1')).toBe(1);
    expect(await visible('table')).toBe(findByTag(html, 'table').filter((table) => !isWithin(table, 'details')).length);
    const figures = findByTag(html, 'figure').filter((figure) => findByTag(figure, 'svg').length > 0);
    expect(await visible('figure svg')).toBe(figures.length);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
  });

  test('the tables behind the charts open without a script', async () => {
    await page.goto(urlOf(ROOT_SITE, KINDS.find(({ kind }) => kind === 'first chapter with charts')!.address));
    const table = page.locator('figure table').first();
    const summary = page.locator('figure summary').first();
    if (!(await table.isVisible())) await summary.click();
    expect(await table.isVisible()).toBe(true);
  });

  test('the ledger of sums shows those of one verdict alone, and all again', async () => {
    await page.goto(urlOf(ROOT_SITE, KINDS.find(({ kind }) => kind === 'checks')!.address));
    const rows = (verdict: string): Promise<number> => page.locator(`.ledger tbody tr${verdict}:visible`).count();
    const all = await rows('');
    const shown: number[] = [];
    for (const verdict of ['exact', 'rounding', 'inconsistent']) {
      const own = await page.locator(`.ledger tbody tr.${verdict}`).count();
      await page.locator(`#show-${verdict}`).check();
      expect([await rows(''), await rows(`.${verdict}`)], verdict).toEqual([own, own]);
      shown.push(own);
    }
    expect(Math.min(...shown)).toBeLessThan(all);
    await page.locator('.filter input').first().check();
    expect(await rows('')).toBe(all);
  });

  test('the search box leads to the search page, which offers the contents to browse', async () => {
    await page.goto(urlOf(ROOT_SITE, '/'));
    await page.locator('input[name=q]').fill('公务接待');
    await page.locator('form[role=search] button').click();
    await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '公务接待');
    expect(await page.locator('main a').count()).toBeGreaterThan(10);
  });
});
