import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/desk/import-files.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { packRaw, type RawBook, text, writeForm } from '../source/workbook/raw-workbook.ts';
import { photograph } from './find-refusal.ts';

const OWN = join(import.meta.dirname, '..', '..');
/** Tables of the small project, with the rows that they have. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  '14-capital-expenditure': ['total,合计', 'basic,基本支出', 'project,项目支出'],
  '11-fund': [
    'carry-in,年初结转和结余',
    'income,本年收入',
    'expenditure,本年支出',
    'basic,其中：基本支出',
    'project,其中：项目支出',
    'carry-out,年末结转和结余',
  ],
  '10-three-public': [
    'total-budget,合计,budget',
    'total-actual,合计,actual',
    'car-budget,公务用车购置及运行维护费小计,budget',
    'car-actual,公务用车购置及运行维护费小计,actual',
    'reception-budget,公务接待费,budget',
    'reception-actual,公务接待费,actual',
  ],
  '04-fiscal-summary': [
    'income-general,income,,一般公共预算财政拨款,total',
    'income-fund,income,,政府性基金预算财政拨款,total',
    'income-total,income,,本年收入合计,total',
    'carry-in,income,,年初财政拨款结转和结余,total',
    'income-grand-total,income,,收入总计,total',
    'carry-out,expenditure,,年末财政拨款结转和结余,total',
    'expenditure-grand-total,expenditure,,支出总计,total',
  ],
};
const HEADS: Readonly<Record<string, string>> = {
  '10-three-public': 'id,name,column',
  '04-fiscal-summary': 'id,side,code,name,column',
};

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shown-'));
  await cp(join(OWN, 'test/cases/_base'), join(folder, 'small'), { recursive: true });
  await cp(join(OWN, 'data/profiles'), join(folder, 'small/data/profiles'), { recursive: true });
  for (const [name, rows] of Object.entries(TABLES)) {
    await cp(join(OWN, `data/schemas/${name}.json`), join(folder, `small/data/schemas/${name}.json`));
    await writeFile(
      join(folder, `small/data/2019/v1.0.0/${name}.csv`),
      `${HEADS[name] ?? 'id,name'},amount,basis,formula,source,note\n${rows.map((row) => `${row},,,,,\n`).join('')}`,
    );
  }
  root = join(folder, 'project');
  await cp(join(folder, 'small'), root, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
/** An import changes the year, and a refused one nothing. */
let changed = true;
let before: ReadonlyMap<string, string>;
const memory = rememberAll();

beforeEach(async () => {
  if (!changed) return;
  await rm(root, { recursive: true, force: true });
  await cp(join(folder, 'small'), root, { recursive: true });
  changed = false;
  before = await photograph(join(root, 'data'));
});

/** What comes of a workbook: each amount with its row, what is left with the reason, or every fault; a refusal changes nothing. */
async function take(book: RawBook): Promise<readonly string[]> {
  await writeFile(join(root, 'annex.xlsx'), packRaw(book));
  const outcome = await importFiles(root, { files: ['annex.xlsx'], year: '2019', partial: true }, [root], memory);
  if ('issues' in outcome) {
    expect(await photograph(join(root, 'data'))).toEqual(before);
    expect(outcome.issues.map(formatIssue).join('\n')).not.toMatch(/\{[a-z]+\}|undefined/);
    return outcome.issues.map(({ rule, found }) => `${rule} ${found.replace('工作表“表”', '')}`);
  }
  changed = true;
  before = await photograph(join(root, 'data'));
  return outcome.readings.flatMap(({ takings, leavings }) => [
    ...takings.map(({ id, value }) => `${id} ${value}`),
    ...leavings.map(({ cell, reason }) => `${cell.address} ${reason}`),
  ]);
}

const number = (address: string, value: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, name: string, cell: string): string => text(`A${at}`, name) + cell;
/** The small form with one amount. */
const one = (cell: string, book: Partial<RawBook> = {}): RawBook => ({
  data: writeForm([row(4, '合计', cell)]),
  ...book,
});

/** Rows of texts and numbers from the first cell; a blank is no cell. */
function lay(rows: readonly (readonly (string | number)[])[], from = 1): string {
  return rows
    .map(
      (cells, index) =>
        `<row r="${from + index}">${cells
          .map((value, column) => {
            const address = `${String.fromCharCode(65 + column)}${from + index}`;
            return value === ''
              ? ''
              : typeof value === 'number'
                ? number(address, String(value))
                : text(address, value);
          })
          .join('')}</row>`,
    )
    .join('');
}

describe('an amount is taken as it is shown, or refused with its cell', () => {
  it.each([
    ['0.00', 'total 12.50'],
    ['0!.0', 'total 1.3'],
    ['0.00"万元"', 'total 12.50'],
    ['0.00"元"', 'import-cell-unit B4：12.50元'],
    ['0%', 'import-number B4：12.5'],
    ['0.0,', 'import-number B4：12.5'],
    ['[>1]0;0.00', 'import-number B4：12.5'],
    [';;;', 'import-number B4：12.5'],
  ])('in the format %s: %s', async (code, expected) => {
    expect(await take(one(number('B4', '12.5', 1), { formats: [code] }))).toEqual([expected]);
  });

  it('zero that is shown as nothing or a dash is no amount', async () => {
    const data = writeForm([
      row(4, '合计', number('B4', '0', 1)),
      row(5, '基本支出', number('B5', '0', 2)),
      row(6, '项目支出', number('B6', '0')),
    ]);
    expect(await take({ data, formats: ['0.00;-0.00;;@', '0.00;-0.00;"—"'] })).toEqual(['project 0']);
  });

  it.each([
    '120.5①',
    '300²',
    '12.5 3',
    '1 234.50',
    '1\u2009234.5',
    '12\n34',
    '1,2345',
    '1,23',
    '12,345,6',
    '(12.50)',
    '（12.50）',
    '￥12.5',
    '12.5元',
    '+5',
    '\u22125',
    '007',
    '.5',
    '5.',
    '1.2.3',
    '5e3',
    '５００．２',
    '１，２３４',
    ' 12.50\u00A0',
    '1,234,567.80',
    '-12.5',
  ])('written as the text “%s”', async (value) => {
    const taken: Readonly<Record<string, string>> = {
      '５００．２': '500.2',
      '１，２３４': '1234',
      ' 12.50\u00A0': '12.50',
      '1,234,567.80': '1234567.80',
      '-12.5': '-12.5',
    };
    expect(await take(one(text('B4', value)))).toEqual([
      taken[value] === undefined ? `import-number B4：${value.trim()}` : `total ${taken[value]}`,
    ]);
  });

  it.each([
    ['<r><t>14</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>', 'import-raised B4：142'],
    ['<r><rPr><strike/></rPr><t>100</t></r><r><t>200</t></r>', 'import-struck B4：100200'],
    ['<r><rPr><color rgb="FFFFFFFF"/></rPr><t>1</t></r><r><t>2</t></r>', 'import-unseen B4：12'],
    ['<t>12_x000D_</t>', 'total 12'],
    ['<r><t>1</t></r><r><rPr><b/></rPr><t>2</t></r>', 'total 12'],
    ['<t>12</t><rPh sb="0" eb="1"><t>99</t></rPh>', 'total 12'],
  ])('with the runs %s', async (content, expected) => {
    expect(await take(one('<c r="B4" t="s"><v>0</v></c>', { strings: [content] }))).toEqual([expected]);
  });

  it.each([
    ['<c r="B4" t="s"><v>9</v></c>', {}, 'import-string B4：9'],
    ['<c r="B4" t="e"><v>#REF!</v></c>', {}, 'import-error B4：#REF!'],
    ['<c r="B4" t="b"><v>1</v></c>', {}, 'import-error B4：1'],
    ['<c r="B4"><f>B5</f><v>0</v></c>', { book: '<calcPr fullCalcOnLoad="1"/>' }, 'import-formula B4：0（=B5）'],
    ['<c r="B4"><f>B5</f></c>', {}, 'import-formula B4：=B5'],
    ['<c r="B4"><f>B5</f><v>7</v></c>', {}, 'total 7'],
    ['<c r="B4" t="str"><f>TEXT(7,"0.0")</f><v>7.0</v></c>', {}, 'total 7.0'],
    [number('B4', '1234567.89'), {}, 'import-width B4：1234567.89'],
    [
      number('B4', '5'),
      {
        looks: '<dxf><numFmt numFmtId="9" formatCode=";;;"/></dxf>',
        behind: '<conditionalFormatting sqref="B4"><cfRule type="expression" dxfId="0"/></conditionalFormatting>',
      },
      'import-conditional B4：5',
    ],
  ])('in the cell %s', async (cell, book, expected) => {
    expect(await take(one(cell, book))).toEqual([expected]);
  });

  it('all of them at once', async () => {
    const data = writeForm([
      row(4, '合计', text('B4', '3万')),
      row(5, '基本支出', number('B5', '5', 1)),
      row(6, '项目支出', '<c r="B6" t="e"><v>#REF!</v></c>'),
    ]);
    expect(await take({ data, formats: ['0%'] })).toEqual([
      'import-number B4：3万',
      'import-number B5：5',
      'import-error B6：#REF!',
    ]);
  });
});

describe('what does not show is not read', () => {
  const ROWS = [
    row(4, '合计', number('B4', '900') + number('C4', '1000')),
    row(5, '基本支出', number('B5', '1') + number('C5', '2')),
  ];

  it('a hidden column beside the one that shows', async () => {
    expect(
      await take({
        data: writeForm(ROWS, { heads: ['项目', '金额', '金额'] }),
        before: '<cols><col min="2" max="2" width="0" hidden="1"/></cols>',
      }),
    ).toEqual(['import-unit A1：国有资本经营预算财政拨款支出决算表']);
    const behind = '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>';
    expect(
      await take({
        data: writeForm(ROWS, { heads: ['项目', '金额', '金额'] }),
        behind,
        before: '<cols><col min="2" max="2" width="0" hidden="1"/></cols>',
      }),
    ).toEqual(['total 1000', 'basic 2']);
  });

  it('and where both show with two amounts, nobody can tell', async () => {
    expect(await take({ data: writeForm(ROWS, { heads: ['项目', '金额', '金额'] }) })).toEqual([
      'import-double C4：1000',
      'import-double C5：2',
    ]);
  });

  it('a row that a filter or an outline hides', async () => {
    const data = writeForm([row(4, '合计', number('B4', '1')), row(5, '基本支出', number('B5', '2'))]).replace(
      '<row r="5">',
      '<row r="5" hidden="1">',
    );
    expect(await take({ data })).toEqual(['total 1']);
  });

  it('a cell below a merged range; an amount over two names is refused', async () => {
    const data = writeForm([row(4, '合计', number('B4', '1000')), row(5, '基本支出', number('B5', '777'))]);
    expect(await take({ data, behind: '<mergeCells><mergeCell ref="B4:B5"/></mergeCells>' })).toEqual([
      'import-merged B4：1000',
    ]);
    expect(
      await take({
        data: data.replace(text('A5', '基本支出'), ''),
        behind: '<mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="B4:B5"/></mergeCells>',
      }),
    ).toEqual(['total 1000']);
  });

  it('but a name or a title that is struck out, raised or unsure is refused where it decides', async () => {
    const struck = '<r><rPr><strike/></rPr><t>合计</t></r>';
    expect(
      await take({ data: writeForm([`<c r="A4" t="s"><v>0</v></c>${number('B4', '1')}`]), strings: [struck] }),
    ).toEqual(['import-struck A4：合计']);
    const title = writeForm([row(4, '合计', number('B4', '1'))]).replace(
      text('B2', '单位：万元'),
      '<c r="B2" t="str"><f>封面!A1</f><v>单位：万元</v></c>',
    );
    expect(await take({ data: title, book: '<calcPr fullCalcOnLoad="1"/>' })).toEqual([
      'import-formula B2：单位：万元',
    ]);
  });
});

describe('forms on one sheet', () => {
  const FIRST = writeForm([row(4, '合计', number('B4', '3'))]);

  it('are read each in its own unit', async () => {
    const second = lay(
      [
        ['政府性基金预算财政拨款收入支出决算表'],
        ['', '单位：元'],
        ['项目', '金额'],
        ['本年收入', 5_000_000],
        ['本年支出', 200_000],
      ],
      8,
    );
    expect(await take({ data: FIRST + second })).toEqual(['total 3', 'income 500.00', 'expenditure 20.00']);
  });

  it('of which the second has no unit, an unknown title, or none at all, are refused or left', async () => {
    expect(
      await take({
        data: FIRST + lay([['政府性基金预算财政拨款收入支出决算表'], ['项目', '金额'], ['本年收入', 5_000_000]], 8),
      }),
    ).toEqual(['import-unit A8：政府性基金预算财政拨款收入支出决算表']);
    expect(
      await take({
        data: FIRST + lay([['资产负债情况表'], ['', '单位：元'], ['项目', '金额'], ['基本支出', 5_000_000]], 8),
      }),
    ).toEqual(['total 3']);
    expect(await take({ data: FIRST + lay([['公开99表'], ['项目', '金额'], ['基本支出', 5_000_000]], 8) })).toEqual([
      'import-form A8：公开99表',
    ]);
    expect(
      await take({
        data:
          FIRST +
          lay(
            [
              ['', '单位：元'],
              ['项目', '金额'],
              ['基本支出', 5_000_000],
            ],
            8,
          ),
      }),
    ).toEqual(['import-units B8：单位：元']);
    expect(
      await take({
        data:
          FIRST +
          lay(
            [
              ['项目', '金额'],
              ['基本支出', 5_000_000],
            ],
            8,
          ),
      }),
    ).toEqual(['import-second A8：项目']);
    expect(
      await take({
        data:
          FIRST +
          lay([['国有资本经营预算财政拨款支出决算表'], ['', '单位：元'], ['项目', '金额'], ['基本支出', 5_000_000]], 8),
      }),
    ).toEqual(['import-twice ']);
  });

  it('side by side are refused; a list of contents is no form', async () => {
    expect(
      await take({
        data: lay([
          ['国有资本经营预算财政拨款支出决算表', '', '政府性基金预算财政拨款收入支出决算表'],
          ['', '单位：万元'],
          ['项目', '金额', '项目', '金额'],
          ['合计', 3, '本年收入', 4],
        ]),
      }),
    ).toEqual(['import-second C1：政府性基金预算财政拨款收入支出决算表']);
    expect(
      (
        await take({
          data: lay([
            ['目录'],
            ['国有资本经营预算财政拨款支出决算表'],
            ['政府性基金预算财政拨款收入支出决算表'],
            ['财政拨款收入支出决算总表', 12],
          ]),
        })
      )[0],
    ).toMatch(/^import-none /);
  });

  it('that are larger than any form are refused', async () => {
    expect(await take({ data: FIRST + `<row r="90000">${number('B90000', '1')}</row>` })).toEqual(['import-large ']);
    expect(await take({ data: FIRST + `<row r="9">${number('XFD9', '1')}</row>` })).toEqual(['import-large ']);
  });
});

describe('an amount of another kind, unit or year', () => {
  const ROWS = [row(4, '合计', number('B4', '5'))];

  it.each([
    '金额',
    '决算数',
    '本年决算数',
    '决算金额',
    '金额（万元）',
    '2019年度决算数',
    '2019年决算数',
    '支出决算数',
    '支出金额',
    '实际支出数',
    '执行数',
    '支出',
    '本年支出',
    '合计',
  ])('stands below “%s”', async (head) => {
    expect(await take({ data: writeForm(ROWS, { heads: ['项目', head] }) })).toEqual(['total 5']);
  });

  it.each([
    '预算数',
    '年初预算数',
    '调整预算数',
    '全年预算数',
    '上年决算数',
    '上年数',
    '2018年度决算数',
    '2018年决算数',
    '2020年',
    '比上年增减',
    '增减额',
    '占比',
    '完成率',
    '备注',
    '累计数',
    '核定数',
  ])('but not below “%s”', async (head) => {
    expect(await take({ data: writeForm(ROWS, { heads: ['项目', head] }) })).toEqual([
      `import-amount-head B3：${head}`,
    ]);
  });

  it('is left where the amounts of the year stand beside it', async () => {
    const rows = [row(4, '合计', number('B4', '9') + number('C4', '5') + number('D4', '8'))];
    expect(await take({ data: writeForm(rows, { heads: ['项目', '年初预算数', '决算数', '2018年决算数'] }) })).toEqual([
      'total 5',
      'B4 column',
      'D4 column',
    ]);
  });

  it('also where the columns have kinds of their own', async () => {
    const data = lay([
      ['财政拨款收入支出决算总表'],
      ['单位：万元'],
      ['项目', '预算数', '决算数'],
      ['本年收入合计', 9, 5],
    ]);
    expect(await take({ data })).toEqual(['income-total 5', 'B4 column']);
  });

  it.each([
    ['a head', writeForm(ROWS, { heads: ['项目', '决算数（元）'] }), 'B3：决算数（元）'],
    ['the name of a row', writeForm([...ROWS, row(5, '基本支出（元）', number('B5', '2'))]), 'A5：基本支出（元）'],
    ['a note', writeForm([...ROWS, text('A5', '注：本表以元为单位。')]), 'A5：注：本表以元为单位。'],
    [
      'a line of several words',
      writeForm([...ROWS, text('A5', '说明：单位：元，保留两位小数')]),
      'A5：说明：单位：元，保留两位小数',
    ],
  ])('is refused where %s names another unit', async (_, data, place) => {
    expect(await take({ data })).toEqual([`import-units ${place}`]);
  });

  it.each(['附注：一元以下不计', '注：以万元为单位', '合计数（个）', '单位：万元，下同'])(
    'and taken where words only look so: %s',
    async (note) => {
      expect(await take({ data: writeForm([...ROWS, text('A5', note)]) })).toEqual(['total 5']);
    },
  );

  it('is refused where the line of the department names another year', async () => {
    expect(await take({ data: writeForm(ROWS, { unit: '2019年度 单位：万元' }) })).toEqual(['total 5']);
    expect(await take({ data: writeForm(ROWS, { unit: '编制日期：2020年5月 单位：万元' }) })).toEqual(['total 5']);
    expect(await take({ data: writeForm(ROWS, { unit: '某局 2018年度 单位：万元' }) })).toEqual([
      'import-other-year B2：某局 2018年度 单位：万元',
    ]);
  });
});

describe('what is no amount', () => {
  const LYING = [
    ['一般公共预算财政拨款“三公”经费支出决算表'],
    ['单位：万元'],
    ['预算数', '', '', '决算数', '', ''],
    ['合计', '公务用车购置及运行维护费', '公务接待费', '合计', '公务用车购置及运行维护费', '公务接待费'],
    ['', '小计', '', '', '小计', ''],
  ];
  const behind = '<mergeCells><mergeCell ref="A3:C3"/><mergeCell ref="D3:F3"/></mergeCells>';
  const TAKEN = [
    'total-budget 2.85',
    'car-budget 0',
    'reception-budget 2.85',
    'total-actual 0.39',
    'car-actual 0',
    'reception-actual 0.39',
  ];
  const AMOUNTS = [2.85, 0, 2.85, 0.39, 0, 0.39];

  it.each<[string, readonly (string | number)[]]>([
    ['numbers', [1, 2, 3, 4, 5, 6]],
    ['texts', ['1', '2', '3', '4', '5', '6']],
    ['sums', ['1', '2', '3=1+2', '4', '5', '6=4+5']],
  ])('a row that numbers the columns with %s', async (_, numbers) => {
    expect(await take({ data: lay([...LYING, numbers, AMOUNTS]), behind })).toEqual(TAKEN);
  });

  it('and where that is the only row, or another row of numbers stands above the amounts, nobody can tell', async () => {
    expect(await take({ data: lay([...LYING, [1, 2, 3, 4, 5, 6]]), behind })).toEqual(['import-numbering A6：1']);
    expect(await take({ data: lay([...LYING, [1, 2, 3, 1, 2, 3], AMOUNTS]), behind })).toContain(
      'import-lying A7：2.85',
    );
  });

  it('while amounts that are texts are read in a form on its side, with the kinds above or below the names', async () => {
    expect(await take({ data: lay([...LYING, AMOUNTS.map(String)]), behind })).toEqual(TAKEN);
    const below = [
      ...LYING.slice(0, 2),
      ['合计', '', '公务用车购置及运行维护费', '', '公务接待费', ''],
      ['', '', '小计', '', '', ''],
      ['预算数', '决算数', '预算数', '决算数', '预算数', '决算数'],
      ['2.85', '0.39', '0', '0', '2.85', '约0.39'],
    ];
    const merged = `<mergeCells>${['A3:B4', 'C3:D3', 'C4:D4', 'E3:F4'].map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
    expect(await take({ data: lay(below), behind: merged })).toEqual(['import-number F6：约0.39']);
  });

  it('an account code, in a table that has no codes', async () => {
    const data = lay([
      ['政府性基金预算财政拨款收入支出决算表'],
      ['单位：万元'],
      ['项目', '', '本年收入', '本年支出', '', ''],
      ['功能分类科目编码', '科目名称', '', '合计', '基本支出', '项目支出'],
      ['', '合计', 3000, 2980.4, 0, 2980.4],
      ['212', '城乡社区支出', 3000, 2980.4, 0, 2980.4],
    ]);
    const merged = '<mergeCells><mergeCell ref="A3:B3"/><mergeCell ref="C3:C4"/><mergeCell ref="D3:F3"/></mergeCells>';
    expect(await take({ data, behind: merged })).toEqual([
      'income 3000',
      'expenditure 2980.4',
      'basic 0',
      'project 2980.4',
      'C6 total',
      'D6 total',
      'E6 total',
      'F6 total',
    ]);
  });

  it('what was carried over, which is no income', async () => {
    const data = lay([
      ['财政拨款收入支出决算总表'],
      ['单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '决算数', '项目', '合计'],
      ['一、一般公共预算财政拨款', 9746.5, '', ''],
      ['二、政府性基金预算财政拨款', '', '', ''],
      ['本年收入合计', 9746.5, '', ''],
      ['年初财政拨款结转和结余', 120.5, '年末财政拨款结转和结余', 120.5],
      ['一、一般公共预算财政拨款', 20.5, '', ''],
      ['二、政府性基金预算财政拨款', 100, '', ''],
      ['总计', 9867, '总计', 9867],
    ]);
    expect(
      (
        await take({ data, behind: '<mergeCells><mergeCell ref="A3:B3"/><mergeCell ref="C3:D3"/></mergeCells>' })
      ).toSorted(),
    ).toEqual([
      'carry-in 120.5',
      'carry-in-fund 100',
      'carry-in-general 20.5',
      'carry-out 120.5',
      'expenditure-grand-total 9867',
      'income-general 9746.5',
      'income-grand-total 9867',
      'income-total 9746.5',
    ]);
  });

  it('a second row of the same name', async () => {
    expect(
      await take({
        data: writeForm([row(4, '合计', ''), row(5, '基本支出', number('B5', '2')), row(6, '合计', number('B6', '9'))]),
      }),
    ).toEqual(['basic 2', 'B6 twice']);
  });
});
