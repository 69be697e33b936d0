import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { fileAddress, siteFileAddress } from '../words/addresses.ts';
import { UNWEIGHED } from './words.zh.ts';
import { findPurpose, titleFile } from './file-purposes.ts';
import { formatBytes } from '../words/format-bytes.ts';
import { getOwnEdition, type OfferedEdition } from '../edition/offered-edition.ts';
import type { BundleFile } from '../edition/offer-file.ts';

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

/** How large a file is; the live site makes none only to say so. */
async function sayBytes({ unweighed }: Site, file: BundleFile): Promise<string> {
  return unweighed ? UNWEIGHED : formatBytes((await file.weigh()).bytes);
}

/** Which files of a year are wanted. */
interface Wanted {
  readonly isWanted: (file: BundleFile) => boolean;
  readonly release: Release;
}

/** Files of a version with their sizes; those of the newest with both addresses. */
async function viewFiles(editions: readonly OfferedEdition[], { isWanted, release }: Wanted): Promise<FileView[]> {
  const own = getOwnEdition(editions, release);
  const latest = editions.find((edition) => edition.release === release && edition !== own);
  const files = own
    .files()
    .map((file, index) => ({ file, twin: latest?.files()[index]?.name }))
    .filter(({ file }) => isWanted(file));
  return Promise.all(
    files.map(async ({ file, file: { name, label }, twin }) => ({
      name,
      label,
      purpose: findPurpose(name),
      size: await sayBytes(own.site, file),
      address: fileAddress(release.year, own.address, name),
      ...(twin !== undefined && { latest: fileAddress(release.year, 'latest', twin) }),
    })),
  );
}

/** The files of a table of a version. */
export function viewTableFiles(
  editions: readonly OfferedEdition[],
  release: Release,
  table: string,
): Promise<FileView[]> {
  return viewFiles(editions, { isWanted: (file) => file.table?.schema.name === table, release });
}

/** The files of a version as a whole, the archive and the workbook first. */
export function viewVersionFiles(editions: readonly OfferedEdition[], release: Release): Promise<FileView[]> {
  return viewFiles(editions, { isWanted: ({ table }) => table === undefined, release });
}

/** The one file that holds the whole version. */
export async function findArchive(
  editions: readonly OfferedEdition[],
  release: Release,
): Promise<FileView | undefined> {
  return (await viewFiles(editions, { isWanted: ({ name }) => name.endsWith('.zip'), release }))[0];
}

/** Files of one thing in several formats. */
export interface FileGroup {
  readonly title: string;
  readonly description: string;
  readonly files: readonly Pick<FileView, 'name' | 'label' | 'size' | 'address'>[];
}

/** The files of all years, those of a table together. */
export async function viewSiteFiles(site: Site, offered: readonly BundleFile[]): Promise<FileGroup[]> {
  const files = await Promise.all(
    offered.map(async (file) => {
      const { name, label } = file;
      return { file, view: { name, label, size: await sayBytes(site, file), address: siteFileAddress(name) } };
    }),
  );
  const groups = Map.groupBy(files, ({ file }) => file.table?.schema.name ?? file.name);
  return [...groups.values()]
    .map((members) => {
      const { table, name, label } = members[0]?.file ?? { name: '', label: '' };
      return {
        title: table?.schema.title ?? titleFile(name, label),
        description: table?.schema.description ?? findPurpose(name),
        files: members.map(({ view }) => view),
      };
    })
    .toSorted((a, b) => Number(b.files[0]?.name.endsWith('.zip')) - Number(a.files[0]?.name.endsWith('.zip')));
}
