import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countBytes } from '../search/count-bytes.ts';
import { ROOT_SITE } from '../site/built.ts';
import { openBrowser } from './open-browser.ts';

const MOST = 170_000;

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => { await browser.close(); });

test.each(['三公经费', '5581.29', 'sangongjingfei', '工务接待', '公务接待花了多少钱', '機關運行經費', '2060101', '高薪技术企业', '西南医科大学附属医院拿了多少科研经费'])('%s: a first search moves at most 170 kB beyond the page', async (query) => {
  const { bytes } = await countBytes(browser, ROOT_SITE.origin, query);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
