import { parseFormat } from '../parse-format.ts';
import { type Look, nameColour, PLAIN_LOOK, WHITE } from '../read-look.ts';
import { BUILT_IN, type CellStyle } from '../read-styles.ts';
import type { ByteReader } from './byte-reader.ts';
import { readXlsbRecords } from './read-records.ts';

/** Records of the styles ([MS-XLSB], 2.4). */
const RECORDS = { format: 0x2c, font: 0x2b, fill: 0x2d, xf: 0x2f, cells: 0x269, cellsEnd: 0x26a } as const;
const STRUCK = 0x8;
const FILLING = 4;
/** Kinds of colours ([MS-XLSB], 2.5.18), above the bit that says whether the bytes of red, green and blue are right. */
const COLOURS = { automatic: 0, indexed: 1, rgb: 2, theme: 3 } as const;

/** A text: how many characters, then two bytes for each. */
export function readXlsbText(body: ByteReader): string {
  return new TextDecoder('utf-16le').decode(body.slice(body.take(4) * 2));
}

function readColour(body: ByteReader): string {
  const kind = body.take(1) >>> 1;
  const index = body.take(1);
  const tint = body.take(2);
  const rgb = [body.take(1), body.take(1), body.take(1)].map((part) => part.toString(16).padStart(2, '0')).join('');
  body.skip(1);
  if (kind === COLOURS.indexed) return nameColour({ indexed: String(index) });
  if (kind === COLOURS.theme) return nameColour({ theme: String(index), tint: String(tint) });
  return kind === COLOURS.rgb ? nameColour({ rgb }) : PLAIN_LOOK.colour;
}

function readFont(body: ByteReader): Look {
  const flags = body.skip(2).take(2);
  const raised = body.skip(2).take(2) !== 0;
  const colour = readColour(body.skip(4));
  return { struck: (flags & STRUCK) !== 0, raised, colour };
}

function readGround(body: ByteReader): string {
  const pattern = body.take(4);
  const colour = readColour(body);
  if (pattern === 0) return WHITE;
  return pattern === 1 ? colour : `pattern ${pattern}`;
}

/** The styles of a workbook of .xlsb, and its fonts, by their numbers. */
export function readXlsbStyles(bytes: Uint8Array): { readonly styles: CellStyle[]; readonly fonts: readonly Look[] } {
  const codes = new Map<number, string>();
  const fonts = [] as Look[];
  const grounds = [] as string[];
  const styles: CellStyle[] = [];
  let listing = false;
  for (const { type, body } of readXlsbRecords(bytes)) {
    if (type === RECORDS.format) codes.set(body.take(2), readXlsbText(body));
    if (type === RECORDS.font) fonts.push(readFont(body));
    if (type === RECORDS.fill) grounds.push(readGround(body));
    if (type === RECORDS.cells || type === RECORDS.cellsEnd) listing = type === RECORDS.cells;
    if (type !== RECORDS.xf || !listing) continue;
    const format = body.skip(2).take(2);
    const font = body.take(2);
    const fill = body.take(2);
    const repeated = (body.skip(4).take(1) & 7) === FILLING;
    const code = codes.get(format) ?? BUILT_IN[String(format)] ?? '';
    const parsed = code === '' ? undefined : parseFormat(code);
    styles.push({ code, format: parsed, look: fonts[font] ?? PLAIN_LOOK, ground: grounds[fill] ?? WHITE, repeated });
  }
  return { styles, fonts };
}
