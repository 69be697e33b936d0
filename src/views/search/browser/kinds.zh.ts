/** Kinds of pages; the words are those of the chips, of the index and of the address (`&kind=表格`). */
export const KIND = {
  text: '正文',
  table: '表格',
  indicators: '项目指标',
  terms: '名词',
  files: '数据文件',
  checks: '核对',
  help: '使用说明',
} as const;
