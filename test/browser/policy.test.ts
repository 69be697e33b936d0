import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';
import { watchPage } from './watch-page.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/**
 * every-page.test.ts watches all pages at the root. The policy is one text; under a sub-path what matters is that
 * addresses keep to it, on one page of those that load something.
 */
const loading = KINDS.filter(({ kind }) => /^(?:home|search|first chapter|404)/.test(kind));

describe.each(SITES.filter(({ base }) => base !== '/'))('in the browser under $base', (site) => {
  test.each(loading)(
    '$kind ($address) keeps the policy, has no error in the console, and asks nothing of others',
    async ({ address }) => {
      const page = await browser.newPage();
      const watch = await watchPage(page, site);
      await visitPage(page, site, address);
      expect(await watch.listFaults()).toEqual([]);
    },
  );
});

test.each([
  ['a breach', "document.body.setAttribute('style', 'color: red')", 'breach style-src'],
  [
    'a request to another',
    "fetch('http://localhost:9/else').catch(() => undefined)",
    'breach connect-src http://localhost:9/else',
  ],
  ['a missing file', "fetch('/is-not-there.json')", '404 '],
  ['an error', "setTimeout(() => { throw new Error('planted'); })", 'error: planted'],
  ['a warning', "console.warn('planted')", 'console: planted'],
  ['what is kept', "localStorage.setItem('planted', '1')", 'planted'],
])('the watch sees %s', async (_, plant, fault) => {
  const page = await browser.newPage();
  const watch = await watchPage(page, SITES[0]!);
  await visitPage(page, SITES[0]!, '/');
  expect(await watch.listFaults()).toEqual([]);
  await page.evaluate(plant);
  await expect.poll(async () => (await watch.listFaults()).some((found) => found.startsWith(fault))).toBe(true);
});
