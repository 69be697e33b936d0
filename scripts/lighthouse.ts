import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureLighthouse } from './measure-lighthouse.ts';
import { originOf, serveSite } from './serve.ts';

/** Measures the built site in dist/ (or the folder that is named) with Lighthouse, as a phone and as a desktop computer: home, a chapter with charts, an annex table, the search without a query and with one. */
const folder = resolve(process.argv[2] ?? 'dist');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The address of the first page of the newest year that lies at a path and says something. */
function findPage(path: string, says: string): string {
  const pages = globSync(`[0-9][0-9][0-9][0-9]/${path}/index.html`, { cwd: folder }).toSorted((a, b) => Number(b.slice(0, 4)) - Number(a.slice(0, 4)) || (a < b ? -1 : 1));
  return `/${pages.find((page) => readFileSync(join(folder, page), 'utf8').includes(says))?.replace('index.html', '') ?? ''}`;
}

async function measure(): Promise<void> {
  const pages = ['/', findPage('*', 'class="chart'), findPage('tables/[0-9]*', '<table'), '/search/', `/search/?q=${encodeURIComponent('支出')}`];
  const server = await serveSite(folder, 0);
  const origin = originOf(server);
  for (const form of ['mobile', 'desktop'] as const) {
    const measured = await measureLighthouse(pages.map((page) => `${origin}${page}`), form, CATEGORIES);
    for (const [url, { scores, failed }] of measured) console.log(`${form}  ${decodeURIComponent(url.slice(origin.length))}  ${Object.entries(scores).map(([name, score]) => `${name} ${score}`).join('  ')}${failed.length > 0 ? `  (${failed.join('; ')})` : ''}`);
  }
  server.closeAllConnections();
  server.close();
}

if (existsSync(folder)) await measure();
else {
  console.error(`${folder} 不存在，请先运行 npm run build。`);
  process.exitCode = 1;
}
