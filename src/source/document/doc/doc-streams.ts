import { openCompound } from '../../workbook/foreign/open-library.ts';
import { DocumentFault } from '../document-fault.ts';

/** The streams of a .doc ([MS-DOC] 2.1). */
export interface DocStreams {
  readonly main: DataView;
  readonly table: DataView;
  /** Large properties; empty where there are none. */
  readonly data: DataView;
}

/** Where in the file information block something stands ([MS-DOC] 2.5). */
const FIB = { magic: 0, version: 2, flags: 0xa, lengths: 0x4c, pairs: 0x9a } as const;
const MAGIC = 0xa5ec;
const OLDEST = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
/** Parts of the text in their order: body, notes, heads, macros, comments, end notes, boxes, boxes of heads. */
const STORIES = 8;

function toView(bytes: Uint8Array | undefined): DataView {
  return bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new DataView(new ArrayBuffer(0));
}

/**
 * Opens the streams of a .doc.
 * @throws DocumentFault where it is older than Word 97, has a password, or lacks one
 */
export function openDocStreams(bytes: Uint8Array): DocStreams {
  const files = new Map(openCompound(bytes).map((file) => [file.path, file.bytes]));
  const main = toView(files.get('WordDocument'));
  if (main.byteLength < FIB.pairs) throw new DocumentFault('document-broken', '');
  const read = (at: number): number => main.getUint16(at, true);
  const magic = read(FIB.magic);
  const version = read(FIB.version);
  const flags = read(FIB.flags);
  if (magic !== MAGIC || version < OLDEST) throw new DocumentFault('document-old', 'Word 95');
  if ((flags & ENCRYPTED) !== 0) throw new DocumentFault('document-password', '');
  const table = toView(files.get((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table'));
  if (table.byteLength === 0) throw new DocumentFault('document-part', 'Table（缺失）');
  return { main, table, data: toView(files.get('Data')) };
}

/** A piece of the table stream that the file information block points to by its number. */
export function findPair({ main, table }: DocStreams, index: number): DataView {
  const at = FIB.pairs + index * 8;
  const offset = main.getUint32(at, true);
  const length = main.getUint32(at + 4, true);
  return new DataView(table.buffer, table.byteOffset + offset, length);
}

/** A part of the text: where it begins and ends, in characters. */
export interface Story {
  readonly from: number;
  readonly to: number;
}

/** The parts of the text by their order. */
export function listStories({ main }: DocStreams): Story[] {
  let from = 0;
  return Array.from({ length: STORIES }, (_, index) => {
    const story = { from, to: from + main.getUint32(FIB.lengths + index * 4, true) };
    from = story.to;
    return story;
  });
}

/** Places in the text, and what belongs to each but the last one, which only ends the one before it. */
export interface DocPlaces {
  readonly places: readonly number[];
  readonly bodies: readonly DataView[];
}

/**
 * Places in the text that a list of them has.
 * @param size of what belongs to each, in bytes
 */
export function listPlaces(pair: DataView, size: number): DocPlaces {
  const count = pair.byteLength < 4 ? 0 : Math.floor((pair.byteLength - 4) / (4 + size));
  const places = Array.from({ length: count === 0 ? 0 : count + 1 }, (_, index) => pair.getUint32(index * 4, true));
  const bodies = Array.from(
    { length: count },
    (_, index) => new DataView(pair.buffer, pair.byteOffset + (count + 1) * 4 + index * size, size),
  );
  return { places, bodies };
}
