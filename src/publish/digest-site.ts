import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import type { SiteFile } from './list-site.ts';

/**
 * SHA-256 of every file of a built site by its path, in the order of the list; one file after the other, which is quicker for many small ones.
 * @param known digests of files that need not be read again
 */
export function digestSite(
  folder: string,
  files: readonly SiteFile[],
  known: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  return new Map(files.map(({ path }) => [path, known.get(path) ?? sha256Hex(readFileSync(join(folder, path)))]));
}
