import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepLastIndex } from '../../src/publish/keep-last-release.ts';
import { originOf, serveSite } from '../../scripts/serve.ts';
import { getSite } from '../../src/open-site.ts';
import { readPages, writeIndex } from '../../src/views/search/index/build-index.ts';
import { listRecords } from '../../src/views/search/index/list-records.ts';
import { packYearRecords } from '../../src/views/search/index/pack-records.ts';
import { packTerms } from '../../src/views/search/index/pack-terms.ts';
import { recordsAddress } from '../../src/views/search/browser/packed-records.ts';
import type { Terms } from '../../src/views/search/browser/plan/client-data.ts';
import { askPage } from '../search/measure-quality.ts';
import { generateRows, generateVolumes } from '../search/generate-volumes.ts';
import { rowsAddress } from '../../src/views/search/browser/year-rows.ts';
import { ROOT_SITE } from '../site/built.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

/** Three volumes, two of them generated, in a copy of the site that is published nowhere. */
let folder: string;
let server: Server;
let browser: SharedBrowser;
let page: Page;
let origin: string;

/** Copies what pages and search need of the site. */
function copySite(to: string): Promise<void> {
  return cp(ROOT_SITE.folder, to, {
    recursive: true,
    filter: (from) => !/\.(?:br|gz|zip|xlsx|parquet|csv|png|bib|ris)$/.test(from),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-years-'));
  const site = join(folder, 'up');
  await copySite(site);
  const records = generateVolumes(listRecords(await getSite(), await readPages(site)), 3);
  await writeIndex(records, site);
  for (const year of ['2019', '2018']) {
    await mkdir(join(site, year), { recursive: true });
    await writeFile(
      join(site, recordsAddress(year)),
      packYearRecords(
        year,
        records.filter((record) => record.year === year),
      ),
    );
  }
  await mkdir(join(site, 'search', 'rows'), { recursive: true });
  for (const table of ['10-three-public', '05-fiscal-detail'])
    await writeFile(join(site, rowsAddress(table)), JSON.stringify(generateRows(records, table)));
  await writeFile(
    join(site, 'search', 'terms.json'),
    JSON.stringify({ ...(JSON.parse(packTerms(await getSite())) as Terms), years: ['2020', '2019', '2018'] }),
  );
  server = await serveSite(site, 0);
  origin = originOf(server);
  browser = await shareBrowser();
  page = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(query: string): Promise<string[]> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('#results a').first().waitFor();
  return page.locator('#results a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

test('the latest year comes first, a year in the query is obeyed, and the other years are one step away', async () => {
  expect((await open('公务接待')).every((href) => !/^\/201/.test(href))).toBe(true);
  expect(await page.locator('[data-filter=year] button').allTextContents()).toHaveLength(4);
  expect((await open('2019年公务接待'))[0]).toMatch(/^\/2019\/three-public\//);
  await page.locator('[data-filter=year] button', { hasText: '2018年度' }).click();
  await page.waitForURL((url) => url.searchParams.get('year') === '2018');
  await expect.poll(() => page.locator('#results a').first().getAttribute('href')).toMatch(/^\/2018\//);
});

test('a range is answered with every year of it, and what a word was read as is said', async () => {
  await open('2018至2019年公务接待费');
  expect(await page.locator('#other-years thead th').allTextContents()).toEqual(['同一行', '2019年度', '2018年度']);
  await open('去年公务接待费');
  expect(await page.locator('#status').innerText()).toContain('“去年”按最近的2020年度算，是2019年度');
  expect(await page.locator('#results a').first().getAttribute('href')).toMatch(/^\/2019\//);
});

test('which year has most is said with its figure, and leads to that year', async () => {
  await open('哪一年公务接待费最多');
  const figures = await page.locator('#other-years tbody td').allTextContents();
  const most = [...figures].sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))[0] ?? '';
  expect(await page.locator('.figure .told').innerText()).toContain(most);
  expect(await page.locator('.figure .answer strong').innerText()).toBe(most);
});

test('a year that is not there is said, and no other stands for it', async () => {
  await page.goto(`${origin}/search/?q=${encodeURIComponent('2012年公务接待费')}`);
  await expect.poll(() => page.locator('#status').innerText()).toContain('本站没有2012年度的决算，有2018至2020年度');
  expect(await page.locator('.figure').count()).toBe(0);
  expect(await page.locator('#results h2').allTextContents()).toEqual(['没有2012年度的；以下出自2020年度，不能代替']);
});

test('the same row in other years is offered with its figures side by side', async () => {
  await open('公务接待费');
  await page.locator('#other-years tbody tr').waitFor();
  expect(await page.locator('#other-years thead th').allTextContents()).toEqual([
    '同一行',
    '2020年度',
    '2019年度',
    '2018年度',
  ]);
  const links = await page
    .locator('#other-years tbody tr')
    .first()
    .locator('a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.map((href) => href.slice(0, 6))).toEqual(['/2020/', '/2019/', '/2018/']);
});

test('without WebAssembly the records of a year are sent for when that year is asked, and its rows stand with the others', async () => {
  const context = await browser.newContext();
  await context.addInitScript('delete globalThis.WebAssembly;');
  const old = await context.newPage();
  const asked: string[] = [];
  old.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
  });
  const listYears = (): string[] => asked.filter((path) => path.endsWith('/search.json'));
  await old.goto(`${origin}/search/?q=${encodeURIComponent('公务接待费')}`);
  await old.locator('#results a').first().waitFor();
  expect([listYears(), await old.locator('[data-filter=year] .count').count()]).toEqual([['/2020/search.json'], 1]);
  await old.locator('[data-filter=year] button', { hasText: '2018年度' }).click();
  await expect.poll(() => old.locator('#results a').first().getAttribute('href')).toMatch(/^\/2018\//);
  expect(listYears()).toEqual(['/2020/search.json', '/2018/search.json']);
  await expect
    .poll(() => old.locator('#other-years thead th').allTextContents())
    .toEqual(['同一行', '2020年度', '2019年度', '2018年度']);
  await old.goto(`${origin}/search/?q=${encodeURIComponent('魑魅zzqx魍魉')}`);
  await expect.poll(() => old.locator('#status').textContent()).toBe('2020年度没有找到，可以另选年度');
  await context.close();
});

test('a page of the last release goes on searching after the next one is up', async () => {
  await open('公务接待');
  const up = join(folder, 'up');
  const next = join(folder, 'next');
  const old = join(folder, 'old');
  await copySite(next);
  keepLastIndex(up, next);
  await rename(up, old);
  await rename(next, up);
  expect((await askPage(page, '/', '西南医科大学')).length).toBeGreaterThan(3);
  const fresh = await browser.newPage();
  await fresh.goto(`${origin}/search/`);
  expect((await askPage(fresh, '/', '西南医科大学')).length).toBeGreaterThan(3);
});
