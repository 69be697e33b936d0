import { lstatSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { walkFolder } from '../../publish/walk-folder.ts';
import { type BuiltSite, packBuilt, RECORD } from './built-site.ts';
import type { KeptFile } from './kept-volume.ts';

/**
 * Every file of a finished site with its size and digest, in the order of paths.
 * @param known digests of files that were read already
 */
export function weighSite(folder: string, known: ReadonlyMap<string, string>): KeptFile[] {
  return walkFolder(folder).files.map((path) => {
    const digest = known.get(path);
    if (digest !== undefined) return [path, lstatSync(join(folder, path)).size, digest];
    const bytes = readFileSync(join(folder, path));
    return [path, bytes.length, sha256Hex(bytes)];
  });
}

/** Writes down what was built, in place of what was built before; a killed build leaves the old record or the new one. */
export async function recordSite(root: string, built: BuiltSite): Promise<void> {
  const file = join(root, RECORD);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, packBuilt(built));
  await rename(`${file}.new`, file);
}
