import { packSheets } from '../../src/views/workbook/pack-workbook.ts';
import type { Sheet, SheetCell, SheetRow } from '../../src/views/workbook/sheet.ts';

const style = { align: 'left' } as const;
type Value = string | number;

/** A department that spent 900 of 1,000 万元 of the general public budget, 1,040 with what it had left. */
const CODES = [
  ['208', '社会保障和就业支出', 300, 0],
  ['20805', '行政事业单位养老支出', 300, 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 300, 0],
  ['213', '农林水支出', 400, 200],
  ['21303', '水利', 400, 200],
  ['2130301', '行政运行', 400, 0],
  ['2130306', '水利工程运行与维护', 0, 200],
] as const;

const open = (value: Value): SheetCell =>
  typeof value === 'number' ? { value, format: '#,##0.00', style } : { value, style };
const line = (...values: readonly Value[]): SheetRow => values.map((value) => (value === '' ? null : open(value)));

/** A form with its title, the department, the unit, its heads and its rows. */
function frame(title: string, width: number, rows: readonly SheetRow[], department: string): Sheet {
  const between = Array.from({ length: width - 2 }, () => '');
  const top = [line(title), line(department === '' ? '' : `编制单位：${department}`, ...between, '金额单位：万元')];
  return {
    name: title.replace(/[“”]/g, '').slice(0, 31),
    widths: Array.from({ length: width }, () => 14),
    rows: [...top, ...rows],
  };
}

/** Codes down, each with the amounts that are worked out of its basic and project expenditure. */
function listCodes(work: (basic: number, project: number) => readonly Value[]): SheetRow[] {
  return CODES.map(([code, name, basic, project]) =>
    line(code, name, ...work(basic, project).map((value) => (value === 0 ? '' : value))),
  );
}

const spent = (basic: number, project: number): Value[] => [basic + project, basic, project];
const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

const FUND_HEADS = [
  '科目编码',
  '科目名称',
  '年初结转和结余',
  '本年收入',
  '本年支出合计',
  '基本支出',
  '项目支出',
  '年末结转和结余',
];

/**
 * The nine official forms of an invented department, as an office would hand them over.
 * @param department printed above each form; blank where the forms name nobody
 * @param reception what receptions cost
 */
export function listNineForms(department: string, reception = 1): Sheet[] {
  const form = (title: string, width: number, ...rows: readonly SheetRow[]): Sheet =>
    frame(title, width, rows, department);
  return [
    form(
      '收入支出决算总表',
      4,
      line('项目', '决算数', '项目', '决算数'),
      line('一般公共预算财政拨款收入', 1000, '社会保障和就业支出', 300),
      line('其他收入', '', '农林水支出', 600),
      line('本年收入合计', 1000, '本年支出合计', 900),
      line('年初结转和结余', 40, '年末结转和结余', 140),
      line('总计', 1040, '总计', 1040),
    ),
    form(
      '收入决算表',
      9,
      line(
        '科目编码',
        '科目名称',
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ),
      line('', '合计', 1000, 1000, ...blanks(5)),
      line('213', '农林水支出', 1000, 1000, ...blanks(5)),
      line('21303', '水利', 1000, 1000, ...blanks(5)),
      line('2130301', '行政运行', 1000, 1000, ...blanks(5)),
    ),
    form(
      '支出决算表',
      8,
      line(
        '科目编码',
        '科目名称',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ),
      line('', '合计', 900, 700, 200, ...blanks(3)),
      ...listCodes((basic, project) => [...spent(basic, project), ...blanks(3)]),
    ),
    form(
      '财政拨款收入支出决算总表',
      7,
      line(
        '项目',
        '金额',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ),
      line('一般公共预算财政拨款', 1000, '社会保障和就业支出', 300, 300),
      line('本年收入合计', 1000, '农林水支出', 600, 600),
      line('年初财政拨款结转和结余', 40, '本年支出合计', 900, 900),
      line('一般公共预算财政拨款', 40, '年末财政拨款结转和结余', 140, 140),
      line('总计', 1040, '总计', 1040, 1040),
    ),
    form(
      '一般公共预算财政拨款支出决算表',
      5,
      line('科目编码', '科目名称', '合计', '基本支出', '项目支出'),
      line('', '合计', 900, 700, 200),
      ...listCodes(spent),
    ),
    form(
      '一般公共预算财政拨款基本支出决算表',
      6,
      line('科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'),
      line('301', '工资福利支出', 600, '302', '商品和服务支出', 100),
      line('30101', '基本工资', 600, '30201', '办公费', 100),
      line('', '人员经费合计', 600, '', '公用经费合计', 100),
    ),
    form(
      '财政拨款“三公”经费支出决算表',
      3,
      line('项目', '预算数', '决算数'),
      line('合计', 5, 2 + reception),
      line('因公出国（境）费', 0, 0),
      line('公务用车购置及运行维护费小计', 3, 2),
      line('公务用车购置费', 0, 0),
      line('公务用车运行维护费', 3, 2),
      line('公务接待费', 2, reception),
    ),
    form('政府性基金预算财政拨款收入支出决算表', 8, line(...FUND_HEADS), line('', '合计', ...blanks(6))),
    form('国有资本经营预算财政拨款收入支出决算表', 8, line(...FUND_HEADS), line('', '合计', ...blanks(6))),
  ];
}

/** The nine forms as an XLSX file. */
export function packNineForms(department: string, reception?: number): Promise<Uint8Array> {
  return packSheets(listNineForms(department, reception), {
    title: '部门决算公开表',
    creator: department,
    version: '',
    created: '',
  });
}
