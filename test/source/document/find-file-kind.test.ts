import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentFault } from '../../../src/source/document/document-fault.ts';
import { findFileKind } from '../../../src/source/document/find-file-kind.ts';
import { packNineForms } from '../../desk/nine-forms.ts';
import { makeCompound } from './make-compound.ts';
import { makeDocx } from './make-docx.ts';
import { encodeGbk } from './make-text-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.padEnd(64, '0'), 'hex'));
const odf = (kind: string): Uint8Array =>
  zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`), 'content.xml': strToU8('<x/>') });

async function judge(bytes: Uint8Array, name = ''): Promise<string> {
  return findFileKind(bytes, name).catch((error: unknown) =>
    error instanceof DocumentFault ? `${error.rule} ${error.found}`.trim() : String(error),
  );
}

describe('a file is', () => {
  it.each([
    ['docx', makeDocx([], 'typed')],
    ['workbook', packNineForms('某局')],
    ['workbook', odf('spreadsheet')],
    ['workbook', makeCompound('Workbook')],
    ['workbook', hex('0908')],
    ['doc', makeCompound('WordDocument', '1Table')],
    ['pdf', utf8('%PDF-1.7\n')],
    ['pdf', utf8('\n\n%PDF-1.4\n')],
    ['html', utf8('<!DOCTYPE html><p>决算')],
    ['html', utf8('\uFEFF<div>决算</div>')],
    ['html', encodeGbk('<html><meta charset=gb2312><p>部门决算')],
    ['txt', utf8('部门决算')],
    ['txt', utf8('部门决算\n见<p>附件</p>')],
    ['txt', utf8('\uFEFF部门决算')],
    ['txt', encodeGbk('二〇二四年部门决算，收入 < 支出')],
    ['txt', new Uint8Array(Buffer.from('\uFEFF部门决算', 'utf16le'))],
    ['txt', utf8('a\tb\n1\t2')],
    ['workbook', utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
  ])('%s by its bytes', async (kind, bytes) => {
    expect(await judge(await bytes)).toBe(kind);
  });

  it.each([
    ['document-empty', new Uint8Array()],
    ['document-empty', utf8(' \n')],
    ['document-broken', new Uint8Array(600)],
    ['document-broken', hex('504b0304')],
    ['document-broken', hex('d0cf11e0a1b11ae1')],
    ['document-password', makeCompound('EncryptedPackage', 'EncryptionInfo')],
    ['document-old RTF', utf8('{\\rtf1 x}')],
    [
      'document-old Word 2003 XML',
      utf8('<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'),
    ],
    ['document-old MHTML（.mht）', utf8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>')],
    ['document-old OpenDocument（.odt）', odf('text')],
    ['document-picture PNG', hex('89504e470d0a1a0a')],
    ['document-picture JPEG', hex('ffd8ffe0')],
    ['document-picture TIFF', hex('49492a00')],
    ['document-ofd OFD', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['document-slides .pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['document-slides .ppt', makeCompound('PowerPoint Document')],
    ['document-packed ZIP', zip('决算.docx')],
    ['document-packed 7z', hex('377abcaf271c')],
    ['document-packed RAR', hex('526172211a07')],
    ['document-file', makeCompound('Contents')],
    ['document-file', hex('7f454c46020101')],
  ])('none that is read: %s', async (fault, bytes) => {
    expect(await judge(bytes)).toBe(fault);
  });

  it('a workbook, which is refused as one, where a page or a text has the name of one', async () => {
    expect(
      await Promise.all(
        ['附表.xls', '附表.XLSX', '附表.csv', '说明.html', '说明.txt'].map((name) =>
          judge(utf8('<table><tr><td>1'), name),
        ),
      ),
    ).toEqual(['workbook', 'workbook', 'workbook', 'html', 'html']);
    expect(await judge(utf8('项目,金额'), '附表.csv')).toBe('workbook');
  });
});
