import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { SITES } from '../site/built.ts';
import { listYears } from '../site/published.ts';
import { serveWithNginx, serveWithPython } from '../site/serve-with.ts';
import { openPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

describe.each([
  ['nginx', serveWithNginx],
  ['Python', serveWithPython],
] as const)('%s', (_, serve) => {
  test.each(SITES)('under $base a page has its style, and the search answers, with nothing refused', async (built) => {
    const { site, stop } = await serve(built);
    onTestFinished(stop);
    const context = await browser.newContext();
    const said: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    context.on('requestfailed', (request) => said.push(request.url()));
    const page = await openPage(context, site, `/${listYears()[0]!}/`);
    expect(
      await page.locator('h1').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize)),
    ).toBeGreaterThan(20);
    const search = await openPage(context, site, `/search/?q=${encodeURIComponent('公务接待')}`);
    expect(await search.locator('#results a').count()).toBeGreaterThan(0);
    await search.locator('#results a').first().click();
    await search.waitForURL((url) => !url.pathname.includes('/search/'));
    expect(await search.locator('h1').count()).toBe(1);
    await context.close();
    expect(said).toEqual([]);
  });
});
