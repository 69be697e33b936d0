import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Table } from '../../model/table.ts';
import { listTables } from '../../model/volume.ts';
import { versionName } from '../text/addresses.ts';

export interface TableFile {
  readonly table: Table;
  readonly release: Release;
  readonly [key: string]: unknown;
}

/** One entry for each table of each version, and again under `latest`. */
export function listTableFiles(site: Site): { params: { year: string; version: string; table: string }; props: TableFile }[] {
  return site.volumes.flatMap((volume) => volume.releases.flatMap((release) => {
    const versions = release === volume.latest ? [versionName(release.version), 'latest'] : [versionName(release.version)];
    return versions.flatMap((version) => listTables(volume, release).map((table) => ({
      params: { year: volume.year, version, table: table.schema.name }, props: { table, release },
    })));
  }));
}
