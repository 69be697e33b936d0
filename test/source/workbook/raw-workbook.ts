import { strToU8, zipSync } from 'fflate';
import type { WorkbookSheet } from '../../../src/model/workbook.ts';
import { parseWorkbook } from '../../../src/source/workbook/parse-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook of one sheet is made of; everything else is as spreadsheet programs write it. */
export interface RawBook {
  /** Rows of the sheet. */
  readonly data: string;
  /** What stands before and behind the rows, e.g. columns and merged ranges. */
  readonly before?: string;
  readonly behind?: string;
  /** Number formats: the cell style of each has its place in the list, counted from 1. */
  readonly formats?: readonly string[];
  readonly fonts?: readonly string[];
  readonly fills?: readonly string[];
  /** Cell styles behind those of the formats. */
  readonly styles?: readonly string[];
  readonly looks?: string;
  /** Shared strings, as what stands in their elements. */
  readonly strings?: readonly string[];
  /** Behind the list of sheets. */
  readonly book?: string;
  /** Parts that are written otherwise, or left out where they are undefined. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function writeStyles({ formats = [], fonts = [], fills = [], styles = [], looks = '' }: RawBook): string {
  const codes = formats
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(code)}"/>`)
    .join('');
  const cells = formats.map((_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0"/>`).join('');
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><fonts><font><sz val="11"/></font>${fonts.join('')}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills.join('')}</fills><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${cells}${styles.join('')}</cellXfs><dxfs>${looks}</dxfs></styleSheet>`;
}

/** The parts of a workbook by name. */
export function writeParts(book: RawBook): Record<string, string | Uint8Array | undefined> {
  const { data, before = '', behind = '', strings = [], book: extra = '', parts = {} } = book;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const list = (text: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`;
  return {
    '_rels/.rels': list(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${extra}</workbook>`,
    'xl/_rels/workbook.xml.rels': list(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'styles', 'styles.xml') +
        relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${behind}</worksheet>`,
    'xl/styles.xml': writeStyles(book),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...parts,
  };
}

/** Parts as the bytes of an archive. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const written = Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(written));
}

/** The workbook as bytes. */
export function packRaw(book: RawBook): Uint8Array {
  return packParts(writeParts(book));
}

/** A text in its cell. */
export function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

/** A small form, 国有资本经营预算财政拨款支出决算表: its rows begin with the fourth. */
export function writeForm(
  rows: readonly string[],
  {
    unit = '单位：万元',
    heads = ['项目', '金额'],
    from = 1,
  }: { unit?: string; heads?: readonly string[]; from?: number } = {},
): string {
  const columns = 'ABCDEFGH';
  const lines = [
    text(`A${from}`, '国有资本经营预算财政拨款支出决算表'),
    text(`B${from + 1}`, unit),
    heads.map((head, index) => text(`${columns[index]}${from + 2}`, head)).join(''),
    ...rows,
  ];
  return lines.map((line, index) => `<row r="${from + index}">${line}</row>`).join('');
}

/** The sheets of bytes that must be a workbook. */
export function readSheets(bytes: Uint8Array): readonly WorkbookSheet[] {
  const reading = parseWorkbook(bytes);
  if ('fault' in reading) throw reading.fault;
  return reading.sheets;
}

/** Why bytes are refused. */
export function findFault(bytes: Uint8Array): string {
  const reading = parseWorkbook(bytes);
  return 'fault' in reading ? reading.fault.message : 'read';
}
