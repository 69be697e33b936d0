import { spendCells } from '../cell-budget.ts';
import { PLAIN_LOOK } from '../read-look.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import type { WorkbookRange } from '../../../model/workbook.ts';
import type { ByteReader } from './byte-reader.ts';
import { type BookLooks, type CellLook, LooksReader } from './foreign-looks.ts';
import { type BinaryRecord, readXlsRecords } from './read-records.ts';
import { joinRuns, readStringLooks } from './read-xls-strings.ts';
import { XlsStyles } from './read-xls-styles.ts';

/** Records by their numbers ([MS-XLS], 2.3). */
const BOF = 0x809;
const EOF = 0xa;
const SHEET = 0x85;
const STRINGS = 0xfc;
const CONTINUE = 0x3c;
const CODE_PAGE = 0x42;
const PASSWORD = 0x2f;
const CELLS = { number: 0x203, rk: 0x27e, rks: 0xbd, shared: 0xfd, label: 0x204, rich: 0xd6, error: 0x205, formula: 0x6 } as const;
/** Kinds of formulas that no longer are, but older files have. */
const FORMULAS = new Set<number>([CELLS.formula, 0x206, 0x406]);
const PLAIN = new Set<number>([CELLS.number, CELLS.rk, CELLS.label, CELLS.error]);
const LAYOUT = { row: 0x208, column: 0x7d, width: 0x55, standard: 0x99, view: 0x23e, uncalculated: 0x5e } as const;
const CONDITIONAL = { old: 0x1b0, extended: 0x879 } as const;
const BIFF8 = 0x600;
const BIFF5 = 0x500;
/** What the edges of a column take of its width, in digits. */
const EDGES = 0.72;
const MOST_RANGES = 20_000;

interface Place {
  readonly at: number;
  readonly looks: LooksReader;
}

interface Globals {
  readonly styles: XlsStyles;
  readonly places: readonly Place[];
  readonly strings: readonly Uint8Array[];
}

/** Where a sheet begins, its name, and whether it is seen. */
function readPlace(body: ByteReader, styles: XlsStyles): Place {
  const [at, state, kind] = [body.take(4), body.take(1), body.take(1)];
  const looks = new LooksReader(styles.readText(body, body.take(1)));
  [looks.visible, looks.celled] = [(state & 3) === 0, kind === 0];
  return { at, looks };
}

function openStyles(records: readonly BinaryRecord[]): { styles: XlsStyles; wide: boolean } {
  const version = records[0]?.type === BOF ? records[0].body.take(2) : 0;
  if (version !== BIFF8 && version !== BIFF5) throw new WorkbookFault('import-old', '');
  const page = records.find(({ type }) => type === CODE_PAGE)?.body.take(2) ?? 0;
  const decoder = new TextDecoder(page === 936 ? 'gbk' : 'windows-1252');
  return { styles: new XlsStyles(version === BIFF8, (bytes) => decoder.decode(bytes)), wide: version === BIFF8 };
}

function readGlobals(bytes: Uint8Array): Globals & { wide: boolean } {
  const records: BinaryRecord[] = [];
  for (const record of readXlsRecords(bytes)) {
    if (record.type === EOF) break;
    if (record.type === PASSWORD) throw new WorkbookFault('import-password', '');
    records.push(record);
  }
  const { styles, wide } = openStyles(records);
  const [places, strings]: [Place[], Uint8Array[]] = [[], []];
  let listing = false;
  for (const { type, body } of records) {
    if (type === SHEET) places.push(readPlace(body, styles));
    listing = type === STRINGS || (listing && type === CONTINUE);
    if (listing) strings.push(body.bytes);
    styles.read(type, body);
  }
  return { styles, places, strings, wide };
}

/** Ranges of a conditional format: how many, then four corners of two bytes each. */
function readRanges(body: ByteReader): WorkbookRange[] {
  const count = Math.min(body.take(2), MOST_RANGES);
  return Array.from({ length: count }, () => {
    const [top, bottom, left, right] = [body.take(2), body.take(2), body.take(2), body.take(2)];
    return { top: top + 1, bottom: bottom + 1, left: left + 1, right: right + 1 };
  });
}

/** Reads the records of one sheet. */
class SheetRecords {
  readonly #looks: LooksReader;
  readonly #strings: readonly CellLook['part'][];
  readonly #styles: XlsStyles;
  readonly #wide: boolean;
  uncalculated = false;

  constructor(looks: LooksReader, strings: readonly CellLook['part'][], { styles, wide }: { styles: XlsStyles; wide: boolean }) {
    [this.#looks, this.#strings, this.#styles, this.#wide] = [looks, strings, styles, wide];
  }

  read({ type, body }: BinaryRecord): void {
    if (PLAIN.has(type) || FORMULAS.has(type) || type === CELLS.shared || type === CELLS.rich) this.#addCell(type, body);
    else if (type === CELLS.rks) this.#addMany(body);
    else this.#readLayout(type, body);
  }

  #addCell(type: number, body: ByteReader): void {
    const [row, column, style] = [body.take(2) + 1, body.take(2) + 1, body.take(2)];
    if (FORMULAS.has(type)) this.#looks.add(row, column, style, (body.skip(8).take(2) & 3) === 0 ? 'sure' : 'volatile');
    else if (type === CELLS.shared) this.#looks.add(row, column, style, 'none', this.#strings[body.take(4)] ?? PLAIN_LOOK);
    else this.#looks.add(row, column, style, 'none', type === CELLS.rich ? this.#readRich(body) : PLAIN_LOOK);
  }

  #addMany(body: ByteReader): void {
    const [row, first] = [body.take(2) + 1, body.take(2) + 1];
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
    const [min, max, width] = [body.take(2) + 1, body.take(2) + 1, body.take(2) / 256];
    const hidden = (body.skip(2).take(2) & 1) === 0 ? '0' : '1';
    this.#looks.layout.addColumns({ min: String(min), max: String(max), width: String(width), hidden });
  }
}

/** What lies in a sheet, but not in a chart that is put into it. */
function* readSheetRecords(bytes: Uint8Array, at: number): Generator<BinaryRecord> {
  let depth = 0;
  for (const record of readXlsRecords(bytes, at)) {
    if (record.type === BOF) depth += 1;
    else if (depth === 0) throw new RangeError('a sheet that does not begin');
    if (record.type === EOF) depth -= 1;
    if (depth === 0) return;
    if (depth === 1) yield record;
  }
  throw new RangeError('a sheet that does not end');
}

/**
 * What the stream of a workbook of .xls says besides values and texts: styles, hidden rows, columns and sheets, fonts of parts of texts,
 * conditional formats, formulas that are worked out anew. A conditional format is a doubt about its whole range.
 * Not told by the file: which formulas were saved by a program that works out none, and put a zero in their place.
 * @throws WorkbookFault for versions before BIFF5; a RangeError where the stream breaks off
 */
export function readXlsLooks(bytes: Uint8Array): BookLooks {
  const { styles, places, strings, wide } = readGlobals(bytes);
  const looks = readStringLooks(strings, (font) => styles.findLook(font));
  let [recalculated, spent] = [false, 0];
  for (const place of places.filter((entry) => entry.looks.celled)) {
    const sheet = new SheetRecords(place.looks, looks, { styles, wide });
    for (const record of readSheetRecords(bytes, place.at)) sheet.read(record);
    spent = spendCells(spent, place.looks.cells.size);
    recalculated ||= sheet.uncalculated;
  }
  const order = places.map(({ at }, index) => ({ at, index })).sort((a, b) => a.at - b.at).map(({ index }) => index);
  return { sheets: places.map((place) => place.looks), order, styles: styles.finish(), recalculated };
}
