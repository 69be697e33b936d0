import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, type KeptVolume, LIST, STORE } from './kept-volume.ts';

function isKept(value: unknown): value is KeptVolume {
  return typeof value === 'object' && value !== null && 'key' in value && 'files' in value && Array.isArray(value.files) && 'pages' in value;
}

async function readList(folder: string): Promise<KeptVolume | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, LIST), 'utf8'));
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A volume that was rendered under the same key and whose files lie as they were left; undefined where there is any doubt,
 * for a file that was touched since, in the store or in the site that shares it, may be another.
 */
export async function findKept(root: string, year: string, key: string): Promise<KeptVolume | undefined> {
  const folder = join(root, STORE, year);
  const kept = await readList(folder);
  if (kept?.key !== key || kept.files.length === 0) return undefined;
  const same = await Promise.all(kept.files.map(async ([path, size, written]) => {
    const found = await lstat(join(folder, FILES, path)).catch(() => undefined);
    return found?.isFile() === true && found.size === size && found.mtimeMs === written;
  }));
  return same.every(Boolean) ? kept : undefined;
}
