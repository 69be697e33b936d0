import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { WorkbookFault } from './workbook-fault.ts';

/** The parts of a workbook, unpacked one by one; names are compared as Excel does, whatever their case and slashes. */
export interface Archive {
  has(name: string): boolean;
  /** A missing, damaged or enormous part is a fault. */
  read(name: string): Uint8Array;
}

/** Of one part, and of all that are read; a set of forms has a fiftieth of it. */
const MOST_BYTES = 50_000_000;
const MOST_ENTRIES = 10_000;
/** Signature, checksum and lengths in the directory of a ZIP file (APPNOTE 4.3.12, 4.3.16). */
const ENTRY = { signature: 0x02014b50, crc: 16, name: 28, extra: 30, comment: 32, size: 46 } as const;
const END = { signature: 0x06054b50, count: 10, offset: 16, size: 22, furthest: 22 + 65_535 } as const;

interface Entry {
  readonly name: string;
  readonly size: number;
}

/** Part names have no leading slash, whichever slash the program wrote. */
function foldPart(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function listChecksums(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END.size;
  while (end >= Math.max(0, bytes.length - END.furthest) && view.getUint32(end, true) !== END.signature) end -= 1;
  const checksums: number[] = [];
  let at = view.getUint32(end + END.offset, true);
  for (let index = view.getUint16(end + END.count, true); index > 0; index -= 1) {
    if (view.getUint32(at, true) !== ENTRY.signature) throw new RangeError('no entry of a directory');
    checksums.push(view.getUint32(at + ENTRY.crc, true));
    at +=
      ENTRY.size +
      [ENTRY.name, ENTRY.extra, ENTRY.comment].reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
  }
  return checksums;
}

function listEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, { filter: ({ name, originalSize }) => entries.push({ name, size: originalSize }) > MOST_ENTRIES });
  } catch {
    throw new WorkbookFault('import-broken', '');
  }
  return entries;
}

/** A name of two entries, as far as parts of a workbook go: which one counts depends on the program. */
function findDouble(entries: readonly Entry[]): string | undefined {
  const names = entries.map(({ name }) => foldPart(name));
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

function unpack(bytes: Uint8Array, entries: readonly Entry[], index: number): Uint8Array | undefined {
  let place = -1;
  try {
    const checksum = listChecksums(bytes)[index];
    const part = Object.values(unzipSync(bytes, { filter: () => (place += 1) === index }))[0];
    return part?.length === entries[index]?.size && crc32(part ?? '') === checksum ? part : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens the bytes of a ZIP archive, as .xlsx, .xlsb and .ods are.
 * @throws WorkbookFault where they are no whole ZIP archive, or have a part twice
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = listEntries(bytes);
  const double = findDouble(entries);
  if (double !== undefined) throw new WorkbookFault('import-part', `${double}（有两份）`);
  const places = new Map(entries.map(({ name }, index) => [foldPart(name), index]));
  let total = 0;
  return {
    has: (name) => places.has(foldPart(name)),
    read: (name) => {
      const index = places.get(foldPart(name)) ?? -1;
      const entry = entries[index];
      if (!entry) throw new WorkbookFault('import-part', `${name}（缺失）`);
      total += entry.size;
      if (total > MOST_BYTES) throw new WorkbookFault('import-large', `${name}，解开后有 ${entry.size} 字节`);
      const part = unpack(bytes, entries, index);
      if (!part) throw new WorkbookFault('import-part', `${name}（损坏）`);
      return part;
    },
  };
}
