import { encodeText } from '../../lib/encode-text.ts';
import type { Site } from '../../model/site.ts';
import type { Table } from '../../model/table.ts';
import { listCrosswalk } from '../descriptor/list-crosswalk.ts';
import { listFigures } from './list-figures.ts';
import { type OfferedEdition, packFiles } from '../edition/offered-edition.ts';
import { type BundleFile, type FileMaker, offerFile } from '../edition/offer-file.ts';
import { packAllYears } from './pack-all-years.ts';
import { isInArchive } from './pack-bundle.ts';
import { packJson } from './pack-json.ts';
import { packTableParquet } from './pack-parquet.ts';
import { packSiteDescriptor } from '../descriptor/pack-site-descriptor.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What the engine makes of all years, lying in `/data/` itself. */
interface SiteTables {
  readonly figures: Table;
  readonly crosswalk: Table;
}

function listTableFiles({ volumes }: Site, { figures, crosswalk }: SiteTables): FileMaker[] {
  const years = volumes
    .map(({ year }) => year)
    .toReversed()
    .join(' ');
  const csv = (table: Table): FileMaker => ({
    name: `${table.schema.name}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    label: 'CSV',
    table,
    make: () => table.bytes,
  });
  const json = (table: Table): FileMaker => ({
    name: `${table.schema.name}.json`,
    mediaType: JSON_TYPE,
    label: 'JSON',
    table,
    make: () => encodeText(packJson(table, { years })),
  });
  const parquet: FileMaker = {
    name: 'all-years.parquet',
    mediaType: 'application/vnd.apache.parquet',
    label: 'Parquet',
    table: figures,
    make: () => packTableParquet(figures, { year: years, version: '' }),
  };
  return [csv(figures), json(figures), parquet, csv(crosswalk), json(crosswalk)];
}

/**
 * The latest version of each year, and the tables across years, in one archive: older versions have archives of their
 * own,
 * and two of one year side by side would be added up twice.
 */
async function packArchive(
  site: Site,
  latest: readonly OfferedEdition[],
  files: readonly BundleFile[],
): Promise<Uint8Array> {
  const years = await Promise.all(
    latest.map(async (edition) => ({ edition, files: await packFiles(edition, isInArchive) })),
  );
  const own = await Promise.all(files.map(async ({ name, pack }) => ({ name, bytes: await pack() })));
  return packAllYears(site, years, own);
}

/**
 * The files of the site as a whole, in `/data/`; the list of all files, `/data/index.json`, is none of them.
 * @param latest gives the latest version of each year at its own address
 */
export function listSiteFiles(site: Site, latest: () => readonly OfferedEdition[]): BundleFile[] {
  const tables = { figures: listFigures(site), crosswalk: listCrosswalk(site) };
  const loose = [
    ...listTableFiles(site, tables),
    {
      name: 'datapackage.json',
      mediaType: JSON_TYPE,
      label: 'Data Package',
      make: () => encodeText(packSiteDescriptor(site, [tables.figures, tables.crosswalk])),
    },
  ].map(offerFile);
  const archive = offerFile({
    name: 'all-years.zip',
    mediaType: 'application/zip',
    label: 'ZIP',
    make: () => packArchive(site, latest(), loose),
  });
  return [...loose, archive];
}
