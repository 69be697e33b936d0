import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { findYear, type VerifiedVolume } from '../model/verified-volume.ts';
import { type PageReading, readPage } from '../views/frame/read-page.ts';
import { checkDigests } from './check-digests.ts';
import { checkFiles } from './check-files.ts';
import { LinkCheck } from './check-links.ts';
import { checkPolicy } from './check-policy.ts';
import type { SiteFile } from './list-site.ts';
import { FaultTally } from './tally-faults.ts';

/** A built site before it is put up. */
export interface VerifiedSite {
  readonly folder: string;
  /** `/` or `/open/` */
  readonly base: string;
  /** Root-relative addresses of the pages that it has. */
  readonly pages: readonly string[];
  readonly files: readonly SiteFile[];
  /** SHA-256 of every file by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** By year, the volumes whose files an earlier build verified. */
  readonly verified: ReadonlyMap<string, VerifiedVolume>;
  /** Pages that the search has read, by path; all others are read here, one after the other. */
  readonly readings?: ReadonlyMap<string, () => PageReading>;
  /** Only some volumes are there: where their pages lead to the rest of the site cannot be told yet. */
  readonly partial?: true;
}

/** What was found wrong, and what is known of the volume of a year from now on. */
export interface Verification {
  readonly issues: readonly Issue[];
  readonly listVerified: (year: string) => VerifiedVolume;
}

/** Links and policies of all pages. */
async function checkPages({
  folder,
  base,
  files,
  verified,
  readings,
  partial,
}: VerifiedSite): Promise<{ issues: Issue[]; links: LinkCheck }> {
  const links = new LinkCheck(new Set(files.map(({ path }) => path)), base, partial);
  const policies = new FaultTally();
  for (const volume of verified.values()) links.addVerified(volume);
  for (const { path } of files.filter((file) => file.path.endsWith('.html') && !verified.has(findYear(file.path)))) {
    const reading = readings?.get(path)?.() ?? readPage(await readFile(join(folder, path), 'utf8'));
    links.add(path, reading);
    checkPolicy(path, reading, policies);
  }
  return { issues: [...policies.list(), ...links.finish()], links };
}

/** Every fault of a built site that a reader would meet: dead links, missing or empty files, policies and digests that do not fit. */
export async function verifySite(site: VerifiedSite): Promise<Verification> {
  const { folder, files, pages, digests, verified } = site;
  const { issues, links } = await checkPages(site);
  const years = Map.groupBy(digests, ([path]) => findYear(path));
  return {
    issues: [
      ...checkFiles(files, pages),
      ...issues,
      ...(await checkDigests(folder, digests, (path) => verified.has(findYear(path)))),
    ],
    listVerified: (year) => ({ digests: Object.fromEntries(years.get(year) ?? []), ...links.listVerified(year) }),
  };
}
