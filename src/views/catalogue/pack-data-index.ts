import { listTables, type Release } from '../../model/release.ts';
import type { Volume } from '../../model/volume.ts';
import { fileAddress, siteFileAddress, versionName } from '../words/addresses.ts';
import type { OfferedEdition } from '../edition/offered-edition.ts';
import type { BundleFile } from '../edition/offer-file.ts';
import type { Offer } from '../download/offer.ts';

type Members = Record<string, unknown>;

async function describeFile(file: BundleFile, address: string): Promise<Members> {
  const { bytes, digest } = await file.weigh();
  return {
    name: file.name,
    ...(file.table && { table: file.table.schema.name }),
    format: file.label,
    mediaType: file.mediaType,
    address,
    bytes,
    sha256: digest,
  };
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

async function describeVersion({ release, address, files: listFiles }: OfferedEdition): Promise<Members> {
  const { year, version, status, published, note } = release;
  const files = await Promise.all(listFiles().map((file) => describeFile(file, fileAddress(year, address, file.name))));
  return { version, status, ...(published !== '' && { published }), note, tables: describeTables(release), files };
}

async function describeYear({ year, settings, latest }: Volume, editions: readonly OfferedEdition[]): Promise<Members> {
  const own = editions.filter(({ address }) => address !== 'latest');
  return {
    year,
    title: settings.title,
    latest: versionName(latest.version),
    versions: await Promise.all(own.map(describeVersion)),
  };
}

/** `/data/index.json`: every table and every file of every version, and the files that span years, with addresses (relative to the site's root), sizes and digests. */
export async function packDataIndex(offer: Offer): Promise<string> {
  const {
    publisher: { siteTitle, siteTitleEn },
    volumes,
  } = offer.site;
  const years = await Promise.all(volumes.map((volume) => describeYear(volume, offer.listOf(volume))));
  const files = await Promise.all(offer.files().map((file) => describeFile(file, siteFileAddress(file.name))));
  return `${JSON.stringify({ title: siteTitle, titleEn: siteTitleEn, years, files }, null, 1)}\n`;
}
