import { resolve } from 'node:path';
import { build } from 'astro';
import { holdLock } from '../src/desk/hold-lock.ts';
import { keepRendered, listKnown, markMade, placeKept, planKept } from '../src/desk/kept/plan-kept.ts';
import { openProgress } from '../src/desk/progress/open-progress.ts';
import type { Site } from '../src/model/site.ts';
import { finishSite } from '../src/publish/finish-site.ts';
import { keepLastAssets, keepLastIndex } from '../src/publish/keep-last-release.ts';
import { makeBeside } from '../src/publish/make-beside.ts';
import { listenToPages } from '../src/report-page.ts';
import { shareSite } from '../src/site.ts';
import { listPages } from '../src/views/bundle/list-pages.ts';
import { buildSearchIndex } from '../src/views/search/build-index.ts';
import type { Project } from './inspect-project.ts';

/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Astro keeps what it works on in one folder of the project, whichever folder it builds into. */
const LOCK = '.cache/build.lock';

const progress = openProgress(process.stderr, () => performance.now());

/** Shows how far Astro has come with the pages that it has to render. */
async function renderPages(site: Site, render: () => Promise<void>): Promise<void> {
  const volumes = site.volumes.filter(({ made }) => !made);
  progress.begin('渲染网页', { pages: listPages({ ...site, volumes }).length, volumes: volumes.length });
  listenToPages(progress.turn);
  await render().finally(() => listenToPages(undefined));
}

/** Builds a whole site into an empty folder, and verifies it; gives the number of its pages. */
async function buildInto(folder: string, { base, keys, site }: Project, last: string): Promise<number> {
  const root = process.cwd();
  for (const name of MISTAKEN) Reflect.deleteProperty(process.env, name);
  const plan = await planKept(root, base, keys);
  const marked = markMade(plan, site);
  await shareSite(root, Promise.resolve(marked));
  await renderPages(marked, () => build({ root, base, outDir: folder, logLevel: 'error' }));
  progress.begin('放回未变的卷');
  await placeKept(plan, folder);
  progress.begin('建检索');
  const pages = await buildSearchIndex(folder, site, listKnown(plan));
  await keepLastIndex(last, folder);
  await keepLastAssets(last, folder);
  progress.begin('核对和压缩');
  await finishSite(folder, site, base, root);
  await keepRendered(plan, folder, pages);
  return pages.size;
}

/**
 * Builds the site of the current folder beside `out` and moves it there when it is whole and verified, so that a failing build leaves the old site whole.
 * Volumes that an earlier build rendered from the same are taken over from `.cache/volumes/`. A second build of the folder waits for the first.
 */
export function buildSite(out: string, project: Project): Promise<number> {
  return holdLock(LOCK, (owner) => console.log(`另一个生成正在进行（进程 ${owner}），等它结束…`), () => makeBeside(resolve(out), (folder) => buildInto(folder, project, resolve(out))).finally(progress.end));
}
