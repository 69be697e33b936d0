import { encodeText } from '../../lib/encode-text.ts';
import { isFileName } from '../../lib/slug.ts';
import type { Table } from '../../model/table.ts';
import { bundleName, versionName } from '../words/addresses.ts';
import { writeArchivePage } from './archive-page.ts';
import { writeLicence, writeReadme } from './readme-text.ts';
import { writeInconsistencies } from './write-inconsistencies.ts';
import { citeVersion } from '../cite/citation.ts';
import type { Edition } from '../edition/edition.ts';
import { formatGbt } from '../cite/format-gbt.ts';
import { homeOf } from '../words/link-from.ts';
import type { PackedFile } from '../edition/offer-file.ts';
import { packSums } from './pack-sums.ts';
import { packZip, type ZipEntry } from '../files/pack-zip.ts';

/** Where the formats of a table lie in the archive, so that the top is not three times as long; other formats are left to the site. The CSV for Excel is: the workbook is there. */
const FOLDERS = new Map([
  ['.csv', ''],
  ['.json', 'json/'],
  ['.parquet', 'parquet/'],
]);
/** Files of the whole version that the archive does not take: itself, and the digests of the folder it lies in. */
const LEFT_OUT = /^SHA256SUMS$|\.zip$/;

/** Throws where a name would be forbidden or hidden on some system; the archive itself refuses those that lead elsewhere or clash. */
function refuseNames(entries: readonly ZipEntry[]): void {
  const bad = entries.find(
    ({ name }) => !name.split('/').every((part) => !part.startsWith('.') && isFileName(part.toLowerCase())),
  );
  if (bad) throw new Error(`unsafe name in an archive: ${JSON.stringify(bad.name)}`);
}

/** Entries with `SHA256SUMS` of all of them, below one top folder. */
export function closeArchive(top: string, entries: readonly ZipEntry[]): ZipEntry[] {
  const closed = [...entries, { name: 'SHA256SUMS', bytes: encodeText(packSums(entries)) }].map(({ name, bytes }) => ({
    name: `${top}/${name}`,
    bytes,
  }));
  refuseNames(closed);
  return closed;
}

/** The folder of the archive that a file belongs in, ending with `/` or blank; undefined for a file it does not take. */
function findFolder(name: string, table: string | undefined): string | undefined {
  return table === undefined ? (LEFT_OUT.test(name) ? undefined : '') : FOLDERS.get(name.slice(table.length));
}

/** True for files that the archive of their version holds. */
export function isInArchive({ name, table }: { readonly name: string; readonly table?: Table }): boolean {
  return findFolder(name, table?.schema.name) !== undefined;
}

function placeFile({ name, bytes, table }: PackedFile): ZipEntry[] {
  const folder = findFolder(name, table);
  return folder === undefined ? [] : [{ name: `${folder}${name}`, bytes }];
}

/** What an archive of a version holds besides `SHA256SUMS`: tables at the top beside `datapackage.json`, so that it is a Data Package, other formats in folders. */
export function listEntries(edition: Edition, files: readonly PackedFile[]): ZipEntry[] {
  const { site, volume, release } = edition;
  const citation = citeVersion(edition, homeOf(site.publisher, import.meta.env.BASE_URL));
  const entries = files.flatMap(placeFile);
  const names = new Set(entries.map(({ name }) => name));
  const words = [
    {
      name: 'README.md',
      text: writeReadme(site, volume, release, names, { text: formatGbt(citation), url: citation.url }),
    },
    { name: 'index.html', text: writeArchivePage(site, volume, release) },
    { name: 'INCONSISTENCIES.md', text: writeInconsistencies(release) },
    { name: 'LICENSE.txt', text: writeLicence(site.publisher) },
  ];
  return [...entries, ...words.flatMap(({ name, text }) => (text === '' ? [] : [{ name, bytes: encodeText(text) }]))];
}

/** The folder that an archive of a version unpacks into, also where it was fetched as the latest. */
export function nameFolder({ release }: Pick<Edition, 'release'>): string {
  return bundleName(release.year, release.version, 'zip').replace(/\.zip$/, '');
}

/** A version as one ZIP, the same bytes at its own address and at `latest`. */
export function packBundle(edition: Edition, files: readonly PackedFile[]): Promise<Uint8Array> {
  return packZip(closeArchive(nameFolder(edition), listEntries(edition, files)));
}

/** How a year's version is called in the archive of all years. */
export function nameYear({ release }: Pick<Edition, 'release'>): string {
  return `${release.year}-${versionName(release.version)}`;
}
