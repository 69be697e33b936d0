import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Issue } from '../../model/issue.ts';
import { parseReleased, parseSiteBase } from '../../source/parse-built-site.ts';
import { compressSite } from '../compress-site.ts';
import type { HostedSite } from '../hosts/host-rules.ts';
import type { SiteFile } from '../list-site.ts';
import { packHeaders } from '../hosts/pack-headers.ts';
import { packHtaccess } from '../hosts/pack-htaccess.ts';
import { NO_JEKYLL, NO_JEKYLL_TEXT } from '../hosts/pack-nojekyll.ts';
import { SITE_SUMS } from '../seal-site.ts';
import { missSite, type OpenMember } from './open-member.ts';

const PROVENANCE = 'data/provenance.json';
const INDEX = 'data/index.json';

/** A department's site as it was copied. */
export interface CopiedSite {
  readonly id: string;
  readonly files: readonly SiteFile[];
  /** By path, as its list has them. */
  readonly digests: ReadonlyMap<string, string>;
}

function judgeBase({ member, read }: OpenMember): Issue[] {
  const bytes = read(PROVENANCE);
  if ('rule' in bytes) return [bytes];
  const base = parseSiteBase(bytes.toString('utf8'));
  const expected = `/${member.id}/`;
  if (base === undefined) return [missSite(member, PROVENANCE)];
  return base === expected
    ? []
    : [{ rule: 'city-base', place: { file: join(member.folder, PROVENANCE) }, found: base, facts: { expected } }];
}

/** Writes a file that is not there yet; the folder is the city's own, in which nobody has laid a link. */
async function write(to: string, path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(to, path)), { recursive: true });
  await writeFile(join(to, path), bytes, { flag: 'wx' });
}

/** What servers are told of a department: by the rules of this program, never by what lies in its folder. */
async function writeRules({ member, read }: OpenMember, to: string): Promise<void> {
  const index = read(INDEX);
  const hosted: HostedSite = {
    base: `/${member.id}/`,
    released: 'rule' in index ? [] : parseReleased(index.toString('utf8')),
  };
  await write(to, '_headers', packHeaders(hosted));
  await write(to, NO_JEKYLL, NO_JEKYLL_TEXT);
  await write(to, '.htaccess', packHtaccess(hosted));
}

/**
 * Copies the files that the list of digests of a department's site names, and the list; the very bytes that are written are those that were compared. Rules for servers are made anew.
 * @param to an empty folder that need not be there
 * @param issues a base that is not the department's, and every file that is not what the list says
 */
export async function copySite(site: OpenMember, to: string, issues: Issue[]): Promise<CopiedSite | undefined> {
  const faults = judgeBase(site);
  issues.push(...faults);
  if (faults.length > 0) return undefined;
  const files: SiteFile[] = [];
  for (const path of site.digests.keys()) {
    const bytes = site.read(path);
    if ('rule' in bytes) issues.push(bytes);
    else {
      await write(to, path, bytes);
      files.push({ path, bytes: bytes.length });
    }
  }
  await write(to, SITE_SUMS, site.sums);
  await writeRules(site, to);
  return { id: site.member.id, files: [...files, { path: SITE_SUMS, bytes: site.sums.length }], digests: site.digests };
}

/** Makes the compressed forms of a copied site from what was compared: those of a department may say something else, and no digest names them. */
export function compressCopy(folder: string, { id, files, digests }: CopiedSite): Promise<void> {
  return compressSite(join(folder, id), files, digests);
}
