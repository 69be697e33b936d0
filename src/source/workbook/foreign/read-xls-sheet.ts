import type { WorkbookRange } from '../../../model/workbook.ts';
import { PLAIN_LOOK } from '../read-look.ts';
import type { ByteReader } from './byte-reader.ts';
import type { CellLook, LooksReader } from './foreign-looks.ts';
import type { BinaryRecord } from './read-records.ts';
import { joinRuns } from './read-xls-strings.ts';
import type { XlsStyles } from './read-xls-styles.ts';

/** Records of a sheet ([MS-XLS], 2.3). */
const CELLS = {
  number: 0x203,
  rk: 0x27e,
  rks: 0xbd,
  shared: 0xfd,
  label: 0x204,
  rich: 0xd6,
  error: 0x205,
  formula: 0x6,
} as const;
/** Kinds of formulas that no longer are, but older files have. */
const FORMULAS = new Set<number>([CELLS.formula, 0x206, 0x406]);
const PLAIN = new Set<number>([CELLS.number, CELLS.rk, CELLS.label, CELLS.error, CELLS.shared, CELLS.rich]);
const LAYOUT = { row: 0x208, column: 0x7d, width: 0x55, standard: 0x99, view: 0x23e, uncalculated: 0x5e } as const;
const CONDITIONAL = { old: 0x1b0, extended: 0x879 } as const;
/** What the edges of a column take of its width, in digits. */
const EDGES = 0.72;
const MOST_RANGES = 20_000;

/** Ranges of a conditional format: how many, then four corners of two bytes each. */
function readRanges(body: ByteReader): WorkbookRange[] {
  const count = Math.min(body.take(2), MOST_RANGES);
  return Array.from({ length: count }, () => {
    const top = body.take(2);
    const bottom = body.take(2);
    const left = body.take(2);
    const right = body.take(2);
    return { top: top + 1, bottom: bottom + 1, left: left + 1, right: right + 1 };
  });
}

/** Reads the records of one sheet of .xls. */
export class XlsSheetReader {
  readonly #looks: LooksReader;
  readonly #strings: readonly CellLook['part'][];
  readonly #styles: XlsStyles;
  readonly #wide: boolean;
  uncalculated = false;

  constructor(looks: LooksReader, strings: readonly CellLook['part'][], styles: XlsStyles, wide: boolean) {
    [this.#looks, this.#strings, this.#styles, this.#wide] = [looks, strings, styles, wide];
  }

  read({ type, body }: BinaryRecord): void {
    if (PLAIN.has(type) || FORMULAS.has(type)) this.#addCell(type, body);
    else if (type === CELLS.rks) this.#addMany(body);
    else this.#readLayout(type, body);
  }

  #addCell(type: number, body: ByteReader): void {
    const row = body.take(2) + 1;
    const column = body.take(2) + 1;
    const style = body.take(2);
    if (FORMULAS.has(type)) {
      const anew = (body.skip(8).take(2) & 3) !== 0;
      this.#looks.add(row, column, style, anew ? 'volatile' : 'sure');
    } else this.#looks.add(row, column, style, 'none', this.#readPart(type, body));
  }

  #readPart(type: number, body: ByteReader): CellLook['part'] {
    if (type === CELLS.shared) return this.#strings[body.take(4)] ?? PLAIN_LOOK;
    return type === CELLS.rich ? this.#readRich(body) : PLAIN_LOOK;
  }

  #addMany(body: ByteReader): void {
    const row = body.take(2) + 1;
    const first = body.take(2) + 1;
    for (let column = first; body.left >= 8; column += 1) {
      this.#looks.add(row, column, body.take(2));
      body.skip(4);
    }
  }

  #readRich(body: ByteReader): CellLook['part'] {
    const length = body.take(2);
    const width = this.#wide && (body.take(1) & 1) !== 0 ? 2 : 1;
    const size = this.#wide ? 2 : 1;
    const count = body.skip(length * width).take(size);
    const runs = Array.from({ length: count }, () => [body.take(size), body.take(size)] as const);
    return joinRuns(runs, length, (font) => this.#styles.findLook(font));
  }

  #readLayout(type: number, body: ByteReader): void {
    const { layout } = this.#looks;
    if (type === LAYOUT.row) this.#addRow(body);
    if (type === LAYOUT.column) this.#addColumns(body);
    if (type === LAYOUT.width) layout.setWidth(body.take(2) + EDGES);
    if (type === LAYOUT.standard) layout.setWidth(body.take(2) / 256);
    if (type === LAYOUT.view) {
      const flags = body.take(2);
      this.#looks.setView({ formulas: (flags & 0x1) !== 0, zeros: (flags & 0x10) !== 0 });
    }
    if (type === LAYOUT.uncalculated) this.uncalculated = true;
    if (type === CONDITIONAL.old) this.#looks.addConditional(readRanges(body.skip(12)));
    if (type === CONDITIONAL.extended) this.#looks.addConditional(readRanges(body.skip(24)));
  }

  #addRow(body: ByteReader): void {
    const row = body.take(2) + 1;
    const height = body.skip(4).take(2);
    const flags = body.skip(4).take(2);
    const ht = (height & 0x8000) === 0 ? { ht: String((height & 0x7fff) / 20) } : {};
    this.#looks.layout.addRow(row, { hidden: (flags & 0x20) === 0 ? '0' : '1', ...ht });
  }

  #addColumns(body: ByteReader): void {
    const min = body.take(2) + 1;
    const max = body.take(2) + 1;
    const width = body.take(2) / 256;
    const hidden = (body.skip(2).take(2) & 1) === 0 ? '0' : '1';
    this.#looks.layout.addColumns({ min: String(min), max: String(max), width: String(width), hidden });
  }
}
