import { afterAll, beforeAll, expect, test } from 'vitest';
import { countBytes } from '../search/count-bytes.ts';
import { ROOT_SITE } from '../site/built.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

/** Of files as they are sent; what a server says before each is its own and of every host another. */
const MOST = 160_000;

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
});

test.concurrent.each([
  '三公经费',
  '5581.29',
  'sangongjingfei',
  '工务接待',
  '公务接待花了多少钱',
  '機關運行經費',
  '2060101',
  '高薪技术企业',
  '西南医科大学附属医院拿了多少科研经费',
  '企业买科技服务，政府补一块钱能带动企业投多少',
  '泸州引进了多少院士',
])('%s: a first search moves at most 160 kB of files beyond the page', async (query) => {
  const { bytes } = await countBytes(browser, ROOT_SITE.origin, query);
  expect(bytes).toBeLessThanOrEqual(MOST);
});

test('the page starts with the scripts that it names, and waits for no other file', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  await page.goto(`${ROOT_SITE.origin}/search/`, { waitUntil: 'networkidle' });
  const named = await page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
    ...[...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href),
  ]);
  expect(named.length).toBeGreaterThan(0);
  expect(asked.toSorted()).toEqual(named.toSorted());
  await page.close();
});
