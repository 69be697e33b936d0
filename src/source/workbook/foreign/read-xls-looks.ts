import { spendCells } from '../cell-budget.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import type { ByteReader } from './byte-reader.ts';
import { type BookLooks, LooksReader } from './foreign-looks.ts';
import { type BinaryRecord, readXlsRecords } from './read-records.ts';
import { XlsSheetReader } from './read-xls-sheet.ts';
import { readStringLooks } from './read-xls-strings.ts';
import { XlsStyles } from './read-xls-styles.ts';

/** Records by their numbers ([MS-XLS], 2.3). */
const BOF = 0x809;
const EOF = 0xa;
const SHEET = 0x85;
const STRINGS = 0xfc;
const CONTINUE = 0x3c;
const CODE_PAGE = 0x42;
const PASSWORD = 0x2f;
const BIFF8 = 0x600;
const BIFF5 = 0x500;
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
  const at = body.take(4);
  const state = body.take(1);
  const kind = body.take(1);
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
 * What the stream of a workbook of .xls says besides values and texts: styles, hidden rows, columns and sheets, fonts
 * of parts of texts,
 * conditional formats, formulas that are worked out anew. A conditional format is a doubt about its whole range.
 * Not told by the file: which formulas were saved by a program that works out none, and put a zero in their place.
 * @throws WorkbookFault for versions before BIFF5; a RangeError where the stream breaks off
 */
export function readXlsLooks(bytes: Uint8Array): BookLooks {
  const { styles, places, strings, wide } = readGlobals(bytes);
  const looks = readStringLooks(strings, (font) => styles.findLook(font));
  let recalculated = false;
  let spent = 0;
  for (const place of places.filter((entry) => entry.looks.celled)) {
    const sheet = new XlsSheetReader(place.looks, looks, styles, wide);
    for (const record of readSheetRecords(bytes, place.at)) sheet.read(record);
    spent = spendCells(spent, place.looks.cells.size);
    recalculated ||= sheet.uncalculated;
  }
  const order = places
    .map(({ at }, index) => ({ at, index }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
  return { sheets: places.map((place) => place.looks), order, styles: styles.finish(), recalculated };
}
