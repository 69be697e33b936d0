import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { parseDocx } from '../../../src/source/document/parse-docx.ts';
import { makeRawDocx, paragraph, type RawDocx, run, table } from './make-raw-docx.ts';

const read = (docx: RawDocx): Promise<SourceDocument> => parseDocx(makeRawDocx(docx), []);

/** Texts of the blocks; a table as its rows. */
function listTexts({ blocks }: SourceDocument): unknown[] {
  return blocks.map((block) => (block.kind === 'table' ? block.rows : block.text));
}

function listNotices({ notices }: SourceDocument): string[] {
  return notices.map(({ kind, text, place }) => `${kind}${place ? ` ${place.paragraph}` : ''}: ${text}`);
}

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const box = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('a .docx', () => {
  it('keeps what is added and drops what is deleted, and names both', async () => {
    const document = await read({
      body:
        paragraph(
          `${run('支出')}<w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins>${run('120')}</w:ins>${run('万元。')}`,
        ) +
        paragraph(run('本年'), '<w:rPr><w:del/></w:rPr>') +
        paragraph('收入合计。'),
    });
    expect(listTexts(document)).toEqual(['支出120万元。', '本年收入合计。']);
    expect(listNotices(document)).toEqual(['tracked 1: －100', 'tracked 1: ＋120']);
  });

  it('drops deleted rows and names text that is struck out', async () => {
    const rows = table(['项目', '金额'], ['收入', '1']).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    const document = await read({
      body: paragraph(run('旧的', '<w:strike/>')) + rows + table(['甲', '乙'], ['丙', run('8', '<w:strike/>')]),
    });
    expect(listTexts(document)).toEqual([
      '旧的',
      [['收入', '1']],
      [
        ['甲', '乙'],
        ['丙', '8'],
      ],
    ]);
    expect(listNotices(document)).toEqual(['tracked 1: 旧的', 'tracked 2: －项目金额', 'tracked 3: 8']);
  });

  it('does not read hidden text, by itself or by a style, and does not count a hidden paragraph of a list', async () => {
    const style = (id: string, inside: string, type = 'paragraph'): string =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const document = await read({
      styles:
        style('gone', '<w:rPr><w:vanish/></w:rPr>') +
        style('below', '<w:basedOn w:val="gone"/>') +
        style('quiet', '<w:rPr><w:vanish/></w:rPr>', 'character'),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      body:
        paragraph(
          `${run('见')}${run('不见', '<w:vanish/>')}${run('也不见', '<w:rStyle w:val="quiet"/>')}${run('见', '<w:vanish w:val="0"/>')}`,
        ) +
        paragraph('全隐', '<w:pStyle w:val="below"/>') +
        paragraph('甲', list) +
        paragraph(run('藏', '<w:vanish/>'), `${list}<w:rPr><w:vanish/></w:rPr>`) +
        paragraph('乙', list),
    });
    expect(listTexts(document)).toEqual(['见见', '1、甲', '2、乙']);
    expect(listNotices(document)).toEqual(['hidden 1: 不见也不见', 'hidden 2: 全隐', 'hidden 3: 藏']);
  });

  it('reads notes behind their paragraph, and names comments without reading them', async () => {
    const note = (text: string): string =>
      `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
    const document = await read({
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note('含上年结转。')}`,
      endnotes: note('见附件。').replaceAll('footnote', 'endnote'),
      comments: `<w:comment w:id="5">${paragraph('请核对')}</w:comment>`,
      body:
        paragraph(
          `${run('收入100')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元')}<w:r><w:commentReference w:id="5"/></w:r>`,
        ) +
        paragraph(`${run('支出')}<w:r><w:endnoteReference w:id="2"/></w:r>`) +
        paragraph('完。'),
    });
    expect(listTexts(document)).toEqual(['收入100万元', '含上年结转。', '支出', '见附件。', '完。']);
    expect(listNotices(document)).toEqual(['comment 1: 请核对', 'footnote 2: 含上年结转。', 'footnote 4: 见附件。']);
  });

  it('reads a text box once, where it is anchored', async () => {
    const document = await read({
      body:
        paragraph('上') +
        paragraph(box(paragraph('框中') + paragraph('二段'))) +
        paragraph(`${run('前')}${box(paragraph('又一框'))}${run('后')}`),
    });
    expect(listTexts(document)).toEqual(['上', '框中', '二段', '前后', '又一框']);
    expect(listNotices(document)).toEqual(['textbox 2: 框中 二段', 'textbox 5: 又一框']);
  });

  it('takes one of two ways to say a thing, and names words that only the other program finds', async () => {
    const two = `<mc:AlternateContent><mc:Choice Requires="w14">${paragraph('新的')}</mc:Choice><mc:Fallback>${paragraph('旧的')}</mc:Fallback></mc:AlternateContent>`;
    const document = await read({ body: paragraph('正文') + two });
    expect([listTexts(document), listNotices(document)]).toEqual([['正文', '新的'], ['doubt: 旧的']]);
  });

  it('reads the result of fields, never their instruction, over paragraphs too', async () => {
    const document = await read({
      body:
        paragraph(
          `${field('begin')}${code('TOC \\o')}${field('separate')}${run('一、概况')}<w:r><w:tab/></w:r>${field('begin')}${code('PAGEREF x')}${field('separate')}${run('3')}${field('end')}`,
        ) +
        paragraph(`${run('二、说明')}<w:r><w:tab/></w:r>${run('5')}${field('end')}`) +
        paragraph(
          `<w:fldSimple w:instr="DATE">${run('2025年')}</w:fldSimple>${field('begin')}${code(' EQ \\o\\ac(○,11) ')}${field('end')}${run('末')}`,
        ) +
        paragraph(`${field('begin')}${code('XE')}${run('索引')}${field('end')}${run('文')}`),
    });
    expect(listTexts(document)).toEqual(['一、概况\t3', '二、说明\t5', '2025年末', '文']);
    expect(listNotices(document)).toEqual(['field 3: EQ \\o\\ac(○,11)']);
  });

  it('reads signs, hyphens, breaks and raised digits as they are printed', async () => {
    const document = await read({
      body:
        paragraph(
          `${run('2023')}<w:r><w:noBreakHyphen/></w:r>${run('2024')}<w:r><w:softHyphen/></w:r>${run('年')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`,
        ) +
        paragraph(`${run('上行')}<w:r><w:br/></w:r>${run('下行')}`) +
        paragraph(`${run('部门')}<w:r><w:br/></w:r>${run('决算')}`, '<w:outlineLvl w:val="0"/>') +
        paragraph(run('\uF0FC \uF052', '<w:rFonts w:ascii="Wingdings 2"/>')) +
        paragraph('坏\uE123字'),
    });
    expect(listTexts(document)).toEqual(['2023-2024年✓m²', '上行', '下行', '部门决算', '\uFFFD ☑', '坏\uE123字']);
    expect(listNotices(document).map((notice) => notice.slice(0, 9))).toEqual(['garbled 5', 'garbled 6']);
  });

  it('names pictures, and formulas that are no line of text', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="大坝"/><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const document = await read({
      body:
        paragraph(`${run('图')}${picture}`) +
        paragraph(
          `${run('率')}<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
        ),
    });
    expect(listTexts(document)).toEqual(['图', '大坝', '率']);
    expect(listNotices(document)).toEqual(['picture 2: 大坝', 'picture 3: 12']);
  });

  it('keeps merged cells in their corner, and takes a table of one cell for its text', async () => {
    const pr = (inside: string): string => `<w:tcPr>${inside}</w:tcPr>`;
    const document = await read({
      body:
        table(
          [`${pr('<w:gridSpan w:val="2"/>')}收入`, `${pr('<w:vMerge w:val="restart"/>')}备注`],
          ['项目', '金额', `${pr('<w:vMerge/>')}盖住`],
          ['甲', '1', '乙'],
        ) +
        table([paragraph('框里的话。') + paragraph('第二句。')]) +
        table([table(['子', '1'], ['丑', '2'])]),
    });
    expect(listTexts(document)).toEqual([
      [
        ['收入', '', '备注'],
        ['项目', '金额', ''],
        ['甲', '1', '乙'],
      ],
      '框里的话。',
      '第二句。',
      [
        ['子', '1'],
        ['丑', '2'],
      ],
    ]);
    expect(listNotices(document)).toEqual(['hidden 1: 盖住']);
  });

  it('names heads and feet of pages, which it leaves out', async () => {
    const document = await read({
      header: paragraph('某局2024年度决算'),
      footer: paragraph('- 1 -'),
      body: paragraph('正文'),
    });
    expect(listNotices(document)).toEqual(['running: 某局2024年度决算']);
  });

  it('ends a line before a table, and reads what lies within controls and links', async () => {
    const document = await read({
      body:
        paragraph(run('表前'), '<w:rPr><w:del/></w:rPr>') +
        table(['甲', '乙'], ['丙', '丁']) +
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(`<w:hyperlink r:id="x">${run('链接')}</w:hyperlink><w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
    });
    expect(listTexts(document)).toEqual([
      '表前',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      '链接控件',
    ]);
  });

  it('counts the cells of a column that numbers its rows, and keeps boxes of forms', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const check = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${code('FORMCHECKBOX')}${field('end')}`;
    expect(
      listTexts(
        await read({ numbering, body: table(['序号', '项目'], [number, '甲'], [number, `${check}${run('乙')}`]) }),
      ),
    ).toEqual([
      [
        ['序号', '项目'],
        ['1', '甲'],
        ['2', '☑乙'],
      ],
    ]);
  });

  it('leaves amounts of a form in doubt that are struck out or raised', async () => {
    const bytes = makeRawDocx({
      body:
        paragraph('2024年度') +
        paragraph('收入决算表') +
        paragraph('单位：万元') +
        table(
          ['项目', '金额'],
          ['甲', run('8.00', '<w:strike/>')],
          ['乙', `${run('9.00')}${run('1', '<w:vertAlign w:val="superscript"/>')}`],
          ['丙', '7.00'],
        ),
    });
    const {
      sheets: [sheet],
      blocks,
    } = await parseDocx(bytes, ['收入决算表']);
    expect(blocks).toEqual([]);
    expect(
      ['B5', 'B6', 'B7'].map((address) => [...(sheet?.cells.values() ?? [])].find((cell) => cell.address === address)),
    ).toMatchObject([
      { text: '8.00', kind: 'other', doubt: 'struck' },
      { text: '9.00¹', kind: 'text', doubt: 'raised' },
      { text: '7.00', kind: 'number' },
    ]);
  });
});
