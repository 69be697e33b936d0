import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, ROOT_SITE, SITES, urlOf } from '../site/built.ts';
import { listChapters, listYears, readChapter } from '../site/published.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';
import { TWO_FRAMES } from './two-frames.ts';

const LISTEN = `window.breaches = []; document.addEventListener('securitypolicyviolation', (event) => { window.breaches.push(event.violatedDirective + ' ' + event.blockedURI); });`;

const year = listYears()[0]!;
const chapter = listChapters(year).find((name) => (readChapter(year, name).match(/<Chart /g) ?? []).length > 3)!;
const address = `/${year}/${chapter}/`;

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function open(context: BrowserContext, url: string): Promise<{ page: Page; asked: string[] }> {
  const page = await context.newPage();
  const asked: string[] = [];
  await page.addInitScript(LISTEN);
  page.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('.ask.ready').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return { page, asked };
}

/** Remembers every size that the second chart ever has, and whatever moves on the page. */
const WATCH_SIZE = `(() => {
  window.sizes = [];
  window.moved = 0;
  const figure = document.querySelectorAll('figure.chart')[1];
  new ResizeObserver(() => {
    const { width, height } = figure.getBoundingClientRect();
    window.sizes.push(width + ' by ' + height);
  }).observe(figure);
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.moved += value;
  }).observe({ type: 'layout-shift' });
})()`;

const [root, sub] = SITES as readonly [BuiltSite, BuiltSite];

const places = [
  { site: root, base: root.base, width: 1280 },
  { site: sub, base: sub.base, width: 360 },
];

describe.each(places)('a chart asked to answer under $base at $width px', ({ site, width }) => {
  test('takes the place of its drawing without a jump, keeps the policy and is heard by keyboard', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const { page, asked } = await open(context, urlOf(site, address));
    expect(
      asked.filter((path) => path.endsWith('.js')),
      'the switches of display, the questions, and the file that waits',
    ).toHaveLength(3);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
    const figure = page.locator('figure.chart').nth(1);
    await figure.locator('button.ask').focus();
    await page.evaluate(WATCH_SIZE);
    await page.evaluate(TWO_FRAMES);
    await page.keyboard.press('Enter');
    await figure.locator('.live svg').waitFor();
    await page.evaluate(TWO_FRAMES);
    expect(await page.evaluate<string[]>('window.sizes'), 'one size from first to last').toHaveLength(1);
    expect(await page.evaluate<number>('window.moved')).toBe(0);

    const rows = await figure.locator('.hit_marks path').count();
    expect(rows).toBe(await figure.locator('tbody tr').count());
    const heard: string[] = [];
    for (let index = 0; index < rows; index += 1) {
      await page.keyboard.press('ArrowDown');
      heard.push(await figure.locator('.heard').innerText());
    }
    const names = await figure.locator('tbody th').allTextContents();
    names.forEach((name, index) => {
      expect(heard[index]).toMatch(/：.*[\d]/);
      expect(heard[index]?.startsWith(name.trim())).toBe(true);
    });
    expect(await figure.locator('.hit_marks path.here').count()).toBe(1);

    await figure.locator('.hit_marks path').first().hover();
    await expect.poll(() => page.locator('#vg-tooltip-element').textContent()).toBe(heard[0]);
    await figure.locator('select').nth(0).selectOption('down');
    await figure.locator('select').nth(1).selectOption('元');
    await expect.poll(() => figure.locator('.live').textContent()).toMatch(/\d,\d{3},\d{3}/);
    expect(await figure.locator('.live svg').getAttribute('aria-hidden')).toBe('true');
    expect(await figure.locator('.live').getAttribute('aria-label')).toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate<string[]>('window.breaches')).toEqual([]);
    await context.close();
  });
});

test('measures and years of a comparison can be chosen', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page } = await open(context, urlOf(ROOT_SITE, '/compare/'));
  const figure = page.locator('figure.chart').first();
  await figure.locator('button.ask').click();
  await figure.locator('.live svg').waitFor();
  const rows = await figure.locator('.hit_marks path').count();
  await figure.locator('.choices summary').click();
  await figure.locator('.choices input').nth(2).uncheck();
  await expect.poll(() => figure.locator('.hit_marks path').count()).toBe(rows - 1);
  const [first = ''] = await figure.locator('thead th.num').allTextContents();
  await figure.locator('.choices input').nth(0).uncheck();
  await expect.poll(() => figure.locator('.live').textContent()).not.toContain(first);
  await context.close();
});

test.each(['script', 'data'])('where the %s cannot be had, the drawing stays and a sentence says so', async (part) => {
  const context = await browser.newContext();
  await context.route(part === 'script' ? /wake-chart/ : /live\.json$/, (route) => route.abort());
  const { page } = await open(context, urlOf(ROOT_SITE, address));
  const figure = page.locator('figure.chart').first();
  await figure.locator('button.ask').click();
  await expect.poll(() => figure.locator('.heard').innerText()).toContain('没有取到');
  expect(await figure.locator('svg:visible').count()).toBe(1);
  expect(await figure.locator('.live').count()).toBe(0);
  expect(await figure.locator('button.ask').isEnabled()).toBe(true);
  await context.close();
});

test('a chart page stands in a frame of another site and answers there', async () => {
  const host = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<iframe src="${urlOf(ROOT_SITE, `/${year}/charts/fig-1/`)}" width="700" height="600"></iframe>`),
  );
  await new Promise<void>((resolve) => host.listen(0, resolve));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe');
  await frame.locator('figure svg:visible').waitFor();
  await frame.locator('button.ask').click();
  await frame.locator('.live svg').waitFor();
  await context.close();
  host.closeAllConnections();
  host.close();
});
