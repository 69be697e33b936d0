import { parseFormat } from '../parse-format.ts';
import { type Look, nameColour, PLAIN_LOOK, WHITE } from '../read-look.ts';
import { BUILT_IN, type CellStyle } from '../read-styles.ts';
import type { ByteReader } from './byte-reader.ts';

/** Records of the styles ([MS-XLS], 2.3). */
const RECORDS = { font: 0x31, format: 0x41e, xf: 0xe0, palette: 0x92 } as const;
/** The colour that a program chooses for texts. */
const AUTOMATIC = 0x7fff;
/** The first colour that a palette can change; those before it are the same eight. */
const PALETTE = 8;
const STRUCK = 0x8;
const FILLING = 4;
/** Fonts are counted without this number. */
const NO_FONT = 4;

interface Font {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly icv: number;
}

interface Xf {
  readonly font: number;
  readonly format: number;
  readonly pattern: number;
  readonly ground: number;
  readonly repeated: boolean;
}

/** The styles of a workbook of .xls, BIFF8 or BIFF5. */
export class XlsStyles {
  readonly #fonts: Font[] = [];
  readonly #codes = new Map<number, string>();
  readonly #xfs: Xf[] = [];
  #palette: string[] = [];
  readonly #wide: boolean;
  readonly #decode: (bytes: Uint8Array) => string;

  /**
   * @param wide BIFF8
   * @param decode texts of one byte or two, by the code page of a file of BIFF5
   */
  constructor(wide: boolean, decode: (bytes: Uint8Array) => string) {
    [this.#wide, this.#decode] = [wide, decode];
  }

  read(type: number, body: ByteReader): void {
    if (type === RECORDS.font) this.#addFont(body.skip(2));
    if (type === RECORDS.format) this.#codes.set(body.take(2), this.readText(body, body.take(this.#wide ? 2 : 1)));
    if (type === RECORDS.xf) this.#xfs.push(this.#wide ? this.#readXf(body) : this.#readOldXf(body));
    if (type === RECORDS.palette) this.#readPalette(body);
  }

  #addFont(body: ByteReader): void {
    const flags = body.take(2);
    const icv = body.take(2);
    this.#fonts.push({ struck: (flags & STRUCK) !== 0, icv, raised: body.skip(2).take(2) !== 0 });
  }

  /** A text of so many characters, as the version of the file has it. */
  readText(body: ByteReader, length: number): string {
    if (!this.#wide) return this.#decode(body.slice(length));
    const wide = (body.take(1) & 1) !== 0;
    return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(body.slice(wide ? length * 2 : length));
  }

  #readXf(body: ByteReader): Xf {
    const font = body.take(2);
    const format = body.take(2);
    const align = body.skip(2).take(1);
    const lines = body.skip(7).take(4);
    const colours = body.take(2);
    return { font, format, repeated: (align & 7) === FILLING, pattern: lines >>> 26, ground: colours & 0x7f };
  }

  #readOldXf(body: ByteReader): Xf {
    const font = body.take(2);
    const format = body.take(2);
    const align = body.skip(2).take(1);
    const area = body.skip(1).take(4);
    return { font, format, repeated: (align & 7) === FILLING, pattern: (area >>> 16) & 0x3f, ground: area & 0x7f };
  }

  #readPalette(body: ByteReader): void {
    const count = body.take(2);
    const hex = (): string => body.take(1).toString(16).padStart(2, '0').toUpperCase();
    this.#palette = Array.from({ length: count }, () => {
      const colour = hex() + hex() + hex();
      body.skip(1);
      return colour;
    });
  }

  #nameColour(icv: number): string {
    if (icv === AUTOMATIC) return PLAIN_LOOK.colour;
    const number = icv < PALETTE ? icv + PALETTE : icv;
    const rgb = this.#palette[number - PALETTE];
    return nameColour(rgb === undefined ? { indexed: String(number) } : { rgb });
  }

  /** The look of a font by its number. */
  findLook(number: number): Look {
    const font = this.#fonts[number > NO_FONT ? number - 1 : number];
    return font ? { struck: font.struck, raised: font.raised, colour: this.#nameColour(font.icv) } : PLAIN_LOOK;
  }

  #findGround({ pattern, ground }: Xf): string {
    if (pattern === 0) return WHITE;
    return pattern === 1 ? this.#nameColour(ground) : `pattern ${pattern}`;
  }

  /**
   * The styles by their numbers; a format that the file does not write out is the one that programs know by its
   * number.
   */
  finish(): CellStyle[] {
    return this.#xfs.map((xf) => {
      const code = this.#codes.get(xf.format) ?? BUILT_IN[String(xf.format)] ?? '';
      return {
        code,
        format: code === '' ? undefined : parseFormat(code),
        look: this.findLook(xf.font),
        ground: this.#findGround(xf),
        repeated: xf.repeated,
      };
    });
  }
}
