import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../../lib/hash.ts';
import { compareText } from '../../../lib/order.ts';
import type { Site } from '../../../model/site.ts';
import type { Volume } from '../../../model/volume.ts';
import { findYear } from '../../../model/verified-volume.ts';
import type { PageReading } from '../../frame/read-page.ts';
import { type BuiltPage, openPage, type OpenedPage } from './open-page.ts';
import { listRecords } from './list-records.ts';
import { packSearchIndex, packParts, type WordParts } from './pack-search-index.ts';
import { packCommonRecords, packYearRecords } from './pack-records.ts';
import { COMMON_RECORDS, recordsAddress } from '../browser/packed-records.ts';
import type { SearchRecord } from '../browser/record.ts';
import { refusePlaces } from './words.zh.ts';

/** The folder of the index on the site; each state of it has a folder of its own inside. */
export const INDEX_FOLDER = 'pagefind';

/** The page that is told where the index lies. */
const SEARCH_ADDRESS = '/search/';

/**
 * What every search needs, the largest first: the page asks for all of it at once, where Pagefind would ask for one
 * after the other, and what comes last waits where a host has few lines.
 */
const FIRST = [/wasm/, /worker/, /\.pf_meta$/, /filter\/year/, /\.pf_filter$/];

/** What is known of a site before its index is built. */
export interface KnownPages {
  /** Its files by their paths. */
  readonly names: readonly string[];
  /** What an earlier build read from pages that are still the same, by address. */
  readonly pages: ReadonlyMap<string, OpenedPage>;
  /** What an earlier build made of the records of volumes that are still the same, by year. */
  readonly parts: WordParts;
}

async function listNames(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
}

/** The pages of a built site by root-relative address. */
export async function readPages(
  folder: string,
  known?: Pick<KnownPages, 'names' | 'pages'>,
): Promise<Map<string, BuiltPage>> {
  const names = (known?.names ?? (await listNames(folder))).filter((name) => /(?:^|\/)index\.html$/.test(name));
  return new Map(
    names.toSorted(compareText).map((name) => {
      const address = `/${name.replace(/index\.html$/, '')}`;
      return [address, openPage(() => readFileSync(join(folder, name), 'utf8'), known?.pages.get(address))];
    }),
  );
}

/** A link that leads nowhere stops the build; links to the pages of kept volumes did when these were rendered. */
function refuseDeadAnchors(records: readonly SearchRecord[], pages: ReadonlyMap<string, BuiltPage>): void {
  const ids = new Map(
    [...new Set(records.map(({ address }) => address))].map((address) => [address, pages.get(address)?.reading().ids]),
  );
  const dead = records.flatMap(({ address, blocks }) =>
    blocks.filter(({ id }) => ids.get(address)?.has(id) !== true).map(({ id }) => `${address}#${id}`),
  );
  if (dead.length > 0) throw new Error(refusePlaces(dead.slice(0, 5), dead.length));
}

/** The scripts that the script of the page brings along; named in the page, they come with it and not after it. */
async function preloadScripts(html: string, folder: string): Promise<string> {
  const own = [...html.matchAll(/<script type="module" src="([^"]*\/)([^"/]+\.js)"/g)];
  const links = await Promise.all(
    own.map(async ([, place = '', name = '']) => {
      const script = await readFile(join(folder, '_astro', name), 'utf8').catch(() => '');
      return [...script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(
        ([, other = '']) => `<link rel="modulepreload" href="${place}${other}">`,
      );
    }),
  );
  const fresh = [...new Set(links.flat())].filter((link) => !html.includes(link));
  return html.replace('</head>', `${fresh.join('')}</head>`);
}

/**
 * Writes the index of records into a built site, into a folder named by its content, and tells the search page where
 * it is.
 * @param known parts that an earlier build made from the same records
 * @returns the name of that folder, and the parts of all volumes
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  folder: string,
  base = '/',
  known?: WordParts,
): Promise<{ name: string; parts: WordParts }> {
  const { files, parts } = await packSearchIndex(records, base, known);
  const name = sha256Hex([...files].map(([path, content]) => `${path} ${sha256Hex(content)}`).join('\n')).slice(0, 12);
  const place = join(folder, INDEX_FOLDER, name);
  for (const inner of new Set([...files.keys()].map((path) => dirname(path))))
    await mkdir(join(place, inner), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(place, path), content);
  const page = join(folder, 'search', 'index.html');
  const html = await preloadScripts(await readFile(page, 'utf8'), folder);
  const first = new Set(FIRST.flatMap((kind) => [...files.keys()].filter((path) => kind.test(path))));
  await writeFile(
    page,
    html.replace(/data-index="[^"]*" data-first="[^"]*"/, `data-index="${name}" data-first="${[...first].join(' ')}"`),
  );
  return { name, parts };
}

/**
 * What the search knows of a site: its pages with what was read from them, and what was made of the records of each
 * volume.
 */
export interface SearchFacts {
  readonly pages: ReadonlyMap<string, BuiltPage>;
  readonly parts: WordParts;
}

/** The pages as the search read them, by their paths; without its own page, which is written again. */
export function listReadings(pages: SearchFacts['pages']): ReadonlyMap<string, () => PageReading> {
  return new Map(
    [...pages].flatMap(([address, { reading }]) =>
      address === SEARCH_ADDRESS ? [] : [[`${address.slice(1)}index.html`, reading]],
    ),
  );
}

/** Writes the records of volumes that were rendered now; what is written of a volume depends on nothing else. */
function writeVolumes(
  folder: string,
  site: Site,
  volumes: readonly Volume[],
  pages: ReadonlyMap<string, BuiltPage>,
): void {
  for (const volume of volumes) {
    const own = new Map([...pages].filter(([address]) => findYear(address.slice(1)) === volume.year));
    writeFileSync(
      join(folder, recordsAddress(volume.year)),
      packYearRecords(volume.year, listRecords({ ...site, volumes: [volume] }, own)),
    );
  }
}

/**
 * Reads what the search will want of some volumes, so that it need not be read with the whole site, and writes their
 * records.
 * @param site with these volumes
 */
export async function readVolumes(folder: string, site: Site): Promise<SearchFacts> {
  const pages = new Map(
    [...(await readPages(folder))].filter(([address]) =>
      site.volumes.some(({ year }) => address.startsWith(`/${year}/`)),
    ),
  );
  const records = listRecords(site, pages).filter(({ address }) => findYear(address.slice(1)) !== '');
  refuseDeadAnchors(records, pages);
  writeVolumes(folder, site, site.volumes, pages);
  return { pages, parts: await packParts(records) };
}

/**
 * Builds the search index of a built site from its pages and its data, and writes the records of what was not there
 * yet.
 * @param folder the built site
 * @param base `/` or `/open/`
 */
export async function buildSearchIndex(
  folder: string,
  site: Site,
  base: string,
  known: KnownPages,
): Promise<SearchFacts> {
  const pages = await readPages(folder, known);
  const records = listRecords(site, pages);
  refuseDeadAnchors(
    records.filter(({ address }) => !known.parts.has(findYear(address.slice(1)))),
    pages,
  );
  writeVolumes(
    folder,
    site,
    site.volumes.filter(({ year }) => !known.parts.has(year)),
    pages,
  );
  writeFileSync(join(folder, COMMON_RECORDS), packCommonRecords(records));
  const { parts } = await writeIndex(records, folder, base, known.parts);
  return { pages, parts };
}
