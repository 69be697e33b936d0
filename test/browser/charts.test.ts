import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { listChapters, listYears, readChapter } from '../site/published.ts';
import { openPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
beforeAll(async () => { browser = await shareBrowser(); }, 60_000);
afterAll(async () => { await browser.close(); });

/**
 * Faults of the drawings in sight that axe does not see: text that is cut, small or overlapping, text and marks too pale for their paper.
 * The box of a Chinese text is taller than its characters by about a quarter em above and a seventh below.
 */
const FIND_FAULTS = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (a, b) => { const [high, low] = [light(a), light(b)].sort((x, y) => y - x); return (high + 0.05) / (low + 0.05); };
  const paper = [document.body, document.documentElement].map((element) => parse(getComputedStyle(element).backgroundColor)).find((colour) => colour[3] !== 0) ?? [255, 255, 255];
  const faults = [];
  for (const svg of [...document.querySelectorAll('figure svg')].filter((drawing) => drawing.checkVisibility() && drawing.getBoundingClientRect().width > 0)) {
    const name = svg.closest('figure').querySelector('figcaption').textContent.trim().slice(0, 12);
    const frame = svg.getBoundingClientRect();
    if (frame.right > document.documentElement.clientWidth + 1) faults.push(name + ': drawing cut at the right');
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '' && getComputedStyle(text).visibility !== 'hidden');
    const boxes = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect(), text }));
    if (texts.length === 0) faults.push(name + ': no text');
    const marks = [...svg.querySelectorAll('path, rect, circle')].filter((mark) => /^rgb/.test(getComputedStyle(mark).fill) && mark.getBoundingClientRect().width > 3 && mark.getBoundingClientRect().height > 3 && parse(getComputedStyle(mark).fill)[3] !== 0 && Number(getComputedStyle(mark).opacity) * Number(getComputedStyle(mark).fillOpacity) > 0);
    const coloured = marks.filter((mark) => contrast(parse(getComputedStyle(mark).fill), paper) > 1.05);
    if (coloured.length === 0) faults.push(name + ': nothing drawn');
    for (const { words, box, text } of boxes) {
      const size = parseFloat(getComputedStyle(text).fontSize) * (frame.width / (svg.viewBox.baseVal.width || frame.width));
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top + size / 4 < frame.top - 1 || box.bottom - size / 7 > frame.bottom + 1) faults.push(name + ': text cut: ' + words);
      if (size < 11) faults.push(name + ': text of ' + size.toFixed(1) + ' px: ' + words);
      const fill = parse(getComputedStyle(text).fill);
      const under = coloured.findLast((mark) => { const { left, right, top, bottom } = mark.getBoundingClientRect(); const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]; return mark.tagName !== 'path' && left <= x && x <= right && top <= y && y <= bottom; });
      const ratio = contrast(fill, under ? parse(getComputedStyle(under).fill) : paper);
      if (ratio < 4.5) faults.push(name + ': text at ' + ratio.toFixed(2) + ' to 1: ' + words);
    }
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => {
      const [x, y] = [Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)];
      if (x > 2 && y > 4) faults.push(name + ': texts overlap: ' + a.words + ' | ' + b.words);
    }));
    for (const mark of coloured) {
      const ratio = contrast(parse(getComputedStyle(mark).fill), paper);
      if (ratio < 3) faults.push(name + ': mark at ' + ratio.toFixed(2) + ' to 1 (' + getComputedStyle(mark).fill + ')');
    }
  }
  return [...new Set(faults)];
})()`;

const chapters = listYears().flatMap((year) => listChapters(year).filter((chapter) => readChapter(year, chapter).includes('<Chart ')).map((chapter) => `/${year}/${chapter}/`));

const VIEWS = [
  { media: 'screen', width: 1280 },
  { media: 'screen', width: 768 },
  { media: 'screen', width: 360 },
  { media: 'screen', width: 320 },
  { media: 'print', width: 672 },
] as const;

describe('charts in the browser', () => {
  test.each(chapters)('%s: whole, legible and of enough contrast at every width, in light, in dark and on paper', { timeout: 120_000 }, async (address) => {
    const context = await browser.newContext();
    try {
      const page = await openPage(context, ROOT_SITE, address);
      const faults: string[] = [];
      for (const { media, width } of VIEWS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of media === 'print' ? (['light'] as const) : (['light', 'dark'] as const)) {
          await page.emulateMedia({ media, colorScheme });
          expect(await page.locator('figure svg:visible').count(), `${width} px, ${media}`).toBeGreaterThan(0);
          faults.push(...(await page.evaluate<string[]>(FIND_FAULTS)).map((fault) => `${width} px, ${media}, ${colorScheme}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
