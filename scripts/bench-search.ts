import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchEngine, type Bench } from '../test/search/bench-engine.ts';
import { generateVolumes } from '../test/search/generate-volumes.ts';
import { writePlainIndex } from '../test/search/plain-index.ts';
import { getSite } from '../src/site.ts';
import { listRecords } from '../src/views/search/list-records.ts';
import { readPages, writeIndex } from '../src/views/search/build-index.ts';
import { formatReport } from '../src/views/text/issue-text.ts';
import { buildSite } from './build-site.ts';
import { inspectProject } from './inspect-project.ts';
import { readOptions } from './read-options.ts';

const values = readOptions('npm run bench:search -- --volumes 1 --site 文件夹', { volumes: { type: 'string', default: '1' }, site: { type: 'string', default: '' } });
const volumes = Math.max(1, Number.parseInt(values.volumes, 10) || 1);
const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));

/** The site to measure on: one that is there already, or a build of this folder; nothing of it is published. */
async function prepareSite(): Promise<string> {
  const site = join(folder, 'site');
  if (values.site === '') {
    const { project, issues } = await inspectProject('/');
    if (!project) throw new Error(formatReport(issues));
    await buildSite(site, project);
  } else await cp(values.site, site, { recursive: true });
  await rm(join(site, 'pagefind'), { recursive: true, force: true });
  return site;
}

function printBench({ name, documents, seconds, files, bytes, queries }: Bench): void {
  console.log(`\n${name}：${documents} 条记录，建索引 ${seconds.toFixed(1)} 秒，${files} 个文件，${(bytes / 1e6).toFixed(2)} MB`);
  console.log(`  冷：首个答案 ${queries.coldMilliseconds.toFixed(0)} 毫秒，${(queries.coldBytes / 1000).toFixed(0)} kB（页面之外；中位数，最大 ${(queries.largestBytes / 1000).toFixed(0)} kB）；热：${queries.warmMilliseconds.toFixed(0)} 毫秒（中位数）`);
  for (const [set, { count, recall, rank, empty }] of queries.quality) console.log(`  ${set.padEnd(10)} ${String(count).padStart(3)} 问  R@5 ${recall.toFixed(3)}  MRR ${rank.toFixed(3)}  无结果 ${(100 * empty).toFixed(1)}%`);
}

try {
  const site = await prepareSite();
  const records = generateVolumes(listRecords(await getSite(), await readPages(site)), volumes);
  console.log(`${volumes} 个年度（第一个是真的，其余生成），${records.length} 条记录`);
  const terms = JSON.parse(await readFile(join(site, 'search', 'terms.json'), 'utf8')) as { years: string[] };
  const years = [...new Set(records.map(({ year }) => year))];
  printBench(await benchEngine({ name: '本站检索', site, records, terms: { ...terms, years }, write: async (all, place) => (await writeIndex(all, place)).name }));
  printBench(await benchEngine({ name: 'Pagefind 原样', site, records, terms: { ...terms, years }, write: writePlainIndex }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
