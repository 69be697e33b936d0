import { listTables, type Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { fileAddress, siteFileAddress, versionName } from '../text/addresses.ts';
import { openEdition } from './edition.ts';
import { type BundleFile, listFiles, weighOnce } from './list-files.ts';
import { listSiteFiles } from './list-site-files.ts';

type Members = Record<string, unknown>;

async function describeFile(file: BundleFile, address: string): Promise<Members> {
  const { bytes, digest } = await weighOnce(file);
  return { name: file.name, ...(file.table && { table: file.table.schema.name }), format: file.label, mediaType: file.mediaType, address, bytes, sha256: digest };
}

function describeTables(release: Release): Members[] {
  const { year, version } = release;
  return listTables(release).map(({ schema, rows, bytes, digest }) => ({
    name: schema.name,
    title: schema.title,
    titleEn: schema.titleEn,
    rows: rows.length,
    bytes: bytes.length,
    sha256: digest,
    csv: fileAddress(year, versionName(version), `${schema.name}.csv`),
    json: fileAddress(year, versionName(version), `${schema.name}.json`),
  }));
}

async function describeVersion(site: Site, volume: Volume, release: Release): Promise<Members> {
  const { year, version, status, published, note } = release;
  const files = await Promise.all(listFiles(openEdition(site, volume, release)).map((file) => describeFile(file, fileAddress(year, versionName(version), file.name))));
  return { version, status, ...(published !== '' && { published }), note, tables: describeTables(release), files };
}

async function describeYear(site: Site, volume: Volume): Promise<Members> {
  const { year, settings, latest, releases } = volume;
  return { year, title: settings.title, latest: versionName(latest.version), versions: await Promise.all(releases.map((release) => describeVersion(site, volume, release))) };
}

/** `/data/index.json`: every table and every file of every version, and the files that span years, with addresses (relative to the site's root), sizes and digests. */
export async function packIndex(site: Site): Promise<string> {
  const { siteTitle, siteTitleEn } = site.publisher;
  const years = await Promise.all(site.volumes.map((volume) => describeYear(site, volume)));
  const files = await Promise.all(listSiteFiles(site).map((file) => describeFile(file, siteFileAddress(file.name))));
  return `${JSON.stringify({ title: siteTitle, titleEn: siteTitleEn, years, files }, null, 1)}\n`;
}
