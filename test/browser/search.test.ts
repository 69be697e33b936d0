import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage, ROOT_SITE, SITES } from '../site/built.ts';
import { findAll, parsePage, textOf } from '../site/parse-page.ts';
import { visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** What to type; every hit must lead to a page that holds it. */
const QUERIES = ['5581.29', '公务接待', '西南医科大学', '科普'];

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[“”‘’"()《》\s]/g, '');

describe.each(SITES)('search under $base', (site) => {
  test.each(site.base === '/' ? QUERIES : QUERIES.slice(0, 1))(
    '%s has hits, best first, each with a deep link to a place that is there',
    async (query) => {
      await visitPage(page, site, `/search/?q=${encodeURIComponent(query)}`);
      const hits = await page
        .locator('#results a')
        .evaluateAll((links) =>
          links.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent })),
        );
      expect(await page.locator('#no-results').isVisible()).toBe(false);
      expect(await page.locator('#query').inputValue()).toBe(query);

      expect(hits.length).toBeGreaterThan(0);
      expect(new Set(hits.map(({ href }) => href)).size).toBe(hits.length);
      for (const { href, text } of hits) {
        expect(text.trim(), href).not.toBe('');
        expect(text, href).not.toMatch(/\u200b/);
        const url = new URL(href, `${site.origin}${site.base}search/`);
        expect(url.href.startsWith(`${site.origin}${site.base}`), href).toBe(true);
        const target = parsePage(
          readFileSync(join(site.folder, url.pathname.slice(site.base.length), 'index.html'), 'utf8'),
        );
        if (url.hash !== '')
          expect(
            findAll(target, ({ attributes }) => attributes['id'] === decodeURIComponent(url.hash.slice(1))),
            href,
          ).toHaveLength(1);
        expect(fold(textOf(target)).includes(fold(query)), `${href} holds ${query}`).toBe(true);
      }
      expect(
        hits.some(({ href }) => href.includes('#')),
        'a deep link among the hits',
      ).toBe(true);
    },
  );

  test('a query typed on the page answers, stands in the address, and goes back with the browser', async () => {
    await visitPage(page, site, '/search/?q=科普');
    const first = await page.locator('#results a').allTextContents();
    await page.locator('#query').fill('公务接待');
    await page.locator('#query').press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '公务接待');
    await expect.poll(() => page.locator('#results a').allTextContents()).not.toEqual(first);
    await page.goBack();
    await expect.poll(() => page.locator('#results a').allTextContents()).toEqual(first);
    expect(await page.locator('#query').inputValue()).toBe('科普');
  });

  test('the search page holds what a reader without a script can browse', () => {
    const written = readPage(site, '/search/');
    expect(
      findAll(written, ({ tag, attributes }) => tag === 'a' && (attributes['href'] ?? '').startsWith(site.base)).length,
    ).toBeGreaterThan(10);
  });
});

test('what is typed is never markup', async () => {
  const query = '<img src=x onerror=alert(1)>支出';
  await visitPage(page, ROOT_SITE, `/search/?q=${encodeURIComponent(query)}`);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.locator('#query').inputValue()).toBe(query);
});
