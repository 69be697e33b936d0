import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { openPage, visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let shared: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  shared = await browser.newPage({ viewport: { width: 1280, height: 800 } });
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** Presses Tab until what has the focus matches; throws after many stops. */
async function tabTo(page: Page, selector: string, most = 400): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`${selector} is not among ${most} stops`);
}

/**
 * Everything that Tab reaches, once each in the order of the document: whether it shows its focus, and whether it is
 * in sight then.
 */
const VISIT_STOPS = `(() => {
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0);
  return stops.slice(0, 250).flatMap((element) => {
    element.focus({ focusVisible: true });
    const name = element.localName + ' ' + element.textContent.trim().slice(0, 20);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middles = [...element.getClientRects()].map((line) => [(line.left + line.right) / 2, (line.top + line.bottom) / 2]);
    const inSight = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, bottom - 3], ...middles].some(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return over !== null && (element.contains(over) || over.contains(element));
    });
    return [...(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? [] : [name + ': no outline']), ...(inSight ? [] : [name + ': covered'])];
  });
})()`;

/** From now on a page remembers where Tab came. On the search page a script has put the focus into the box. */
const REMEMBER = `document.activeElement.blur(); window.stops = [];
document.addEventListener('focusin', ({ target }) => { window.stops.push(target); });`;

/** Stops that came before one that stands before them. */
const LIST_TURNED = `window.stops.slice(1).filter((stop, index) => !(window.stops[index].compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING))
  .map((stop) => stop.textContent.trim().slice(0, 20))`;

/** One page may stand for two kinds. */
const ADDRESSES = [...new Set(KINDS.map(({ address }) => address))];

describe('with Tab and Enter alone', () => {
  test('from home by the search to a chapter, to a figure, to its row, to the file', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await openPage(context, ROOT_SITE, '/');
    await tabTo(page, 'main input[name=q], header input[name=q]');
    await page.keyboard.type('科普经费');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('#results a').first().waitFor();
    await tabTo(page, '#results a[href*="/2020/"]:not([href*="/tables/"])');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await tabTo(page, 'article a.fig[href*="/tables/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tables\/[^/]+\/#./);
    const row = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(
      await page.evaluate<string>(`document.getElementById(${JSON.stringify(row)}).closest('tr, li')?.localName ?? ''`),
    ).toBe('tr');
    expect(
      await page.evaluate<boolean>(
        `(() => { const { top, bottom } = document.getElementById(${JSON.stringify(row)}).getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()`,
      ),
    ).toBe(true);
    await tabTo(page, 'main a[href$=".xlsx"], main a[href$=".parquet"], main a[download]', 2000);
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await waiting).suggestedFilename()).not.toBe('');
    await context.close();
  });

  test('the skip link comes first, shows itself, and leads past the head', async () => {
    const context = await browser.newContext();
    const page = await openPage(
      context,
      ROOT_SITE,
      KINDS.find(({ kind }) => kind === 'first chapter with charts')!.address,
    );
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate<boolean>(
        'document.activeElement.matches("a.skip") && document.activeElement.getBoundingClientRect().left >= 0',
      ),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>('document.activeElement.closest("main") !== null')).toBe(true);
    await context.close();
  });

  test.each(ADDRESSES)(
    '%s: every stop is outlined and in sight, and the first thirty come in the order of the document',
    async (address) => {
      await visitPage(shared, ROOT_SITE, address);
      await shared.evaluate(REMEMBER);
      await Promise.all(Array.from({ length: 30 }, () => shared.keyboard.press('Tab')));
      const stops = await shared.evaluate<number>('window.stops.length');
      const turned = await shared.evaluate<string[]>(LIST_TURNED);
      const faults = await shared.evaluate<string[]>(VISIT_STOPS);
      expect(stops).toBeGreaterThan(10);
      // The search page puts the focus into its box, so Tab begins there.
      expect({ faults, turned: turned.slice(1) }).toEqual({ faults: [], turned: [] });
    },
  );
});
