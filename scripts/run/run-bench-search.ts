import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchEngine, type Bench } from '../../test/search/bench-engine.ts';
import { generateVolumes } from '../../test/search/generate-volumes.ts';
import { openHere } from '../../test/search/open-here.ts';
import { openPlain, writePlainIndex } from '../../test/search/plain-index.ts';
import { DONE, type Surroundings } from '../../src/model/command.ts';
import { getSite } from '../../src/open-site.ts';
import { readPages, writeIndex } from '../../src/views/search/index/build-index.ts';
import { listRecords } from '../../src/views/search/index/list-records.ts';
import { formatReport } from '../../src/views/say/issue-text.ts';
import { buildSite } from '../build-site.ts';
import { inspectProject } from '../inspect-project.ts';

const OWN = '本站检索';
/** What the search of 30 November came to on one volume: R@1, R@5, MRR, queries with nothing found. */
const BEFORE: Readonly<Record<string, string>> = {
  main: '0.900  0.975  0.938  0.0%',
  'held-out': '0.878  0.944  0.914  0.0%',
  unseen: '0.723  0.819  0.763  14.9%',
  'unseen hard': '0.576  0.636  0.598  33.3%',
};

/** The site to measure on: one that is there already, or a build of this folder; nothing of it is published. */
async function prepareSite(folder: string, built: string | undefined): Promise<string> {
  const site = join(folder, 'site');
  if (built === undefined) {
    const { project, issues } = await inspectProject({ base: '/', draft: false });
    if (!project) throw new Error(formatReport(issues));
    await buildSite(site, project);
  } else await cp(built, site, { recursive: true });
  await rm(join(site, 'pagefind'), { recursive: true, force: true });
  return site;
}

function sayBench({ name, documents, seconds, files, bytes, queries }: Bench, say: Surroundings['say']): void {
  const { coldMilliseconds, coldBytes, largestBytes, warmMilliseconds, quality } = queries;
  const kilobytes = (size: number): string => `${(size / 1000).toFixed(0)} kB`;
  say(
    `\n${name}：${documents} 条记录，建索引 ${seconds.toFixed(1)} 秒，${files} 个文件，${(bytes / 1e6).toFixed(2)} MB`,
  );
  const cold = `首个答案 ${coldMilliseconds.toFixed(0)} 毫秒，${kilobytes(coldBytes)}（页面之外；中位数，最大 ${kilobytes(largestBytes)}）`;
  say(`  冷：${cold}；热：${warmMilliseconds.toFixed(0)} 毫秒（中位数）`);
  for (const [set, { count, first, recall, rank, empty }] of quality) {
    const found = `R@1 ${first.toFixed(3)}  R@5 ${recall.toFixed(3)}  MRR ${rank.toFixed(3)}`;
    const scores = `${found}  无结果 ${(100 * empty).toFixed(1)}%`;
    const old = name === OWN ? BEFORE[set.startsWith(' ') ? '' : set] : undefined;
    say(
      `  ${set.padEnd(18)} ${String(count).padStart(3)} 问  ${scores}${old === undefined ? '' : `  （以前 ${old}）`}`,
    );
  }
}

async function measure(site: string, volumes: number, say: Surroundings['say']): Promise<void> {
  const records = generateVolumes(listRecords(await getSite(), await readPages(site)), volumes);
  say(`${volumes} 个年度（第一个是真的，其余生成），${records.length} 条记录`);
  const terms = JSON.parse(await readFile(join(site, 'search', 'terms.json'), 'utf8')) as { years: string[] };
  const years = [...new Set(records.map(({ year }) => year))];
  const shared = { site, records, terms: { ...terms, years } };
  const write: typeof writePlainIndex = async (all, place) => (await writeIndex(all, place)).name;
  sayBench(await benchEngine({ name: OWN, ...shared, write, open: openHere }), say);
  sayBench(await benchEngine({ name: 'Pagefind 原样', ...shared, write: writePlainIndex, open: openPlain }), say);
}

/**
 * Measures the search beside Pagefind as it is.
 * @param volumes how many years there are to be; all but the first are generated
 * @param built a site that is there already
 */
export async function runBenchSearch(
  volumes: number,
  built: string | undefined,
  { root, say }: Surroundings,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    await measure(await prepareSite(folder, built === undefined ? undefined : resolve(root, built)), volumes, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return DONE;
}
