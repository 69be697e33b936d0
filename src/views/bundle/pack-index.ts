import type { Site } from '../../model/site.ts';
import { listTables } from '../../model/release.ts';
import { fileAddress, versionName } from '../text/addresses.ts';

/** `/data/index.json`: every table of every version, with its addresses (relative to the site's root), size and digest. */
export function packIndex(site: Site): string {
  const years = site.volumes.map((volume) => ({
    year: volume.year,
    title: volume.settings.title,
    latest: versionName(volume.latest.version),
    versions: volume.releases.map((release) => ({
      version: release.version,
      status: release.status,
      tables: listTables(release).map((table) => ({
        name: table.schema.name,
        title: table.schema.title,
        titleEn: table.schema.titleEn,
        rows: table.rows.length,
        bytes: table.bytes.length,
        sha256: table.digest,
        csv: fileAddress(volume.year, versionName(release.version), `${table.schema.name}.csv`),
        json: fileAddress(volume.year, versionName(release.version), `${table.schema.name}.json`),
      })),
    })),
  }));
  return `${JSON.stringify({ title: site.publisher.siteTitle, titleEn: site.publisher.siteTitleEn, years }, null, 1)}\n`;
}
