import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../lib/order.ts';
import type { Department } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { packCityCatalog } from '../../views/bundle/pack-city-catalog.ts';
import { packCityIndex } from '../../views/bundle/pack-city-index.ts';
import { writeCityPage, writeMissingPage } from '../../views/text/city-page.ts';
import { compressSite } from '../compress-site.ts';
import { digestSite } from '../digest-site.ts';
import { JOINED_SITE } from '../host-rules.ts';
import { listSite, type SiteFile } from '../list-site.ts';
import { packHeaders } from '../pack-headers.ts';
import { packHtaccess } from '../pack-htaccess.ts';
import { NO_JEKYLL, NO_JEKYLL_TEXT } from '../pack-nojekyll.ts';
import { writeSums } from '../seal-site.ts';
import { copySite } from './copy-site.ts';
import { packCityHeaders } from './pack-city-headers.ts';
import { packSearch } from './pack-search.ts';
import type { Member } from './parse-city.ts';
import { writeLake } from './write-lake.ts';

const LAKE = 'data/lake';

/** Whether it was said already that a folder is no built site; what else it lacks needs no word. */
function isMissing(member: Member, issues: readonly Issue[]): boolean {
  return issues.some(({ rule, found }) => rule === 'city-site' && found === member.folder);
}

/** Copies every site below its id; gives the digests of all their files by path. */
async function copySites(folder: string, members: readonly Member[], issues: Issue[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const member of members) for (const [path, digest] of await copySite(member, join(folder, member.id), issues)) digests.set(`${member.id}/${path}`, digest);
  return digests;
}

/** The files of the table as they lie on the site, with sizes and digests. */
async function listLake(folder: string): Promise<(SiteFile & { readonly sha256: string })[]> {
  const files = await listSite(join(folder, LAKE));
  const digests = digestSite(join(folder, LAKE), files);
  return files.map(({ path, bytes }) => ({ path: `${LAKE}/${path}`, bytes, sha256: digests.get(path) ?? '' }));
}

/** What lies above the departments; gives the paths. */
async function writeRoot(folder: string, departments: readonly Department[], search: Readonly<Record<string, string>>): Promise<string[]> {
  const lake = await listLake(folder);
  await mkdir(join(folder, 'search'), { recursive: true });
  const own = {
    ...search,
    'index.html': writeCityPage(departments), '404.html': writeMissingPage(), 'data/index.json': packCityIndex(departments, lake), 'data/catalog.jsonld': packCityCatalog(departments),
    '.htaccess': packHtaccess(JOINED_SITE), '_headers': packCityHeaders(packHeaders(JOINED_SITE)), [NO_JEKYLL]: NO_JEKYLL_TEXT,
  };
  for (const [path, text] of Object.entries(own)) await writeFile(join(folder, path), text);
  return [...Object.keys(own), ...lake.map(({ path }) => path)];
}

/** Adds the list of all digests and the compressed forms of what is new. */
async function seal(folder: string, paths: readonly string[], copied: ReadonlyMap<string, string>): Promise<void> {
  const files = (await listSite(folder)).filter(({ path }) => paths.includes(path));
  const own = digestSite(folder, files);
  const all = new Map([...copied, ...own].toSorted(([a], [b]) => compareText(a, b)));
  await compressSite(folder, [...files, await writeSums(folder, all)], own);
}

/**
 * Joins built sites in an empty folder: each as it is below `/<id>/`, and above them a list of departments, a search of all, the common list of files, a catalogue of their catalogues and their figures as one table.
 * No page is rendered again.
 * @param issues every fault of every site; where there is one, the folder is not to be used
 */
export async function writeCity(folder: string, members: readonly Member[], issues: Issue[]): Promise<{ readonly departments: readonly Department[]; readonly files: number }> {
  await mkdir(join(folder, LAKE), { recursive: true });
  const { departments } = await writeLake(join(folder, LAKE), members, issues);
  const copied = await copySites(folder, members.filter((member) => !isMissing(member, issues)), issues);
  const search = issues.length === 0 ? await packSearch(folder, members, departments, issues) : {};
  if (issues.length === 0) await seal(folder, await writeRoot(folder, departments, search), copied);
  return { departments, files: copied.size };
}
