import { compareText } from '../../lib/order.ts';

/** An archive that was packed here, whose files go under another top folder. */
export interface ZipPart {
  readonly zip: Uint8Array;
  readonly rename: (name: string) => string;
}

/** A file of an archive as it lies there, compressed, with both its headers (ZIP, 4.3.7 and 4.3.12 of APPNOTE). */
interface RawEntry {
  readonly name: string;
  readonly local: Uint8Array;
  readonly central: Uint8Array;
  readonly body: Uint8Array;
}

const [LOCAL, CENTRAL, END] = [30, 46, 22];
const [CENTRAL_SIGN, UTF8] = [0x02014b50, 0x0800];

const look = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A header of its own, for it is written to: the slice of a Buffer would still be the archive's. */
function copyHead(zip: Uint8Array, from: number, length: number): Uint8Array {
  return new Uint8Array(zip.subarray(from, from + length));
}

function readEntry(zip: Uint8Array, at: number): { entry: RawEntry; next: number } {
  const view = look(zip);
  if (view.getUint32(at, true) !== CENTRAL_SIGN) throw new Error('not an archive that was packed here');
  const [size, named, extra, from] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true) + view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
  const name = new TextDecoder().decode(zip.subarray(at + CENTRAL, at + CENTRAL + named));
  const body = from + LOCAL + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  return { entry: { name, local: copyHead(zip, from, LOCAL), central: copyHead(zip, at, CENTRAL), body: zip.subarray(body, body + size) }, next: at + CENTRAL + named + extra };
}

/** The files of an archive without a comment at its end. */
function readEntries({ zip, rename }: ZipPart): RawEntry[] {
  const view = look(zip);
  const entries: RawEntry[] = [];
  let at = view.getUint32(zip.length - 6, true);
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left -= 1) {
    const { entry, next } = readEntry(zip, at);
    entries.push({ ...entry, name: rename(entry.name) });
    at = next;
  }
  return entries;
}

/** Both headers of an entry under its new name, at its new place. */
function writeHeads({ name, local, central }: RawEntry, place: number): { name: Uint8Array; local: Uint8Array; central: Uint8Array } {
  const bytes = new TextEncoder().encode(name);
  const flags = bytes.length === name.length ? 0 : UTF8;
  for (const [head, flagsAt, nameAt] of [[local, 6, 26], [central, 8, 28]] as const) {
    look(head).setUint16(flagsAt, (look(head).getUint16(flagsAt, true) & ~UTF8) | flags, true);
    look(head).setUint16(nameAt, bytes.length, true);
    look(head).setUint16(nameAt + 2, 0, true);
  }
  look(central).setUint32(42, place, true);
  return { name: bytes, local, central };
}

/**
 * Archives as one, without unpacking: each file keeps its compressed bytes, names are sorted, and the outcome is byte for byte that of packing the files anew.
 * Throws where two files come to one name, or where a plain ZIP cannot hold so much.
 */
export function joinZips(parts: readonly ZipPart[]): Uint8Array {
  const entries = parts.flatMap(readEntries).toSorted((a, b) => compareText(a.name, b.name));
  const twice = entries.find(({ name }, index) => name === entries[index - 1]?.name);
  if (twice) throw new Error(`two files of one name in an archive: ${JSON.stringify(twice.name)}`);
  const [files, list]: [Uint8Array[], Uint8Array[]] = [[], []];
  let place = 0;
  for (const entry of entries) {
    const { name, local, central } = writeHeads(entry, place);
    files.push(local, name, entry.body);
    list.push(central, name);
    place += LOCAL + name.length + entry.body.length;
  }
  const listed = list.reduce((sum, { length }) => sum + length, 0);
  if (entries.length > 0xffff || place + listed > 0xffffffff) throw new Error(`too much for one archive: ${entries.length} files, ${place} bytes`);
  const end = look(new Uint8Array(END));
  end.setUint32(0, 0x06054b50, true);
  for (const at of [8, 10]) end.setUint16(at, entries.length, true);
  end.setUint32(12, listed, true);
  end.setUint32(16, place, true);
  return Uint8Array.from(Buffer.concat([...files, ...list, new Uint8Array(end.buffer)]));
}
