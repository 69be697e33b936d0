import { encodeText } from '../../lib/encode-text.ts';
import { once } from '../../lib/once.ts';
import { listTables } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { bundleName, fileAddress } from '../words/addresses.ts';
import { CITATION_FORMATS } from '../cite/citation-files.ts';
import { type Edition, listOwnEditions } from '../edition/edition.ts';
import { listFields } from '../descriptor/list-fields.ts';
import { Forms } from '../table/forms.ts';
import { type FileMaker, offerFile } from '../edition/offer-file.ts';
import { type OfferedEdition, packFiles } from '../edition/offered-edition.ts';
import { isInArchive, packBundle } from './pack-bundle.ts';
import { packCsvw } from '../descriptor/pack-csvw.ts';
import { packDescriptor } from '../descriptor/pack-descriptor.ts';
import { packExcelCsv } from '../files/pack-excel-csv.ts';
import { packJson } from './pack-json.ts';
import { packTableParquet } from './pack-parquet.ts';
import { FORMAT_LABELS } from './words.zh.ts';
import { packSums } from './pack-sums.ts';
import { packWorkbook } from '../workbook/pack-workbook.ts';

/** A format that every table comes in; `ending` follows the table's id. */
interface TableFormat {
  readonly ending: string;
  readonly mediaType: string;
  readonly label: string;
  readonly make: (table: Table, edition: Edition) => Uint8Array | Promise<Uint8Array>;
}

const TABLE_FORMATS: readonly TableFormat[] = [
  { ending: '.csv', mediaType: 'text/csv; charset=utf-8', label: 'CSV', make: (table) => table.bytes },
  {
    ending: '.json',
    mediaType: 'application/json; charset=utf-8',
    label: 'JSON',
    make: (table, { release }) => encodeText(packJson(table, release)),
  },
  {
    ending: '.parquet',
    mediaType: 'application/vnd.apache.parquet',
    label: 'Parquet',
    make: (table, { release }) => packTableParquet(table, release),
  },
  { ending: '.excel.csv', mediaType: 'text/csv; charset=utf-8', label: FORMAT_LABELS.excel, make: packExcelCsv },
  {
    ending: '.csv-metadata.json',
    mediaType: 'application/csvm+json',
    label: 'CSVW',
    make: ({ schema }, { site }) => encodeText(packCsvw(schema, site.publisher)),
  },
];

/** The files of one table. */
function listTableFiles(table: Table, edition: Edition): FileMaker[] {
  return TABLE_FORMATS.map(({ ending, mediaType, label, make }) => ({
    name: `${table.schema.name}${ending}`,
    mediaType,
    label,
    table,
    make: () => make(table, edition),
  }));
}

const SUMS = 'SHA256SUMS';

function nameArchive({ release, address }: Edition): string {
  return bundleName(release.year, address === 'latest' ? undefined : release.version, 'zip');
}

function nameWorkbook({ release, address }: Edition): string {
  return bundleName(release.year, address === 'latest' ? undefined : release.version, 'xlsx');
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Files of the version as a whole; `same` are the same bytes at all addresses of a version, whatever the name. */
const VERSION_FORMATS: readonly ((edition: OfferedEdition) => FileMaker & { readonly same?: true })[] = [
  (edition) => ({
    name: nameArchive(edition),
    mediaType: 'application/zip',
    label: 'ZIP',
    same: true,
    make: async () => packBundle(edition, await packFiles(edition, isInArchive)),
  }),
  (edition) => ({
    name: nameWorkbook(edition),
    mediaType: XLSX,
    label: FORMAT_LABELS.workbook,
    same: true,
    make: () => packWorkbook(edition),
  }),
  ({ site, volume, release }) => ({
    name: 'datapackage.json',
    mediaType: JSON_TYPE,
    label: 'Data Package',
    make: () => encodeText(packDescriptor(release, volume, site.publisher)),
  }),
  ({ release }) => ({
    name: 'fields.csv',
    mediaType: 'text/csv; charset=utf-8',
    label: FORMAT_LABELS.fields,
    make: () => listFields(release).bytes,
  }),
  (edition) => ({
    name: SUMS,
    mediaType: 'text/plain; charset=utf-8',
    label: 'SHA256SUMS',
    make: async () => encodeText(packSums(await packFiles(edition, ({ name }) => name !== SUMS))),
  }),
  ...CITATION_FORMATS,
];

/**
 * The files of an edition, each with what makes it; `own` has them at the version's own address, where tables,
 * archive and workbook are made.
 */
function listMakers(edition: OfferedEdition, own: OfferedEdition): FileMaker[] {
  const again = (file: FileMaker, index: number): FileMaker => ({
    ...file,
    make: () => own.files()[index]?.pack() ?? file.make(),
  });
  const tables = listTables(edition.release).flatMap((table) => listTableFiles(table, edition));
  const whole = VERSION_FORMATS.map((format) => format(edition));
  if (own === edition) return [...tables, ...whole];
  return [...tables, ...whole].map((file, index) => ((file.table ?? 'same' in file) ? again(file, index) : file));
}

/** Where an earlier build made the files of a volume, each is a look at what it left. */
function findMade({ release, address, volume: { made } }: Edition, file: FileMaker): FileMaker {
  const place = fileAddress(release.year, address, file.name);
  return made ? { ...file, make: () => made.read(place), look: () => made.weigh(place) } : file;
}

function offerEdition(edition: Edition, forms: Forms, own?: OfferedEdition): OfferedEdition {
  const offered: OfferedEdition = {
    ...edition,
    forms,
    files: once(() => listMakers(offered, own ?? offered).map((file) => offerFile(findMade(edition, file)))),
  };
  return offered;
}

/** The versions of a volume with their files, each at its own address, the newest again as `latest`. */
export function offerVolume(site: Site, volume: Volume): OfferedEdition[] {
  const forms = new Forms();
  return listOwnEditions(site, volume).flatMap((edition) => {
    const own = offerEdition(edition, forms);
    return edition.release === volume.latest
      ? [own, offerEdition({ ...edition, address: 'latest' }, forms, own)]
      : [own];
  });
}
