import { cp, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the index that a built site searches in, or undefined where there is no such site. */
async function findIndexFolder(site: string): Promise<string | undefined> {
  const page = join(site, 'search', 'index.html');
  if (!existsSync(page)) return undefined;
  return / data-index="([0-9a-f]+)"/.exec(await readFile(page, 'utf8'))?.[1];
}

/**
 * Copies the index of the site that is up into the one that takes its place, so that a page which is still open goes on searching.
 * Only that one is kept: what the site before it had kept is left behind.
 */
export async function keepLastIndex(up: string, next: string): Promise<void> {
  const name = await findIndexFolder(up);
  const kept = name === undefined ? undefined : join(next, 'pagefind', name);
  if (name === undefined || kept === undefined || existsSync(kept) || !existsSync(join(up, 'pagefind', name))) return;
  await cp(join(up, 'pagefind', name), kept, { recursive: true });
}
