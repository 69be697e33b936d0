import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { originOf, serveSite } from '../../scripts/serve.ts';
import type { SearchRecord } from '../../src/views/search/browser/record.ts';
import { findRowTable, rowsAddress } from '../../src/views/search/browser/year-rows.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { countBytes } from './count-bytes.ts';
import { generateRows } from './generate-volumes.ts';
import { type Answered, measureQuality, type Quality, readQueries } from './measure-quality.ts';
import type { AskedHere } from './open-here.ts';

export interface Contender {
  readonly name: string;
  /** A built site without an index. */
  readonly site: string;
  readonly records: readonly SearchRecord[];
  readonly terms: object;
  readonly write: (records: readonly SearchRecord[], folder: string) => Promise<string>;
  /** Opens what was written, to be asked in this process. */
  readonly open: (site: string) => Promise<AskedHere>;
}

export interface Bench {
  readonly name: string;
  readonly documents: number;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
  readonly queries: {
    readonly coldMilliseconds: number;
    readonly coldBytes: number;
    readonly largestBytes: number;
    readonly warmMilliseconds: number;
    readonly quality: readonly (readonly [set: string, quality: Quality])[];
  };
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

async function measureCold(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<{ milliseconds: number[]; bytes: number[] }> {
  const [milliseconds, bytes]: [number[], number[]] = [[], []];
  for (const query of queries) {
    const counted = await countBytes(browser, origin, query);
    milliseconds.push(counted.milliseconds);
    bytes.push(counted.bytes);
  }
  return { milliseconds, bytes };
}

/** How good the answers are, asked in this process: the same index and the same program as in a browser. */
async function askAll(site: string, open: Contender['open']): Promise<{ answers: Answered[]; milliseconds: number[] }> {
  const here = await open(site);
  const [answers, milliseconds]: [Answered[], number[]] = [[], []];
  for (const query of readQueries()) {
    const from = performance.now();
    answers.push({ query, hits: await here.ask(query.query) });
    milliseconds.push(performance.now() - from);
  }
  here.close();
  return { answers, milliseconds };
}

/** Each set as a whole, and each kind of query in it. */
function groupQuality(answers: readonly Answered[]): (readonly [string, Quality])[] {
  const sets = Map.groupBy(answers, ({ query }) => query.set);
  return [...sets].flatMap(([set, members]) => [
    [set, measureQuality(members)] as const,
    ...(members.some(({ query }) => query.isHard)
      ? [[`${set} hard`, measureQuality(members.filter(({ query }) => query.isHard))] as const]
      : []),
    ...[...Map.groupBy(members, ({ query }) => query.kind)].map(
      ([kind, own]) => [`  ${kind}`, measureQuality(own)] as const,
    ),
  ]);
}

/** The rows of tables in all years, which the page asks for beside a figure. */
async function writeRows(site: string, records: readonly SearchRecord[]): Promise<void> {
  await mkdir(join(site, 'search', 'rows'), { recursive: true });
  for (const table of new Set(records.map(({ address }) => findRowTable(address)).filter((name) => name !== ''))) {
    await writeFile(join(site, rowsAddress(table)), JSON.stringify(generateRows(records, table)));
  }
}

/**
 * Builds an index of the records into the site and measures it in the browser: time, size, bytes, milliseconds and
 * quality.
 */
export async function benchEngine({ name, site, records, terms, write, open }: Contender): Promise<Bench> {
  const from = performance.now();
  await write(records, site);
  const seconds = (performance.now() - from) / 1000;
  await writeFile(join(site, 'search', 'terms.json'), JSON.stringify(terms));
  await writeRows(site, records);
  const size = await measureFolder(join(site, 'pagefind'));
  const server = await serveSite(site, 0);
  const browser = await openBrowser();
  try {
    const cold = await measureCold(
      browser,
      originOf(server),
      readQueries()
        .filter((_, index) => index % Math.ceil(readQueries().length / COLD) === 0)
        .map(({ query }) => query),
    );
    const { answers, milliseconds } = await askAll(site, open);
    const quality = groupQuality(answers);
    return {
      name,
      documents: records.length,
      seconds,
      ...size,
      queries: {
        coldMilliseconds: median(cold.milliseconds),
        coldBytes: median(cold.bytes),
        largestBytes: Math.max(...cold.bytes),
        warmMilliseconds: median(milliseconds),
        quality,
      },
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
