import { sha256Hex } from '../../lib/hash.ts';
import { DEPARTMENT } from './sample-department.ts';
import { listProjects } from './list-projects.ts';
import type { SampleRow, SampleSheet, Year } from './year.ts';

const ANNEX = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '财政拨款支出决算明细表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款支出决算明细表',
  '一般公共预算财政拨款基本支出决算表',
  '一般公共预算财政拨款项目支出决算表',
  '一般公共预算财政拨款“三公”经费支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '政府性基金预算财政拨款“三公”经费支出决算表',
  '国有资本经营预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款支出决算表',
];

function listHeadings(year: Year): (readonly [locator: string, title: string])[] {
  return [
    ['0', `${year.year}年度${DEPARTMENT.name}部门决算（示例）`],
    ['1', '部门概况'],
    ['1.1', '主要职能'],
    ['1.2', '机构设置和人员'],
    ['1.3', '一年的工作'],
    ['2', '决算情况说明'],
    ['2.1', '收入支出总体情况'],
    ['2.2', '收入决算情况'],
    ['2.3', '支出决算情况'],
    ['2.4', '财政拨款收支情况'],
    ['2.5', '一般公共预算财政拨款支出'],
    ['2.6', '基本支出'],
    ['2.7', '“三公”经费'],
    ['2.8', '政府性基金'],
    ['2.9', '国有资本经营预算'],
    ['2.10', '其他重要事项'],
    ['2.10.1', '机关运行经费'],
    ['2.10.2', '政府采购'],
    ['2.10.3', '国有资产'],
    ['2.10.4', '预算绩效管理'],
    ...listProjects(year).map(({ source, name }) => [source, name] as const),
    ['3', '名词解释'],
    ['4', '附件'],
    ['4.1', '部门整体支出绩效评价'],
    ['5', '附表'],
    ...ANNEX.map((title, index) => [`5.${index + 1}`, title] as const),
  ];
}

/** What the invented document prints of a row: its name and its value. */
function printRow(row: SampleRow): string {
  const name = [row['name'], row['column'], row['economic_name']]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const value = row['amount'] ?? row['value'] ?? row['rate'] ?? row['share'];
  return value === undefined ? name : `${name}：${value}`;
}

/** The text of the invented document, one line a figure below the heading of its first place, and the outline with the lines of each heading. */
function writeDocument(year: Year, sheets: readonly SampleSheet[]): { text: string; outline: SampleRow[] } {
  const rows = sheets
    .flatMap((sheet) => sheet.rows)
    .filter((row) => row['basis'] === 'stated' && row['name'] !== undefined);
  const lines: string[] = [];
  const outline = listHeadings(year).map(([locator, title]): SampleRow => {
    const start = lines.length + 1;
    lines.push(`${locator} ${title}`, ...rows.filter((row) => row['source']?.split(' ')[0] === locator).map(printRow));
    const parent = locator.includes('.') ? locator.slice(0, locator.lastIndexOf('.')) : '';
    return {
      locator,
      parent,
      title,
      kind: locator === '0' ? 'front' : locator.startsWith('5.') ? 'table' : parent === '' ? 'part' : 'section',
      lines: start === lines.length ? String(start) : `${start}-${lines.length}`,
    };
  });
  return { text: `${lines.join('\n')}\n`, outline };
}

/** `seeds/<year>/`: the invented document, what is known of it, and its places. */
export function makeSeeds(
  year: Year,
  sheets: readonly SampleSheet[],
): { document: string; register: object; outline: readonly SampleRow[] } {
  const { text, outline } = writeDocument(year, sheets);
  const register = {
    title: `${year.year}年度${DEPARTMENT.name}部门决算（示例）`,
    publisher: DEPARTMENT.name,
    year: Number(year.year),
    published: `${Number(year.year) + 1}-09-12`,
    language: 'zh-CN',
    form: '纯文本，由程序编造，UTF-8编码',
    sha256: sha256Hex(text),
    bytes: new TextEncoder().encode(text).length,
    characters: [...text].length,
    lines: text.split('\n').length - 1,
    missing: [],
    note: '示例文件，不是任何部门的决算。',
  };
  return { document: text, register, outline };
}
