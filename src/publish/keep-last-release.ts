import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linkFile } from './link-file.ts';

/** The folder of the index that a built site searches in, or undefined where there is no such site. */
async function findIndexFolder(site: string): Promise<string | undefined> {
  const page = join(site, 'search', 'index.html');
  if (!existsSync(page)) return undefined;
  return / data-index="([0-9a-f]+)"/.exec(await readFile(page, 'utf8'))?.[1];
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else linkFile(source, target);
  }
}

/**
 * Puts the index of the site that is up into the one that takes its place, so that a page which is still open goes on searching.
 * Only that one is kept: what the site before it had kept is left behind.
 */
export async function keepLastIndex(up: string, next: string): Promise<void> {
  const name = await findIndexFolder(up);
  const kept = name === undefined ? undefined : join(next, 'pagefind', name);
  if (name === undefined || kept === undefined || existsSync(kept) || !existsSync(join(up, 'pagefind', name))) return;
  await linkFolder(join(up, 'pagefind', name), kept);
}

const ASSETS = '_astro';
/** Names, one a line, of the files in the folder that an earlier site left there. */
const KEPT = 'kept.txt';

async function listOwnAssets(site: string): Promise<string[]> {
  const names = await readdir(join(site, ASSETS)).catch(() => []);
  const kept = new Set((await readFile(join(site, ASSETS, KEPT), 'utf8').catch(() => '')).split('\n'));
  return names.filter((name) => !kept.has(name) && !name.startsWith(KEPT) && !/\.(?:br|gz)$/.test(name)).toSorted();
}

/** Copies the scripts of the site that is up into the next one, for pages that are still open; what that site had kept itself is left behind. */
export async function keepLastAssets(up: string, next: string): Promise<void> {
  const own = new Set(await listOwnAssets(next));
  const left = (await listOwnAssets(up)).filter((name) => !own.has(name));
  if (left.length === 0) return;
  await Promise.all(left.map((name) => copyFile(join(up, ASSETS, name), join(next, ASSETS, name))));
  await writeFile(join(next, ASSETS, KEPT), `${left.join('\n')}\n`);
}
