import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parseWorkbook } from '../../../src/source/workbook/parse-workbook.ts';
import { findWorkbookCell, type WorkbookSheet } from '../../../src/model/workbook.ts';

/** A workbook of one sheet as programs write it that hold back from all but ASCII. */
function packOne(sheet: string, cells: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
  });
}

function readSheets(bytes: Uint8Array): readonly WorkbookSheet[] {
  const reading = parseWorkbook(bytes);
  if ('fault' in reading) throw reading.fault;
  return reading.sheets;
}

function readFirst(cells: string): { kind: string | undefined; text: string | undefined; cells: number } {
  const [sheet] = readSheets(packOne('A', cells));
  const cell = sheet && findWorkbookCell(sheet, 1, 1);
  return { kind: cell?.kind, text: cell?.text, cells: sheet?.cells.size ?? 0 };
}

it('reads characters that are written as their numbers', () => {
  const [sheet] = readSheets(packOne('&#20915;&#x7B97;', '<c r="A1" t="inlineStr"><is><t>&#25910;&#x5165; &amp;#25910;</t></is></c>'));
  expect(sheet?.name).toBe('决算');
  expect(sheet && findWorkbookCell(sheet, 1, 1)?.text).toBe('收入 &#25910;');
});

it('reads a cell with thousands of such characters', () => {
  expect(readFirst(`<c r="A1" t="inlineStr"><is><t>${'&#25910;'.repeat(20_000)}</t></is></c>`).text).toHaveLength(20_000);
});

it.each(['<v></v>', '<v/>', ''])('names a formula without a result (%s), which is not an empty cell', (result) => {
  expect(readFirst(`<c r="A1"><f>B1+C1</f>${result}</c>`)).toEqual({ kind: 'other', text: '=B1+C1', cells: 1 });
});

it('reads the result of a formula, and takes one that shows nothing as empty', () => {
  expect(readFirst('<c r="A1"><f>B1+C1</f><v>3.5</v></c>')).toEqual({ kind: 'number', text: '3.5', cells: 1 });
  expect(readFirst('<c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c>').cells).toBe(0);
});
