import { describe, expect, it } from 'vitest';
import { printOrdinal } from '../../../src/source/document/docx/print-ordinal.ts';
import { findUnread } from '../../../src/source/document/docx/read-second.ts';
import { parseDocx } from '../../../src/source/document/parse-docx.ts';
import { makeRawDocx, paragraph, type RawDocx } from './make-raw-docx.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly more?: string;
}

const level = ({ format, text, more = '' }: Level, index: number): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const define = (id: number, ...levels: readonly Level[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join('')}</w:abstractNum>`;
const use = (id: number, definition: number, inside = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${inside}</w:num>`;
const on = (id: number, depth = 0): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
const item = (text: string, id: number, depth = 0): string => paragraph(text, on(id, depth));

async function listTexts(docx: RawDocx): Promise<string[]> {
  const { blocks } = await parseDocx(makeRawDocx(docx), []);
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
}

const OFFICIAL = define(
  0,
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
  { format: 'decimalEnclosedCircle', text: '%5' },
);

describe('automatic numbers', () => {
  it('count a heading that somebody left blank, and make none of it', async () => {
    const body = ['职责', '', '机构'].map((text) => paragraph(text, `${on(1)}<w:outlineLvl w:val="0"/>`)).join('');
    expect((await listTexts({ body, numbering: OFFICIAL + use(1, 0) })).filter((text) => text !== '')).toEqual([
      '一、职责',
      '三、机构',
    ]);
  });

  it('read as on paper, each level begins anew below the one above it', async () => {
    const body =
      item('概况', 1) +
      item('职责', 1, 1) +
      item('机构', 1, 1) +
      item('内设', 1, 2) +
      item('下属', 1, 2) +
      item('甲', 1, 3) +
      item('乙', 1, 4) +
      item('说明', 1) +
      item('收入', 1, 1) +
      item('其一', 1, 2);
    expect(await listTexts({ body, numbering: OFFICIAL + use(1, 0) })).toEqual([
      '一、概况',
      '（一）职责',
      '（二）机构',
      '1. 内设',
      '2. 下属',
      '（1）甲',
      '① 乙',
      '二、说明',
      '（一）收入',
      '1. 其一',
    ]);
  });

  it('join levels, count on over lists of one definition, and begin anew where a list says so', async () => {
    const numbering =
      define(
        0,
        { format: 'decimal', text: '%1' },
        { format: 'decimal', text: '%1.%2' },
        { format: 'lowerLetter', text: '%3)' },
      ) +
      use(1, 0) +
      use(2, 0) +
      use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body =
      item('甲', 1) +
      item('乙', 1, 1) +
      item('丙', 1, 1) +
      item('丁', 2) +
      item('戊', 3) +
      item('己', 3) +
      item('庚', 3, 1) +
      item('辛', 3, 2);
    expect(await listTexts({ body, numbering })).toEqual([
      '1 甲',
      '1.1 乙',
      '1.2 丙',
      '2 丁',
      '5 戊',
      '6 己',
      '6.1 庚',
      'a)辛',
    ]);
  });

  it('go on behind a level that does not make them begin anew, and print Chinese numbers above them as 1, 2, 3', async () => {
    const numbering =
      define(
        0,
        { format: 'chineseCounting', text: '第%1部分', more: '<w:suff w:val="space"/>' },
        { format: 'decimal', text: '%2、', more: '<w:lvlRestart w:val="0"/>' },
        { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
      ) + use(1, 0);
    const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1) + item('丁', 1, 1) + item('戊', 1, 2);
    expect(await listTexts({ body, numbering })).toEqual(['第一部分 甲', '1、乙', '第二部分 丙', '2、丁', '2.2.1 戊']);
  });

  it('come through styles, also those that another is based on, with the level that names the style', async () => {
    const style = (id: string, name: string, inside: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
    const numbering =
      define(
        0,
        { format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="a1"/>' },
        { format: 'chineseCounting', text: '（%2）', more: '<w:pStyle w:val="a2"/>' },
      ) + use(7, 0);
    const styles =
      style('a1', '标题 1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('a2', 'heading 2', '<w:basedOn w:val="a1"/>') +
      style('own', '我的标题', '<w:basedOn w:val="a1"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr>');
    const use1 = (text: string, id: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
    const { blocks } = await parseDocx(
      makeRawDocx({
        styles,
        numbering,
        body:
          use1('甲', 'a1') +
          use1('乙', 'a2') +
          use1('丙', 'own') +
          use1('不编号', 'a1', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      }),
      [],
    );
    expect(blocks.map((block) => (block.kind === 'paragraph' ? [block.text, block.level, block.isItem] : []))).toEqual([
      ['一、甲', 1, undefined],
      ['（一）乙', 2, undefined],
      ['二、丙', 4, undefined],
      ['不编号', 1, undefined],
    ]);
  });

  it('of a list that a style of lists names are those of its definition', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="official"/></w:abstractNum>${define(
      1,
      { format: 'chineseCounting', text: '%1、' },
    ).replace('<w:lvl', '<w:styleLink w:val="official"/><w:lvl')}${use(1, 0)}${use(2, 1)}`;
    expect(await listTexts({ body: item('甲', 1) + item('乙', 2), numbering })).toEqual(['一、甲', '二、乙']);
  });

  it('are not guessed where a level was passed over that they print', async () => {
    const numbering =
      define(
        0,
        { format: 'decimal', text: '%1' },
        { format: 'decimal', text: '%1.%2' },
        { format: 'decimal', text: '（%3）' },
      ) + use(1, 0);
    const { blocks, notices } = await parseDocx(
      makeRawDocx({ body: item('甲', 1, 2) + item('乙', 1, 1) + item('丙', 1) + item('丁', 1), numbering }),
      [],
    );
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '（1）甲',
      '乙',
      '丙',
      '丁',
    ]);
    expect(notices.map(({ kind, place }) => [kind, place?.paragraph])).toEqual([
      ['field', 2],
      ['field', 3],
      ['field', 4],
    ]);
  });

  it('of bullets are their signs, and those that nobody can print are named', async () => {
    const numbering =
      define(0, { format: 'bullet', text: '\uF0FC', more: '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>' }) +
      use(1, 0) +
      define(2, { format: 'hebrew1', text: '%1.' }) +
      use(2, 2);
    const { blocks, notices } = await parseDocx(makeRawDocx({ body: item('甲', 1) + item('乙', 2), numbering }), []);
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '✓ 甲', place: { paragraph: 1 }, isItem: true },
      { kind: 'paragraph', text: '乙', place: { paragraph: 2 }, isItem: true },
    ]);
    expect(notices).toEqual([{ kind: 'field', text: '%1.：hebrew1 1', place: { paragraph: 2 } }]);
  });

  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 99, '九十九'],
    ['chineseCounting', 100, undefined],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, undefined],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, undefined],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['none', 3, ''],
  ] as const)('%s %i is %s', (format, value, printed) => {
    expect(printOrdinal(value, format)).toBe(printed);
  });
});

describe('the second reader', () => {
  it('names what the first one has not found', async () => {
    const bytes = makeRawDocx({ body: paragraph('甲有一百万元。') + paragraph('乙没有。') });
    expect(await findUnread(bytes, 1, ['甲有一百', '万元。'])).toEqual(['乙没有。']);
  });
});
