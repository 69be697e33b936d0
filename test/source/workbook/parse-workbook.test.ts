import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findWorkbookCell } from '../../../src/model/workbook.ts';
import { findFault, packParts, packRaw, type RawBook, readSheets, text, writeParts } from './raw-workbook.ts';

/** A workbook of one sheet as programs write it that hold back from all but ASCII. */
function packOne(sheet: string, cells: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
  });
}

function readFirst(cells: string): { kind: string | undefined; text: string | undefined; cells: number } {
  const [sheet] = readSheets(packOne('A', cells));
  const cell = sheet && findWorkbookCell(sheet, 1, 1);
  return { kind: cell?.kind, text: cell?.text, cells: sheet?.cells.size ?? 0 };
}

it('reads characters that are written as their numbers', () => {
  const [sheet] = readSheets(
    packOne('&#20915;&#x7B97;', '<c r="A1" t="inlineStr"><is><t>&#25910;&#x5165; &amp;#25910;</t></is></c>'),
  );
  expect(sheet?.name).toBe('决算');
  expect(sheet && findWorkbookCell(sheet, 1, 1)?.text).toBe('收入 &#25910;');
});

it('reads a cell with thousands of such characters', () => {
  expect(readFirst(`<c r="A1" t="inlineStr"><is><t>${'&#25910;'.repeat(20_000)}</t></is></c>`).text).toHaveLength(
    20_000,
  );
});

it.each(['<v></v>', '<v/>', ''])('names a formula without a result (%s), which is not an empty cell', (result) => {
  expect(readFirst(`<c r="A1"><f>B1+C1</f>${result}</c>`)).toEqual({ kind: 'other', text: '=B1+C1', cells: 1 });
});

it('reads the result of a formula, and takes one that shows nothing as empty', () => {
  expect(readFirst('<c r="A1"><f>B1+C1</f><v>3.5</v></c>')).toEqual({ kind: 'number', text: '3.5', cells: 1 });
  expect(readFirst('<c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c>').cells).toBe(0);
});

const DATA = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12.5</v></c></row>';
const BOOK: RawBook = { data: DATA, strings: ['<t>收入</t>'], formats: ['0.00'] };
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function readAll(bytes: Uint8Array): string {
  return readSheets(bytes)
    .map((sheet) => [...sheet.cells.values()].map((cell) => cell.text).join())
    .join(';');
}

/** The parts of the workbook with some under other names; relations lead there. */
function rename(
  names: Readonly<Record<string, string>>,
  rewrite: (relations: string) => string = (relations) => relations,
): Uint8Array {
  const parts = Object.entries(writeParts(BOOK)).map(
    ([name, content]) =>
      [names[name] ?? name, name === 'xl/_rels/workbook.xml.rels' ? rewrite(content as string) : content] as const,
  );
  return packParts(Object.fromEntries(parts));
}

describe('parts are found', () => {
  it.each<[string, () => Uint8Array]>([
    ['under their usual names', () => packRaw(BOOK)],
    [
      'under other names',
      () =>
        rename({ 'xl/styles.xml': 'xl/look/styles2.xml', 'xl/sharedStrings.xml': 'xl/texts.xml' }, (list) =>
          list.replace('styles.xml', 'look/styles2.xml').replace('sharedStrings.xml', 'texts.xml'),
        ),
    ],
    [
      'whatever their case',
      () => rename({ 'xl/sharedStrings.xml': 'xl/SharedStrings.xml', 'xl/styles.xml': 'XL/Styles.XML' }),
    ],
    ['with absolute targets', () => rename({}, (list) => list.replaceAll(/Target="/g, 'Target="/xl/'))],
    [
      'with dots in their targets',
      () => rename({}, (list) => list.replace('worksheets/sheet1.xml', './worksheets/../worksheets/sheet1.xml')),
    ],
    [
      'with backslashes in names and targets',
      () =>
        packParts(
          Object.fromEntries(
            Object.entries(writeParts(BOOK)).map(([name, content]) => [
              name.replaceAll('/', '\\'),
              name.startsWith('xl/_rels') ? (content as string).replace('worksheets/', 'worksheets\\') : content,
            ]),
          ),
        ),
    ],
    [
      'with the workbook elsewhere',
      () =>
        packParts(
          Object.fromEntries(
            Object.entries({
              ...writeParts(BOOK),
              '_rels/.rels': `<Relationships><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="book/main.xml"/></Relationships>`,
            }).map(([name, content]) => [
              name
                .replace('xl/workbook', 'book/main')
                .replace('xl/_rels/workbook', 'book/_rels/main')
                .replace('xl/', 'book/'),
              content,
            ]),
          ),
        ),
    ],
    [
      'in the strict standard',
      () =>
        rename({}, (list) =>
          list.replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          ),
        ),
    ],
    [
      'with other prefixes',
      () =>
        packRaw({
          ...BOOK,
          parts: {
            'xl/worksheets/sheet1.xml':
              '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>12.5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
          },
        }),
    ],
    [
      'in UTF-16',
      () =>
        packRaw({
          ...BOOK,
          parts: {
            'xl/sharedStrings.xml': new Uint8Array(
              Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><sst><si><t>收入</t></si></sst>', 'utf16le'),
            ),
          },
        }),
    ],
  ])('%s', (_, pack) => {
    expect(readAll(pack())).toBe('收入,12.50');
  });
});

describe('a workbook is refused, with the part', () => {
  const other = (parts: NonNullable<RawBook['parts']>): Uint8Array => packRaw({ ...BOOK, parts });
  const target = (value: string): Uint8Array => rename({}, (list) => list.replace('worksheets/sheet1.xml', value));
  const sheet = (content: string): Uint8Array => other({ 'xl/worksheets/sheet1.xml': content });

  it.each<[string, () => Uint8Array, string]>([
    [
      'whose sheet is missing',
      () => other({ 'xl/worksheets/sheet1.xml': undefined }),
      'import-part 工作表“表”（缺失 xl/worksheets/sheet1.xml）',
    ],
    [
      'whose styles are missing',
      () => other({ 'xl/styles.xml': undefined }),
      'import-part styles（缺失 xl/styles.xml）',
    ],
    [
      'whose texts are missing',
      () => other({ 'xl/sharedStrings.xml': undefined }),
      'import-part sharedStrings（缺失 xl/sharedStrings.xml）',
    ],
    ['whose sheet lies outside', () => target('../../sheet1.xml'), 'import-part 工作表“表”（指向工作簿之外）'],
    [
      'whose sheet lies on a host',
      () => target('https://example.org/sheet1.xml'),
      'import-part 工作表“表”（指向工作簿之外）',
    ],
    ['whose sheet lies in a file', () => target('file:///etc/passwd'), 'import-part 工作表“表”（指向工作簿之外）'],
    [
      'whose sheet is external',
      () => rename({}, (list) => list.replace('Target="worksheets', 'TargetMode="External" Target="worksheets')),
      'import-part 工作表“表”（指向工作簿之外）',
    ],
    [
      'without a list of relations',
      () => other({ 'xl/_rels/workbook.xml.rels': undefined }),
      'import-part 工作表“表”（缺失）',
    ],
    [
      'with a DOCTYPE in the sheet',
      () => sheet(`<!DOCTYPE a [<!ENTITY b "1">]><worksheet><sheetData>${DATA}</sheetData></worksheet>`),
      'import-part xl/worksheets/sheet1.xml（带有 DOCTYPE）',
    ],
    [
      'with an entity that XML does not know',
      () => sheet('<worksheet>&nbsp;</worksheet>'),
      'import-part xl/worksheets/sheet1.xml（第 1 行不是规范的 XML）',
    ],
    [
      'whose sheet breaks off',
      () => sheet(`<worksheet><sheetData>${DATA}`),
      'import-part xl/worksheets/sheet1.xml（第 1 行不是规范的 XML）',
    ],
    ['whose sheet is empty', () => sheet(''), 'import-part xl/worksheets/sheet1.xml（第 1 行不是规范的 XML）'],
    ['whose sheet is another part', () => sheet('<styleSheet/>'), 'import-part xl/worksheets/sheet1.xml（不是工作表）'],
    [
      'in another encoding',
      () =>
        other({ 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from('<worksheet>\u00E9</worksheet>', 'latin1')) }),
      'import-part xl/worksheets/sheet1.xml（文字编码有误）',
    ],
    [
      'with a row twice',
      () => sheet(`<worksheet><sheetData>${DATA}${DATA}</sheetData></worksheet>`),
      'import-part xl/worksheets/sheet1.xml（第 1 行有两份）',
    ],
    [
      'with a cell twice',
      () =>
        sheet(
          '<worksheet><sheetData><row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>',
        ),
      'import-part xl/worksheets/sheet1.xml（B1 有两份）',
    ],
    [
      'with a cell in another row',
      () => sheet('<worksheet><sheetData><row r="1"><c r="B2"><v>1</v></c></row></sheetData></worksheet>'),
      'import-part xl/worksheets/sheet1.xml（第 1 行里的 B2）',
    ],
    [
      'with a cell beyond the last column',
      () => sheet('<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'),
      'import-part xl/worksheets/sheet1.xml（第 1 行里的 XFE1）',
    ],
    [
      'with two lists of texts',
      () =>
        rename({}, (list) =>
          list.replace(
            '</Relationships>',
            `<Relationship Id="rId9" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
          ),
        ),
      'import-part sharedStrings（有两份）',
    ],
    ['with a part twice', () => other({ 'XL/Styles.xml': '<styleSheet/>' }), 'import-part xl/styles.xml（有两份）'],
    [
      'of two workbooks',
      () =>
        other({
          '_rels/.rels': `<Relationships>${'1'.repeat(2).replaceAll('1', `<Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`)}</Relationships>`,
        }),
      'import-part officeDocument（有两份）',
    ],
    ['that is no archive', () => strToU8('a,b'), 'import-broken '],
    ['that has no book', () => packParts({ 'content.xml': '<a/>' }), 'import-archive '],
  ])('%s', (_, pack, fault) => {
    expect(findFault(pack())).toBe(fault);
  });

  it('whose bytes were changed after they were packed', () => {
    const stored = zipSync(
      Object.fromEntries(Object.entries(writeParts(BOOK)).map(([name, content]) => [name, strToU8(content as string)])),
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf('12.5');
    stored[at] = '9'.charCodeAt(0);
    expect(findFault(stored)).toBe('import-part xl/worksheets/sheet1.xml（损坏）');
  });

  it.each([1, 100_000_000])('whose directory names another size (%d)', (size) => {
    const bytes = packRaw(BOOK);
    const at = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    new DataView(bytes.buffer).setUint32(at + 24, size, true);
    expect(findFault(bytes)).toBe(
      size === 1
        ? 'import-part xl/worksheets/sheet1.xml（损坏）'
        : 'import-large xl/worksheets/sheet1.xml，解开后有 100000000 字节',
    );
  });
});

describe('a workbook that is enormous is refused, soon', () => {
  const rows = (count: number, write: (row: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index + 1)).join('');
  const sheet = (content: string): RawBook => ({
    data: '',
    parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${content}</worksheet>` },
  });

  it.each<[string, () => RawBook, RegExp]>([
    ['empty rows', () => sheet(`<sheetData>${'<row/>'.repeat(1_100_000)}</sheetData>`), /^import-(?:large|part) /],
    ['the same row', () => sheet(`<sheetData>${'<row r="1"/>'.repeat(400_000)}</sheetData>`), /（第 1 行有两份）/],
    ['nested elements', () => sheet(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), /^import-large .*嵌套过深/],
    [
      'texts',
      () => ({ data: '', strings: Array.from({ length: 510_000 }, () => '') }),
      /^import-large .*多于 500000 条文字/,
    ],
    [
      'merged ranges',
      () => ({
        data: text('A1', 'a'),
        behind: `<mergeCells>${rows(30_000, (row) => `<mergeCell ref="A${row}:B${row}"/>`)}</mergeCells>`,
      }),
      /^import-large .*多于 20000 处合并/,
    ],
    [
      'tall merged ranges',
      () => ({
        data: rows(2000, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`),
        behind: `<mergeCells>${'<mergeCell ref="A1:B1048576"/>'.repeat(5000)}</mergeCells>`,
      }),
      /^import-large .*合并的格过多/,
    ],
    [
      'conditional formats',
      () => ({
        data: text('A1', 'a'),
        looks: '<dxf><numFmt numFmtId="1" formatCode=";"/></dxf>',
        behind: '<conditionalFormatting sqref="A1"><cfRule dxfId="0"/></conditionalFormatting>'.repeat(1500),
      }),
      /^import-large .*条件格式过多/,
    ],
    [
      'cells',
      () => ({ data: rows(260, (row) => `<row r="${row}">${'<c><v>1</v></c>'.repeat(1000)}</row>`) }),
      /^import-large .*多于 250000 格/,
    ],
  ])(
    'of %s',
    (_, make, fault) => {
      const bytes = packRaw(make());
      const before = process.cpuUsage();
      expect(findFault(bytes)).toMatch(fault);
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
    },
    30_000,
  );

  it('but one with a number in each of forty thousand rows is read', () => {
    const [first] = readSheets(
      packRaw({ data: rows(40_000, (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`) }),
    );
    expect(first?.rows).toBe(40_000);
  }, 30_000);
});
