import type { FieldType } from '../../model/schema.ts';

/** Sheets that are not tables. */
export const SHEET_NAMES = { cover: '封面', contents: '目录', notes: '说明', fields: '字段' } as const;

/** The font of every cell: one that Chinese Windows has. */
export const FONT_FAMILY = '微软雅黑';

/** The cover: what a reader must know of the workbook, a line each, and where its first sheets lead. */
export const COVER = {
  publisher: '发布部门',
  year: '年度',
  version: '版本',
  status: '状态',
  note: '本版说明',
  workbookDigest: '工作簿摘要值',
  documentDigest: '原文摘要值',
  licence: '使用许可',
  address: '网址',
  citation: '怎样引用',
  contents: '全部工作表，点名称即可跳转',
  fields: '每张数据表每一列的含义、类型、单位和取值',
} as const;

export function namePublisher(publisher: string): string {
  return `${publisher}公布`;
}

/** Parts of one line, such as title, publisher and date of a document. */
export function joinParts(parts: readonly string[]): string {
  return parts.join('，');
}

/** What the sheet of notes tells. */
export function describeNotes(missing: string, conflicts: boolean): string {
  const blanks = missing === '' ? '和0' : `、0和${missing}`;
  return `怎样读，空白${blanks}的区别，单位${conflicts ? '，原文的已知矛盾' : ''}`;
}

/** The list of sheets. */
export const CONTENTS = { forms: '官方表式', heads: ['工作表', '名称', '行数', '内容'] } as const;

export function pointToData(sheet: string): string {
  return `数据见 ${sheet}`;
}

/** The list of fields. */
export const FIELD_HEADS = ['工作表', '列名', '中文名', '英文名', '类型', '单位', '含义', '取值'] as const;

export const FIELD_TYPES: Readonly<Record<FieldType, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  date: '日期',
  year: '年度',
  boolean: '是否',
};

export function pointToUnits(column: string): string {
  return `见 ${column} 列`;
}

export function joinCodes(codes: readonly string[]): string {
  return codes.join('；');
}

/** The head of a column with its unit. */
export function nameWithUnit(title: string, unit: string): string {
  return `${title}（${unit}）`;
}

/** An official form: what stands above it, in its heads and below it. */
export const FORM = {
  rowNumbers: '行次',
  columnNumbers: '栏次',
  heads: '项目',
  derived: '斜体为推算。',
  blank: '空白为原表此处未印内容。',
} as const;

/** Names of rows that add up others: all totals, and that of the year. */
export const TOTALS = { any: /(?:合计|总计)$/, year: /^本年.*合计$/ } as const;

export const numberTable = (number: string): string => `表${number}`;
export const nameDepartment = (department: string): string => `部门：${department}`;
export const nameUnit = (unit: string): string => `单位：${unit}`;
export const noteForm = (note: string): string => `注：${note}`;
export const nameRowIn = (row: string, column: string): string => `${row}（${column}）`;
export const noteRows = (rows: readonly string[], note: string): string => `${rows.join('、')}：${note}`;
export const explainShort = (short: string, meaning: string): string => `“${short}”为${meaning}。`;

/** Where the rows of a form are explained one by one. */
export function pointToRows(sheet: string): string {
  return `逐行的依据、算式和出处见工作表 ${sheet}。`;
}

/** The units of the tables. */
export const UNITS_TITLE = '单位';

/**
 * Which units the tables use.
 * @param own whether rows of one column differ in their unit
 */
export function describeUnits(units: readonly string[], own: boolean): string {
  const said = units.length === 0 ? '' : `：${units.join('、')}`;
  return `表头的括号里写单位${said}。${own ? '同一列里各行单位不同的表，另有一列写单位。' : ''}`;
}

/** Identities whose sides differ by no more than rounding. */
export const ROUNDINGS = { title: '四舍五入之内的差', heads: ['等式', '所载', '算得', '相差'] } as const;

export function describeRoundings(count: number): string {
  return (
    `有${count}个等式两边略有差别，都不超过容差（identities 表的 tolerance 一栏）：` +
    '印出的数各自四舍五入过，不算矛盾。'
  );
}

/** The contradictions of the source. */
export const CONFLICTS = { title: '原文的已知矛盾', heads: ['矛盾', '类别', '相差', '说明'] } as const;

/**
 * What is said above them.
 * @param material those listed here
 * @param others those that only the table of inconsistencies lists
 */
export function describeConflicts(material: number, others: number): string {
  const rest = others > 0 ? `另有${others}处次要的出入和文字差错，见 inconsistencies 工作表。` : '';
  return `原文有${material}处重要的前后矛盾，数据按原文照录，逐处列出，不作改动。${rest}`;
}
