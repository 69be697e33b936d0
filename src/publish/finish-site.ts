import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IssuesError } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { findYear, type VerifiedVolume } from '../model/verified-volume.ts';
import { listPages } from '../views/catalogue/list-pages.ts';
import { formatReport } from '../views/say/issue-text.ts';
import type { PageReading } from '../views/frame/read-page.ts';
import { compressSite, PACKED } from './compress-site.ts';
import { digestSite } from './digest-site.ts';
import type { HostedSite } from './hosts/host-rules.ts';
import { listSite, type PlacedFiles } from './list-site.ts';
import type { Twins } from './place-twins.ts';
import { packHeaders } from './hosts/pack-headers.ts';
import { packHtaccess } from './hosts/pack-htaccess.ts';
import { NO_JEKYLL, NO_JEKYLL_TEXT } from './hosts/pack-nojekyll.ts';
import { writeSums } from './seal-site.ts';
import { type Verification, verifySite } from './verify-site.ts';
import { writeOrigin } from './write-origin.ts';

/** What the configurations of servers have to know of a site. */
export function hostSite({ volumes }: Site, base: string): HostedSite {
  const released = volumes.flatMap(({ year, releases }) =>
    releases.filter(({ status }) => status === 'released').map(({ version }) => ({ year, version })),
  );
  return { base: base.endsWith('/') ? base : `${base}/`, released };
}

async function writeHostFiles(folder: string, hosted: HostedSite): Promise<void> {
  await writeFile(join(folder, '_headers'), packHeaders(hosted));
  await writeFile(join(folder, '.htaccess'), packHtaccess(hosted));
  await writeFile(join(folder, NO_JEKYLL), NO_JEKYLL_TEXT);
}

function refuseFaults({ issues }: Verification): void {
  if (issues.length > 0) throw new IssuesError(issues, formatReport(issues));
}

/** A site as it was rendered. */
export interface RawSite {
  readonly folder: string;
  /** Of the project. */
  readonly root: string;
  readonly base: string;
  readonly site: Site;
  /** By year, the volumes whose files an earlier build verified, and these files. */
  readonly verified: ReadonlyMap<string, VerifiedVolume>;
  readonly placed: PlacedFiles;
  readonly early: EarlyFiles;
  /** Compressed forms that an earlier build made. */
  readonly twins: Twins;
  /** The pages that the search has read, by path. */
  readonly readings: ReadonlyMap<string, () => PageReading>;
}

/** What the search still writes after everything else is there. */
const isLate = (path: string): boolean => path.startsWith('pagefind/') || path === 'search/index.html';

/** What is finished of a site before the whole of it is. */
export interface EarlyFiles {
  /** Their digests by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Settles when all of them are compressed. */
  readonly compressed: Promise<void>;
}

/** Begins to compress what was rendered and nothing changes any more, while the rest of the site is still being made. */
export async function finishEarly(folder: string, twins: Twins): Promise<EarlyFiles> {
  const files = (await listSite(folder)).filter(({ path }) => !isLate(path));
  const digests = digestSite(folder, files);
  const compressed = compressSite(folder, files, digests, twins);
  // Where the build ends before it is asked for, the fault that ended it is the one that is told.
  compressed.catch(() => undefined);
  return { digests, compressed };
}

/**
 * Makes a built folder fit to be put up: adds where it comes from and what servers read, verifies the whole, then adds digests and compressed forms.
 * Throws an IssuesError with every fault; the folder is then not to be put up.
 */
export async function finishSite(raw: RawSite): Promise<Verification> {
  const { folder, root, base, site, verified, placed, early, twins, readings } = raw;
  const hosted = hostSite(site, base);
  await writeOrigin(folder, root, hosted.base, site.preview === true);
  await writeHostFiles(folder, hosted);
  const files = (await listSite(folder, placed)).filter(({ path }) => !PACKED.test(path));
  const digests = digestSite(
    folder,
    files,
    new Map([...early.digests, ...[...verified.values()].flatMap((volume) => Object.entries(volume.digests))]),
  );
  const sums = await writeSums(folder, digests);
  const compress = (): Promise<void> => {
    return compressSite(
      folder,
      [...files, sums].filter(({ path }) => !verified.has(findYear(path))),
      digests,
      twins,
    );
  };
  const pages = ['/404.html', ...listPages(site).map(({ address }) => address)];
  const [verification] = await Promise.all([
    verifySite({ folder, base: hosted.base, pages, files: [...files, sums], digests, verified, readings }),
    early.compressed.then(compress),
  ]);
  refuseFaults(verification);
  return verification;
}

/**
 * Verifies and compresses the files of volumes that were rendered by themselves; throws an IssuesError with every fault.
 * Where their pages lead to the rest of the site is verified with that.
 * @param site with the volumes that were rendered
 * @param readings their pages as the search has read them, by path
 */
export async function finishPartialSite(
  folder: string,
  site: Site,
  base: string,
  readings: RawSite['readings'],
): Promise<Verification> {
  const files = (await listSite(folder)).filter(({ path }) => findYear(path) !== '');
  const digests = digestSite(folder, files);
  const pages = listPages(site)
    .map(({ address }) => address)
    .filter((address) => findYear(address.slice(1)) !== '');
  const verification = await verifySite({
    folder,
    base: hostSite(site, base).base,
    pages,
    files,
    digests,
    verified: new Map(),
    readings,
    partial: true,
  });
  refuseFaults(verification);
  await compressSite(folder, files, digests);
  return verification;
}
