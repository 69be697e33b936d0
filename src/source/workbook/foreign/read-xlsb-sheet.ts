import { type Look, PLAIN_LOOK } from '../read-look.ts';
import type { WorkbookRange } from '../../../model/workbook.ts';
import type { ByteReader } from './byte-reader.ts';
import type { LooksReader } from './foreign-looks.ts';
import { readXlsbRecords } from './read-records.ts';
import { joinRuns } from './read-xls-strings.ts';
import { readXlsbText } from './read-xlsb-styles.ts';

/** Records of a sheet ([MS-XLSB], 2.4). */
const RECORDS = { row: 0x0, column: 0x3c, format: 0x1e5, view: 0x89, conditional: 0x1cd, newer: 0x416 } as const;
/** Cells that hold something: those with a column of their own, and those that stand behind the last one. */
const FIRST = 0x2;
const LAST = 0xb;
const FIRST_SHORT = 0xd;
const LAST_SHORT = 0x12;
const BLANK = 0x1;
const SHORT_BLANK = 0xc;
const SHARED = new Set([0x7, 0x12]);
const RICH = 0x3e;
/** How many bytes a formula's result has; that of a text begins with its length. */
const RESULTS: Readonly<Record<number, number>> = { 0x9: 8, 0xa: 1, 0xb: 1 };
const TEXT_RESULT = 0x8;
const NO_WIDTH = 0xffff_ffff;
const MOST_RANGES = 20_000;
const WHOLE: WorkbookRange = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };

/** What a part of a text is marked by ([MS-XLSB], 2.5.121): flags, the text, and runs of fonts. */
export function readXlsbRuns(body: ByteReader, fonts: readonly Look[]): Look {
  const flags = body.take(1);
  const text = readXlsbText(body);
  const count = (flags & 1) === 0 ? 0 : body.take(4);
  const runs = Array.from({ length: Math.min(count, body.left) }, () => [body.take(2), body.take(2)] as const);
  return joinRuns(runs, text.length, (font) => fonts[font] ?? PLAIN_LOOK);
}

function readRanges(body: ByteReader): WorkbookRange[] {
  const count = Math.min(body.skip(8).take(4), MOST_RANGES);
  return Array.from({ length: count }, () => {
    const top = body.take(4);
    const bottom = body.take(4);
    const left = body.take(4);
    const right = body.take(4);
    return { top: top + 1, bottom: bottom + 1, left: left + 1, right: right + 1 };
  });
}

/** Reads the records of one sheet of .xlsb. */
class SheetRecords {
  readonly #looks: LooksReader;
  readonly #strings: readonly Look[];
  readonly #fonts: readonly Look[];
  #row = 0;
  #column = 0;

  constructor(looks: LooksReader, strings: readonly Look[], fonts: readonly Look[]) {
    [this.#looks, this.#strings, this.#fonts] = [looks, strings, fonts];
  }

  read(type: number, body: ByteReader): void {
    const long = (type >= FIRST && type <= LAST) || type === RICH;
    const short = type >= FIRST_SHORT && type <= LAST_SHORT;
    if (long || type === BLANK) this.#column = body.take(4) + 1;
    else if (short || type === SHORT_BLANK) this.#column += 1;
    if (long || short) this.#addCell(type, body);
    else this.#readLayout(type, body);
  }

  #addCell(type: number, body: ByteReader): void {
    const style = body.take(4) & 0xff_ffff;
    const part = this.#readPart(type, body);
    if (type === TEXT_RESULT) readXlsbText(body);
    const isFormula = type === TEXT_RESULT || type in RESULTS;
    const volatile = isFormula && (body.skip(RESULTS[type] ?? 0).take(2) & 3) !== 0;
    const kind = volatile ? 'volatile' : 'sure';
    this.#looks.add(this.#row, this.#column, style, isFormula ? kind : 'none', part);
  }

  #readPart(type: number, body: ByteReader): Look {
    if (SHARED.has(type)) return this.#strings[body.take(4)] ?? PLAIN_LOOK;
    return type === RICH ? readXlsbRuns(body, this.#fonts) : PLAIN_LOOK;
  }

  #readLayout(type: number, body: ByteReader): void {
    if (type === RECORDS.row) this.#openRow(body);
    if (type === RECORDS.column) this.#addColumns(body);
    if (type === RECORDS.conditional) this.#looks.addConditional(readRanges(body));
    // Looks of newer programs are not read: they may hide the number.
    if (type === RECORDS.newer) this.#looks.addConditional([WHOLE]);
    if (type === RECORDS.format) {
      const width = body.take(4);
      this.#looks.layout.setWidth(width === NO_WIDTH ? body.take(2) + 0.72 : width / 256);
    }
    if (type === RECORDS.view) {
      const flags = body.take(2);
      this.#looks.setView({ formulas: (flags & 0x2) !== 0, zeros: (flags & 0x10) !== 0 });
    }
  }

  #openRow(body: ByteReader): void {
    [this.#row, this.#column] = [body.take(4) + 1, 0];
    const height = body.skip(4).take(2);
    const flags = body.skip(1).take(1);
    const ht = (flags & 0x20) === 0 ? {} : { ht: String(height / 20) };
    this.#looks.layout.addRow(this.#row, { hidden: (flags & 0x10) === 0 ? '0' : '1', ...ht });
  }

  #addColumns(body: ByteReader): void {
    const min = body.take(4) + 1;
    const max = body.take(4) + 1;
    const width = body.take(4) / 256;
    const hidden = (body.skip(4).take(2) & 1) === 0 ? '0' : '1';
    this.#looks.layout.addColumns({ min: String(min), max: String(max), width: String(width), hidden });
  }
}

/** Reads what a part of .xlsb says of its sheet. */
export function readXlsbSheet(
  bytes: Uint8Array,
  looks: LooksReader,
  strings: readonly Look[],
  fonts: readonly Look[],
): void {
  const sheet = new SheetRecords(looks, strings, fonts);
  for (const { type, body } of readXlsbRecords(bytes)) sheet.read(type, body);
}
