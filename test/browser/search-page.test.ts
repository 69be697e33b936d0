import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { openPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await openPage(await browser.newContext(), ROOT_SITE, '/search/?q=公务接待');
});
afterAll(async () => {
  await browser.close();
});

async function open(address: string): Promise<void> {
  await page.goto(urlOf(ROOT_SITE, address));
  await page.locator('#results a, #no-results').filter({ visible: true }).first().waitFor();
}

describe('what a hit shows', () => {
  test('its name, its place, an excerpt with marks, and the figure where a row is the answer', async () => {
    await open('/search/?q=公务接待费');
    const hits = await page.locator('.hit').evaluateAll((found) => found.map((hit) => hit.textContent));
    expect(hits[0]).toMatch(/2020年度/);
    expect(await page.locator('.hit mark').count()).toBeGreaterThan(3);
    expect(await page.locator('.hit .answer strong').first().innerText()).toBe('2.01万元');
    expect(await page.locator('.figure .answer').innerText()).toMatch(/公务接待费.*2020年度.*决算数.*原文载明/s);
  });

  test('quotes and brackets are whole, as they stand on the page', async () => {
    await open('/search/?q=三公经费');
    expect((await page.locator('.hit').allTextContents()).join('')).toContain('“三公”经费');
    expect(await page.locator('.hit mark', { hasText: '“三公”经费' }).count()).toBeGreaterThan(0);
  });

  test('a slip is put right and said', async () => {
    await open('/search/?q=工务接待');
    expect(await page.locator('#meant').innerText()).toBe('您是不是要找：公务接待');
    expect(await page.locator('#results a').first().getAttribute('href')).toContain('three-public');
  });

  test('what holds only a part is shown apart, and not counted', async () => {
    await open('/search/?q=火箭公积金');
    expect((await page.locator('#results h2').allTextContents()).join('|')).toMatch(
      /^没有完全符合的，以下是相近的结果/,
    );
    expect(await page.locator('#status').innerText()).toMatch(/没有完全符合的/);
  });

  test('nonsense is answered honestly, with ways on', async () => {
    await open('/search/?q=魑魅zzqx魍魉');
    expect(await page.locator('#no-results').isVisible()).toBe(true);
    expect(await page.locator('#no-results li').count()).toBeGreaterThan(2);
    expect(await page.locator('#browse').isVisible()).toBe(true);
  });
});

describe('filters', () => {
  test('are chips with counts, stand in the address, and go back with the browser', async () => {
    await open('/search/?q=公务接待');
    const chip = page.locator('[data-filter=kind] button', { hasText: '表格' });
    const count = Number(/\d+/.exec(await chip.innerText())?.[0]);
    await chip.click();
    await page.waitForURL((url) => url.searchParams.get('kind') === '表格');
    await expect.poll(() => page.locator('#status').innerText()).toContain(`找到${count}页`);
    expect(await page.locator('[data-filter=kind] button[aria-pressed=true]').innerText()).toContain('表格');
    expect((await page.locator('.hit .place').allTextContents()).every((place) => place.includes('表格'))).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('#status').innerText()).not.toContain(`找到${count}页`);
  });

  test('in the address are obeyed', async () => {
    await open('/search/?q=预算&part=4&year=2020');
    expect(
      new Set((await page.locator('.hit .place').allTextContents()).map((place) => place.includes('第四部分'))),
    ).toEqual(new Set([true]));
  });

  test.each(['正文', '表格', '项目指标', '名词', '数据文件', '核对', '使用说明'])(
    '%s is a kind that is found',
    async (kind) => {
      await open(`/search/?q=支出&kind=${kind}`);
      const count = await page.locator('#results a').count();
      if (count === 0) await open(`/search/?q=${kind === '使用说明' ? '许可' : '指标'}&kind=${kind}`);
      expect(await page.locator('#results a').count()).toBeGreaterThan(0);
    },
  );
});

describe('the page', () => {
  test('shows the first answer on a phone without scrolling', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const phone = await openPage(context, ROOT_SITE, '/search/?q=三公经费');
    await phone.locator('#results a').first().waitFor();
    expect((await phone.locator('#results a').first().boundingBox())?.y).toBeLessThan(400);
    expect(await phone.locator('.figure strong').innerText()).toBe('6.54万元');
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await context.close();
  });

  test('keeps the focus on the chip that was pressed', async () => {
    await open('/search/?q=公务接待');
    await page.locator('[data-filter=kind] button', { hasText: '表格' }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === '表格');
    await expect.poll(() => page.locator('[data-filter=kind] button[aria-pressed=true]').count()).toBe(1);
    expect(await page.evaluate<string>('document.activeElement.getAttribute("data-value")')).toBe('表格');
  });

  test('brings back what was unfolded', async () => {
    await open('/search/?q=支出');
    const before = await page.locator('.hit').count();
    await page.locator('#more').click();
    await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(before);
    const unfolded = await page.locator('.hit').count();
    await page.locator('#results a').last().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await expect.poll(() => page.locator('.hit').count()).toBe(unfolded);
  });
});

describe('with the keyboard alone', () => {
  test('slash goes to the box, arrows along the hits, Enter opens, Escape comes back and empties', async () => {
    await open('/search/?q=公务接待');
    await page.locator('body').press('/');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const href = await page.evaluate<string>('document.activeElement.getAttribute("href")');
    expect(href).toBe(await page.locator('#results a').nth(1).getAttribute('href'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await page.locator('#query').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('#query').inputValue()).toBe('');
    await expect.poll(() => page.locator('#results a').count()).toBe(0);
  });

  test('results come while typing', async () => {
    await page.goto(urlOf(ROOT_SITE, '/search/'));
    await page.locator('#query').pressSequentially('科普');
    await page.locator('#results a').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('科普');
    expect(await page.locator('#status[role=status]').innerText()).toMatch(/找到\d+页/);
  });
});

test('every page leads to the search without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(urlOf(ROOT_SITE, '/about/'));
  await plain.locator('header input[name=q]').fill('科普');
  await plain.locator('header form button').click();
  await plain.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '科普');
  expect(await plain.locator('noscript').innerText()).toContain('目录');
  expect(await plain.locator('#browse a').count()).toBeGreaterThan(100);
  await context.close();
});
