/** The list of the columns of a table. */
export const FIELDS_LABEL = '字段说明';
export const FIELD_HEADS = { name: '列名', title: '名称', type: '类型和单位', meaning: '含义' } as const;
export const TYPE_LABELS = {
  string: '文字',
  integer: '整数',
  number: '十进制数',
  date: '日期',
  year: '年度',
  boolean: '是否',
} as const;
export const REQUIRED = '必填';
export const sayUnitField = (column: string): string => `见 ${column} 列`;

/** What a blank, a zero and the states of a value mean in a table. */
export const BLANK_MEANING = '空白单元格表示这里没有内容，不是零；CSV 里是空的，JSON 里是 null，Parquet 里是空值。';
export const NO_OTHER_BLANK = '没有别的写法代表空白。';
export const sayOtherBlanks = (texts: readonly string[]): string => `代表空白的还有：${texts.join('、')}。`;
export const quoteValue = (title: string): string => `「${title}」`;
export const THIS_ROW = '这一行';
export const BLANK_STATE = '；blank 官方表式此处未印内容，值也留空，在算式里按 0 计';
export const sayStates = (value: string, blank: string): string =>
  `每行的 basis（依据）列说明${value}是怎样得来的：stated 原文载明；derived 由原文的数推算，算式在 formula 列；not-disclosed 原文没有给出，值留空${blank}。0 是确有其数，等于零。`;
