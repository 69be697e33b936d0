import { expect, it } from 'vitest';
import { packCompound } from './foreign/raw-xls.ts';
import { findAnyFault } from './foreign/show-any.ts';
import { parseAnyWorkbook } from '../../../src/source/workbook/parse-any-workbook.ts';
import { packParts, packRaw, text, writeParts } from './raw-workbook.ts';

const BOOK = { data: `<row r="1">${text('A1', '收入')}</row>` };
const utf8 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
const begins = (start: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(600, 1)]));
const streams = (...names: readonly string[]): Uint8Array =>
  packCompound(Object.fromEntries(names.map((name) => [name, new Uint8Array(5000)])));
const encrypted = (): Uint8Array => packRaw(BOOK).map((byte, at) => (at === 6 ? byte | 1 : byte));

it.each<[string, () => Uint8Array, string]>([
  ['nothing', () => new Uint8Array(), 'import-empty'],
  ['blanks', () => utf8(' \r\n\t'), 'import-empty'],
  ['zeros', () => new Uint8Array(4096), 'import-broken'],
  ['half a workbook', () => packRaw(BOOK).slice(0, 900), 'import-broken'],
  ['the beginning of an .xls', () => begins('d0cf11e0a1b11ae1'), 'import-broken'],
  ['the beginning of a stream', () => begins('09081000000605'), 'import-broken'],
  ['an .xlsx with a password', () => streams('EncryptionInfo', 'EncryptedPackage'), 'import-password'],
  ['an archive with a password', encrypted, 'import-password'],
  [
    'a page',
    () =>
      utf8(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1</td></tr></table></body></html>',
      ),
    'import-html',
  ],
  ['a table alone', () => utf8('\uFEFF\n<table border=1><tr><td>1</td></tr></table>'), 'import-html'],
  [
    'a page in GBK',
    () => new Uint8Array([...utf8('<!DOCTYPE html><title>'), 0xca, 0xd5, 0xc8, 0xeb, ...utf8('</title>')]),
    'import-html',
  ],
  ['a page as a letter', () => utf8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n'), 'import-html'],
  [
    'XML of 2003',
    () =>
      utf8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    'import-xml',
  ],
  ['other XML', () => utf8('<?xml version="1.0"?><a/>'), 'import-file'],
  ['a CSV', () => utf8('编码,金额\n201,1478.9\n'), 'import-text'],
  ['a CSV in GBK', () => new Uint8Array([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0x31, 0x0a]), 'import-text'],
  ['a text in UTF-16', () => new Uint8Array(Buffer.from('\uFEFF编码\t金额\n', 'utf16le')), 'import-text'],
  ['PDF', () => begins('255044462d312e37'), 'import-document PDF'],
  ['RTF', () => begins('7b5c72746631'), 'import-document RTF'],
  ['a picture', () => begins('89504e470d0a1a0a'), 'import-document PNG'],
  ['.docx', () => packParts({ 'word/document.xml': '<a/>' }), 'import-document Word 文档（.docx）'],
  ['.doc', () => streams('WordDocument'), 'import-document Word 文档（.doc 或 .wps）'],
  ['.ppt', () => streams('PowerPoint Document'), 'import-document 演示文稿（.ppt 或 .dps）'],
  ['.pptx', () => packParts({ 'ppt/presentation.xml': '<a/>' }), 'import-document 演示文稿（.pptx）'],
  ['another archive', () => packParts({ '附表/附表.xlsx': packRaw(BOOK) }), 'import-archive'],
  ['RAR', () => begins('526172211a0700'), 'import-archive RAR'],
  ['7z', () => begins('377abcaf271c'), 'import-archive 7z'],
  ['an empty archive', () => packParts({}), 'import-archive ZIP'],
  ['another compound document', () => streams('Contents'), 'import-file'],
  ['noise', () => new Uint8Array(600).map((_, at) => (at * 7919) % 251), 'import-file'],
  ['an .xls of 1992', () => begins('090406000000100000'), 'import-old'],
])('says of %s what it is', async (_, make, fault) => {
  expect(await findAnyFault(make())).toBe(fault);
});

it('decides by the bytes: a workbook is read, with macros or without', async () => {
  expect(await parseAnyWorkbook(packRaw(BOOK))).toMatchObject({ macros: false, sheets: [{ name: '表' }] });
  expect(await parseAnyWorkbook(packParts({ ...writeParts(BOOK), 'xl/vbaProject.bin': 'x' }))).toMatchObject({
    macros: true,
    sheets: [{ name: '表' }],
  });
});
