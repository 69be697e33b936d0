import { lstatSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { FILES, type KeptFile, type KeptVolume, LIST, STORE } from './kept-volume.ts';

function isKept(value: unknown): value is KeptVolume {
  return typeof value === 'object' && value !== null && 'key' in value && 'files' in value && Array.isArray(value.files) && 'blocks' in value && 'ids' in value && 'outward' in value && 'words' in value;
}

async function readList(folder: string): Promise<KeptVolume | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, LIST), 'utf8'));
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file is as it was left. One that carries another time was touched, or brought here from another machine: its bytes tell. */
export function isSame(folder: string, [path, size, written, digest]: KeptFile): boolean {
  const file = join(folder, path);
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && (found.mtimeMs === written || sha256Hex(readFileSync(file)) === digest);
}

/**
 * A volume that was rendered under the same key and whose files are as they were left, in the store or in the site that shares them; undefined where there is any doubt.
 */
export async function findKept(root: string, year: string, key: string): Promise<KeptVolume | undefined> {
  const folder = join(root, STORE, year);
  const kept = await readList(folder);
  if (kept?.key !== key || kept.files.length === 0) return undefined;
  return isSame(folder, kept.words) && kept.files.every((file) => isSame(join(folder, FILES), file)) ? kept : undefined;
}
