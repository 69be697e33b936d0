import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { originOf, serveSite } from '../../scripts/serve.ts';
import type { SearchRecord } from '../../src/views/search/record.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { countBytes } from './count-bytes.ts';
import { type Answered, askPage, measureQuality, type Quality, readQueries } from './measure-quality.ts';

export interface Contender {
  readonly name: string;
  /** A built site without an index. */
  readonly site: string;
  readonly records: readonly SearchRecord[];
  readonly terms: object;
  readonly write: (records: readonly SearchRecord[], folder: string) => Promise<string>;
}

export interface Bench {
  readonly name: string;
  readonly documents: number;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
  readonly queries: { readonly coldMilliseconds: number; readonly coldBytes: number; readonly largestBytes: number; readonly warmMilliseconds: number; readonly quality: readonly (readonly [set: string, quality: Quality])[] };
}

const COLD = 10;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function measureFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function measureCold(browser: Browser, origin: string, queries: readonly string[]): Promise<{ milliseconds: number[]; bytes: number[] }> {
  const [milliseconds, bytes]: [number[], number[]] = [[], []];
  for (const query of queries) {
    const counted = await countBytes(browser, origin, query);
    milliseconds.push(counted.milliseconds);
    bytes.push(counted.bytes);
  }
  return { milliseconds, bytes };
}

async function askAll(browser: Browser, origin: string): Promise<{ answers: Answered[]; milliseconds: number[] }> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`);
  const [answers, milliseconds]: [Answered[], number[]] = [[], []];
  for (const query of readQueries()) {
    const from = performance.now();
    answers.push({ query, hits: await askPage(page, '/', query.query) });
    milliseconds.push(performance.now() - from);
  }
  await page.close();
  return { answers, milliseconds };
}

/** Builds an index of the records into the site and measures it in the browser: time, size, bytes, milliseconds and quality. */
export async function benchEngine({ name, site, records, terms, write }: Contender): Promise<Bench> {
  const from = performance.now();
  await write(records, site);
  const seconds = (performance.now() - from) / 1000;
  await writeFile(join(site, 'search', 'terms.json'), JSON.stringify(terms));
  const [size, server, browser] = [await measureFolder(join(site, 'pagefind')), await serveSite(site, 0), await openBrowser()];
  try {
    const cold = await measureCold(browser, originOf(server), readQueries().filter((_, index) => index % Math.ceil(readQueries().length / COLD) === 0).map(({ query }) => query));
    const { answers, milliseconds } = await askAll(browser, originOf(server));
    const quality = [...Map.groupBy(answers, ({ query }) => query.set)].map(([set, members]) => [set, measureQuality(members)] as const);
    return { name, documents: records.length, seconds, ...size, queries: { coldMilliseconds: median(cold.milliseconds), coldBytes: median(cold.bytes), largestBytes: Math.max(...cold.bytes), warmMilliseconds: median(milliseconds), quality } };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
