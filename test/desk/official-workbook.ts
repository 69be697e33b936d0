import { formatDecimal, multiply, parseDecimal } from '../../src/lib/decimal.ts';
import { getText, type Row, type Table } from '../../src/model/table.ts';
import { packSheets } from '../../src/views/workbook/pack-workbook.ts';
import { type Sheet, type SheetCell, type SheetRow, spreadCell } from '../../src/views/workbook/sheet.ts';

const look = { align: 'left' } as const;
const ORDINALS = '一二三四五六七八九十';

/** What an invented department prints: its tables, in 元 or 万元. */
export interface Printing {
  readonly tables: ReadonlyMap<string, Table>;
  readonly unit: '元' | '万元';
}

const word = (value: string, spread: { across?: number; down?: number } = {}): SheetCell => ({
  value,
  style: look,
  ...spread,
});

/** An amount as accounting software writes it: a number with a format, in 元 with two decimals. */
function amount({ unit }: Printing, row: Row | undefined): SheetCell {
  const decimal = parseDecimal(row ? getText(row, 'amount') : '');
  if (!decimal) return word('');
  const value = unit === '元' ? multiply(decimal, { units: 10_000n, scale: 0 }) : decimal;
  return { value: Number(formatDecimal(value)), format: '#,##0.00', style: look };
}

/** Title, number of the form, department and unit, as they stand above every form. */
function frame(title: string, mark: string, columns: number, rows: readonly SheetRow[], { unit }: Printing): Sheet {
  const right = (text: string): SheetRow => [...Array.from({ length: columns - 1 }, () => null), word(text)];
  return {
    name: `${mark} ${title}`.slice(0, 31).replace(/[“”]/g, ''),
    widths: Array.from({ length: columns }, () => 14),
    rows: [
      spreadCell(word(title), columns),
      right(mark),
      [...spreadCell(word('编制单位：某县水务局'), columns - 1), word(`金额单位：${unit}`)],
      ...rows,
      [],
      [word('注：本表反映部门本年度的收支情况，金额转换时可能存在尾数误差。')],
    ],
  };
}

function rowsOf({ tables }: Printing, name: string): readonly Row[] {
  return tables.get(name)?.rows ?? [];
}

/** 公开01表: two halves with ordinals and line numbers. */
function printSummary(printing: Printing): Sheet {
  const name = (row: Row, index: number): string => {
    const text = getText(row, 'name');
    return /(?:收入|支出)总计$/.test(text)
      ? '总计'
      : /合计|结转|结余/.test(text)
        ? text
        : `${ORDINALS[index % 10] ?? ''}、${text}`;
  };
  const half = (side: string): SheetCell[][] =>
    rowsOf(printing, '01-summary')
      .filter((row) => getText(row, 'side') === side)
      .map((row, index) => [word(name(row, index)), word(String(index + 1)), amount(printing, row)]);
  const left = half('income');
  const right = half('expenditure');
  const empty = [null, null, null];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? empty),
    ...(right[index] ?? empty),
  ]);
  return frame(
    '收入支出决算总表',
    '公开01表',
    6,
    [
      [...spreadCell(word('收入'), 3), ...spreadCell(word('支出'), 3)],
      ['项目', '行次', '金额', '项目', '行次', '金额'].map((text) => word(text)),
      ['栏次', '', '1', '栏次', '', '2'].map((text) =>
        /\d/.test(text) ? { value: Number(text), style: look } : word(text),
      ),
      ...rows,
    ],
    printing,
  );
}

/** Forms by functional code: the code's heads lie over 类, 款 and 项, the total over all of them. */
function printCoded(
  printing: Printing,
  title: string,
  mark: string,
  table: string,
  columns: readonly (readonly [code: string, label: string])[],
): Sheet {
  const rows = rowsOf(printing, table);
  const find = (code: string, column: string): Row | undefined =>
    rows.find((row) => getText(row, 'code') === code && getText(row, 'column') === column);
  const codes = [
    ...new Map(
      rows.filter((row) => getText(row, 'code') !== '').map((row) => [getText(row, 'code'), getText(row, 'name')]),
    ),
  ];
  const head = (text: string): SheetCell => word(text, { down: 2 });
  return frame(
    title,
    mark,
    4 + columns.length,
    [
      [...spreadCell(word('功能分类科目编码'), 3), head('科目名称'), ...columns.map(([, label]) => head(label))],
      [word('类'), word('款'), word('项'), null, ...columns.map(() => null)],
      [...spreadCell(word('栏次'), 4), ...columns.map((_, index) => ({ value: index + 1, style: look }))],
      [...spreadCell(word('合计'), 4), ...columns.map(([column]) => amount(printing, find('', column)))],
      ...codes.map(([code, name]) => [
        ...spreadCell(word(code), 3),
        word(`  ${name}`),
        ...columns.map(([column]) => amount(printing, find(code, column))),
      ]),
    ],
    printing,
  );
}

/** 公开04表: income by budget on the left, expenditure by class and budget on the right. */
function printFiscal(printing: Printing): Sheet {
  const rows = rowsOf(printing, '04-fiscal-summary');
  const income = rows.filter((row) => getText(row, 'side') === 'income');
  const names = [
    ...new Set(rows.filter((row) => getText(row, 'side') === 'expenditure').map((row) => getText(row, 'name'))),
  ];
  const plain = (text: string): string => (text.endsWith('总计') ? '总计' : text);
  const right = names.map((name) => [
    word(plain(name)),
    ...['total', 'general', 'fund', 'capital'].map((column) =>
      amount(
        printing,
        rows.find(
          (row) =>
            getText(row, 'side') === 'expenditure' &&
            getText(row, 'name') === name &&
            getText(row, 'column') === column,
        ),
      ),
    ),
  ]);
  const left = income.map((row) => [word(plain(getText(row, 'name'))), amount(printing, row)]);
  return frame(
    '财政拨款收入支出决算总表',
    '公开04表',
    7,
    [
      [...spreadCell(word('收     入'), 2), ...spreadCell(word('支     出'), 5)],
      [
        '项目',
        '金额',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ].map((text) => word(text)),
      ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
        ...(left[index] ?? [null, null]),
        ...(right[index] ?? []),
      ]),
    ],
    printing,
  );
}

/** 05 and 07: functional codes down, economic classes across. */
function printDetail(printing: Printing, title: string, mark: string, table: string): Sheet {
  const rows = rowsOf(printing, table);
  const columns = [...new Set(rows.map((row) => getText(row, 'economic_name')))];
  const lines = [...new Map(rows.map((row) => [getText(row, 'code'), getText(row, 'name')]))];
  return frame(
    title,
    mark,
    2 + columns.length,
    [
      ['科目编码', '科目名称', ...columns].map((text) => word(text)),
      ...lines.map(([code, name]) => [
        word(code),
        word(name),
        ...columns.map((column) =>
          amount(
            printing,
            rows.find((row) => getText(row, 'code') === code && getText(row, 'economic_name') === column),
          ),
        ),
      ]),
    ],
    printing,
  );
}

/** 08: pay on the left, the office on the right, each with codes; its totals below. */
function printBasic(printing: Printing): Sheet {
  const rows = rowsOf(printing, '08-general-basic');
  const half = (group: string): SheetCell[][] =>
    rows
      .filter((row) => getText(row, 'group') === group && getText(row, 'code') !== '')
      .map((row) => [word(getText(row, 'code')), word(getText(row, 'name')), amount(printing, row)]);
  const left = half('personnel');
  const right = half('public');
  const total = (id: string): SheetCell =>
    amount(
      printing,
      rows.find((row) => row.id === id),
    );
  return frame(
    '一般公共预算财政拨款基本支出决算明细表',
    '公开06表',
    6,
    [
      [...spreadCell(word('人员经费'), 3), ...spreadCell(word('公用经费'), 3)],
      ['经济分类科目编码', '科目名称', '金额', '经济分类科目编码', '科目名称', '金额'].map((text) => word(text)),
      ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
        ...(left[index] ?? [null, null, null]),
        ...(right[index] ?? []),
      ]),
      [
        ...spreadCell(word('人员经费合计'), 2),
        total('personnel'),
        ...spreadCell(word('公用经费合计'), 2),
        total('public'),
      ],
    ],
    printing,
  );
}

/** The three public expenses lie on their side: one row, budget and outcome across. */
function printThreePublic(printing: Printing): Sheet {
  const kinds = ['total', 'abroad', 'car', 'car-purchase', 'car-running', 'reception'];
  const heads = [
    word('合计', { down: 2 }),
    word('因公出国（境）费', { down: 2 }),
    ...spreadCell(word('公务用车购置及运行费'), 3),
    word('公务接待费', { down: 2 }),
  ];
  const below = [null, null, word('小计'), word('公务用车购置费'), word('公务用车运行费'), null];
  const find = (id: string): SheetCell => amount(printing, printing.tables.get('10-three-public')?.byId.get(id));
  return frame(
    '财政拨款“三公”经费支出决算表',
    '公开07表',
    12,
    [
      [...spreadCell(word('预算数'), 6), ...spreadCell(word('决算数'), 6)],
      [...heads, ...heads],
      [...below, ...below],
      [...kinds.map((kind) => find(`${kind}-budget`)), ...kinds.map((kind) => find(`${kind}-actual`))],
    ],
    printing,
  );
}

/** Forms whose rows are only totals, laid on their side with a code and a name in front. */
function printLying(printing: Printing, title: string, mark: string, table: string): Sheet {
  const find = (id: string): SheetCell => amount(printing, printing.tables.get(table)?.byId.get(id));
  const spent = ['小计', '基本支出', '项目支出'];
  return frame(
    title,
    mark,
    7,
    [
      [
        word('科目编码', { down: 2 }),
        word('科目名称', { down: 2 }),
        word('年初结转和结余', { down: 2 }),
        word('本年收入', { down: 2 }),
        ...spreadCell(word('本年支出'), 3),
        word('年末结转和结余', { down: 2 }),
      ],
      [null, null, null, null, ...spent.map((text) => word(text)), null],
      [
        ...spreadCell(word('合计'), 2),
        ...['carry-in', 'income', 'expenditure', 'basic', 'project', 'carry-out'].map(find),
      ],
    ],
    printing,
  );
}

/** A form that simply lists names and amounts. */
function printList(printing: Printing, table: string): Sheet {
  const found = printing.tables.get(table);
  return frame(
    found?.schema.title ?? '',
    `公开${table.slice(0, 2)}表`,
    2,
    [
      [word('项目'), word('金额')],
      ...rowsOf(printing, table).map((row) => [word(getText(row, 'name')), amount(printing, row)]),
    ],
    printing,
  );
}

function printProjects(printing: Printing): Sheet {
  return frame(
    '一般公共预算财政拨款项目支出决算表',
    '公开09表',
    4,
    [
      ['科目编码', '科目名称', '项目', '金额'].map((text) => word(text)),
      ...rowsOf(printing, '09-general-project').map((row) => [
        word(getText(row, 'code')),
        word(getText(row, 'name')),
        word(getText(row, 'project')),
        amount(printing, row),
      ]),
    ],
    printing,
  );
}

/** The annex as an office would print it, with a cover that is no form. */
export function listOfficialSheets(printing: Printing): Sheet[] {
  const cover: Sheet = { name: '封面', widths: [20], rows: [[word('部门决算公开表')], [word('某县水务局')]] };
  return [
    cover,
    printSummary(printing),
    printCoded(printing, '收入决算表', '公开02表', '02-income', [
      ['total', '本年收入合计'],
      ['fiscal', '财政拨款收入'],
      ['superior', '上级补助收入'],
      ['business', '事业收入'],
      ['operating', '经营收入'],
      ['affiliated', '附属单位上缴收入'],
      ['other', '其他收入'],
    ]),
    printCoded(printing, '支出决算表', '公开03表', '03-expenditure', [
      ['total', '本年支出合计'],
      ['basic', '基本支出'],
      ['project', '项目支出'],
      ['superior', '上缴上级支出'],
      ['operating', '经营支出'],
      ['affiliated', '对附属单位补助支出'],
    ]),
    printFiscal(printing),
    printDetail(printing, '财政拨款支出决算明细表', '公开05表', '05-fiscal-detail'),
    printCoded(printing, '一般公共预算财政拨款支出决算表', '公开05-1表', '06-general-expenditure', [
      ['total', '本年支出合计'],
      ['basic', '基本支出'],
      ['project', '项目支出'],
    ]),
    printDetail(printing, '一般公共预算财政拨款支出决算明细表', '公开07表', '07-general-detail'),
    printBasic(printing),
    printProjects(printing),
    printThreePublic(printing),
    printLying(printing, '政府性基金预算财政拨款收入支出决算表', '公开08表', '11-fund'),
    printList(printing, '12-fund-three-public'),
    printList(printing, '13-capital'),
    printList(printing, '14-capital-expenditure'),
  ];
}

/** Sheets as an XLSX file. */
export function packOfficial(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return packSheets(sheets, { title: '部门决算公开表', creator: '某县水务局', version: '', created: '' });
}
