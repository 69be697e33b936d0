import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../browser/open-browser.ts';
import type { SourceDocument } from '../../../../src/model/document.ts';
import { parsePdf } from '../../../../src/source/document/pdf/parse-pdf.ts';
import { printPage } from './print-forms.ts';

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const SENTENCES = [
  '本单位2024年度收入支出总计9859.38万元，与上年相比增加1062.85万元，增长12.08%。',
  '主要原因是项目支出增加，较上一年度增加1133.95万元，推进“15分钟社区生活圈”建设，完成年初预算的95.45%。',
  '支出决算为446.11万元，其中人员经费4896.98万元、公用经费480.66万元，下降0.15个百分点。',
  '公务用车保有量为3辆，车辆、门窗、设备的购置由财务部门统一办理，见《办法》（财〔2024〕5号）。',
];

/** Paragraphs of other lengths, so that lines and pages break at other places each. */
const PARAGRAPHS = Array.from({ length: 30 }, (_, index) => {
  const text = Array.from({ length: 1 + (index % 4) }, (__, at) => SENTENCES[(index + at) % 4]).join('');
  return `${index + 1}.${text}`;
});
const BEFORE = ['目录', '第一部分 概况', '一、主要职能'];
const GOALS = Array.from({ length: 40 }, (_, index) => [
  `产出指标${index + 1}：完成水利工程建设管理任务`,
  `≥${90 + (index % 10)}%`,
  '95.5%',
]);
const AFTER = '表后的一段。';

const BODY = `<h1>目　　录</h1><h1>第一部分　概况</h1><h2>一、主要职能</h2>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
const TABLE = `<table><thead><tr><th>绩效指标</th><th>目标值</th><th>完成值</th></tr></thead>${GOALS.map(
  (row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`,
).join('')}</table>`;
const STYLE = 'p { margin: 0; text-align: justify } table { border-collapse: collapse } td, th { border: 1px solid } ';

function listParagraphs({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

describe('the text of a document that a browser prints', () => {
  it.each([
    ['indented, with large letters', 'body { font: 16pt/1.8 "Noto Serif CJK SC" } p { text-indent: 2em }'],
    ['not indented, with gaps between paragraphs', 'body { font-size: 11pt; line-height: 1.4 } p { margin: 0 0 12pt }'],
    [
      'indented, without justified lines',
      'body { font-size: 12pt; line-height: 2 } p { text-indent: 2em; text-align: left }',
    ],
  ])('comes out paragraph by paragraph, whatever lines and pages break: %s', async (_, style) => {
    const document = await parsePdf(
      await printPage(browser as Browser, `${BODY}${TABLE}<p>${AFTER}</p>`, STYLE + style),
      [],
    );
    expect(listParagraphs(document)).toEqual([...BEFORE, ...PARAGRAPHS, AFTER]);
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
    expect(tables).toEqual([[['绩效指标', '目标值', '完成值'], ...GOALS]]);
    expect(document.notices.map(({ kind, text }) => `${kind} ${text}`).toSorted()).toEqual([
      'running —1—',
      'running 某县水务局部门决算',
    ]);
  });

  it('has headings where the file tags them', async () => {
    const { blocks } = await parsePdf(await printPage(browser as Browser, BODY, STYLE), []);
    const levels = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.level !== undefined ? [[block.text, block.level]] : [],
    );
    expect(levels).toEqual([
      ['目录', 1],
      ['第一部分 概况', 1],
      ['一、主要职能', 2],
    ]);
  });

  it('is read down one column and then the next', async () => {
    const style = 'body { font-size: 10pt; columns: 2 } p { text-indent: 2em }';
    expect(listParagraphs(await parsePdf(await printPage(browser as Browser, BODY, STYLE + style), []))).toEqual(
      expect.arrayContaining(PARAGRAPHS),
    );
  });
});
