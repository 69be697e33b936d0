import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { getSite } from '../src/site.ts';
import { buildSearchIndex } from '../src/views/search/build-index.ts';
import { keepLastIndex } from './keep-last-index.ts';

/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/**
 * Builds the site of the current folder beside `out` and moves it there in one step, so that a failing build leaves the old site whole.
 * The data is checked by the build itself: a fault throws before anything is written.
 */
export async function buildSite(out: string, base: string): Promise<number> {
  const target = resolve(out);
  const beside = `${target}.new`;
  const old = `${target}.old`;
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
