import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import type { SiteFile } from './list-site.ts';

/** So many files are read at a time. */
const AT_ONCE = 32;

/**
 * SHA-256 of every file of a built site by its path, in the order of the list.
 * @param known digests of files that need not be read again
 */
export async function digestSite(folder: string, files: readonly SiteFile[], known: ReadonlyMap<string, string> = new Map()): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const read = await Promise.all(some.map(async ({ path }) => [path, known.get(path) ?? sha256Hex(await readFile(join(folder, path)))] as const));
    for (const [path, digest] of read) digests.set(path, digest);
  }
  return digests;
}
