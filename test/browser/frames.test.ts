import { afterAll, beforeAll, expect, test } from 'vitest';
import { findByTag, getOne, readableText } from '../site/parse-page.ts';
import { listPages, readPage, ROOT_SITE, urlOf } from '../site/built.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
}, 60_000);
afterAll(() => browser.close());

test('the line that shows a chart elsewhere gives it a frame without a bar to scroll, from 640 pixels on', async () => {
  const pages = listPages(ROOT_SITE).filter((file) => /^\d{4}\/charts\/[^/]+\/index\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(10);
  const page = await browser.newPage();
  const low: string[] = [];
  for (const file of pages) {
    const snippet = readableText(findByTag(getOne(readPage(ROOT_SITE, file), 'main'), 'pre', 'snippet')[0]!);
    const height = Number(/height="(\d+)"/.exec(snippet)?.[1]);
    await page.goto(urlOf(ROOT_SITE, `/${file.replace('index.html', '')}`));
    for (const width of [640, 700, 900]) {
      await page.setViewportSize({ width, height });
      const needed = await page.evaluate(() => document.documentElement.scrollHeight);
      if (needed > height) low.push(`${file} at ${width}: ${needed} in ${height}`);
    }
  }
  expect(low).toEqual([]);
});
