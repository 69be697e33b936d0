import type { WorkbookSheet } from '../../../model/workbook.ts';
import { spendCells } from '../cell-budget.ts';
import type { Archive } from '../open-archive.ts';
import type { Look } from '../read-look.ts';
import { followRelation, readRelations, type Relation } from '../read-relations.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import { assembleForeign } from './assemble-foreign.ts';
import type { ByteReader } from './byte-reader.ts';
import { type BookLooks, LooksReader } from './foreign-looks.ts';
import { openLibrary } from './open-library.ts';
import { readXlsbRecords } from './read-records.ts';
import { readXlsbRuns, readXlsbSheet } from './read-xlsb-sheet.ts';
import { readXlsbStyles, readXlsbText } from './read-xlsb-styles.ts';

const BOOK = 'xl/workbook.bin';
/** Records of the workbook and of its strings ([MS-XLSB], 2.4). */
const RECORDS = { sheet: 0x9c, calculation: 0x9d, string: 0x13 } as const;
const NO_SHEET = 0xffff_ffff;

interface Place {
  readonly looks: LooksReader;
  readonly relation: string;
}

function readPlace(body: ByteReader): Place {
  const visible = body.take(4) === 0;
  const length = body.skip(4).take(4);
  const relation = length === NO_SHEET ? '' : new TextDecoder('utf-16le').decode(body.slice(length * 2));
  const looks = new LooksReader(readXlsbText(body));
  looks.visible = visible;
  return { looks, relation };
}

function readBook(archive: Archive): { places: Place[]; recalculated: boolean } {
  const places: Place[] = [];
  let recalculated = false;
  for (const { type, body } of readXlsbRecords(archive.read(BOOK))) {
    if (type === RECORDS.sheet) places.push(readPlace(body));
    if (type === RECORDS.calculation) recalculated = (body.skip(24).take(2) & 1) !== 0;
  }
  return { places, recalculated };
}

function readPart(archive: Archive, relations: readonly Relation[], type: string): Uint8Array {
  const relation = relations.find((entry) => entry.type === type);
  return relation ? archive.read(followRelation(archive, relation, type)) : new Uint8Array();
}

function readStrings(bytes: Uint8Array, fonts: readonly Look[]): Look[] {
  const records = [...readXlsbRecords(bytes)].filter(({ type }) => type === RECORDS.string);
  return records.map(({ body }) => readXlsbRuns(body, fonts));
}

function readLooks(archive: Archive): BookLooks {
  const { places, recalculated } = readBook(archive);
  const relations = readRelations(archive, BOOK);
  const { styles, fonts } = readXlsbStyles(readPart(archive, relations, 'styles'));
  const strings = readStrings(readPart(archive, relations, 'sharedStrings'), fonts);
  let spent = 0;
  for (const { looks, relation } of places) {
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw new WorkbookFault('import-part', `工作表“${looks.name}”（缺失）`);
    looks.celled = found.type === 'worksheet';
    if (!looks.celled) continue;
    const part = followRelation(archive, found, `工作表“${looks.name}”`);
    readXlsbSheet(archive.read(part), looks, strings, fonts);
    spent = spendCells(spent, looks.cells.size);
  }
  return { sheets: places.map(({ looks }) => looks), order: places.map((_, index) => index), styles, recalculated };
}

/**
 * A binary workbook (.xlsb) → its visible sheets.
 * @param bytes of the whole file, for the library
 * @throws WorkbookFault as the reader of .xlsx does
 */
export function parseXlsb(archive: Archive, bytes: Uint8Array): WorkbookSheet[] {
  try {
    return assembleForeign(readLooks(archive), openLibrary(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookFault('import-broken', '');
    throw error;
  }
}
