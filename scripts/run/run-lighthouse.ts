import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DONE, FAULTS, type Surroundings } from '../../src/model/command.ts';
import { measureLighthouse } from '../measure-lighthouse.ts';
import { originOf, serveSite } from '../serve.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The address of the first page of the newest year that lies at a path and says something. */
function findPage(folder: string, path: string, says: string): string {
  const yearOf = (page: string): number => Number(page.slice(0, 4));
  const pages = globSync(`[0-9][0-9][0-9][0-9]/${path}/index.html`, { cwd: folder });
  const sorted = pages.toSorted((a, b) => yearOf(b) - yearOf(a) || (a < b ? -1 : 1));
  const found = sorted.find((page) => readFileSync(join(folder, page), 'utf8').includes(says));
  return `/${found?.replace('index.html', '') ?? ''}`;
}

async function measure(folder: string, say: Surroundings['say']): Promise<void> {
  const read = [findPage(folder, '*', 'class="chart'), findPage(folder, 'tables/[0-9]*', '<table')];
  const pages = ['/', ...read, '/search/', `/search/?q=${encodeURIComponent('支出')}`];
  const server = await serveSite(folder, 0);
  const origin = originOf(server);
  for (const form of ['mobile', 'desktop'] as const) {
    const measured = await measureLighthouse(
      pages.map((page) => `${origin}${page}`),
      form,
      CATEGORIES,
    );
    for (const [url, { scores, failed }] of measured) {
      const points = Object.entries(scores)
        .map(([name, score]) => `${name} ${score}`)
        .join('  ');
      const faults = failed.length > 0 ? `  (${failed.join('; ')})` : '';
      say(`${form}  ${decodeURIComponent(url.slice(origin.length))}  ${points}${faults}`);
    }
  }
  server.closeAllConnections();
  server.close();
}

/**
 * Measures a built site with Lighthouse, as a phone and as a desktop computer:
 * home, a chapter with charts, an annex table, the search without a query and with one.
 */
export async function runLighthouse(site: string, { root, say, tell }: Surroundings): Promise<number> {
  const folder = resolve(root, site);
  if (!existsSync(folder)) {
    tell(`${folder} 不存在，请先运行 npm run build。`);
    return FAULTS;
  }
  await measure(folder, say);
  return DONE;
}
