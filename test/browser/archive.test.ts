import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { listTables, listVersions, listYears } from '../site/published.ts';
import { unpack } from '../site/unpacked.ts';
import { shareBrowser } from './share-browser.ts';

const [year] = listYears() as [string];
const [version] = listVersions(year) as [string];
const folder = unpack(join(ROOT_SITE.folder, 'data', year, version, `final-accounts-${year}-${version}.zip`));

test('an unpacked version opens from its folder without a server, with every row of every table and no script', async () => {
  const browser = await shareBrowser();
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(join(folder, 'index.html')).href;
  await page.goto(address);
  const tables = listTables(year, version);
  expect(await page.locator('h2').count()).toBe(tables.length);
  expect(await page.locator('tbody tr').count()).toBe(tables.reduce((sum, { rows }) => sum + rows.length, 0));
  expect(asked).toEqual([address]);
  const widths = await page.locator('html').evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  await browser.close();
  expect(widths[0], 'no sideways scroll of the page').toBeLessThanOrEqual(widths[1]!);
});
