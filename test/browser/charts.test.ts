import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { listChapters, listYears, readChapter } from '../site/published.ts';
import { visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/**
 * Faults of the drawings in sight that axe does not see: text that is cut, small or overlapping, nothing drawn. How
 * pale they are is judged in every-page.test.ts.
 * The box of a Chinese text is taller than its characters by about a quarter em above and a seventh below.
 */
const FIND_FAULTS = `(() => {
  const faults = [];
  for (const svg of [...document.querySelectorAll('figure svg')].filter((drawing) => drawing.checkVisibility() && drawing.getBoundingClientRect().width > 0)) {
    const name = svg.closest('figure').querySelector('figcaption').textContent.trim().slice(0, 12);
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / (svg.viewBox.baseVal.width || frame.width);
    if (frame.right > document.documentElement.clientWidth + 1) faults.push(name + ': drawing cut at the right');
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '' && getComputedStyle(text).visibility !== 'hidden');
    if (texts.length === 0) faults.push(name + ': no text');
    const marks = [...svg.querySelectorAll('path, rect, circle')].filter((mark) => {
      const { width, height } = mark.getBoundingClientRect();
      const { fill, fillOpacity, opacity } = getComputedStyle(mark);
      return fill.startsWith('rgb') && !/, 0\\)$/.test(fill) && Number(opacity) * Number(fillOpacity) > 0 && width > 3 && height > 3;
    });
    if (marks.length === 0) faults.push(name + ': nothing drawn');
    const boxes = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect(), size: parseFloat(getComputedStyle(text).fontSize) * scale }));
    for (const { words, box, size } of boxes) {
      const isCut = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top + size / 4 < frame.top - 1 || box.bottom - size / 7 > frame.bottom + 1;
      if (isCut) faults.push(name + ': text cut: ' + words);
      if (size < 11) faults.push(name + ': text of ' + size.toFixed(1) + ' px: ' + words);
    }
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => {
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (x > 2 && y > 4) faults.push(name + ': texts overlap: ' + a.words + ' | ' + b.words);
    }));
  }
  return [...new Set(faults)];
})()`;

const chapters = listYears().flatMap((year) =>
  listChapters(year)
    .filter((chapter) => readChapter(year, chapter).includes('<Chart '))
    .map((chapter) => `/${year}/${chapter}/`),
);

const VIEWS = [
  { media: 'screen', width: 1280 },
  { media: 'screen', width: 768 },
  { media: 'screen', width: 360 },
  { media: 'screen', width: 320 },
  { media: 'print', width: 672 },
] as const;

describe('charts in the browser', () => {
  test.each(chapters)('%s: whole and legible at every width and on paper', async (address) => {
    await page.emulateMedia({ media: 'screen' });
    await visitPage(page, ROOT_SITE, address);
    const faults: string[] = [];
    for (const { media, width } of VIEWS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ media });
      expect(await page.locator('figure svg:visible').count(), `${width} px, ${media}`).toBeGreaterThan(0);
      faults.push(...(await page.evaluate<string[]>(FIND_FAULTS)).map((fault) => `${width} px, ${media}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
