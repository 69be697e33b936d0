import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../lib/order.ts';

/** A file of a built site: its path with `/` between names, and its size. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

/** Every file of a built site in the order of their paths; each is looked at once. */
export async function listSite(folder: string): Promise<SiteFile[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory());
  const files = entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return { path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes: statSync(file).size };
  });
  return files.toSorted((a, b) => compareText(a.path, b.path));
}
