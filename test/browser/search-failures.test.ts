import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { askPage, readQueries } from '../search/measure-quality.ts';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';
import { TWO_FRAMES } from './two-frames.ts';

let browser: SharedBrowser | undefined;
let context: BrowserContext | undefined;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  context = await browser!.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context?.close();
});

const address = (query: string): string => urlOf(ROOT_SITE, `/search/?q=${encodeURIComponent(query)}`);
const listHits = (): Promise<string[]> =>
  page.locator('#results .hit a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const waitForHits = (): Promise<void> => page.locator('#results .hit').first().waitFor();

describe('while it works', () => {
  test('that is said at once, without moving the page, and taken back with the answer', async () => {
    const gate = Promise.withResolvers<undefined>();
    await page.route('**/search/terms.json', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.goto(address('科普'), { waitUntil: 'commit' });
    await expect.poll(() => page.locator('#working').textContent()).toBe('正在检索……');
    expect(await page.locator('#working').getAttribute('aria-live')).toBe('polite');
    const top = async (): Promise<number> => (await page.locator('#browse').boundingBox())?.y ?? -1;
    const before = await top();
    await page.locator('#query').fill('');
    await expect.poll(() => page.locator('#working').textContent()).toBe('');
    expect(await top()).toBe(before);
    await page.locator('#query').fill('科普');
    gate.resolve(undefined);
    await waitForHits();
    expect([
      await page.locator('#working').textContent(),
      await page.locator('#results').getAttribute('aria-busy'),
    ]).toEqual(['', null]);
  });

  test('a slow earlier question does not overwrite the answer to a later one, nor does its failure', async () => {
    await page.goto(address('公务接待'));
    await waitForHits();
    const gate = Promise.withResolvers<undefined>();
    await page.route('**/search/lexicon.json', async (route) => {
      await gate.promise;
      await route.abort();
    });
    await page.locator('#query').fill('sgjf');
    await page.locator('#query').press('Enter');
    await page.locator('#query').fill('西南医科大学');
    await page.locator('#query').press('Enter');
    await expect.poll(() => page.locator('#results .hit').first().textContent()).toContain('西南医科大学');
    const hits = await listHits();
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/search/lexicon.json'));
    gate.resolve(undefined);
    await failed;
    await page.evaluate(TWO_FRAMES);
    expect(await listHits()).toEqual(hits);
    expect(await page.locator('#status').textContent()).toMatch(/找到\d+页/);
  });

  test('more hits are there again after going back', async () => {
    await page.goto(address('支出'));
    await page.locator('#more').waitFor();
    const before = (await listHits()).length;
    await page.locator('#more').click();
    await expect.poll(async () => (await listHits()).length).toBeGreaterThan(before);
    const hits = await listHits();
    await page.locator('#query').fill('科普');
    await page.locator('#query').press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '科普');
    await page.goBack();
    await expect.poll(listHits).toEqual(hits);
  });
});

describe('what does not come', () => {
  test('on a bad line is told as passing, and comes with another try', async () => {
    let isDown = true;
    await page.route(/\/(?:pagefind|search)\/.+|\/2020\/search\.json/, (route) =>
      isDown && !route.request().isNavigationRequest() ? route.abort('internetdisconnected') : route.continue(),
    );
    await page.goto(address('科普'));
    await page.locator('#again').waitFor();
    expect(await page.locator('#status').textContent()).toMatch(/网络/);
    expect([
      await page.locator('#results .hit').count(),
      await page.locator('.chip').count(),
      await page.locator('#browse').isVisible(),
    ]).toEqual([0, 0, true]);
    isDown = false;
    await page.locator('#again').click();
    await waitForHits();
    expect([await page.locator('#again').isVisible(), await page.locator('#simple').isVisible()]).toEqual([
      false,
      false,
    ]);
  });

  test('from the index, since another release took its place, is found in the records', async () => {
    let isReplaced = false;
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      const answer =
        isReplaced && path.startsWith('/pagefind/')
          ? Promise.resolve(new Response('', { status: 404 }))
          : fetch(`${ROOT_SITE.origin}${path}`);
      void answer.then(async (found) => {
        response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? 'text/plain' });
        response.end(Buffer.from(await found.arrayBuffer()));
      });
    }).listen(0);
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await page.goto(
      `http://localhost:${(server.address() as AddressInfo).port}/search/?q=${encodeURIComponent('公务接待')}`,
    );
    await waitForHits();
    isReplaced = true;
    await page.locator('#query').fill('西南医科大学');
    await page.locator('#query').press('Enter');
    await expect.poll(() => page.locator('#simple').textContent()).toMatch(/没有载入.*简易检索/);
    expect((await listHits()).length).toBeGreaterThan(3);
  });

  test('and never will is told so, without a button that cannot help', async () => {
    await page.route(/\/(?:pagefind|search)\/.+|\/2020\/search\.json/, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 404, body: '' }),
    );
    await page.goto(address('科普'));
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/刷新也没有用。请从下面的目录里找/);
    expect([await page.locator('#again').isVisible(), await page.locator('#browse').isVisible()]).toEqual([
      false,
      true,
    ]);
  });
});

describe('without WebAssembly', () => {
  beforeEach(async () => {
    await context!.addInitScript('delete globalThis.WebAssembly;');
  });

  test('a first search asks for the records and not for the index, and says so in a line', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(new URL(request.url()).pathname);
    });
    await page.goto(address('公务接待费'));
    await waitForHits();
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    expect(asked.filter((path) => /search\.json|pages\.json/.test(path)).toSorted()).toEqual([
      '/2020/search.json',
      '/search/pages.json',
    ]);
    expect(await page.locator('#simple').innerText()).toMatch(/^此浏览器较旧，已改用简易检索/);
    expect(await page.locator('.hit mark').count()).toBeGreaterThan(3);
    expect(await page.locator('.hit .answer strong').allTextContents()).toContain('2.01万元');
  });

  test('the first hit is mostly that of the index', async () => {
    const queries = readQueries()
      .filter((_, index) => index % 12 === 0)
      .map(({ query }) => query);
    const whole = await browser!.newContext();
    const pages = [page, await whole.newPage()];
    for (const asked of pages) await asked.goto(urlOf(ROOT_SITE, '/search/'));
    let same = 0;
    for (const query of queries) {
      const [first, other] = (await Promise.all(pages.map((asked) => askPage(asked, '/', query)))).map(([hit = '']) =>
        hit.replace(/#.*/, ''),
      );
      if (first === other) same += 1;
    }
    await whole.close();
    expect(same / queries.length).toBeGreaterThanOrEqual(0.75);
  });
});

test('today’s browser asks for no records, and for nothing without a question', async () => {
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
  });
  await page.goto(urlOf(ROOT_SITE, '/search/'), { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|\.json$/.test(path))).toEqual([]);
  await page.goto(address('公务接待费'));
  await waitForHits();
  expect(asked.filter((path) => /search\.json|pages\.json/.test(path))).toEqual([]);
  expect(await page.locator('#simple').isVisible()).toBe(false);
});
