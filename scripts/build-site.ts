import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { holdLock } from '../src/desk/hold-lock.ts';
import { getSite } from '../src/site.ts';
import { buildSearchIndex } from '../src/views/search/build-index.ts';
import { keepLastIndex } from './keep-last-index.ts';

/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Astro keeps what it works on in one folder of the project, whichever folder it builds into. */
const LOCK = '.cache/build.lock';

/** A build that was killed between its two renames left the old site beside its place. */
async function putBack(target: string, old: string): Promise<void> {
  if (!existsSync(target) && existsSync(old)) await rename(old, target);
}

async function buildBeside(target: string, base: string): Promise<number> {
  const [beside, old] = [`${target}.new`, `${target}.old`];
  await putBack(target, old);
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  for (const name of MISTAKEN) Reflect.deleteProperty(process.env, name);
  await build({ root: process.cwd(), base, outDir: beside, logLevel: 'error' });
  const pages = await buildSearchIndex(beside, await getSite());
  await keepLastIndex(target, beside);
  await rm(old, { recursive: true, force: true });
  await rename(target, old).catch(() => undefined);
  await rename(beside, target);
  await rm(old, { recursive: true, force: true });
  return pages;
}

/**
 * Builds the site of the current folder beside `out` and moves it there when it is whole, so that a failing build leaves the old site whole.
 * The data is checked by the build itself: a fault throws before anything is written. A second build of the folder waits for the first.
 */
export function buildSite(out: string, base: string): Promise<number> {
  return holdLock(LOCK, (owner) => console.log(`另一个生成正在进行（进程 ${owner}），等它结束…`), () => buildBeside(resolve(out), base));
}
