import { once } from '../../lib/once.ts';
import { sha256Hex } from '../../lib/hash.ts';
import type { Table } from '../../model/table.ts';
import type { FileWeight } from '../../model/volume.ts';

/** What a file is called, and what it holds. */
interface FileHead {
  readonly name: string;
  /** IANA media type, with its charset where it is text. */
  readonly mediaType: string;
  /** What a reader calls the format. */
  readonly label: string;
  /** The table it holds; absent in files of the whole version. */
  readonly table?: Table;
}

/** A file that is offered: its bytes are made when they are first asked for, and kept with it. */
export interface BundleFile extends FileHead {
  readonly pack: () => Promise<Uint8Array>;
  /** Size and digest; a file that lies there already is not read for it. */
  readonly weigh: () => Promise<FileWeight>;
}

/** A file with what makes its bytes each time anew. */
export interface FileMaker extends FileHead {
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** Of a file that lies there already. */
  readonly look?: () => FileWeight;
}

function weighBytes(bytes: Uint8Array): FileWeight {
  return { bytes: bytes.length, digest: sha256Hex(bytes) };
}

/** A file that is made once, however often it is asked for. */
export function offerFile({ make, look, ...head }: FileMaker): BundleFile {
  const pack = once(async () => make());
  return { ...head, pack, weigh: once(async () => (look ? look() : weighBytes(await pack()))) };
}

/** A file of a version with its bytes. */
export interface PackedFile {
  /** Its path below the folder it lies in. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Id of the table it holds; absent in files of the whole version. */
  readonly table?: string;
}
