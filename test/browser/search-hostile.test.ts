import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPage } from '../search/measure-quality.ts';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

const INPUTS: Readonly<Record<string, string>> = {
  'ten thousand characters': '科技'.repeat(5000),
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand digits': '9'.repeat(10_000),
  'ten thousand words': '科 '.repeat(5000),
  'ten thousand separators': ','.repeat(10_000),
  'only question words': '是什么的的的',
  markup: '<img src=x onerror=alert(1)>支出',
  script: '</script><script>alert(1)</script>',
  'a regular expression': '(.*)+[支出]{1,99}\\d$^|(?<!a)',
  'catastrophic expression': `${'('.repeat(50)}a+${')+'.repeat(50)}`,
  'a lone high surrogate': '支出\uD83D',
  'a lone low surrogate': '\uDC00支出',
  'control characters': '支\u0000\u0007\u001b\u200b\u202e出',
  emoji: '🧧👩‍👩‍👧‍👦🇨🇳支出1️⃣',
  'only emoji': '🧧🧧',
  quotes: '"支出" \'"“”‘’',
  prototype: '__proto__ constructor toString',
  template: '${alert(1)} {{7*7}}',
  'combining marks': `支${'\u0301'.repeat(300)}出`,
  nothing: '   ',
};

let browser: SharedBrowser;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage();
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(urlOf(ROOT_SITE, '/search/'));
  await askPage(page, '/', '公务接待');
  await askPage(page, '/', 'sgjf');
});
afterAll(async () => {
  await browser.close();
});

test.each(Object.entries(INPUTS).filter(([name]) => name !== 'nothing'))(
  '%s typed: no error, no dialog, and an answer',
  async (_, query) => {
    await askPage(page, '/', query);
    expect(await page.locator('#status').textContent()).not.toBe('');
    expect(faults).toEqual([]);
  },
);

test.each(Object.entries(INPUTS))('%s in the address: no error, and the page stands', async (_, query) => {
  const typed = encodeURIComponent(query.toWellFormed().slice(0, 10_000));
  await page.goto(`${urlOf(ROOT_SITE, '/search/')}?q=${typed}&year=x&kind=${encodeURIComponent('<b>')}&part=99`);
  await expect.poll(() => page.locator('#working').textContent()).toBe('');
  expect(await page.locator('main img, main b').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('and no error came late', async () => {
  await page.goto(urlOf(ROOT_SITE, '/search/'));
  expect(await askPage(page, '/', '公务接待')).not.toEqual([]);
  expect(faults).toEqual([]);
});
