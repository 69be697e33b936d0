import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { type OldBrowser, openOldBrowser, type OldVersion } from './old-browser.ts';

describe.each([86, 109] satisfies OldVersion[])('Chromium %i', (version) => {
  let browser: OldBrowser;
  beforeAll(async () => { browser = await openOldBrowser(version); }, 60_000);
  afterAll(() => browser.close());

  test('opens the site without an error and reads it', async () => {
    const page = await browser.open(urlOf(ROOT_SITE, '/'));
    expect(await page.evaluate(() => navigator.userAgent)).toContain(`/${version}.`);
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBeTruthy();
    expect(page.errors).toEqual([]);
    await page.close();
  });
});
