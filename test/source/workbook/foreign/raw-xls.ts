import { CFB } from '@e965/xlsx';

/** One record of a stream of .xls. */
export type RawRecord = readonly [type: number, body: Uint8Array];

interface Compounds {
  readonly utils: { cfb_new(): unknown; cfb_add(compound: unknown, path: string, content: Uint8Array): void };
  write(compound: unknown, options: { readonly type: 'buffer' }): Uint8Array;
}

/** A compound document of files by path. */
export function packCompound(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const library = CFB as Compounds;
  const compound = library.utils.cfb_new();
  for (const [path, content] of Object.entries(files)) library.utils.cfb_add(compound, path, Buffer.from(content));
  return new Uint8Array(library.write(compound, { type: 'buffer' }));
}

/** Numbers of two bytes each, the lower first. */
export function words(...values: readonly number[]): Uint8Array {
  return new Uint8Array(values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]));
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function double(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text as BIFF8 has it: length, flags, two bytes for each character. */
function wide(text: string): Uint8Array {
  return join(words(text.length), new Uint8Array([1]), new Uint8Array(Buffer.from(text, 'utf16le')));
}

export const BOOK = 0x5;
export const SHEET = 0x10;
export const begin = (kind: number, version = 0x600): RawRecord => [
  0x809,
  words(version, kind, 0, 0x7cc, 0, 0, 0, 0).slice(0, version === 0x600 ? 16 : 8),
];
export const END: RawRecord = [0xa, new Uint8Array()];
/** A cell with a number; row and column from 0. */
export const number = (row: number, column: number, value: number, style = 0): RawRecord => [
  0x203,
  join(words(row, column, style), double(value)),
];
export const label = (row: number, column: number, text: string, style = 0): RawRecord => [
  0x204,
  join(words(row, column, style), wide(text)),
];
export const shared = (row: number, column: number, index: number, style = 0): RawRecord => [
  0xfd,
  words(row, column, style, index, 0),
];
/** A formula `1`, with the result that the file holds. */
export const formula = (row: number, column: number, value: number, flags = 0): RawRecord => [
  0x6,
  join(words(row, column, 0), double(value), words(flags, 0, 0, 3), new Uint8Array([0x1e, 1, 0])),
];
/** A formula whose result is a text that stands nowhere. */
export const textFormula = (row: number, column: number): RawRecord => [
  0x6,
  join(
    words(row, column, 0),
    new Uint8Array([0, 0, 0, 0, 0, 0, 0xff, 0xff]),
    words(0, 0, 0, 3),
    new Uint8Array([0x1e, 1, 0]),
  ),
];
export const font = ({ struck = false, raised = false, colour = 0x7fff } = {}): RawRecord => [
  0x31,
  join(words(200, struck ? 8 : 0, colour, 400, raised ? 1 : 0), new Uint8Array([0, 0, 0, 0, 1, 0, 0x41])),
];
export const format = (id: number, code: string): RawRecord => [0x41e, join(words(id), wide(code))];
export const xf = ({ font: fontId = 0, format: formatId = 0, align = 0, pattern = 0, ground = 0 } = {}): RawRecord => {
  const lines = Buffer.alloc(4);
  lines.writeUInt32LE((pattern << 26) >>> 0);
  return [0xe0, join(words(fontId, formatId, 1), new Uint8Array([align, 0, 0, 0, 0, 0, 0, 0]), lines, words(ground))];
};
export const merged = (top: number, bottom: number, left: number, right: number): RawRecord => [
  0xe5,
  words(1, top, bottom, left, right),
];
export const row = (at: number, hidden: boolean): RawRecord => [
  0x208,
  words(at, 0, 9, 255, 0, 0, hidden ? 0x120 : 0x100, 15),
];
export const column = (first: number, last: number, width: number, hidden = false): RawRecord => [
  0x7d,
  words(first, last, width * 256, 0, hidden ? 1 : 0, 0),
];
export const view = (flags: number): RawRecord => [0x23e, words(flags, 0, 0, 64, 0, 0, 0, 0, 0)];
export const conditional = (top: number, bottom: number, left: number, right: number): RawRecord => [
  0x1b0,
  words(1, 0, top, bottom, left, right, 1, top, bottom, left, right),
];
/** Shared strings: a count, then what they are made of, which may go on in other records. */
export const strings = (count: number, ...parts: readonly Uint8Array[]): RawRecord[] =>
  parts.map((part, index) => (index === 0 ? [0xfc, join(words(count, 0, count, 0), part)] : [0x3c, part]));
/** A shared string with runs of fonts. */
export const marked = (text: string, ...runs: readonly number[]): Uint8Array =>
  join(
    words(text.length),
    new Uint8Array([1 | 8]),
    words(runs.length / 2),
    new Uint8Array(Buffer.from(text, 'utf16le')),
    words(...runs),
  );

function write(records: readonly RawRecord[]): Uint8Array {
  return join(...records.map(([type, body]) => join(words(type, body.length), body)));
}

export interface RawSheet {
  readonly name: string;
  readonly records: readonly RawRecord[];
  /** 0 where it is seen. */
  readonly state?: number;
  readonly kind?: number;
}

/** The stream of a workbook: what all sheets share, then each sheet. Its first fonts and styles are plain. */
export function writeStream(
  globals: readonly RawRecord[],
  sheets: readonly RawSheet[],
  order = sheets.map((_, index) => index),
): Uint8Array {
  const bodies = sheets.map(({ records }) => write([begin(SHEET), ...records, END]));
  const head = (places: readonly number[]): Uint8Array =>
    write([
      begin(BOOK),
      [0x42, words(1200)],
      font(),
      font(),
      font(),
      font(),
      ...globals,
      ...sheets.map(({ name, state = 0, kind = 0 }, index): RawRecord => [
        0x85,
        join(
          words(places[index]! & 0xffff, places[index]! >>> 16),
          new Uint8Array([state, kind, name.length, 1]),
          new Uint8Array(Buffer.from(name, 'utf16le')),
        ),
      ]),
      END,
    ]);
  const start = head(sheets.map(() => 0)).length;
  const places: number[] = [];
  let at = start;
  for (const index of order) {
    places[index] = at;
    at += bodies[index]!.length;
  }
  return join(head(places), ...order.map((index) => bodies[index]!));
}

/** A workbook of BIFF5 with texts in GBK, as Chinese editions wrote them. */
export function writeOldStream(
  name: readonly number[],
  cells: readonly RawRecord[],
  format: readonly number[],
): Uint8Array {
  const head = (at: number): Uint8Array =>
    write([
      begin(BOOK, 0x500),
      [0x42, words(936)],
      [0x31, join(words(200, 0, 0x7fff, 400, 0), new Uint8Array([0, 0, 0, 0, 1, 0x41]))],
      [0x41e, join(words(164), new Uint8Array([format.length, ...format]))],
      [0xe0, words(0, 0, 1, 0, 0, 0, 0, 0)],
      [0xe0, words(0, 164, 1, 0, 0, 0, 0, 0)],
      [0x85, join(words(at, 0), new Uint8Array([0, 0, name.length, ...name]))],
      END,
    ]);
  return join(head(head(0).length), write([begin(SHEET, 0x500), ...cells, END]));
}

/** A cell with a text of BIFF5, as bytes. */
export const oldLabel = (row: number, column: number, text: readonly number[]): RawRecord => [
  0x204,
  join(words(row, column, 0, text.length), new Uint8Array(text)),
];
