import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { openPage, visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

/** A4 less its margins of 16 mm, at 96 dots an inch. */
const PAPER = Math.floor(((210 - 2 * 16) / 25.4) * 96);

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage();
}, 60_000);
afterAll(async () => { await browser.close(); });

/** Elements that stick out to the right of the page; what a scrolling box holds does not count, unless its position takes it out of the box. */
const STICKING_OUT = `(() => {
  const page = document.documentElement.clientWidth;
  const above = (element) => (getComputedStyle(element).position === 'absolute' ? element.offsetParent : element.parentElement);
  const boxed = (element) => { for (let box = above(element); box && box !== document.body && box !== document.documentElement; box = above(box)) if (getComputedStyle(box).overflowX !== 'visible') return true; return false; };
  return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > page + 1 && element.getBoundingClientRect().width > 0 && getComputedStyle(element).position !== 'fixed' && !boxed(element))
    .slice(0, 3).map((element) => element.tagName.toLowerCase() + (element.className && typeof element.className === 'string' ? '.' + element.className : '') + ' ' + Math.round(element.getBoundingClientRect().right) + ' > ' + page + ': ' + (element.textContent ?? '').trim().slice(0, 40));
})()`;

/** Blocks of text that stand in a column of one or two characters: table cells, items and paragraphs beside something that takes the room. */
const SQUEEZED = `[...document.querySelectorAll('td, th, dd, dt, li, p, figcaption, h1, h2, h3, h4, main a, summary')].filter((element) => {
  if (!element.checkVisibility() || element.textContent.trim().length < 7 || element.closest('svg')) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  const size = parseFloat(getComputedStyle(element).fontSize);
  const { width, height } = range.getBoundingClientRect();
  return width > 1 && width < 2.6 * size && height > 3.5 * size;
}).slice(0, 3).map((element) => element.tagName.toLowerCase() + ' ' + element.textContent.trim().slice(0, 30))`;

const LARGE_TEXT = "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('html { font-size: 200% !important }'); document.adoptedStyleSheets = [sheet]; })()";

/** What is too wide for the page as it stands, and what sticks out. */
async function findSideways(page: Page, view: string): Promise<string[]> {
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return beyond > 0 ? [`${view}: ${beyond} px too wide: ${(await page.evaluate<string[]>(STICKING_OUT)).join('; ')}`] : [];
}

async function findSqueezed(page: Page, view: string): Promise<string[]> {
  const squeezed = await page.evaluate<string[]>(SQUEEZED);
  return squeezed.length > 0 ? [`${view}: squeezed: ${squeezed.join('; ')}`] : [];
}

describe('a page of each kind fits', { timeout: 120_000 }, () => {
  test.each(KINDS)('$kind ($address): no sideways scroll and no text squeezed into single characters, at 360, 768 and 1280 px and with text twice as large', async ({ address }) => {
    await page.emulateMedia({ media: 'screen' });
    await visitPage(page, ROOT_SITE, address);
    const faults: string[] = [];
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      faults.push(...await findSideways(page, `${width} px`), ...await findSqueezed(page, `${width} px`));
    }
    await page.evaluate(LARGE_TEXT);
    await page.setViewportSize({ width: 720, height: 800 });
    faults.push(...await findSideways(page, 'large text'));
    expect(faults).toEqual([]);
  });

  // A tidy table of twenty columns and more is for screens and files; its official form or its chapter is what is printed.
  test.each(KINDS.filter(({ kind }) => !/^(?:404|search|widest)/.test(kind)))('$kind ($address) on A4: nothing wider than the paper, nothing squeezed or cut off in a box that scrolls, no navigation', async ({ address }) => {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await visitPage(page, ROOT_SITE, address);
    await page.emulateMedia({ media: 'print' });
    const boxes = await page.evaluate<string[]>("[...document.querySelectorAll('main *')].filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1).map((element) => 'cut off in ' + element.className)");
    const faults = [...await page.evaluate<string[]>(STICKING_OUT), ...await findSqueezed(page, 'paper'), ...boxes];
    const navigation = await page.locator('nav:visible').count();
    expect({ faults, navigation }).toEqual({ faults: [], navigation: 0 });
  });
});

test('a row named in the address is in sight when its page opens', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  const table = KINDS.find(({ kind }) => kind === 'annex table')!.address;
  const phone = await openPage(context, ROOT_SITE, table);
  const id = await phone.evaluate<string>("[...document.querySelectorAll('table.tidy tbody tr')].at(-1).id");
  await phone.goto('about:blank');
  await phone.goto(`${urlOf(ROOT_SITE, table)}#${id}`);
  await expect.poll(() => phone.evaluate<boolean>(`(() => { const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()`)).toBe(true);
  await context.close();
});
