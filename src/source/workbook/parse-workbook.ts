import { makeSheet, type WorkbookCell, type WorkbookRange, type WorkbookSheet } from '../../model/workbook.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { isOn } from './read-look.ts';
import { followRelation, readRelations, type Relation } from './read-relations.ts';
import { readSheet, type StoredCell, type StoredSheet } from './read-sheet.ts';
import { readStyles, type Styles } from './read-styles.ts';
import { type MarkedText, TextReader } from './read-text.ts';
import { readXml } from './read-xml.ts';
import { type Showing, showCell } from './show-cell.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** What a workbook shows, or why it cannot be read. */
export type WorkbookReading = { readonly sheets: readonly WorkbookSheet[] } | { readonly fault: WorkbookFault };

interface Book {
  readonly part: string;
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly recalculated: boolean;
}

const USUAL = { officeDocument: 'xl/workbook.xml', styles: 'xl/styles.xml', sharedStrings: 'xl/sharedStrings.xml' } as const;
/** Sheets that have no cells to read. */
const CELLLESS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet']);
const NO_STYLES: Styles = { cells: [], conditional: [] };
const MOST_STRINGS = 500_000;
/** Rows of merged ranges together, and ranges of conditional formats that can change a number: more make no form, only work. */
const [MOST_MERGED, MOST_CHANGING] = [2_000_000, 1_000];

/** The one part of a kind; a minimal workbook names none and has it under its usual name. */
function findPart(archive: Archive, relations: readonly Relation[], type: keyof typeof USUAL): string | undefined {
  const found = relations.filter((relation) => relation.type === type);
  if (found.length > 1) throw new WorkbookFault('import-part', `${type}（有两份）`);
  const [relation] = found;
  if (relation) return followRelation(archive, relation, type);
  return archive.has(USUAL[type]) ? USUAL[type] : undefined;
}

/** Other programs' files are ZIP archives too. */
function nameOther(archive: Archive): string {
  if (archive.has('xl/workbook.bin')) return '二进制工作簿（.xlsb）';
  if (archive.has('content.xml')) return 'OpenDocument 表格（.ods）';
  return archive.has('word/document.xml') ? 'Word 文档（.docx）' : '';
}

function readBook(archive: Archive): Book {
  const part = archive.has('xl/workbook.bin') ? undefined : findPart(archive, readRelations(archive, ''), 'officeDocument');
  if (part === undefined) throw new WorkbookFault('import-file', nameOther(archive));
  const sheets: { name: string; relation: string }[] = [];
  let [recalculated, root] = [false, ''];
  readXml(archive.read(part), part, {
    open: ({ path, attributes: { name = '', id = '', state = 'visible', fullCalcOnLoad = '0' } }) => {
      root ||= path;
      if (path === 'workbook/sheets/sheet' && state === 'visible') sheets.push({ name, relation: id });
      if (path === 'workbook/calcPr') recalculated = isOn(fullCalcOnLoad);
    },
  });
  if (root !== 'workbook') throw new WorkbookFault('import-file', nameOther(archive));
  return { part, sheets, recalculated };
}

function readStrings(archive: Archive, part: string): MarkedText[] {
  const [reader, strings] = [new TextReader('sst/si'), [] as MarkedText[]];
  readXml(archive.read(part), part, {
    open: (tag) => reader.open(tag),
    text: (text, path) => reader.write(text, path),
    close: (path) => {
      reader.close(path);
      if (path === 'sst/si' && strings.push(reader.take()) > MOST_STRINGS) throw new WorkbookFault('import-large', `${part}，多于 ${MOST_STRINGS} 条文字`);
    },
  });
  return strings;
}

function covers({ top, left, bottom, right }: WorkbookRange, { row, column }: StoredCell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The merged range that each cell of a sheet lies in; ranges are few where cells are many. */
function indexMerged({ cells, merged }: StoredSheet, name: string): ReadonlyMap<StoredCell, WorkbookRange> {
  const rows = Map.groupBy(cells, ({ row }) => row);
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const index = new Map<StoredCell, WorkbookRange>();
  let work = 0;
  for (const range of merged) for (let row = range.top; row <= Math.min(range.bottom, last); row += 1) {
    const line = rows.get(row) ?? [];
    work += 1 + line.length;
    if (work > MOST_MERGED) throw new WorkbookFault('import-large', `工作表“${name}”，合并的格过多`);
    for (const cell of line) if (covers(range, cell)) index.set(cell, range);
  }
  return index;
}

/** The ranges in which a conditional format can change or hide what a cell shows. */
function listChanging({ conditional }: StoredSheet, { conditional: looks }: Styles, name: string): readonly WorkbookRange[] {
  const ranges = conditional.filter(({ look, hidesValue }) => hidesValue || (look !== undefined && looks[look] !== false)).flatMap((entry) => entry.ranges);
  if (ranges.length > MOST_CHANGING) throw new WorkbookFault('import-large', `工作表“${name}”，条件格式过多`);
  return ranges;
}

/** A cell is seen where a row and a column of it are; under a merged range only the one in its corner is. */
function isShown(cell: StoredCell, range: WorkbookRange | undefined, { layout }: StoredSheet): boolean {
  if (!range) return layout.isRowSeen(cell.row) && layout.isColumnSeen(cell.column);
  const some = (from: number, to: number, seen: (at: number) => boolean): boolean => {
    for (let at = from; at <= to; at += 1) if (seen(at)) return true;
    return false;
  };
  return cell.row === range.top && cell.column === range.left && some(range.top, range.bottom, (row) => layout.isRowSeen(row)) && some(range.left, range.right, (column) => layout.isColumnSeen(column));
}

function openSheet(archive: Archive, name: string, part: string, book: Pick<Showing, 'strings' | 'styles' | 'recalculated'>): WorkbookSheet {
  const sheet = readSheet(archive, part);
  const merged = indexMerged(sheet, name);
  const changing = listChanging(sheet, book.styles, name);
  const showing: Showing = {
    ...book, layout: sheet.layout,
    findSpan: (cell) => {
      const range = merged.get(cell);
      return range ? range.right - range.left + 1 : 1;
    },
    isConditional: (cell) => changing.some((range) => covers(range, cell)),
  };
  const [seen, unseen]: [WorkbookCell[], WorkbookCell[]] = [[], []];
  for (const cell of sheet.cells) {
    const shown = showCell(cell, showing);
    if (shown) (isShown(cell, merged.get(cell), sheet) ? seen : unseen).push(shown);
  }
  return makeSheet(name, seen, sheet.merged, unseen.length);
}

function openBook(archive: Archive): readonly WorkbookSheet[] {
  const { part, sheets, recalculated } = readBook(archive);
  const relations = readRelations(archive, part);
  const [styles, strings] = [findPart(archive, relations, 'styles'), findPart(archive, relations, 'sharedStrings')];
  const book = { recalculated, styles: styles === undefined ? NO_STYLES : readStyles(archive, styles), strings: strings === undefined ? [] : readStrings(archive, strings) };
  return sheets.map(({ name, relation }) => {
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw new WorkbookFault('import-part', `工作表“${name}”（缺失）`);
    return CELLLESS.has(found.type) ? makeSheet(name, [], []) : openSheet(archive, name, followRelation(archive, found, `工作表“${name}”`), book);
  });
}

/**
 * Bytes of an XLSX file → its visible sheets, cells as they show themselves. Hidden rows and columns, and what lies under a merged range, are not there.
 * Numbers never go through binary arithmetic; a cell of which nobody can say what it shows has a doubt.
 */
export function parseWorkbook(bytes: Uint8Array): WorkbookReading {
  try {
    return { sheets: openBook(openArchive(bytes)) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { fault: error };
    throw error;
  }
}
