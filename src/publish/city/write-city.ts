import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../lib/order.ts';
import type { Department } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { packCityCatalog } from '../../views/city/pack-city-catalog.ts';
import { packCityDisclosure } from '../../views/city/pack-city-disclosure.ts';
import { packCityIndex } from '../../views/city/pack-city-index.ts';
import { writeCityPage, writeMissingPage } from '../../views/city/city-page.ts';
import { compressSite } from '../compress-site.ts';
import { digestSite } from '../digest-site.ts';
import { JOINED_SITE } from '../hosts/host-rules.ts';
import { listSite, type SiteFile } from '../list-site.ts';
import { packHeaders } from '../hosts/pack-headers.ts';
import { packHtaccess } from '../hosts/pack-htaccess.ts';
import { NO_JEKYLL, NO_JEKYLL_TEXT } from '../hosts/pack-nojekyll.ts';
import { writeSums } from '../seal-site.ts';
import { compressCopy, type CopiedSite, copySite } from './copy-site.ts';
import { type OpenMember, openMembers } from './open-member.ts';
import { packCityHeaders } from './pack-city-headers.ts';
import { packSearch } from './pack-search.ts';
import type { Member } from './parse-city.ts';
import { writeLake } from './write-lake.ts';

const LAKE = 'data/lake';

/** Copies every site below its id. */
async function copySites(folder: string, sites: readonly OpenMember[], issues: Issue[]): Promise<CopiedSite[]> {
  const copies: CopiedSite[] = [];
  for (const site of sites) {
    const copy = await copySite(site, join(folder, site.member.id), issues);
    if (copy) copies.push(copy);
  }
  return copies;
}

/** The digests of all their files by path in the city. */
function listDigests(copies: readonly CopiedSite[]): Map<string, string> {
  return new Map(
    copies.flatMap(({ id, digests }) => [...digests].map(([path, digest]) => [`${id}/${path}`, digest] as const)),
  );
}

/** The files of the table as they lie on the site, with sizes and digests. */
async function listLake(folder: string): Promise<(SiteFile & { readonly sha256: string })[]> {
  const files = await listSite(join(folder, LAKE));
  const digests = digestSite(join(folder, LAKE), files);
  return files.map(({ path, bytes }) => ({ path: `${LAKE}/${path}`, bytes, sha256: digests.get(path) ?? '' }));
}

/** What lies above the departments; gives the paths. */
async function writeRoot(
  folder: string,
  departments: readonly Department[],
  search: Readonly<Record<string, string>>,
): Promise<string[]> {
  const lake = await listLake(folder);
  await mkdir(join(folder, 'search'), { recursive: true });
  const own = {
    ...search,
    'index.html': writeCityPage(departments),
    '404.html': writeMissingPage(),
    'data/index.json': packCityIndex(departments, lake),
    'data/catalog.jsonld': packCityCatalog(departments),
    'data/disclosure.json': packCityDisclosure(departments),
    '.htaccess': packHtaccess(JOINED_SITE),
    _headers: packCityHeaders(packHeaders(JOINED_SITE)),
    [NO_JEKYLL]: NO_JEKYLL_TEXT,
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
export async function writeCity(
  folder: string,
  members: readonly Member[],
  issues: Issue[],
): Promise<{ readonly departments: readonly Department[]; readonly files: number }> {
  await mkdir(join(folder, LAKE), { recursive: true });
  const sites = openMembers(members, issues);
  const { departments } = await writeLake(join(folder, LAKE), sites, issues);
  const copies = await copySites(folder, sites, issues);
  const digests = listDigests(copies);
  const search = issues.length === 0 ? await packSearch(folder, members, departments, issues) : {};
  if (issues.length === 0) {
    await seal(folder, await writeRoot(folder, departments, search), digests);
    for (const copy of copies) await compressCopy(folder, copy);
  }
  return { departments, files: digests.size };
}
