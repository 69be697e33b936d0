import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../src/lib/decimal.ts';
import type { SourceDocument } from '../../../../src/model/document.ts';
import { findWorkbookCell, type WorkbookSheet } from '../../../../src/model/workbook.ts';
import { parsePdf } from '../../../../src/source/document/pdf/parse-pdf.ts';
import { digits, type HandPage, lattice, line, makePdf, words } from './hand-pdf.ts';

const TITLES = ['收入支出决算总表', '收入决算表', '支出决算表'];
const XS = [72, 172, 322, 422, 522];
/** The heads of a form in two rows and its first row below, each 20 high. */
const TOP = 700;

function read(...pages: readonly (readonly string[] | HandPage)[]): Promise<SourceDocument> {
  return parsePdf(makePdf({ pages: pages.map((page) => ('drawing' in page ? page : { drawing: page })) }), TITLES);
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly string[];
}

const ROWS: readonly Row[] = [
  { code: '208', name: '社会保障和就业支出', amounts: ['1,300.00', '300.00'] },
  { code: '20805', name: '行政事业单位养老支出', amounts: ['1,300.00', '300.00'] },
  { code: '213', name: '农林水支出', amounts: ['600.50', ''] },
];

function writeRow({ code, name, amounts }: Row, y: number): string[] {
  return [
    words(76, y + 6, code),
    words(176, y + 6, name),
    ...amounts.flatMap((text, index) => (text === '' ? [] : [digits((XS[index + 3] ?? 0) - 4, y + 6, text)])),
  ];
}

/** Heads over two levels: 项目 over code and name, each amount over both rows. */
function writeHeads(top: number): string[] {
  return [
    words(180, top - 14, '项目'),
    words(90, top - 34, '科目编码'),
    words(210, top - 34, '科目名称'),
    words(340, top - 18, '本年收入'),
    words(352, top - 32, '合计'),
    words(440, top - 24, '财政拨款收入', 10),
    ...lattice(XS.slice(0, 3), [top - 20, top - 40]),
    line(72, top, 522, top),
    ...[72, 322, 422, 522].map((x) => line(x, top, x, top - 40)),
    line(322, top - 40, 522, top - 40),
  ];
}

function writeForm(title: string, rows: readonly Row[], top = TOP): string[] {
  const ys = rows.map((_, index) => top - 60 - index * 20);
  return [
    words(260, top + 40, title, 16),
    words(76, top + 8, '编制单位：某县水务局'),
    words(446, top + 8, '单位：万元'),
    ...writeHeads(top),
    ...rows.flatMap((row, index) => writeRow(row, ys[index] ?? 0)),
    ...lattice(XS, [top - 40, ...ys]),
  ];
}

function showRow(sheet: WorkbookSheet | undefined, row: number): string {
  return Array.from(
    { length: sheet?.columns ?? 0 },
    (_, index) => (sheet && findWorkbookCell(sheet, row, index + 1)?.text) ?? '',
  ).join('|');
}

function refusals({ notices }: SourceDocument): string[] {
  return notices.filter(({ kind }) => kind === 'form').map(({ text }) => text);
}

describe('a form with lines', () => {
  it('is read as a sheet: title, unit, heads over two levels, amounts as they are shown, notes below', async () => {
    const { sheets, blocks, notices } = await read([
      words(72, 800, '第二部分 部门决算表'),
      ...writeForm('收入决算表', ROWS),
      words(72, 560, '注：本表反映收入情况。'),
      words(96, 500, '后面的一段文字。'),
    ]);
    const [sheet] = sheets;
    expect(sheet?.name).toBe('收入决算表（第1页）');
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((row) => showRow(sheet, row))).toEqual([
      '收入决算表|||',
      '编制单位：某县水务局|||单位：万元',
      '项目||本年收入合计|财政拨款收入',
      '科目编码|科目名称||',
      '208|社会保障和就业支出|1300.00|300.00',
      '20805|行政事业单位养老支出|1300.00|300.00',
      '213|农林水支出|600.50|',
      '注：本表反映收入情况。|||',
    ]);
    expect(sheet?.merged).toEqual([
      { top: 3, left: 1, bottom: 3, right: 2 },
      { top: 3, left: 3, bottom: 4, right: 3 },
      { top: 3, left: 4, bottom: 4, right: 4 },
    ]);
    const amount = sheet && findWorkbookCell(sheet, 5, 3);
    expect([amount?.address, amount?.kind, amount?.number && formatDecimal(amount.number)]).toEqual([
      'C5',
      'number',
      '1300.00',
    ]);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
      '第二部分 部门决算表',
      '后面的一段文字。',
    ]);
    expect(notices).toEqual([]);
  });

  it('goes on over pages without the heads that come again, and two stand on one page', async () => {
    const more = [{ code: '21303', name: '水利', amounts: ['600.50', '0.00'] }];
    const { sheets } = await read(
      [...writeForm('收入决算表', ROWS, 260)],
      [
        ...writeHeads(800),
        ...lattice(XS, [760, 740]),
        ...writeRow(more[0] as Row, 740),
        ...writeForm('支出决算表', ROWS, 600),
      ],
    );
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['收入决算表（第1页）', 8],
      ['支出决算表（第2页）', 7],
    ]);
    expect(showRow(sheets[0], 8)).toBe('21303|水利|600.50|0.00');
  });

  it('is read on a page that lies on its side', async () => {
    const turned: HandPage = {
      drawing: [`q 0 1 -1 0 842 0 cm ${writeForm('收入决算表', ROWS).join('\n')} Q`],
      width: 842,
      height: 595,
      turned: 90,
    };
    expect(showRow((await read(turned)).sheets[0], 5)).toBe('208|社会保障和就业支出|1300.00|300.00');
  });

  it('has lines as thin grounds, in pieces, and none at its sides', async () => {
    const ground = (x0: number, y0: number, x1: number, y1: number): string =>
      `${x0 - 0.25} ${y0 - 0.25} ${x1 - x0 + 0.5} ${y1 - y0 + 0.5} re f`;
    const pieces = [700, 680, 660].flatMap((y) =>
      [72, 172, 322, 422].map((x, index) => ground(x, y, (XS[index + 1] ?? 0) - 0.5, y)),
    );
    const uprights = [172, 322, 422].flatMap((x) => [ground(x, 660, x, 679.5), ground(x, 680.5, x, 700)]);
    const { sheets } = await read([
      words(260, 740, '收入决算表'),
      words(446, 708, '单位：万元'),
      ...['科目编码', '科目名称', '合计', '其他收入'].map((text, index) => words((XS[index] ?? 0) + 4, 686, text)),
      ...writeRow(ROWS[0] as Row, 660),
      ...pieces,
      ...uprights,
    ]);
    expect(showRow(sheets[0], 4)).toBe('208|社会保障和就业支出|1300.00|300.00');
  });
});

describe('the title of a form', () => {
  const [first, ...others] = ROWS as readonly [Row, ...Row[]];
  const more = (heads: readonly string[]): string[] => [
    ...heads,
    ...writeHeads(720),
    ...lattice(XS, [680, 660, 640]),
    ...others.flatMap((row, index) => writeRow(row, 660 - index * 20)),
  ];

  it('may say on the next page that the form goes on', async () => {
    const again = [
      words(250, 790, '收入决算表（续表）', 16),
      words(76, 728, '编制单位：某县水务局'),
      words(446, 728, '单位：万元'),
    ];
    const { sheets, blocks, notices } = await read(writeForm('收入决算表', [first], 260), more(again));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([['收入决算表（第1页）', 7]]);
    expect(showRow(sheets[0], 7)).toBe('213|农林水支出|600.50|');
    expect([blocks, notices]).toEqual([[], []]);
  });

  it('may have its number above it, the department and year before it, and go over two lines', async () => {
    const rest = writeForm('', ROWS).slice(1);
    const { sheets, blocks } = await read([
      words(72, 780, '公开02表'),
      words(150, 760, '某县水务局2024年度部门', 16),
      words(280, 738, '收入决算表', 16),
      ...rest,
    ]);
    expect([1, 2].map((row) => showRow(sheets[0], row))).toEqual([
      '公开02表|||',
      '某县水务局2024年度部门收入决算表|||',
    ]);
    expect(blocks).toEqual([]);
  });

  it('is that of both its lines, also where the second one alone is that of another form', async () => {
    const drawing = [
      words(220, 760, '一般公共预算财政拨款', 16),
      words(240, 738, '支出决算表', 16),
      ...writeForm('', ROWS).slice(1),
    ];
    const { sheets } = await parsePdf(makePdf({ pages: [{ drawing }] }), [...TITLES, '一般公共预算财政拨款支出决算表']);
    expect(sheets.map(({ name }) => name)).toEqual(['一般公共预算财政拨款支出决算表（第1页）']);
    expect(showRow(sheets[0], 1)).toBe('一般公共预算财政拨款支出决算表|||');
  });

  it('may stand in the first row of the table, with the unit in the second', async () => {
    const [top, ...ys] = [700, 680, 660, 640, 620];
    const { sheets } = await read([
      words(260, 686, '支出决算表'),
      words(446, 666, '单位：万元'),
      ...['科目编码', '科目名称', '合计', '基本支出'].map((text, index) => words((XS[index] ?? 0) + 4, 646, text)),
      ...writeRow(first, 620),
      line(72, top, 522, top),
      ...ys.map((y) => line(72, y, 522, y)),
      ...[72, 522].map((x) => line(x, 700, x, 620)),
      ...[172, 322, 422].map((x) => line(x, 660, x, 620)),
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['支出决算表（第1页）']);
    expect([1, 2, 3, 4].map((row) => showRow(sheets[0], row).replace(/\|+$/, ''))).toEqual([
      '支出决算表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出',
      '208|社会保障和就业支出|1300.00|300.00',
    ]);
  });

  it('is none in a list of contents or in a sentence above a table of the text', async () => {
    const table = [
      ...lattice([72, 172, 322], [700, 680, 660]),
      words(76, 686, '序号'),
      words(176, 686, '名称'),
      words(76, 666, '1'),
      words(176, 666, '某站'),
    ];
    const { sheets, blocks } = await read([
      words(72, 760, '支出决算表……………………3'),
      words(72, 708, '收入决算表反映各项收入。'),
      ...table,
    ]);
    expect(sheets).toEqual([]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table']);
  });
});

describe('a form that is not sure', () => {
  const whole = writeForm('收入决算表', ROWS);

  it.each([
    ['a number that a line cuts', [...whole, digits(430, TOP - 94, '98.50')], /压在线上/],
    [
      'a number that goes over a line without touching it',
      [...whole, words(408.5, TOP - 94, '12'), words(422.5, TOP - 94, '34')],
      /被格线隔开|压在线上/,
    ],
    ['a number that is struck out', [...whole, line(360, TOP - 49.5, 421, TOP - 49.5)], /压在线上|没有合拢/],
    ['a line that ends within a cell', [...whole, line(172, TOP - 70, 250, TOP - 70)], /没有合拢/],
    [
      'an amount that is cut off',
      [...whole, `q 430 ${TOP - 100} 60 20 re W n ${words(436, TOP - 94, '1234567890.50')} Q`],
      /没有完整显示/,
    ],
    ['characters that nobody can read', [...whole, words(440, TOP - 94, '\u0013\u0157', 12, 'F2')], /无法识别/],
    [
      'two amounts in one cell',
      [...writeForm('收入决算表', ROWS.slice(0, 2)), digits(360, TOP - 74, '5.00')],
      /无法确定/,
    ],
    ['words that are drawn over an amount', [...whole, digits(416, TOP - 54, '9.00')], /重叠/],
  ])('is refused by name: %s', async (_, drawing, reason) => {
    const document = await read(drawing);
    expect(document.sheets).toEqual([]);
    expect(refusals(document)).toEqual([expect.stringMatching(reason)]);
    expect(refusals(document)[0]).toContain('收入决算表');
    expect(document.blocks).toEqual([]);
  });

  it('is refused where a row may go on over the page', async () => {
    const cut = { code: '2080505', name: '机关事业单位基本养老保险', amounts: ['1,300.00', '300.00'] };
    const document = await read(
      [...writeForm('收入决算表', [...ROWS, cut], 260)],
      [words(176, 786, '缴费支出'), ...lattice(XS, [800, 780])],
    );
    expect(refusals(document)).toEqual([expect.stringContaining('缴费支出')]);
  });

  it('is refused where the table of the next page has other columns, and leaves the other forms alone', async () => {
    const document = await read(
      [...writeForm('收入决算表', ROWS, 260)],
      [...lattice([72, 300, 522], [800, 780, 760]), words(76, 786, '某项'), digits(510, 786, '3.00')],
      writeForm('支出决算表', ROWS),
    );
    expect(refusals(document)).toEqual([expect.stringContaining('第 2 页')]);
    expect(document.sheets.map(({ name }) => name)).toEqual(['支出决算表（第3页）']);
  });
});

describe('a form without lines', () => {
  const heads = [
    words(260, 740, '收入支出决算总表'),
    words(446, 708, '单位：万元'),
    ...[76, 250, 330, 490].map((x, index) => words(x, 686, ['项目', '决算数', '项目', '决算数'][index] ?? '')),
  ];
  const row = (y: number, income: string, first: string, spending: string, second: string): string[] => [
    words(76, y, income),
    digits(290, y, first),
    words(330, y, spending),
    digits(526, y, second),
  ];

  it('is read where each column has a head and amounts end together', async () => {
    const { sheets } = await read([
      ...heads,
      ...row(660, '财政拨款收入', '1000.00', '教育支出', '300.00'),
      ...row(634, '其他收入', '40.00', '农林水支出', '740.00'),
    ]);
    expect([3, 4, 5].map((at) => showRow(sheets[0], at))).toEqual([
      '项目|决算数|项目|决算数',
      '财政拨款收入|1000.00|教育支出|300.00',
      '其他收入|40.00|农林水支出|740.00',
    ]);
  });

  it('is refused by name where an amount stands between two columns', async () => {
    const document = await read([
      ...heads,
      ...row(660, '财政拨款收入', '1000.00', '教育支出', '300.00'),
      ...row(634, '其他收入', '40.00', '农林水支出', '740.00'),
      digits(400, 608, '25000000.00'),
    ]);
    expect(document.sheets).toEqual([]);
    expect(refusals(document)).toEqual([expect.stringContaining('收入支出决算总表')]);
  });
});

describe('a table in the text', () => {
  it('is a block with its rows; a merged cell stands in its corner, its lines are joined', async () => {
    const { blocks, sheets } = await read([
      words(72, 760, '单位包括：'),
      words(76, 706, '序号'),
      words(180, 706, '单位名称'),
      words(76, 680, '1'),
      words(126, 686, '某县水利工程建设'),
      words(126, 671, '管理站'),
      ...lattice([72, 122, 322], [720, 700, 665]),
      words(96, 620, '表后的一段。'),
    ]);
    expect(sheets).toEqual([]);
    expect(
      blocks.map((block) => (block.kind === 'table' ? block.rows : block.kind === 'paragraph' ? block.text : '')),
    ).toEqual([
      '单位包括：',
      [
        ['序号', '单位名称'],
        ['1', '某县水利工程建设管理站'],
      ],
      '表后的一段。',
    ]);
    expect(blocks[1]?.place).toEqual({ page: 1, paragraph: 2 });
  });
});
