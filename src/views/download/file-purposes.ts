/** What each file is for; the longest ending that fits a name is its own. */
const PURPOSES: readonly (readonly [ending: string, purpose: string])[] = [
  ['.csv', '程序和统计软件都能读：UTF-8，逗号分隔，一行一个数'],
  ['.excel.csv', '在 Excel 里双击打开，中文不乱码，编码和原文位置不变成数或日期（这些格写成公式的样子，程序请用 CSV）'],
  ['.json', '网页和程序用：带字段说明，金额是文字，不会被舍入'],
  ['.parquet', '分析工具用（DuckDB、Arrow）：每列有类型，金额是精确小数'],
  ['.csv-metadata.json', 'CSV 的机器说明，W3C 的 CSVW 标准'],
  ['.zip', '全部表、字段说明和校验文件，一次取走'],
  ['.xlsx', '在 Excel 或 WPS 里打开，每张表一页，另有官方表式'],
  ['all-years.zip', '每个年度最新版本的全部文件，加上历年数值和科目对照'],
  ['datapackage.json', '整套数据的机器说明，Frictionless Data Package 标准'],
  ['fields.csv', '每张表每一列的名称、类型、单位和含义'],
  ['SHA256SUMS', '各文件的 SHA-256，用来核对下载是否完整'],
  ['citation.txt', '论文和报告的参考文献'],
  ['citation.bib', 'LaTeX 的文献库'],
  ['citation.ris', '文献管理软件导入'],
  ['citation.json', '引文样式处理程序用'],
];

/** In a few words, what a file is for; blank where nothing is known of its format. */
export function findPurpose(name: string): string {
  return PURPOSES.filter(([ending]) => name.endsWith(ending)).toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? '';
}

/** What files that hold no one table are called beside tables. */
const TITLES: Readonly<Record<string, string>> = { 'all-years.zip': '全部打包', 'datapackage.json': '机器说明' };

/** What a file across years is called; its format's name where it has no other. */
export function titleFile(name: string, label: string): string {
  return TITLES[name] ?? label;
}
