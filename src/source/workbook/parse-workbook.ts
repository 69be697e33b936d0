import { makeSheet, type WorkbookSheet } from '../../model/workbook.ts';
import { assembleSheet } from './assemble-sheet.ts';
import { spendCells } from './cell-budget.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { isOn } from './read-look.ts';
import { followRelation, readRelations, type Relation } from './read-relations.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles, type Styles } from './read-styles.ts';
import { type MarkedText, TextReader } from './read-cell-text.ts';
import { readXml } from './read-xml.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** What a workbook shows, or why it cannot be read. */
export type WorkbookReading =
  | {
      readonly sheets: readonly WorkbookSheet[];
      /** Whether the file holds macros. None of them is run; what is read is what the file has. */
      readonly macros?: boolean;
    }
  | { readonly fault: WorkbookFault };

interface Book {
  readonly part: string;
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly recalculated: boolean;
}

const USUAL = {
  officeDocument: 'xl/workbook.xml',
  styles: 'xl/styles.xml',
  sharedStrings: 'xl/sharedStrings.xml',
} as const;
/** Sheets that have no cells to read. */
const CELLLESS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet']);
const NO_STYLES: Styles = { cells: [], conditional: [] };
const MOST_STRINGS = 500_000;

/** The one part of a kind; a minimal workbook names none and has it under its usual name. */
function findPart(archive: Archive, relations: readonly Relation[], type: keyof typeof USUAL): string | undefined {
  const found = relations.filter((relation) => relation.type === type);
  if (found.length > 1) throw new WorkbookFault('import-part', `${type}（有两份）`);
  const [relation] = found;
  if (relation) return followRelation(archive, relation, type);
  return archive.has(USUAL[type]) ? USUAL[type] : undefined;
}

function readBook(archive: Archive): Book {
  const part = findPart(archive, readRelations(archive, ''), 'officeDocument');
  if (part === undefined) throw new WorkbookFault('import-archive', '');
  const sheets: { name: string; relation: string }[] = [];
  let recalculated = false;
  let root = '';
  readXml(archive.read(part), part, {
    open: ({ path, attributes: { name = '', id = '', state = 'visible', fullCalcOnLoad = '0' } }) => {
      root ||= path;
      if (path === 'workbook/sheets/sheet' && state === 'visible') sheets.push({ name, relation: id });
      if (path === 'workbook/calcPr') recalculated = isOn(fullCalcOnLoad);
    },
  });
  if (root !== 'workbook') throw new WorkbookFault('import-archive', '');
  return { part, sheets, recalculated };
}

function readStrings(archive: Archive, part: string): MarkedText[] {
  const reader = new TextReader('sst/si');
  const strings = [] as MarkedText[];
  readXml(archive.read(part), part, {
    open: (tag) => reader.open(tag),
    text: (text, path) => reader.write(text, path),
    close: (path) => {
      reader.close(path);
      if (path === 'sst/si' && strings.push(reader.take()) > MOST_STRINGS)
        throw new WorkbookFault('import-large', `${part}，多于 ${MOST_STRINGS} 条文字`);
    },
  });
  return strings;
}

function openBook(archive: Archive): readonly WorkbookSheet[] {
  const { part, sheets, recalculated } = readBook(archive);
  const relations = readRelations(archive, part);
  const styles = findPart(archive, relations, 'styles');
  const strings = findPart(archive, relations, 'sharedStrings');
  const book = {
    recalculated,
    styles: styles === undefined ? NO_STYLES : readStyles(archive, styles),
    strings: strings === undefined ? [] : readStrings(archive, strings),
  };
  let spent = 0;
  return sheets.map(({ name, relation }) => {
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw new WorkbookFault('import-part', `工作表“${name}”（缺失）`);
    if (CELLLESS.has(found.type)) return makeSheet(name, [], []);
    const stored = readSheet(archive, followRelation(archive, found, `工作表“${name}”`));
    spent = spendCells(spent, stored.cells.length);
    return assembleSheet(name, stored, book);
  });
}

/**
 * Bytes of an XLSX file, or its parts → its visible sheets, cells as they show themselves. Hidden rows and columns, and what lies under a merged range, are not there.
 * Numbers never go through binary arithmetic; a cell of which nobody can say what it shows has a doubt.
 */
export function parseWorkbook(bytes: Uint8Array | Archive): WorkbookReading {
  try {
    return { sheets: openBook(bytes instanceof Uint8Array ? openArchive(bytes) : bytes) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { fault: error };
    throw error;
  }
}
