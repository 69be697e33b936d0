import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { holdLock } from '../src/desk/hold-lock.ts';
import { finishSite } from '../src/publish/finish-site.ts';
import { putBack, swapSite } from '../src/publish/swap-site.ts';
import { getSite } from '../src/site.ts';
import { buildSearchIndex } from '../src/views/search/build-index.ts';
import { keepLastIndex } from './keep-last-index.ts';

/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Astro keeps what it works on in one folder of the project, whichever folder it builds into. */
const LOCK = '.cache/build.lock';

/** Builds a whole site into an empty folder, and verifies it; gives the number of its pages. */
async function buildInto(folder: string, base: string, last: string): Promise<number> {
  for (const name of MISTAKEN) Reflect.deleteProperty(process.env, name);
  await build({ root: process.cwd(), base, outDir: folder, logLevel: 'error' });
  const site = await getSite();
  const pages = await buildSearchIndex(folder, site);
  await keepLastIndex(last, folder);
  await finishSite(folder, site, base, process.cwd());
  return pages;
}

async function buildBeside(target: string, base: string): Promise<number> {
  const beside = `${target}.new`;
  await putBack(target);
  await rm(beside, { recursive: true, force: true });
  try {
    await mkdir(beside, { recursive: true });
    const pages = await buildInto(beside, base, target);
    await swapSite(target, beside);
    return pages;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Builds the site of the current folder beside `out` and moves it there when it is whole and verified, so that a failing build leaves the old site whole.
 * The data is checked by the build itself: a fault throws before anything is written. A second build of the folder waits for the first.
 */
export function buildSite(out: string, base: string): Promise<number> {
  return holdLock(LOCK, (owner) => console.log(`另一个生成正在进行（进程 ${owner}），等它结束…`), () => buildBeside(resolve(out), base));
}
