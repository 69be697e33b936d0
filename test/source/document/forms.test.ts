import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../src/lib/decimal.ts';
import type { SourceDocument } from '../../../src/model/document.ts';
import { findWorkbookCell, type WorkbookSheet } from '../../../src/model/workbook.ts';
import { parseAnyDocument } from '../../../src/source/document/parse-any-document.ts';
import { showValue } from '../../../src/source/document/show-value.ts';
import { parseWorkbook } from '../../../src/source/workbook/parse-workbook.ts';
import { listNineForms, packNineForms } from '../../desk/nine-forms.ts';
import { makeDocx } from './make-docx.ts';
import { makeHtmlPage } from './make-html-page.ts';
import { makeTextFile } from './make-text-file.ts';
import { SAMPLE } from './sample-document.ts';

const DEPARTMENT = '临江县水务局';
const FORMS = listNineForms(DEPARTMENT);
const TITLES = FORMS.map(({ rows }) => String(rows[0]?.[0]?.value));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What each cell of a sheet shows, by its address. */
function listCells({ cells }: WorkbookSheet): string[] {
  const shown = [...cells.values()].map(
    ({ address, kind, text, number }) => `${address} ${kind} ${text} ${number ? formatDecimal(number) : ''}`,
  );
  return shown.toSorted();
}

/** Codes are texts in a workbook; a printed page cannot tell them from numbers. */
function plain(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/ (?:text|number) (\d+) \d*$/, ' code $1'));
}

const read = async (bytes: Uint8Array): Promise<SourceDocument> => parseAnyDocument(bytes, TITLES);
const readHtml = (html: string): Promise<SourceDocument> => read(utf8(`<html><body>${html}</body></html>`));

describe('official forms in a document', () => {
  it.each([
    ['.docx', makeDocx(SAMPLE, 'typed', FORMS)],
    ['web page', utf8(makeHtmlPage(SAMPLE, FORMS))],
    ['text', utf8(makeTextFile(SAMPLE, 36, FORMS))],
  ])('show the same cells as in a workbook: %s', async (_, bytes) => {
    const workbook = parseWorkbook(await packNineForms(DEPARTMENT));
    const { sheets, blocks } = await read(await bytes);
    const wanted = 'sheets' in workbook ? workbook.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual(TITLES);
    expect(sheets.map((sheet) => plain(listCells(sheet)))).toEqual(wanted.map((sheet) => plain(listCells(sheet))));
    expect(blocks).toHaveLength(SAMPLE.length);
  });

  it('have their title, unit and merged heads in their first rows, and their notes below', async () => {
    const {
      sheets: [sheet],
      blocks,
    } = await readHtml(
      '<p>附表二</p><p>公开02表&nbsp;&nbsp;某局2024年度收入决算表</p><p>编制单位：某局　　　　单位：万元</p><table><tr><td colspan=2>项目</td><td rowspan=2>合计</td></tr>' +
        '<tr><td>科目编码</td><td>科目名称</td></tr><tr><td>213</td><td>农林水支出</td><td>1,478.90</td></tr></table><p>注：本表反映收入。</p><p>下文</p>',
    );
    expect(sheet && listCells(sheet)).toEqual([
      'A1 text 公开02表  某局2024年度收入决算表 ',
      'A2 text 编制单位：某局 ',
      'A3 text 项目 ',
      'A4 text 科目编码 ',
      'A5 number 213 213',
      'A6 text 注：本表反映收入。 ',
      'B4 text 科目名称 ',
      'B5 text 农林水支出 ',
      'C2 text 单位：万元 ',
      'C3 text 合计 ',
      'C5 number 1478.90 1478.90',
    ]);
    expect(sheet?.merged).toContainEqual({ top: 3, left: 1, bottom: 3, right: 2 });
    expect(sheet?.merged).toContainEqual({ top: 3, left: 3, bottom: 4, right: 3 });
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual(['附表二', '下文']);
  });

  it('are told by a title in their first rows too, and a title that comes again has a number', async () => {
    const table = (title: string): string =>
      `<table><tr><td colspan=2>${title}</td></tr><tr><td></td><td>单位：元</td></tr><tr><td>甲</td><td>0.10</td></tr></table>`;
    const { sheets } = await readHtml(`${table('支出决算表')}<p>又：</p>${table('支出决算表')}`);
    expect(sheets.map(({ name }) => name)).toEqual(['支出决算表', '支出决算表（第 2 处）']);
    expect(sheets.map((sheet) => findWorkbookCell(sheet, 3, 2)?.number)).toEqual([
      { units: 10n, scale: 2 },
      { units: 10n, scale: 2 },
    ]);
  });

  it('are none where a table only lists them, and a title with something between it and its table is named', async () => {
    const list = '<table><tr><td>序号</td><td>表名</td></tr><tr><td>1</td><td>收入决算表</td></tr></table>';
    const { sheets, notices } = await readHtml(
      `${list}<p>支出决算表</p><p>见下表。</p><table><tr><td>甲</td><td>1</td></tr></table>`,
    );
    expect([sheets, notices]).toEqual([[], [{ kind: 'form', text: '支出决算表：见下表。', place: { paragraph: 4 } }]]);
  });

  it.each([
    ['a sentence stands between', '<p>收入决算表</p><p>见下表。</p>'],
    ['the title is one of a list of contents', '<p>收入决算表……5</p>'],
    ['no title is known', '<p>人员情况表</p>'],
  ])('are none where %s', async (_, above) => {
    const { sheets, blocks } = await readHtml(`${above}<table><tr><td>甲</td><td>1</td></tr></table>`);
    expect([sheets.length, blocks.at(-1)?.kind]).toEqual([0, 'table']);
  });
});

describe('a printed number', () => {
  it.each([
    ['1,478.90', 'number', '1478.90'],
    ['－1,478.90', 'number', '-1478.90'],
    ['１２．５０', 'number', '12.50'],
    ['1 478.90', 'other', '1 478.90'],
    ['5.00\n6.00', 'other', '5.00\n6.00'],
    ['0.00', 'number', '0.00'],
    ['5万元', 'number', '5'],
    ['0213', 'text', '0213'],
    ['1,47.90', 'other', '1,47.90'],
    ['(12.50)', 'other', '(12.50)'],
    ['（12.50）', 'other', '（12.50）'],
    ['12.5%', 'text', '12.5%'],
    ['—', 'text', '—'],
    ['2024年', 'text', '2024年'],
  ])('%s is %s %s', (text, kind, shown) => {
    expect(showValue(text)).toMatchObject({ kind, text: shown });
  });
});
