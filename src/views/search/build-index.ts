import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { withBase } from '../../lib/address.ts';
import { sha256Hex } from '../../lib/hash.ts';
import { compareText } from '../../lib/order.ts';
import type { Site } from '../../model/site.ts';
import { copyRecord } from './copy-record.ts';
import { type BuiltPage, openPage, type PageFacts } from './extract-blocks.ts';
import { listRecords } from './list-records.ts';
import { packRecord, replaceFragments, splitIndex } from './pack-files.ts';
import type { SearchRecord } from './record.ts';

/** The folder of the index on the site; each state of it has a folder of its own inside. */
export const INDEX_FOLDER = 'pagefind';

const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(?:meta|filter|index|fragment))$/;
/** What every search needs: the page asks for all of it at once, where Pagefind would ask for one after the other. */
const FIRST = /worker|wasm|\.pf_(?:meta|filter)$/;
/** Records handed over before the first is answered, so that Pagefind need not wait for us, nor we for it. */
const AT_ONCE = 50;
/** One file a record, however many there are: a shared file would bring the texts of others along. */
const MOST_FRAGMENTS = 1_000_000;

/**
 * The pages of a built site by root-relative address.
 * @param known what an earlier build read from the same pages
 */
export async function readPages(folder: string, known: ReadonlyMap<string, PageFacts> = new Map()): Promise<Map<string, BuiltPage>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).filter((name) => /(?:^|\/)index\.html$/.test(name));
  return new Map(names.toSorted(compareText).map((name) => {
    const address = `/${name.replace(/index\.html$/, '')}`;
    return [address, openPage(() => readFileSync(join(folder, name), 'utf8'), known.get(address))];
  }));
}

/** A link that leads nowhere stops the build. */
function refuseDeadAnchors(records: readonly SearchRecord[], pages: ReadonlyMap<string, BuiltPage>): void {
  const ids = new Map([...new Set(records.map(({ address }) => address))].map((address) => [address, pages.get(address)?.ids()]));
  const dead = records.flatMap(({ address, blocks }) => blocks.filter(({ id }) => ids.get(address)?.has(id) !== true).map(({ id }) => `${address}#${id}`));
  if (dead.length > 0) throw new Error(`检索记录指向没有的位置：${dead.slice(0, 5).join('、')}（共 ${dead.length} 处）`);
}

/** Which records are pieces of one page; a page in one piece has no name. */
function namePieces(records: readonly SearchRecord[]): string[] {
  const counts = Map.groupBy(records, ({ address, year }) => `${address} ${year}`);
  return records.map(({ address, year }) => ((counts.get(`${address} ${year}`)?.length ?? 1) > 1 ? address.replace(/^\/\d{4}/, '').replaceAll('/', '-') : ''));
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[], base: string): Promise<void> {
  const pieces = namePieces(records);
  for (let from = 0; from < records.length; from += AT_ONCE) {
    await Promise.all(records.slice(from, from + AT_ONCE).map(async (record, offset) => {
      const added = await index.addHTMLFile({ url: withBase(base, `/${from + offset}/`), content: copyRecord(record, pieces[from + offset] ?? '') });
      if (added.errors.length > 0) throw new Error(`${record.address}: ${added.errors.join('\n')}`);
    }));
  }
}

/**
 * An index of records as files, by path; the same records give the same bytes.
 * @param base stands in the names of the records: equal pages of two sites stay two where their indexes are searched as one
 */
export async function packIndex(records: readonly SearchRecord[], base = '/'): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', maxFragments: MOST_FRAGMENTS });
  if (!index) throw new Error(errors.join('\n'));
  await addRecords(index, records, base);
  // The question is on its way at once: while Pagefind makes its files, each record is packed here.
  const asked = index.getFiles();
  const packed = records.map(packRecord);
  const made = await asked;
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  await close();
  const files = made.files.filter(({ path }) => NEEDED.test(path)).toSorted((a, b) => compareText(a.path, b.path));
  return splitIndex(replaceFragments(new Map(files.map(({ path, content }) => [path, content])), packed));
}

/**
 * Writes the index of records into a built site, into a folder named by its content, and tells the search page where it is.
 * @returns the name of that folder
 */
export async function writeIndex(records: readonly SearchRecord[], folder: string, base = '/'): Promise<string> {
  const files = await packIndex(records, base);
  const name = sha256Hex([...files].map(([path, content]) => `${path} ${sha256Hex(content)}`).join('\n')).slice(0, 12);
  const place = join(folder, INDEX_FOLDER, name);
  for (const inner of new Set([...files.keys()].map((path) => dirname(path)))) await mkdir(join(place, inner), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(place, path), content);
  const page = join(folder, 'search', 'index.html');
  const html = await readFile(page, 'utf8');
  const first = [...files.keys()].filter((path) => FIRST.test(path)).join(' ');
  await writeFile(page, html.replace(/data-index="[^"]*" data-first="[^"]*"/, `data-index="${name}" data-first="${first}"`));
  return name;
}

/**
 * Reads what the search will want of the pages of some volumes, so that it need not be read with the whole site.
 * @param site with these volumes
 */
export async function readVolumePages(folder: string, site: Site): Promise<Map<string, BuiltPage>> {
  const pages = new Map([...await readPages(folder)].filter(([address]) => site.volumes.some(({ year }) => address.startsWith(`/${year}/`))));
  listRecords(site, pages);
  return pages;
}

/**
 * Builds the search index of a built site from its pages and its data.
 * @param folder the built site
 * @param base `/` or `/open/`
 * @param known what an earlier build read from pages that are still the same
 * @returns the pages of the site, with what was read from them
 */
export async function buildSearchIndex(folder: string, site: Site, base: string, known?: ReadonlyMap<string, PageFacts>): Promise<Map<string, BuiltPage>> {
  const pages = await readPages(folder, known);
  const records = listRecords(site, pages);
  refuseDeadAnchors(records, pages);
  await writeIndex(records, folder, base);
  return pages;
}
