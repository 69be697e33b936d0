import { listTables, type Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';
import type { Edition } from './edition.ts';
import { packJson } from './pack-json.ts';
import { packTableParquet } from './pack-parquet.ts';

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
}

/** A format that every table comes in; `ending` follows the table's id. */
interface TableFormat {
  readonly ending: string;
  readonly mediaType: string;
  readonly label: string;
  readonly pack: (table: Table, edition: Edition) => Uint8Array | Promise<Uint8Array>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const TABLE_FORMATS: readonly TableFormat[] = [
  { ending: '.csv', mediaType: 'text/csv; charset=utf-8', label: 'CSV', pack: (table) => table.bytes },
  { ending: '.json', mediaType: 'application/json; charset=utf-8', label: 'JSON', pack: (table, { release }) => encode(packJson(table, release)) },
  { ending: '.parquet', mediaType: 'application/vnd.apache.parquet', label: 'Parquet', pack: (table, { release }) => packTableParquet(table, release) },
];

/** The files of one table. */
function listTableFiles(table: Table, edition: Edition): BundleFile[] {
  return TABLE_FORMATS.map(({ ending, mediaType, label, pack }) => ({ name: `${table.schema.name}${ending}`, mediaType, label, table, pack: () => pack(table, edition) }));
}

/** Files of the version as a whole. */
const VERSION_FORMATS: readonly ((edition: Edition) => BundleFile)[] = [];

const listed = new WeakMap<Release, Map<string, readonly BundleFile[]>>();

/** Every file of a version: those of its tables, then those of the whole. The same list each time it is asked for. */
export function listFiles(edition: Edition): readonly BundleFile[] {
  const lists = listed.get(edition.release) ?? new Map<string, readonly BundleFile[]>();
  listed.set(edition.release, lists);
  const files = lists.get(edition.address)
    ?? [...listTables(edition.release).flatMap((table) => listTableFiles(table, edition)), ...VERSION_FORMATS.map((format) => format(edition))];
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
