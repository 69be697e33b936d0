import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressSite, PACKED } from './compress-site.ts';
import { digestSite } from './digest-site.ts';
import { listSite } from './list-site.ts';

/** The list of digests of a whole site, at its root. */
export const SITE_SUMS = 'SHA256SUMS';

/** What servers read and hand to nobody, and forms of other files. */
const UNLISTED = /^(?:\.htaccess|_headers|SHA256SUMS)$/;
const isListed = (path: string): boolean => !UNLISTED.test(path) && !PACKED.test(path);

/** The list of digests of a site as `sha256sum -c` reads it. */
export function packSiteSums(digests: ReadonlyMap<string, string>): string {
  return [...digests].filter(([path]) => isListed(path)).map(([path, digest]) => `${digest}  ${path}\n`).join('');
}

/**
 * Writes the list of digests of a site and the compressed forms of its files; the last thing that happens to a folder, and again whenever a file of it has changed.
 * @param known digests of its files where they are known already
 */
export async function sealSite(folder: string, known?: ReadonlyMap<string, string>): Promise<void> {
  const old = (await listSite(folder)).filter(({ path }) => PACKED.test(path));
  await Promise.all(old.map(({ path }) => rm(join(folder, path))));
  const files = await listSite(folder);
  const digests = known ?? await digestSite(folder, files);
  await writeFile(join(folder, SITE_SUMS), packSiteSums(digests));
  await compressSite(folder, await listSite(folder), digests);
}
