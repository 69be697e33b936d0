import { encodeText } from '../../lib/encode-text.ts';
import type { Site } from '../../model/site.ts';
import type { Table } from '../../model/table.ts';
import { openEdition } from './edition.ts';
import { listCrosswalk } from './list-crosswalk.ts';
import { listFigures } from './list-figures.ts';
import { type BundleFile, getArchive, packOnce } from './list-files.ts';
import { packAllYears } from './pack-all-years.ts';
import { packJson } from './pack-json.ts';
import { packTableParquet } from './pack-parquet.ts';
import { packSiteDescriptor } from './pack-site-descriptor.ts';

/** What the engine makes of all years, lying in `/data/` itself. */
interface SiteTables {
  readonly figures: Table;
  readonly crosswalk: Table;
}

function listTableFiles({ volumes }: Site, { figures, crosswalk }: SiteTables): BundleFile[] {
  const years = volumes.map(({ year }) => year).toReversed().join(' ');
  const csv = (table: Table): BundleFile => ({ name: `${table.schema.name}.csv`, mediaType: 'text/csv; charset=utf-8', label: 'CSV', table, pack: () => table.bytes });
  const json = (table: Table): BundleFile => ({ name: `${table.schema.name}.json`, mediaType: 'application/json; charset=utf-8', label: 'JSON', table, pack: () => encodeText(packJson(table, { years })) });
  const parquet: BundleFile = { name: 'all-years.parquet', mediaType: 'application/vnd.apache.parquet', label: 'Parquet', table: figures, pack: () => packTableParquet(figures, { year: years, version: '' }) };
  return [csv(figures), json(figures), parquet, csv(crosswalk), json(crosswalk)];
}

/** The latest version of each year, and the tables across years, in one archive: older versions have archives of their own, and two of one year side by side would be added up twice. */
async function packArchive(site: Site, files: readonly BundleFile[]): Promise<Uint8Array> {
  const editions = site.volumes.map((volume) => openEdition(site, volume, volume.latest));
  const years = await Promise.all(editions.map(async (edition) => ({ edition, zip: await packOnce(getArchive(edition)) })));
  const own = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await packOnce(file) })));
  return packAllYears(site, years, own);
}

const listed = new WeakMap<Site, readonly BundleFile[]>();

/** The files of the site as a whole, in `/data/`; the list of all files, `/data/index.json`, is none of them. The same list each time it is asked for. */
export function listSiteFiles(site: Site): readonly BundleFile[] {
  const known = listed.get(site);
  if (known) return known;
  const tables = { figures: listFigures(site), crosswalk: listCrosswalk(site) };
  const descriptor: BundleFile = { name: 'datapackage.json', mediaType: 'application/json; charset=utf-8', label: 'Data Package', pack: () => encodeText(packSiteDescriptor(site, [tables.figures, tables.crosswalk])) };
  const loose = [...listTableFiles(site, tables), descriptor];
  const files = [...loose, { name: 'all-years.zip', mediaType: 'application/zip', label: 'ZIP', pack: () => packArchive(site, loose) }];
  listed.set(site, files);
  return files;
}
