import { encodeText } from '../../lib/encode-text.ts';
import { sha256Hex } from '../../lib/hash.ts';
import { listTables, type Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';
import type { FileWeight } from '../../model/volume.ts';
import { bundleName, fileAddress } from '../text/addresses.ts';
import { CITATION_FORMATS } from './citation-files.ts';
import { type Edition, openEdition } from './edition.ts';
import { listFields } from './list-fields.ts';
import { isInArchive, type PackedFile, packBundle } from './pack-bundle.ts';
import { packCsvw } from './pack-csvw.ts';
import { packDescriptor } from './pack-descriptor.ts';
import { packExcelCsv } from './pack-excel-csv.ts';
import { packJson } from './pack-json.ts';
import { packTableParquet } from './pack-parquet.ts';
import { packSums } from './pack-sums.ts';
import { packWorkbook } from './pack-workbook.ts';

/** One file of a version, in one format. */
export interface BundleFile {
  readonly name: string;
  /** IANA media type, with its charset where it is text. */
  readonly mediaType: string;
  /** What a reader calls the format. */
  readonly label: string;
  /** The table it holds; absent in files of the whole version. */
  readonly table?: Table;
  readonly pack: () => Uint8Array | Promise<Uint8Array>;
  /** Of a file that lies there already. */
  readonly weigh?: () => FileWeight;
}

/** A format that every table comes in; `ending` follows the table's id. */
interface TableFormat {
  readonly ending: string;
  readonly mediaType: string;
  readonly label: string;
  readonly pack: (table: Table, edition: Edition) => Uint8Array | Promise<Uint8Array>;
}

const TABLE_FORMATS: readonly TableFormat[] = [
  { ending: '.csv', mediaType: 'text/csv; charset=utf-8', label: 'CSV', pack: (table) => table.bytes },
  { ending: '.json', mediaType: 'application/json; charset=utf-8', label: 'JSON', pack: (table, { release }) => encodeText(packJson(table, release)) },
  { ending: '.parquet', mediaType: 'application/vnd.apache.parquet', label: 'Parquet', pack: (table, { release }) => packTableParquet(table, release) },
  { ending: '.excel.csv', mediaType: 'text/csv; charset=utf-8', label: 'CSV（Excel）', pack: packExcelCsv },
  { ending: '.csv-metadata.json', mediaType: 'application/csvm+json', label: 'CSVW', pack: ({ schema }, { site }) => encodeText(packCsvw(schema, site.publisher)) },
];

/** The files of one table; `latest` has those of the version's own address again. */
function listTableFiles(table: Table, edition: Edition): BundleFile[] {
  const own = openEdition(edition.site, edition.volume, edition.release);
  return TABLE_FORMATS.map(({ ending, mediaType, label, pack }) => {
    const name = `${table.schema.name}${ending}`;
    return { name, mediaType, label, table, pack: () => (own.address === edition.address ? pack(table, edition) : packOnce(getFile(own, name))) };
  });
}

const SUMS = 'SHA256SUMS';

function nameArchive({ release, address }: Edition): string {
  return bundleName(release.year, address === 'latest' ? undefined : release.version, 'zip');
}

function nameWorkbook({ release, address }: Edition): string {
  return bundleName(release.year, address === 'latest' ? undefined : release.version, 'xlsx');
}

/** The archive is one and the same at both addresses of a version. */
async function packArchive(edition: Edition): Promise<Uint8Array> {
  const own = openEdition(edition.site, edition.volume, edition.release);
  if (own.address !== edition.address) return packOnce(getFile(own, nameArchive(own)));
  return packBundle(edition, await packFiles(edition, isInArchive));
}

/** Files of the version as a whole. */
const VERSION_FORMATS: readonly ((edition: Edition) => BundleFile)[] = [
  (edition) => ({ name: nameArchive(edition), mediaType: 'application/zip', label: 'ZIP', pack: () => packArchive(edition) }),
  (edition) => ({ name: nameWorkbook(edition), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'Excel 工作簿', pack: () => packWorkbook(edition) }),
  ({ site, volume, release }) => ({ name: 'datapackage.json', mediaType: 'application/json; charset=utf-8', label: 'Data Package', pack: () => encodeText(packDescriptor(release, volume, site.publisher)) }),
  ({ release }) => ({ name: 'fields.csv', mediaType: 'text/csv; charset=utf-8', label: '字段说明', pack: () => listFields(release).bytes }),
  (edition) => ({ name: SUMS, mediaType: 'text/plain; charset=utf-8', label: 'SHA256SUMS', pack: async () => encodeText(packSums(await packFiles(edition, ({ name }) => name !== SUMS))) }),
  ...CITATION_FORMATS,
];

/** The files of a version, each with what makes it: where an earlier build did, that is a look at what it left. */
function openFiles(edition: Edition): BundleFile[] {
  const { release, volume: { made } } = edition;
  const files = [...listTables(release).flatMap((table) => listTableFiles(table, edition)), ...VERSION_FORMATS.map((format) => format(edition))];
  const addressOf = ({ name }: BundleFile): string => fileAddress(release.year, edition.address, name);
  return made ? files.map((file) => ({ ...file, pack: () => made.read(addressOf(file)), weigh: () => made.weigh(addressOf(file)) })) : files;
}

const listed = new WeakMap<Release, Map<string, readonly BundleFile[]>>();

/** Every file of a version: those of its tables, then those of the whole. The same list each time it is asked for. */
export function listFiles(edition: Edition): readonly BundleFile[] {
  const lists = listed.get(edition.release) ?? new Map<string, readonly BundleFile[]>();
  listed.set(edition.release, lists);
  const files = lists.get(edition.address) ?? openFiles(edition);
  lists.set(edition.address, files);
  return files;
}

const packed = new WeakMap<BundleFile, Promise<Uint8Array>>();

/** The bytes of a file, made when first asked for. */
export function packOnce(file: BundleFile): Promise<Uint8Array> {
  const bytes = packed.get(file) ?? Promise.resolve(file.pack());
  packed.set(file, bytes);
  return bytes;
}

const weighed = new WeakMap<BundleFile, Promise<FileWeight>>();

async function weigh(file: BundleFile): Promise<FileWeight> {
  if (file.weigh) return file.weigh();
  const bytes = await packOnce(file);
  return { bytes: bytes.length, digest: sha256Hex(bytes) };
}

/** Size and digest of a file; one that lies there already is not read for it. */
export function weighOnce(file: BundleFile): Promise<FileWeight> {
  const weight = weighed.get(file) ?? weigh(file);
  weighed.set(file, weight);
  return weight;
}

/** The file of that name, which is in the list. */
function getFile(edition: Edition, name: string): BundleFile {
  const file = listFiles(edition).find((candidate) => candidate.name === name);
  if (!file) throw new Error(`no file ${name} in ${edition.release.folder}`);
  return file;
}

/** The archive of a version. */
export function getArchive(edition: Edition): BundleFile {
  return getFile(edition, nameArchive(edition));
}

/** The files of a version that are wanted, with their bytes. */
export function packFiles(edition: Edition, isWanted: (file: BundleFile) => boolean): Promise<PackedFile[]> {
  return Promise.all(listFiles(edition).filter(isWanted).map(async (file) => ({ name: file.name, bytes: await packOnce(file), ...(file.table && { table: file.table.schema.name }) })));
}
