import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { DocumentFault } from '../../../src/source/document/document-fault.ts';
import { parseAnyDocument } from '../../../src/source/document/parse-any-document.ts';
import {
  type DocumentReading,
  type DocumentWait,
  readDocumentFile,
} from '../../../src/source/document/read-document-file.ts';
import { listNineForms } from '../../desk/nine-forms.ts';
import { makeDocx } from './make-docx.ts';
import { makeRawDocx, paragraph, run, table } from './make-raw-docx.ts';
import { SAMPLE } from './sample-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const thread = (program: string): URL => new URL(`data:text/javascript,${encodeURIComponent(program)}`);

function nameFault(reading: DocumentReading): string {
  return 'fault' in reading ? `${reading.fault.rule}：${reading.fault.found}` : `${reading.document.blocks.length}`;
}

/** A .docx with one of its parts written otherwise. */
function change(bytes: Uint8Array, part: string, write: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(write(new TextDecoder().decode(parts[part]))) });
}

const SMALL = makeRawDocx({ body: paragraph('正文') });
const MAIN = 'word/document.xml';
const wrap = (count: number, open: string, inside: string, close: string): string =>
  `${open.repeat(count)}${inside}${close.repeat(count)}`;

describe('a document is read in a thread', () => {
  it('with its blocks, and its forms with exact amounts', async () => {
    const forms = listNineForms('临江县水务局');
    const titles = forms.map(({ rows }) => String(rows[0]?.[0]?.value));
    const reading = await readDocumentFile(await makeDocx(SAMPLE, 'automatic', forms), '决算说明.docx', titles);
    expect(reading).toMatchObject({ document: { format: 'docx', notices: [] } });
    expect('document' in reading && reading.document.sheets[0]?.cells.get('4:2')).toMatchObject({
      text: '1000.00',
      number: { units: 100_000n, scale: 2 },
    });
  });

  it('and a fault comes back as what it is', async () => {
    const reading = await readDocumentFile(utf8('{\\rtf1 x}'), '决算说明.doc', []);
    expect('fault' in reading && [reading.fault.name, reading.fault.rule, reading.fault.found]).toEqual([
      'DocumentFault',
      'document-old',
      'RTF',
    ]);
  });

  it('that takes no more time than it may, and tells every two seconds that it takes long', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const heard: number[] = [];
    const tell = ({ seconds }: DocumentWait): number => heard.push(seconds);
    const reading = readDocumentFile(
      SMALL,
      'a.docx',
      [],
      tell,
      { seconds: 1, megabytes: 64 },
      thread('setInterval(() => 0, 1000)'),
    );
    vi.advanceTimersByTime(5000);
    expect([nameFault(await reading), heard]).toEqual(['document-bounds：1 秒还没有读完', [2, 4]]);
    vi.useRealTimers();
  });
});

describe('what no document is', () => {
  it.each([
    ['a file that is none', utf8(''), 'document-empty：'],
    [
      'a workbook',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      'document-file：',
    ],
    [
      'a bomb',
      change(SMALL, MAIN, (text) => text.replace('正文', ' '.repeat(60_000_000))),
      /^document-large：word\/document\.xml，解开后有 \d+ 字节$/,
    ],
    [
      'entities that grow',
      change(
        SMALL,
        MAIN,
        (text) => `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${text.replace('正文', '&b;')}`,
      ),
      'document-part：word/document.xml（带有 DOCTYPE）',
    ],
    [
      'entities that nobody names',
      change(SMALL, MAIN, (text) => text.replace('正文', '&b;')),
      /^document-part：word\/document\.xml（第 1 行不是规范的 XML）$/,
    ],
    [
      'elements in each other',
      makeRawDocx({ body: wrap(300, '<w:sdt><w:sdtContent>', paragraph('深'), '</w:sdtContent></w:sdt>') }),
      /^document-large：/,
    ],
    [
      'a page in which elements lie in each other',
      utf8(`<html>${wrap(20_000, '<div>', '深', '</div>')}`),
      'document-large：网页的元素过多或嵌套过深',
    ],
    [
      'a cell over a thousand million columns',
      makeRawDocx({ body: table(['甲', '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>乙']) }),
      'document-large：一格跨 1000000000 列',
    ],
    [
      'a cell over as many columns of a page',
      utf8('<table><tr><td colspan=999999999>甲<td>乙</table>'),
      'document-large：一格跨 999999999 行或列',
    ],
    ['a million paragraphs', makeRawDocx({ body: paragraph('段').repeat(1_000_000) }), /^document-large：/],
    ['a part that is missing', makeRawDocx({ body: paragraph('段') }).slice(0, 200), 'document-broken：'],
    [
      'lists that lead to themselves',
      makeRawDocx({
        styles:
          '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
        body: paragraph('段', '<w:pStyle w:val="a"/>'),
      }),
      '1',
    ],
    [
      'a field that is not closed',
      makeRawDocx({ body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('吞掉')}`) }),
      '0',
    ],
  ])('is refused by a sentence, or read: %s', async (_, bytes, wanted) => {
    const reading = await parseAnyDocument(bytes, []).then(
      (document) => ({ document }),
      (fault: unknown) => ({ fault: fault as DocumentFault }),
    );
    expect(nameFault(reading)).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
  });

  it('has words that an open field swallows; they are named', async () => {
    const bytes = makeRawDocx({ body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('吞掉')}`) });
    expect(await parseAnyDocument(bytes, [])).toMatchObject({ notices: [{ kind: 'field', text: '吞掉' }] });
  });
});
