import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { parseHtmlDocument } from '../../../src/source/document/parse-html-document.ts';

const read = (body: string): SourceDocument =>
  parseHtmlDocument(new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`), []);
const listTexts = ({ blocks }: SourceDocument): unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows : block.text));
const listNotices = ({ notices }: SourceDocument): string[] =>
  notices.map(({ kind, text, place }) => `${kind} ${place?.paragraph ?? ''} ${text}`);

describe('a web page', () => {
  it('gives headings their levels, and leaves out what nobody reads', () => {
    const document = read(
      '<nav>首页</nav><h2>一、概况</h2><script>x</script><style>p{}</style><p hidden>藏一</p><p style="color:red; DISPLAY: none">藏二</p><noscript>请启用脚本</noscript><p>正文<!-- 注 --></p>',
    );
    expect(document.blocks).toEqual([
      { kind: 'paragraph', text: '一、概况', level: 2, place: { paragraph: 1 } },
      { kind: 'paragraph', text: '正文', place: { paragraph: 2 } },
    ]);
    expect(listNotices(document)).toEqual(['hidden 2 藏一', 'hidden 2 藏二']);
  });

  it('is read line by line: breaks, hard blanks, and line ends of the file', () => {
    expect(
      listTexts(
        read(
          '<p>&nbsp;&nbsp;&nbsp;&nbsp;2024年<b>收入</b>\n  合计<br>　　二、支出</p>散文<div>块<span>内</span></div>尾<h1>部门<br>决算</h1>',
        ),
      ),
    ).toEqual(['2024年收入合计', '二、支出', '散文', '块内', '尾', '部门决算']);
  });

  it.each([
    ['<ol><li>甲<li>乙<ol type=a><li>子<li>丑</ol><li value=7>丙</ol>', ['1. 甲', '2. 乙', 'a. 子', 'b. 丑', '7. 丙']],
    ['<ol start=3 type=I><li>甲<li>乙</ol><ol reversed><li>子<li>丑</ol>', ['III. 甲', 'IV. 乙', '2. 子', '1. 丑']],
    ['<ol style="list-style-type:cjk-ideographic"><li><p>甲</p><p>续</p><li>乙</ol>', ['一、甲', '续', '二、乙']],
    ['<ul><li>甲</ul><ul style="list-style:none"><li>乙</ul>', ['• 甲', '乙']],
  ])('numbers its lists as they are printed: %s', (html, texts) => {
    expect(listTexts(read(html))).toEqual(texts);
  });

  it('lays out tables as browsers do', () => {
    const document = read(
      '<table><caption>表一</caption><tfoot><tr><td>合计</td><td colspan=2>3</td></tr></tfoot><thead><tr><th rowspan=2>项目<th colspan=2>金额</tr><tr><th>预算<th>决算</thead>' +
        '<tbody><tr><td>甲<br>乙<td>1<td>2</tr><tr style="display:none"><td>旧<td>9<td>9</tr></tbody></table>',
    );
    expect(listTexts(document)).toEqual([
      '表一',
      [
        ['项目', '金额', ''],
        ['', '预算', '决算'],
        ['甲\n乙', '1', '2'],
        ['合计', '3', ''],
      ],
    ]);
    expect(listNotices(document)).toEqual(['hidden 2 旧99']);
  });

  it('keeps a table of figures within a table that only sets places', () => {
    const inner = '<table><tr><td>甲<td>1</tr><tr><td>乙<td>2</tr></table>';
    expect(listTexts(read(`<table><tr><td>导航</td><td><p>上文</p>${inner}<p>下文</p></td></tr></table>`))).toEqual([
      '导航',
      '上文',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      '下文',
    ]);
    const row = (text: string): string => `<tr><td>${text}</td><td>侧</td></tr>`;
    expect(
      listTexts(read(`<table>${row('一')}${row(`${inner.repeat(3)}<p>长长的正文。</p>`)}${row('二')}</table>`)),
    ).toContainEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    const cells = '<tr><td>很长的名称一</td><td>很长的名称二</td></tr>'.repeat(4);
    expect(listTexts(read(`<table>${cells}<tr><td>${inner}</td><td>尾</td></tr></table>`))).toHaveLength(1);
  });

  it('names pictures, changes and raised digits', () => {
    const document = read(
      '<p>面积5m<sup>2</sup><img src=a alt="大坝"><img width=1 src=b>后</p><p><del>旧</del><ins>新</ins><s>划</s></p>',
    );
    expect(listTexts(document)).toEqual(['面积5m²', '大坝', '后', '新划']);
    expect(listNotices(document)).toEqual(['picture 2 大坝', 'tracked 4 －旧', 'tracked 4 ＋新', 'tracked 4 划']);
  });

  it('that says it is UTF-8 and is GBK is read as what it is', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('<meta charset="utf-8"><p>'),
      0xb2,
      0xbf,
      0xc3,
      0xc5,
      ...Buffer.from('</p>'),
    ]);
    const document = parseHtmlDocument(bytes, []);
    expect([listTexts(document), listNotices(document)]).toEqual([['部门'], ['encoding  GBK']]);
  });
});
