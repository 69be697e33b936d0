import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { holdLock } from '../src/desk/hold-lock.ts';
import { openProgress } from '../src/desk/progress/open-progress.ts';
import { keepRendered, listKnown, markMade, placeKept, planKept } from '../src/desk/kept/plan-kept.ts';
import type { Site } from '../src/model/site.ts';
import { listenToPages } from '../src/report-page.ts';
import { shareSite } from '../src/site.ts';
import { listPages } from '../src/views/bundle/list-pages.ts';
import { buildSearchIndex } from '../src/views/search/build-index.ts';
import type { Project } from './inspect-project.ts';
import { keepLastIndex } from './keep-last-index.ts';

/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Astro keeps what it works on in one folder of the project, whichever folder it builds into. */
const LOCK = '.cache/build.lock';

/** A build that was killed between its two renames left the old site beside its place. */
async function putBack(target: string, old: string): Promise<void> {
  if (!existsSync(target) && existsSync(old)) await rename(old, target);
}

const progress = openProgress(process.stderr, () => performance.now());

/** Shows how far Astro has come with the pages that it has to render. */
async function renderPages(site: Site, render: () => Promise<void>): Promise<void> {
  const volumes = site.volumes.filter(({ made }) => !made);
  progress.begin('渲染网页', { pages: listPages({ ...site, volumes }).length, volumes: volumes.length });
  listenToPages(progress.turn);
  await render().finally(() => listenToPages(undefined));
}

async function buildBeside(target: string, { base, keys, site }: Project): Promise<number> {
  const [beside, old] = [`${target}.new`, `${target}.old`];
  await putBack(target, old);
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  for (const name of MISTAKEN) Reflect.deleteProperty(process.env, name);
  const root = process.cwd();
  const plan = await planKept(root, base, keys);
  await shareSite(root, Promise.resolve(markMade(plan, site)));
  await renderPages(markMade(plan, site), () => build({ root, base, outDir: beside, logLevel: 'error' }));
  progress.begin('放回未变的卷');
  await placeKept(plan, beside);
  progress.begin('建检索');
  const pages = await buildSearchIndex(beside, site, listKnown(plan));
  await keepRendered(plan, beside, pages);
  await keepLastIndex(target, beside);
  await rm(old, { recursive: true, force: true });
  await rename(target, old).catch(() => undefined);
  await rename(beside, target);
  await rm(old, { recursive: true, force: true });
  return pages.size;
}

/**
 * Builds the site of the current folder beside `out` and moves it there when it is whole, so that a failing build leaves the old site whole.
 * Volumes that an earlier build rendered from the same are taken over from `.cache/volumes/`. A second build of the folder waits for the first.
 */
export function buildSite(out: string, project: Project): Promise<number> {
  return holdLock(LOCK, (owner) => console.log(`另一个生成正在进行（进程 ${owner}），等它结束…`), () => buildBeside(resolve(out), project).finally(progress.end));
}
