import { unzipSync, zipSync } from 'fflate';
import { compareText } from '../../lib/order.ts';

/** One file of an archive. */
export interface ZipEntry {
  /** Relative, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Zone-less on purpose: a `Date` would give other bytes in another zone. */
const MTIME = '1980-01-01T00:00:00';

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

/**
 * Files as a ZIP: names sorted, one fixed date, so that the same files give the same bytes on every machine.
 * Throws on names that are unsafe, or the same but for case.
 */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  checkNames(entries.map(({ name }) => name));
  const sorted = [...entries].sort((a, b) => compareText(a.name, b.name));
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime: MTIME });
}

/**
 * The files of an archive that was made here.
 * @param isWanted tells those that are unpacked, by their names
 */
export function unpackZip(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): ZipEntry[] {
  return Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) })).map(([name, content]) => ({ name, bytes: content }));
}
