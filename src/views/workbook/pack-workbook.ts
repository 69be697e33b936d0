import { unzipSync } from 'fflate';
import writeXlsxFile, { type Cell, type Feature, type Sheet as WrittenSheet } from 'write-excel-file/universal';
import { encodeText } from '../../lib/encode-text.ts';
import { keepBytes } from '../../lib/keep-made.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import type { OfferedEdition } from '../edition/offered-edition.ts';
import { listSheets } from './list-sheets.ts';
import { measureRow } from './measure-sheet.ts';
import { packZip } from '../files/pack-zip.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import { FONT_FAMILY } from './words.zh.ts';
import {
  finishRelations,
  finishSheet,
  finishStyles,
  finishTexts,
  finishTypes,
  finishWorkbook,
  packProperties,
  PROPERTIES_PART,
  type WorkbookProperties,
} from './workbook-parts.ts';

const FONT = { fontFamily: FONT_FAMILY, fontSize: 10 };
/** Excel's own bound. */
const LONGEST_TEXT = 32_767;
/** Longer texts formatted as text show as ##### in some programs. */
const LONGEST_FORMATTED = 255;

const decodeText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Texts by number: the writer sees numbers only, for it drops characters and loses words such as `constructor`. */
function numberText(texts: Map<string, number>, text: string): string {
  const number = texts.get(text) ?? texts.size;
  texts.set(text, number);
  return String(number);
}

function openCell(cell: SheetCell | null, height: number, texts: Map<string, number>, sheet: string): Cell {
  if (!cell) return null;
  const { value, format, style, across = 1, down = 1 } = cell;
  const look = { ...style, columnSpan: across, rowSpan: down, height };
  if (value === '') return look;
  if (typeof value === 'number') return { ...look, value, type: Number, ...(format === undefined ? {} : { format }) };
  if (value.length > LONGEST_TEXT)
    throw new Error(`sheet ${sheet}: a text of ${value.length} characters is longer than a spreadsheet takes`);
  return {
    ...look,
    value: numberText(texts, value),
    type: String,
    ...(value.length > LONGEST_FORMATTED ? {} : { format: '@' }),
  };
}

function openRow(row: SheetRow, { name, widths }: Sheet, texts: Map<string, number>): Cell[] {
  const height = measureRow(row, widths);
  return row.map((cell) => openCell(cell, height, texts, name));
}

function openSheet(sheet: Sheet, texts: Map<string, number>): WrittenSheet<Blob> {
  const { name, rows, widths, frozen } = sheet;
  const sticky = frozen ? { stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns } : {};
  return {
    sheet: name,
    data: rows.map((row) => openRow(row, sheet, texts)),
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
    ...sticky,
  };
}

/**
 * Where the writer says that a sheet has drawings; it looks for that in what it packs, and takes it away where there
 * are none.
 */
const DRAWING = /<drawing [^>]*\/>/;

/** Takes each sheet out of the writer's hands when it is made, so that it is not packed, unpacked and packed again. */
function takeSheets(sheets: readonly Sheet[], taken: Map<string, string>): Feature<Blob> {
  const transform = (
    xml: string,
    _: unknown,
    { sheetIndex, sheetId }: { sheetIndex: number; sheetId: string },
  ): string => {
    const sheet = sheets[sheetIndex];
    const [drawing] = DRAWING.exec(xml) ?? [];
    if (!sheet || drawing === undefined)
      throw new Error(`the part of sheet ${sheet?.name ?? sheetId} is not as expected`);
    taken.set(`xl/worksheets/sheet${sheetId}.xml`, finishSheet(xml.replace(drawing, ''), sheet));
    return drawing;
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

/** What is put right in the other parts before the archive is closed; parts that need nothing are absent. */
function listFinishers(sheets: readonly Sheet[], texts: readonly string[]): Map<string, (xml: string) => string> {
  return new Map<string, (xml: string) => string>([
    ['[Content_Types].xml', finishTypes],
    ['_rels/.rels', finishRelations],
    ['xl/styles.xml', finishStyles],
    ['xl/workbook.xml', (xml) => finishWorkbook(xml, sheets)],
    ['xl/sharedStrings.xml', (xml) => finishTexts(xml, texts)],
  ]);
}

/**
 * Sheets as an XLSX file: texts are texts whatever they begin with, there is no formula, and the same sheets give the
 * same bytes.
 */
export async function packSheets(sheets: readonly Sheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  const texts = new Map<string, number>();
  const taken = new Map<string, string>();
  const written = sheets.map((sheet) => openSheet(sheet, texts));
  const blob = await writeXlsxFile(written, { ...FONT, features: [takeSheets(sheets, taken)] }).toBlob();
  const finishers = listFinishers(sheets, [...texts.keys()]);
  const parts = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map(([name, bytes]) => {
    const xml = taken.get(name) ?? finishers.get(name)?.(decodeText(bytes));
    return { name, bytes: xml === undefined ? bytes : encodeText(xml) };
  });
  return packZip([...parts, { name: PROPERTIES_PART, bytes: encodeText(packProperties(properties)) }]);
}

/** Sheets are nothing but texts, numbers and their looks: as JSON they are all that the workbook is made of. */
function keepSheets(sheets: readonly Sheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  return keepBytes('workbook', JSON.stringify([sheets, properties]), () => packSheets(sheets, properties));
}

/** A version as one workbook; it says nothing of its address. */
export function packWorkbook(edition: OfferedEdition): Promise<Uint8Array> {
  const { site, volume, release } = edition;
  const properties = {
    title: titlePackage(site.publisher, volume).title,
    creator: site.publisher.name,
    version: release.version,
    created: release.published,
  };
  return keepSheets(listSheets(edition), properties);
}
