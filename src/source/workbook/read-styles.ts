import type { Archive } from './open-archive.ts';
import { type NumberFormat, parseFormat } from './parse-format.ts';
import { isOn, isSeen, type Look, nameColour, PLAIN_LOOK, readLook, WHITE } from './read-look.ts';
import { readXml, type XmlTag } from './read-xml.ts';

/** How a cell shows what it holds. */
export interface CellStyle {
  /** The code of its number format; blank where the workbook names one that it does not have. */
  readonly code: string;
  /** Undefined where the code is not on the list. */
  readonly format: NumberFormat | undefined;
  readonly look: Look;
  /** The colour behind the text. */
  readonly ground: string;
  /** Whether its text is repeated to fill the cell. */
  readonly repeated: boolean;
}

export interface Styles {
  readonly cells: readonly CellStyle[];
  /** For each look of a conditional format, whether it can change or hide what a cell shows. */
  readonly conditional: readonly boolean[];
}

const GENERAL = 'General';
const MOST_STYLES = 100_000;

/** Formats that a spreadsheet knows by number alone (ECMA-376, 18.8.30); dates, shares and fractions are named to be refused by name. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  0: GENERAL,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  49: '@',
  5: '¥#,##0;-¥#,##0',
  6: '¥#,##0;-¥#,##0',
  7: '¥#,##0.00;-¥#,##0.00',
  8: '¥#,##0.00;-¥#,##0.00',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd\\-mmm\\-yy',
  16: 'd\\-mmm',
  17: 'mmm\\-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  41: '#,##0;-#,##0;"-";@',
  42: '¥#,##0;-¥#,##0;"-";@',
  43: '#,##0.00;-#,##0.00;"-"??;@',
  44: '¥#,##0.00;-¥#,##0.00;"-"??;@',
};

function readFormat(code: string | undefined): Pick<CellStyle, 'code' | 'format'> {
  return { code: code === '' ? GENERAL : (code ?? ''), format: code === undefined ? undefined : parseFormat(code) };
}

interface Fill {
  readonly ground: string;
}

interface Xf {
  readonly format: string;
  readonly font: number;
  readonly fill: number;
  readonly base: number;
  readonly applied: boolean;
  repeated: boolean;
}

/** The lists of the styles part, as they are read. */
class StyleReader {
  readonly codes = new Map<string, string | undefined>();
  readonly fonts: Look[] = [];
  readonly fills: Fill[] = [];
  readonly bases: Xf[] = [];
  readonly cells: Xf[] = [];
  readonly changing: boolean[] = [];
  #changed: { look: Look; ground: string; format: boolean } = { look: PLAIN_LOOK, ground: WHITE, format: false };

  open(tag: XmlTag): void {
    const [, list = '', item = '', ...inner] = tag.path.split('/');
    if (list === 'numFmts' && item === 'numFmt' && inner.length === 0) this.#addCode(tag.attributes);
    if (list === 'fonts' && item === 'font') this.#readFont(tag, inner.length);
    if (list === 'fills' && item === 'fill') this.#readFill(tag, inner.length);
    if (list === 'cellXfs' || list === 'cellStyleXfs')
      this.#readXf(tag, list === 'cellXfs' ? this.cells : this.bases, inner.length);
    if (list === 'dxfs' && item === 'dxf') this.#readConditional(tag, inner);
  }

  close(path: string): void {
    if (path !== 'styleSheet/dxfs/dxf') return;
    const { look, ground, format } = this.#changed;
    this.changing.push(format || look.struck || look.raised || !isSeen(look.colour, ground));
  }

  #addCode({ numFmtId = '', formatCode = '' }: XmlTag['attributes']): void {
    const known = this.codes.has(numFmtId) && this.codes.get(numFmtId) !== formatCode;
    this.codes.set(numFmtId, known ? undefined : formatCode);
  }

  #readFont({ name, attributes }: XmlTag, depth: number): void {
    if (depth === 0) this.fonts.push(PLAIN_LOOK);
    else this.fonts.push(readLook(this.fonts.pop() ?? PLAIN_LOOK, name, attributes));
  }

  #readFill({ name, attributes }: XmlTag, depth: number): void {
    if (depth === 0) this.fills.push({ ground: WHITE });
    const pattern = name === 'gradientFill' ? name : (attributes['patternType'] ?? 'none');
    const grounds: Readonly<Record<string, string>> = { none: WHITE, solid: '' };
    if (name === 'patternFill' || name === 'gradientFill')
      this.fills.splice(-1, 1, { ground: grounds[pattern] ?? pattern });
    if (name === 'fgColor' && this.fills.at(-1)?.ground === '')
      this.fills.splice(-1, 1, { ground: nameColour(attributes) });
  }

  #readXf({ name, attributes }: XmlTag, list: Xf[], depth: number): void {
    const last = list.at(-1);
    if (name === 'alignment' && depth === 1 && last) last.repeated = attributes['horizontal'] === 'fill';
    if (name !== 'xf' || depth > 0 || list.length >= MOST_STYLES) return;
    const { numFmtId = '0', fontId = '0', fillId = '0', xfId = '0', applyNumberFormat } = attributes;
    list.push({
      format: numFmtId,
      font: Number(fontId),
      fill: Number(fillId),
      base: Number(xfId),
      applied: isOn(applyNumberFormat),
      repeated: false,
    });
  }

  #readConditional({ name, attributes }: XmlTag, inner: readonly string[]): void {
    if (inner.length === 0) this.#changed = { look: PLAIN_LOOK, ground: WHITE, format: false };
    if (name === 'numFmt') this.#changed.format = true;
    if (inner[0] === 'font' && inner.length > 1) this.#changed.look = readLook(this.#changed.look, name, attributes);
    if (inner[0] === 'fill' && (name === 'bgColor' || name === 'fgColor'))
      this.#changed.ground = nameColour(attributes, WHITE);
  }

  /** A cell that does not apply its own format may show that of its base; where the two differ nobody can tell. */
  #findFormat({ format, base, applied }: Xf): string | undefined {
    if (!applied && (this.bases[base]?.format ?? '0') !== format) return undefined;
    return this.codes.has(format) ? this.codes.get(format) : BUILT_IN[format];
  }

  finish(): Styles {
    return {
      cells: this.cells.map((xf) => ({
        ...readFormat(this.#findFormat(xf)),
        look: this.fonts[xf.font] ?? PLAIN_LOOK,
        ground: this.fills[xf.fill]?.ground ?? WHITE,
        repeated: xf.repeated,
      })),
      conditional: this.changing,
    };
  }
}

/** What a cell looks like that names no style, in a workbook without any. */
export const PLAIN_STYLE: CellStyle = { ...readFormat(GENERAL), look: PLAIN_LOOK, ground: WHITE, repeated: false };

/** The styles of a workbook from the part of that name. */
export function readStyles(archive: Archive, part: string): Styles {
  const reader = new StyleReader();
  readXml(archive.read(part), part, { open: (tag) => reader.open(tag), close: (path) => reader.close(path) });
  return reader.finish();
}
