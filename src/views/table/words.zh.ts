import { sayCount } from '../words/words.zh.ts';

/** A table in a chapter. */
export const linkTable = (title: string): string => `${title}：全部栏目、出处和下载`;

/** A form in the book. */
export const titleNumbered = (number: string, title: string): string => `附表${number}　${title}`;

/** The page of a table. */
export const FORM = '官方表式';
export const ROWS = '逐行数据';
export const sayRows = (count: number): string =>
  `共${count}行，与下载的文件逐格相同。每行有固定的标识，可以直接链接。`;
export const ANSWERS = '问答';
export const nameForm = (title: string, side: string): string => `${title}，官方表式${side}`;
export const nameRows = (title: string): string => `${title}，逐行数据`;

/** How the values of a table are known. */
export const sayOneBasis = (label: string): string => `「依据」都是${label}。`;
export const sayBases = (labels: readonly string[]): string =>
  `「依据」分${labels.join('、')}${sayCount(labels.length)}种。`;
export const sayBasesWithFormula = (labels: readonly string[]): string =>
  `「依据」分${labels.join('、')}${sayCount(labels.length)}种；推算的写明算式。`;

/** What stands above a table: choices, and what marks mean. */
export const UNIT = '单位';
export const DEPTH = '显示到';
export const MARKS = {
  derived: { mark: '推', words: '由原文的数推算' },
  blank: { mark: '空白', words: '原表此处未印内容' },
  stated: { mark: '无标记', words: '原文载明' },
  conflict: { mark: '※', words: '原文在这里有矛盾' },
  sum: { mark: 'Σ ✓', words: '合计重新加过，相等' },
} as const;

/** A form: lines that close it, what lies below a line, and what is said below it all. */
export const TOTAL_LINE = /(?:合计|总计)$/;
export const nameBelow = (line: string): string => `${line}的下级`;
export const sayManyRows = (first: string, count: number): string => `${first}等${count}行`;
export const sayManyColumns = (first: string, count: number): string => `${first}等${count}栏`;
export const sayOfColumns = (rows: string, columns: string): string => `${rows}（${columns}）`;
export const sayNote = (rows: string, note: string): string => `${rows}：${note}`;

/** The levels of the functional classification, by the length of a code; anything else is an item. */
export const LEVEL_NAMES: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };
export const ITEM = '项';

/** How a subtotal came out, and all sums of a form: a link to the checks, and what follows it. */
export const sayEqual = (terms: string): string => `等于${terms}`;
export const sayUnequal = (terms: string): string => `不等于${terms}`;
export const SUM_EQUAL = '之和，核对相等';
export const SUM_UNEQUAL = '之和，核对不相等';
export const CHECKS_LINK = '核对';
export const saySums = (all: number): string => `：表中${all}个合计都用精确的小数重新加过，全部相等。`;
export const saySumsFailed = (all: number, failed: number): string =>
  `：表中${all}个合计都用精确的小数重新加过，${all - failed}个相等，${failed}个不相等。`;

/** Values where two fields cross. */
export const MATTER = '事项';

/** The list of the tables of a year, and what stands above it. */
export const countRows = (count: number): string => `${count}行　`;
export const GAP = '　';
export const ALL_TABLES = '本年度的全部数据表。';
export const sayInOrder = (forms: string): string => `${forms}按官方编号排列`;
export const sayMissing = (source: string, missing: readonly string[]): string =>
  `；${source}缺少${missing.join('、')}`;
export const TEXT_AT_HAND = '所据文本';
export const SAYS_DERIVED = '；由原文算出的数注明算式';
export const sayUndisclosedAs = (label: string): string => `；原文没有的数标为${label}`;
export const SAYS_BLANK = '；表内空白的照样留空';
/** What the register says is missing of the forms: entries that speak of them. */
export const FORM_NAMED = /附表|决算表/;
