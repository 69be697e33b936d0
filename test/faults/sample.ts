/** A file to plant faults in, and the schema it keeps. Line 5 has a cell of two lines, so that later lines count one more. */

export const SCHEMA = {
  name: 'spending',
  fields: [
    {
      name: 'code',
      title: '科目编码',
      type: 'string',
      constraints: { required: true, pattern: '[0-9]{3}|[0-9]{5}|[0-9]{7}' },
    },
    { name: 'name', title: '名称', type: 'string', constraints: { required: true, maxLength: 20 } },
    { name: 'kind', title: '类别', type: 'string', constraints: { enum: ['basic', 'project'] } },
    {
      name: 'amount',
      title: '决算数',
      type: 'number',
      decimalPlaces: 2,
      unit: '万元',
      constraints: { required: true, maximum: 10000 },
    },
    { name: 'count', title: '数量', type: 'integer', constraints: { minimum: 0 } },
    { name: 'day', title: '日期', type: 'date', constraints: { minimum: '2020-01-01', maximum: '2020-12-31' } },
    { name: 'year', title: '年度', type: 'year', constraints: { required: true, enum: ['2019', '2020'] } },
    { name: 'open', title: '公开', type: 'boolean' },
    { name: 'parent', title: '上级', type: 'string' },
    { name: 'note', title: '说明', type: 'string' },
  ],
  primaryKey: 'code',
  uniqueKeys: [['name', 'parent']],
  foreignKeys: [{ fields: 'parent', reference: { resource: '', fields: 'code' } }],
};

export const HEADER = 'code,name,kind,amount,count,day,year,open,parent,note';

export const ROWS: readonly string[] = [
  '206,科学技术支出,,5576.03,17,2020-12-31,2020,true,,"含基本支出,项目支出"',
  '20601,科学技术管理事务,,1343.36,2,2020-06-30,2020,true,206,',
  '2060101,行政运行,basic,343.36,46,2020-06-30,2020,false,20601,在职人员',
  '2060102,一般行政管理事务,project,1000.00,0,2020-07-01,2020,false,20601,"第一行\n第二行"',
  '20604,技术研究与开发,,-12.50,3,2020-08-01,2020,true,206,冲减',
  '2060499,其他技术研究与开发支出,project,0.00,1,2020-09-01,2020,false,20604,“三公”经费',
];

/** The physical line that each row begins on. */
export const LINES = [2, 3, 4, 5, 7, 8] as const;
export type Line = (typeof LINES)[number];

function rowOf(line: Line): number {
  return LINES.indexOf(line);
}

/** A whole file of these lines. */
export function file(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** The sample. */
export const SAMPLE = file(HEADER, ...ROWS);

/** The sample with another header. */
export function withHeader(header: string): string {
  return file(header, ...ROWS);
}

/** The sample with another row, or several, in place of the one on a line. */
export function withRow(line: Line, ...rows: readonly string[]): string {
  return file(HEADER, ...ROWS.flatMap((row, index) => (index === rowOf(line) ? rows : [row])));
}

/** The fields of a row without quotes around them. */
function splitRow(line: Line): string[] {
  return (ROWS[rowOf(line)] ?? '').match(/(?<=^|,)(?:"[^"]*"|[^,]*)(?=,|$)/g) ?? [];
}

/** The sample with other text in one cell, quoted where it must be. */
export function withCell(line: Line, column: number, text: string): string {
  return withRawCell(line, column, /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
}

/** The sample with other characters in place of one cell. */
export function withRawCell(line: Line, column: number, raw: string): string {
  return withRow(
    line,
    splitRow(line)
      .with(column - 1, raw)
      .join(','),
  );
}

/** A file that must be refused with exactly one issue. */
export interface Fault {
  readonly title: string;
  readonly content: string | Uint8Array;
  readonly rule: string;
  /** None for the whole file. */
  readonly line?: number;
  readonly column?: number;
  readonly schema?: object;
  /** Contents of references by resource. */
  readonly references?: Readonly<Record<string, string | Uint8Array>>;
}

/** An odd file that must pass. */
export type Legal = Pick<Fault, 'title' | 'content' | 'schema' | 'references'>;

/** A fault in one cell of the sample, at its own line and column. */
export function cellFault(rule: string, line: Line, column: number, ...texts: readonly string[]): Fault[] {
  return texts.map((text) => ({
    title: `${JSON.stringify(text)} in column ${column}`,
    content: withCell(line, column, text),
    rule,
    line,
    column,
  }));
}

/** A small schema of text fields, with members that replace them by name. */
export function makeSchema(
  names: readonly string[],
  members: Readonly<Record<string, unknown>> = {},
  fields: Readonly<Record<string, object>> = {},
): object {
  return { ...members, fields: names.map((name) => ({ name, ...fields[name] })) };
}

/** ASCII as it is, GBK two bytes each: Han are given as escapes, so that the bytes can be read here. */
export function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
}

/** UTF-16 of a text, with or without a byte-order mark. */
export function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return new Uint8Array(order === 'little' ? bytes : bytes.swap16());
}
