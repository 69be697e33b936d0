import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { fileAddress, siteFileAddress } from '../text/addresses.ts';
import { findPurpose, titleFile } from '../text/file-purposes.ts';
import { formatBytes } from '../text/format-bytes.ts';
import { openEdition } from './edition.ts';
import { type BundleFile, listFiles, packOnce } from './list-files.ts';
import { listSiteFiles } from './list-site-files.ts';

/** A file as a reader chooses it. */
export interface FileView {
  readonly name: string;
  readonly label: string;
  readonly purpose: string;
  readonly size: string;
  /** At its version's own address. */
  readonly address: string;
  /** The same file as `latest`. */
  readonly latest: string;
}

/** Files of a year's newest version, with sizes and both addresses. */
export function viewFiles(site: Site, volume: Volume, isWanted: (file: BundleFile) => boolean): Promise<FileView[]> {
  const own = openEdition(site, volume, volume.latest);
  const again = listFiles({ ...own, address: 'latest' });
  return Promise.all(listFiles(own).map((file, index) => ({ file, twin: again[index]?.name ?? file.name })).filter(({ file }) => isWanted(file)).map(async ({ file, twin }) => ({
    name: file.name, label: file.label, purpose: findPurpose(file.name), size: formatBytes((await packOnce(file)).length),
    address: fileAddress(volume.year, own.address, file.name), latest: fileAddress(volume.year, 'latest', twin),
  })));
}

/** The files of a table. */
export function viewTableFiles(site: Site, volume: Volume, table: string): Promise<FileView[]> {
  return viewFiles(site, volume, (file) => file.table?.schema.name === table);
}

/** What most people come for, before what tools read. */
const FIRST = ['.zip', '.xlsx'];

function rank({ name }: FileView): number {
  const place = FIRST.findIndex((ending) => name.endsWith(ending));
  return place < 0 ? FIRST.length : place;
}

/** The files of the version as a whole, the archive and the workbook first. */
export async function viewVersionFiles(site: Site, volume: Volume): Promise<FileView[]> {
  return (await viewFiles(site, volume, ({ table }) => table === undefined)).toSorted((a, b) => rank(a) - rank(b));
}

/** The one file that holds the whole version. */
export async function findArchive(site: Site, volume: Volume): Promise<FileView | undefined> {
  return (await viewFiles(site, volume, ({ name }) => name.endsWith('.zip')))[0];
}

/** Files of one thing in several formats. */
export interface FileGroup {
  readonly title: string;
  readonly description: string;
  readonly files: readonly Pick<FileView, 'name' | 'label' | 'size' | 'address'>[];
}

/** The files of all years, those of a table together. */
export async function viewSiteFiles(site: Site): Promise<FileGroup[]> {
  const files = await Promise.all(listSiteFiles(site).map(async (file) => ({ file, view: { name: file.name, label: file.label, size: formatBytes((await packOnce(file)).length), address: siteFileAddress(file.name) } })));
  const groups = Map.groupBy(files, ({ file }) => file.table?.schema.name ?? file.name);
  return [...groups.values()].map((members) => {
    const { table, name, label } = members[0]?.file ?? { name: '', label: '' };
    return { title: table?.schema.title ?? titleFile(name, label), description: table?.schema.description ?? findPurpose(name), files: members.map(({ view }) => view) };
  }).toSorted((a, b) => Number(b.files[0]?.name.endsWith('.zip')) - Number(a.files[0]?.name.endsWith('.zip')));
}
