import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { openPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

const OPEN_ALL = "document.querySelectorAll('.recipes details').forEach((part) => { part.open = true; })";

test.each(KINDS.filter(({ kind }) => /table$/.test(kind)))(
  'recipes of the $kind ($address) unfold without a script, and their code scrolls inside itself',
  async ({ address }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
    const page = await openPage(context, ROOT_SITE, address);
    const parts = await page.locator('.recipes details').all();
    expect(parts.length).toBe(6);
    for (const part of parts) {
      await part.locator('summary').click();
      expect(await part.locator('pre').first().isVisible()).toBe(true);
    }
    const width = (selector: string): Promise<number[]> =>
      page.locator(selector).evaluateAll((found) => found.map((element) => element.scrollWidth - element.clientWidth));
    expect(await width('html')).toEqual([0]);
    expect(Math.max(...(await width('.recipes pre')))).toBeGreaterThan(0);
    await context.close();
  },
);

test('axe finds no violation in unfolded recipes, in light and in dark', async () => {
  const context = await browser.newContext();
  const page = await openPage(context, ROOT_SITE, KINDS.find(({ kind }) => kind === 'annex table')!.address);
  await page.evaluate(OPEN_ALL);
  await page.evaluate(source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<AxeResults>("axe.run('.dataset', { resultTypes: ['violations'] })");
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme}: ${id} ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
      ),
    ).toEqual([]);
  }
  await context.close();
});
