import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IssuesError } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { listPages } from '../views/bundle/list-pages.ts';
import { formatReport } from '../views/text/issue-text.ts';
import { compressSite, PACKED } from './compress-site.ts';
import { digestSite } from './digest-site.ts';
import type { HostedSite } from './host-rules.ts';
import { listSite } from './list-site.ts';
import { packHeaders } from './pack-headers.ts';
import { packHtaccess } from './pack-htaccess.ts';
import { writeSums } from './seal-site.ts';
import { verifySite } from './verify-site.ts';
import { writeOrigin } from './write-origin.ts';

/** What the configurations of servers have to know of a site. */
export function hostSite({ volumes }: Site, base: string): HostedSite {
  const released = volumes.flatMap(({ year, releases }) => releases.filter(({ status }) => status === 'released').map(({ version }) => ({ year, version })));
  return { base: base.endsWith('/') ? base : `${base}/`, released };
}

async function writeHostFiles(folder: string, hosted: HostedSite): Promise<void> {
  await writeFile(join(folder, '_headers'), packHeaders(hosted));
  await writeFile(join(folder, '.htaccess'), packHtaccess(hosted));
}

/**
 * Makes a built folder fit to be put up: adds where it comes from and what servers read, verifies the whole, then adds digests and compressed forms.
 * Throws an IssuesError with every fault; the folder is then not to be put up.
 * @param root of the project
 */
export async function finishSite(folder: string, site: Site, base: string, root: string): Promise<void> {
  const hosted = hostSite(site, base);
  await writeOrigin(folder, root, hosted.base);
  await writeHostFiles(folder, hosted);
  // Volumes that were taken over bring their compressed forms along.
  const files = (await listSite(folder)).filter(({ path }) => !PACKED.test(path));
  const digests = await digestSite(folder, files);
  const sums = await writeSums(folder, digests);
  const issues = await verifySite({ folder, base: hosted.base, pages: listPages(site).map(({ address }) => address), files: [...files, sums], digests });
  if (issues.length > 0) throw new IssuesError(issues, formatReport(issues));
  await compressSite(folder, [...files, sums], digests);
}
