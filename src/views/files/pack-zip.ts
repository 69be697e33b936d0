import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { compareText } from '../../lib/order.ts';

/** One file of an archive. */
export interface ZipEntry {
  /** Relative, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a name may not be, so that no unpacker writes outside its folder or loses a file. */
const UNSAFE = /^$|^\/|^[A-Za-z]:|\\|[\u0000-\u001f\u007f]|(?:^|\/)\.{0,2}(?:\/|$)/;

function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    if (UNSAFE.test(name)) throw new Error(`unsafe name in an archive: ${JSON.stringify(name)}`);
    if (seen.has(folded)) throw new Error(`two files of one name in an archive: ${JSON.stringify(name)}`);
    seen.add(folded);
  }
}

/** Zlib's own level: the highest takes twice as long to save a two-hundredth. */
const LEVEL = 6;

/**
 * Files as a ZIP: names sorted, one fixed date, so that the same files give the same bytes on every machine with the
 * same zlib.
 * Throws on names that are unsafe, or the same but for case.
 */
export async function packZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  checkNames(entries.map(({ name }) => name));
  // The time that archives have is that of the clock on the wall: made here, it is the same in every zone.
  const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compressionLevel: LEVEL };
  const zip = new ZipFile();
  for (const { name, bytes } of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, options);
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
