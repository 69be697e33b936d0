import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { fileAddress, siteFileAddress } from '../text/addresses.ts';
import { findPurpose, titleFile } from '../text/file-purposes.ts';
import { formatBytes } from '../text/format-bytes.ts';
import { openEdition } from './edition.ts';
import { type BundleFile, listFiles, weighOnce } from './list-files.ts';
import { listSiteFiles } from './list-site-files.ts';

/** A file as a reader chooses it. */
export interface FileView {
  readonly name: string;
  readonly label: string;
  readonly purpose: string;
  readonly size: string;
  /** At its version's own address. */
  readonly address: string;
  /** The same file as `latest`; absent in older versions. */
  readonly latest?: string;
}

const UNWEIGHED = '大小在生成后写明';

/** How large a file is; the live site makes none only to say so. */
async function sayBytes({ unweighed }: Site, file: BundleFile): Promise<string> {
  return unweighed ? UNWEIGHED : formatBytes((await weighOnce(file)).bytes);
}

/** Files of a version with their sizes; those of the newest with both addresses. */
export function viewFiles(site: Site, volume: Volume, isWanted: (file: BundleFile) => boolean, release: Release = volume.latest): Promise<FileView[]> {
  const own = openEdition(site, volume, release);
  const again = release === volume.latest ? listFiles({ ...own, address: 'latest' }) : [];
  return Promise.all(listFiles(own).map((file, index) => ({ file, twin: again[index]?.name })).filter(({ file }) => isWanted(file)).map(async ({ file, twin }) => ({
    name: file.name, label: file.label, purpose: findPurpose(file.name), size: await sayBytes(site, file),
    address: fileAddress(volume.year, own.address, file.name), ...(twin !== undefined && { latest: fileAddress(volume.year, 'latest', twin) }),
  })));
}

/** The files of a table. */
export function viewTableFiles(site: Site, volume: Volume, table: string): Promise<FileView[]> {
  return viewFiles(site, volume, (file) => file.table?.schema.name === table);
}

/** The files of a version as a whole, the archive and the workbook first. */
export function viewVersionFiles(site: Site, volume: Volume, release: Release = volume.latest): Promise<FileView[]> {
  return viewFiles(site, volume, ({ table }) => table === undefined, release);
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
  const files = await Promise.all(listSiteFiles(site).map(async (file) => {
    const { name, label } = file;
    return { file, view: { name, label, size: await sayBytes(site, file), address: siteFileAddress(name) } };
  }));
  const groups = Map.groupBy(files, ({ file }) => file.table?.schema.name ?? file.name);
  return [...groups.values()].map((members) => {
    const { table, name, label } = members[0]?.file ?? { name: '', label: '' };
    return { title: table?.schema.title ?? titleFile(name, label), description: table?.schema.description ?? findPurpose(name), files: members.map(({ view }) => view) };
  }).toSorted((a, b) => Number(b.files[0]?.name.endsWith('.zip')) - Number(a.files[0]?.name.endsWith('.zip')));
}
