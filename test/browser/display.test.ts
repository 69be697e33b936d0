import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
});

const HOME = urlOf(ROOT_SITE, '/');
const OTHER = urlOf(ROOT_SITE, '/about/');

async function withContext(
  options: Parameters<SharedBrowser['newContext']>[0],
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

/** What a reader sees: the ground's and the text's colour, and the size of text. */
const LOOK = `(() => { const { backgroundColor, color } = getComputedStyle(document.documentElement); return { ground: backgroundColor, ink: color, size: getComputedStyle(document.body).fontSize }; })()`;
interface Look {
  readonly ground: string;
  readonly ink: string;
  readonly size: string;
}

const WHITE = 'rgb(255, 255, 255)';
const BLACK = 'rgb(0, 0, 0)';

describe('the switches of display', () => {
  test('stay on the next page and after a reload, without a cookie', () =>
    withContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(HOME);
      const before = await page.evaluate<Look>(LOOK);
      await page.getByRole('button', { name: '大字' }).click();
      await page.getByRole('button', { name: '高对比' }).click();
      await page.goto(OTHER);
      const after = await page.evaluate<Look>(LOOK);
      expect(Number.parseFloat(after.size) / Number.parseFloat(before.size)).toBeGreaterThan(1.25);
      expect([after.ground, after.ink]).toEqual([WHITE, BLACK]);
      for (const [name, pressed] of [
        ['大字', 'true'],
        ['高对比', 'true'],
        ['深色', 'false'],
      ] as const) {
        expect(await page.getByRole('button', { name }).getAttribute('aria-pressed'), name).toBe(pressed);
      }
      await page.reload();
      expect(await page.evaluate<Look>(LOOK)).toEqual(after);
      expect(await context.cookies()).toEqual([]);
    }));

  test('go off again', () =>
    withContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(HOME);
      const before = await page.evaluate<Look>(LOOK);
      for (const name of ['大字', '高对比', '深色', '大字', '高对比', '深色'])
        await page.getByRole('button', { name }).click();
      expect(await page.evaluate<Look>(LOOK)).toEqual(before);
    }));

  test('follow the system at first, and are stronger than it', () =>
    withContext({ colorScheme: 'dark' }, async (context) => {
      const page = await context.newPage();
      await page.goto(HOME);
      const dark = page.getByRole('button', { name: '深色' });
      expect(await dark.getAttribute('aria-pressed')).toBe('true');
      expect((await page.evaluate<Look>(LOOK)).ground).not.toBe(WHITE);
      await dark.click();
      expect((await page.evaluate<Look>(LOOK)).ground).toBe(WHITE);
      await page.reload();
      expect((await page.evaluate<Look>(LOOK)).ground).toBe(WHITE);
      await page.emulateMedia({ colorScheme: 'light' });
      await dark.click();
      expect((await page.evaluate<Look>(LOOK)).ground).not.toBe(WHITE);
    }));

  test('never darken the printed page', () =>
    withContext({ colorScheme: 'dark' }, async (context) => {
      const page = await context.newPage();
      await page.goto(HOME);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect((await page.evaluate<Look>(LOOK)).ground).toBe(WHITE);
    }));

  test('move nothing when they appear, and are not there where no script can work them', async () => {
    await withContext({}, async (context) => {
      const page = await context.newPage();
      await page.addInitScript(
        'new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + entry.value; }).observe({ type: "layout-shift", buffered: true });',
      );
      await page.goto(HOME, { waitUntil: 'networkidle' });
      expect(await page.evaluate('window.shift ?? 0')).toBe(0);
      expect(await page.getByRole('group', { name: '显示方式' }).isVisible()).toBe(true);
    });
    await withContext({ javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      await page.goto(HOME);
      expect(await page.getByRole('group', { name: '显示方式' }).isVisible()).toBe(false);
    });
  });
});
