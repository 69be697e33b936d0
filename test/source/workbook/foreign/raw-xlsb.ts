import { packParts } from '../raw-workbook.ts';
import { join, words } from './raw-xls.ts';

/** One record of a part of .xlsb. */
export type RawRecord = readonly [type: number, body: Uint8Array];

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function wideText(text: string): Uint8Array {
  return join(words(text.length, 0), new Uint8Array(Buffer.from(text, 'utf16le')));
}

function long(value: number): Uint8Array {
  return words(value & 0xffff, value >>> 16);
}

function pack(records: readonly RawRecord[]): Uint8Array {
  const parts = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...parts(value >> 7)]);
  return join(...records.map(([type, body]) => join(new Uint8Array([...parts(type), ...parts(body.length)]), body)));
}

function real(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** Row, and cells with a number or a text; all from 0. */
export const row = (at: number, flags = 0): RawRecord => [
  0,
  join(long(at), long(0), words(280), new Uint8Array([0, flags, 0]), long(0)),
];
export const number = (column: number, value: number, style = 0): RawRecord => [
  5,
  join(long(column), long(style), real(value)),
];
/** A number in the column behind the last one. */
export const nextNumber = (value: number): RawRecord => [0x10, join(long(0), real(value))];
export const formula = (column: number, value: number, flags = 0): RawRecord => [
  9,
  join(long(column), long(0), real(value), words(flags), long(3), new Uint8Array([0x1e, 1, 0]), long(0)),
];
export const shared = (column: number, index: number): RawRecord => [7, join(long(column), long(0), long(index))];
export const column = (first: number, last: number, width: number, hidden: boolean): RawRecord => [
  0x3c,
  join(long(first), long(last), long(width * 256), long(0), words(hidden ? 1 : 0)),
];
export const view = (flags: number): RawRecord => [0x89, join(words(flags), new Uint8Array(28))];
export const conditional = (top: number, bottom: number, left: number, right: number): RawRecord => [
  0x1cd,
  join(long(1), long(0), long(1), long(top), long(bottom), long(left), long(right)),
];
export const font = (flags = 0, raised = 0, colour: readonly number[] = [2, 8]): RawRecord => [
  0x2b,
  join(words(220, flags, 400, raised), new Uint8Array([0, 0, 0, 0, ...colour, 0, 0, 0, 0, 0, 0xff, 0]), wideText('A')),
];
export const fill = (pattern: number, index: number): RawRecord => [
  0x2d,
  join(long(pattern), new Uint8Array([3, index, 0, 0, 0, 0, 0, 0xff]), new Uint8Array(48)),
];
export const xf = (fontId = 0, fillId = 0, formatId = 0, align = 0): RawRecord => [
  0x2f,
  join(words(0, formatId, fontId, fillId, 0), new Uint8Array([0, 0, align, 0, 0, 0])),
];
/** A shared text with runs of fonts. */
export const text = (content: string, ...runs: readonly number[]): RawRecord => [
  0x13,
  join(
    new Uint8Array([runs.length === 0 ? 0 : 1]),
    wideText(content),
    ...(runs.length === 0 ? [] : [long(runs.length / 2), words(...runs)]),
  ),
];

export interface RawBinary {
  readonly cells: readonly RawRecord[];
  readonly fonts?: readonly RawRecord[];
  readonly fills?: readonly RawRecord[];
  readonly styles?: readonly RawRecord[];
  readonly texts?: readonly RawRecord[];
  /** Whether all is worked out anew when it is opened. */
  readonly recalculated?: boolean;
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** A binary workbook of one sheet as bytes; its first font, fill and style are plain. */
export function packBinary({
  cells,
  fonts = [],
  fills = [],
  styles = [],
  texts = [],
  recalculated = false,
  parts = {},
}: RawBinary): Uint8Array {
  const none = new Uint8Array();
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const type = (part: string, name: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.ms-excel.${name}"/>`;
  return packParts({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>${type('/xl/workbook.bin', 'sheet.binary.macroEnabled.main')}${type('/xl/worksheets/sheet1.bin', 'worksheet')}${type('/xl/styles.bin', 'styles')}${type('/xl/sharedStrings.bin', 'sharedStrings')}</Types>`,
    'xl/workbook.bin': pack([
      [0x83, none],
      [0x8f, none],
      [0x9c, join(long(0), long(1), wideText('rId1'), wideText('表'))],
      [0x90, none],
      [0x9d, join(long(0), long(1), long(100), real(0.001), long(1), words(recalculated ? 1 : 0))],
      [0x84, none],
    ]),
    'xl/_rels/workbook.bin.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.bin')}${relation('rId2', 'styles', 'styles.bin')}${relation('rId3', 'sharedStrings', 'sharedStrings.bin')}</Relationships>`,
    'xl/styles.bin': pack([
      [0x116, none],
      [0x263, long(1)],
      font(),
      ...fonts,
      [0x264, none],
      [0x25b, long(1)],
      fill(0, 64),
      ...fills,
      [0x25c, none],
      [0x269, long(1)],
      xf(),
      ...styles,
      [0x26a, none],
      [0x117, none],
    ]),
    'xl/sharedStrings.bin': pack([[0x9f, join(long(texts.length), long(texts.length))], ...texts, [0xa0, none]]),
    'xl/worksheets/sheet1.bin': pack([[0x81, none], [0x91, none], ...cells, [0x92, none], [0x82, none]]),
    ...parts,
  });
}
