import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import { parseSums } from './parse-sums.ts';
import { readPlain } from './read-plain.ts';
import { SITE_SUMS } from './seal-site.ts';

/** The files of the site that is up, of which only those are taken that its own list of digests answers for. */
interface LastSite {
  readonly paths: readonly string[];
  /** Undefined where the file is not what the list says. */
  readonly read: (path: string) => Buffer | undefined;
}

/** A site without a sound list is taken for none. */
function openLast(folder: string): LastSite {
  const { digests, faults } = parseSums(readPlain(join(folder, SITE_SUMS))?.toString('utf8') ?? '');
  return {
    paths: faults.length > 0 ? [] : [...digests.keys()],
    read: (path) => {
      const bytes = readPlain(join(folder, path));
      return bytes && sha256Hex(bytes) === digests.get(path) ? bytes : undefined;
    },
  };
}

/** The folder of the index that a built site searches in, or undefined where there is no such site. */
function findIndexFolder({ read }: LastSite): string | undefined {
  return / data-index="([0-9a-f]+)"/.exec(read('search/index.html')?.toString('utf8') ?? '')?.[1];
}

function write(folder: string, path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes, { flag: 'wx' });
}

/**
 * Puts the index of the site that is up into the one that takes its place, so that a page which is still open goes on searching.
 * Only that one is kept: what the site before it had kept is left behind. It is kept whole or not at all, and its compressed forms are made anew.
 */
export function keepLastIndex(up: string, next: string): void {
  const last = openLast(up);
  const name = findIndexFolder(last);
  if (name === undefined || existsSync(join(next, 'pagefind', name))) return;
  const files = last.paths
    .filter((path) => path.startsWith(`pagefind/${name}/`))
    .map((path) => ({ path, bytes: last.read(path) }));
  if (files.every(({ bytes }) => bytes !== undefined))
    for (const { path, bytes } of files) write(next, path, bytes ?? '');
}

const ASSETS = '_astro';
/** Names, one a line, of the files in the folder that an earlier site left there. */
const KEPT = `${ASSETS}/kept.txt`;

/** The scripts of the site that is up, but for those that it had kept itself. */
function listOwnAssets({ paths, read }: LastSite): string[] {
  const kept = new Set((read(KEPT)?.toString('utf8') ?? '').split('\n'));
  return paths.filter((path) => dirname(path) === ASSETS && path !== KEPT && !kept.has(basename(path))).toSorted();
}

/** Copies the scripts of the site that is up into the next one, for pages that are still open; what that site had kept itself is left behind, and so is what its list does not answer for. */
export async function keepLastAssets(up: string, next: string): Promise<void> {
  const last = openLast(up);
  const own = new Set((await readdir(join(next, ASSETS)).catch(() => [])).map((name) => `${ASSETS}/${name}`));
  const kept: string[] = [];
  for (const path of listOwnAssets(last).filter((name) => !own.has(name))) {
    const bytes = last.read(path);
    if (!bytes) continue;
    write(next, path, bytes);
    kept.push(basename(path));
  }
  if (kept.length > 0) write(next, KEPT, `${kept.join('\n')}\n`);
}
