import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeText } from '../lib/encode-text.ts';
import { compressSite, PACKED } from './compress-site.ts';
import { digestSite } from './digest-site.ts';
import { listSite, type SiteFile } from './list-site.ts';
import { NO_JEKYLL } from './hosts/pack-nojekyll.ts';

/** The list of digests of a whole site, at its root. */
export const SITE_SUMS = 'SHA256SUMS';

/** What a build makes for servers, which hand it to nobody, and the list itself. */
const UNLISTED: ReadonlySet<string> = new Set(['.htaccess', NO_JEKYLL, '_headers', SITE_SUMS]);

/** True for files of a built site that its list of digests leaves out, but for the compressed forms. */
export function isUnlisted(path: string): boolean {
  return UNLISTED.has(path);
}

/** The compressed forms, and all other files but the list of digests. */
function partition(files: readonly SiteFile[]): [packed: SiteFile[], files: SiteFile[]] {
  return [
    files.filter(({ path }) => PACKED.test(path)),
    files.filter(({ path }) => !PACKED.test(path) && path !== SITE_SUMS),
  ];
}

const isListed = (path: string): boolean => !isUnlisted(path) && !PACKED.test(path);

/** The list of digests of a site as `sha256sum -c` reads it. */
export function packSiteSums(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .filter(([path]) => isListed(path))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('');
}

/** Writes the list of digests at the root of a site, and gives it as one of its files. */
export async function writeSums(folder: string, digests: ReadonlyMap<string, string>): Promise<SiteFile> {
  const bytes = encodeText(packSiteSums(digests));
  await writeFile(join(folder, SITE_SUMS), bytes);
  return { path: SITE_SUMS, bytes: bytes.length };
}

/** Writes the list of digests and the compressed forms of a site anew, after a file of it has changed. */
export async function sealSite(folder: string): Promise<void> {
  const [packed, files] = partition(await listSite(folder));
  await Promise.all(packed.map(({ path }) => rm(join(folder, path))));
  const digests = digestSite(folder, files);
  await compressSite(folder, [...files, await writeSums(folder, digests)], digests);
}
