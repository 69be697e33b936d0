import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { EVERY_PAGE } from './every-page.ts';
import { visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 256 } });
}, 60_000);
afterAll(async () => { await browser.close(); });

/** A short name of an element, for sentences. */
const NAME = `const name = (element) => element.localName + (element.id ? '#' + element.id : '') + (typeof element.className === 'string' && element.className ? '.' + element.className.split(' ').join('.') : '') + ' ' + (element.textContent ?? '').trim().slice(0, 20);`;

/** Headings: one h1, first of all in main, and no level left out on the way down. Landmarks: one main, banner and contentinfo; navigations, groups and regions named, and differently. */
const FIND_STRUCTURE_FAULTS = `(() => {
  ${NAME}
  const faults = [];
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
  if (headings.filter(({ localName }) => localName === 'h1').length !== 1 || headings[0]?.localName !== 'h1') faults.push('not one h1 at the top: ' + headings.slice(0, 2).map(name).join(', '));
  headings.forEach((heading, index) => { if (index > 0 && Number(heading.localName[1]) > Number(headings[index - 1].localName[1]) + 1) faults.push('a level is left out before ' + name(heading)); });
  for (const [selector, words] of [['main', 'main'], ['body > header, body > .book header', 'header'], ['body > footer, .foot', 'footer']]) if (document.querySelectorAll(selector).length > 1) faults.push('more than one ' + words);
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  const label = (element) => element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ?? '';
  const navs = [...document.querySelectorAll('nav')].filter((nav) => nav.checkVisibility()).map(label);
  if (navs.includes('') || new Set(navs).size < navs.length) faults.push('navigations are not told apart: ' + navs.join(' | '));
  return faults;
})()`;

/** Blocks of the page stand in the order of the document: none lies above the one before it, nor left of it in one row. */
const FIND_ORDER_FAULTS = `(() => {
  ${NAME}
  const faults = [];
  const inFlow = (element) => element.checkVisibility() && ['static', 'relative', 'sticky'].includes(getComputedStyle(element).position) && getComputedStyle(element).float === 'none' && element.getBoundingClientRect().height > 0;
  for (const parent of document.querySelectorAll('body, .bar > div, main, main > div, main > div > *, .chapter, .prose, .proven, .figures, .sides, .list > li, .foot > div')) {
    if (parent.localName === 'table' || getComputedStyle(parent).columnCount !== 'auto' || getComputedStyle(parent).columnWidth !== 'auto') continue;
    const blocks = [...parent.children].filter((child) => inFlow(child) && !getComputedStyle(child).display.startsWith('inline'));
    blocks.forEach((block, index) => {
      if (index === 0) return;
      const [a, b] = [blocks[index - 1].getBoundingClientRect(), block.getBoundingClientRect()];
      if (b.bottom <= a.top + 1 || (b.right <= a.left + 1 && b.top < a.bottom - 1)) faults.push(name(block) + ' stands before ' + name(blocks[index - 1]));
    });
  }
  return faults;
})()`;

/** Everything that takes the keyboard's focus shows it: an outline of 2 px or more in another colour than the ground, or something of its own that changes. */
const FIND_UNSEEN_FOCUS = `(() => {
  ${NAME}
  const faults = [];
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
  if (stops.length === 0) faults.push('nothing takes the focus');
  const kinds = new Map(stops.map((element) => [element.localName + ' ' + element.className + ' ' + element.parentElement.className, element]));
  for (const element of kinds.values()) {
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) { faults.push(name(element) + ' takes no focus'); continue; }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\\)$/.test(outlineColor)) faults.push(name(element) + ' does not show its focus');
  }
  document.activeElement?.blur();
  return faults;
})()`;

/** Numbers whose unit, or whose own digits, stand on two lines in running text. */
const FIND_SPLIT_NUMBERS = `(() => {
  const faults = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement.closest('p, li, dd, figcaption');
    if (!block || node.parentElement.closest('svg, code, pre, table') || !node.parentElement.checkVisibility()) continue;
    for (const { 0: found, index } of node.data.matchAll(/\\d[\\d,.]*(?:万元|亿元|元|%|个百分点|家|项|个|人次|人|件|篇|万)?/gu)) {
      if (found.length < 2) continue;
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom / 6)));
      const [first, last] = [[...range.getClientRects()][0], [...range.getClientRects()].at(-1)];
      if (lines.size > 1 && last.top > first.bottom - 4) faults.push(found + ' in ' + block.textContent.trim().slice(0, 24));
    }
  }
  return faults;
})()`;

const TOO_WIDE = `(() => {
  ${NAME}
  const page = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= page) return [];
  return ['wider than the window by ' + (document.documentElement.scrollWidth - page) + ' px: ' + [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > page + 1 && element.getBoundingClientRect().width > 0).slice(-2).map(name).join('; ')];
})()`;

/** What stays in place while the page scrolls leaves at least half of the window to read in. */
const FIND_COVER = `(() => {
  ${NAME}
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const faults = [...document.querySelectorAll('body *')].filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility()).filter((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > innerWidth / 2 && Math.min(bottom, innerHeight) - Math.max(top, 0) > innerHeight / 2;
  }).map((element) => name(element) + ' covers the window');
  scrollTo(0, 0);
  return faults;
})()`;

/** The spacing that WCAG 1.4.12 lets a reader set. */
const TEXT_SPACING = `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'); document.adoptedStyleSheets = [sheet]; })()`;

/** Text that its own box cuts off, where nobody can scroll. */
const FIND_CUT = `(() => {
  ${NAME}
  return [...document.querySelectorAll('main *, header *, footer *')].filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowY) && !element.closest('svg, .hidden-text') && getComputedStyle(element).clipPath === 'none' && element.checkVisibility() && element.scrollHeight > element.clientHeight + 2 && element.textContent.trim() !== '').map((element) => name(element) + ' is cut');
})()`;

async function gather(page: Page, view: string, ...questions: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const question of questions) faults.push(...(await page.evaluate<string[]>(question)).slice(0, 6).map((fault) => `${view}: ${fault}`));
  return faults;
}

describe('every page, whole', () => {
  // 320 by 256 px is what a window of 1280 by 1024 px becomes at 400 %; a page opens there, as on a telephone, and is then made wider.
  test.each(EVERY_PAGE)('%s: nothing sideways at 320 px, with large text too; numbers with their units at 360 px; headings, landmarks, order, focus', { timeout: 60_000 }, async (address) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await visitPage(page, ROOT_SITE, address);
    const faults = await gather(page, '320 px', TOO_WIDE, FIND_COVER);
    await page.evaluate(TEXT_SPACING);
    faults.push(...await gather(page, '320 px, spaced text', TOO_WIDE, FIND_CUT));
    await page.evaluate('document.adoptedStyleSheets = []; document.documentElement.dataset.display = "large"');
    faults.push(...await gather(page, '320 px, large text', TOO_WIDE));
    await page.evaluate('document.documentElement.dataset.display = ""');
    await page.setViewportSize({ width: 360, height: 800 });
    faults.push(...await gather(page, '360 px', FIND_ORDER_FAULTS, FIND_SPLIT_NUMBERS));
    await page.setViewportSize({ width: 1280, height: 1024 });
    faults.push(...await gather(page, '1280 px', FIND_STRUCTURE_FAULTS, FIND_ORDER_FAULTS, FIND_UNSEEN_FOCUS));
    expect(faults).toEqual([]);
  });
});
