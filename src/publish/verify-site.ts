import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { checkDigests } from './check-digests.ts';
import { checkFiles } from './check-files.ts';
import { LinkCheck } from './check-links.ts';
import { checkPolicy } from './check-policy.ts';
import type { SiteFile } from './list-site.ts';
import { scanPage } from './scan-page.ts';
import { FaultTally } from './tally-faults.ts';

/** A built site before it is put up. */
export interface BuiltSite {
  readonly folder: string;
  /** `/` or `/open/` */
  readonly base: string;
  /** Root-relative addresses of the pages that it has. */
  readonly pages: readonly string[];
  readonly files: readonly SiteFile[];
  /** SHA-256 of every file by path. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Links and policies of all pages; one page at a time, so that ten thousand take no more room than one. */
async function checkPages({ folder, base, files }: BuiltSite): Promise<Issue[]> {
  const links = new LinkCheck(new Set(files.map(({ path }) => path)), base);
  const policies = new FaultTally();
  for (const { path } of files.filter((file) => file.path.endsWith('.html'))) {
    const scan = scanPage(await readFile(join(folder, path), 'utf8'));
    links.add(path, scan);
    checkPolicy(path, scan, policies);
  }
  return [...policies.list(), ...links.finish()];
}

/** Every fault of a built site that a reader would meet: dead links, missing or empty files, policies and digests that do not fit. */
export async function verifySite(site: BuiltSite): Promise<Issue[]> {
  return [...checkFiles(site.files, site.pages), ...await checkPages(site), ...await checkDigests(site.folder, site.digests)];
}
