/** What each file is for; the longest ending that fits a name is its own. */
export const FILE_PURPOSES: readonly (readonly [ending: string, purpose: string])[] = [
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

/** What files that hold no one table are called beside tables. */
export const FILE_TITLES: Readonly<Record<string, string>> = {
  'all-years.zip': '全部打包',
  'datapackage.json': '机器说明',
};

/** What formats are called. */
export const FORMAT_LABELS = { excel: 'CSV（Excel）', workbook: 'Excel 工作簿', fields: '字段说明' } as const;

/** In place of a size that is not known before the site is built. */
export const UNWEIGHED = '大小在生成后写明';

/** Who takes which format. */
export interface Audience {
  readonly who: string;
  readonly take: string;
}

/** The advice to readers. */
export const AUDIENCES: readonly (Audience & {
  /** How the name of a file ends without which the advice is empty. */ readonly needs: string;
})[] = [
  {
    who: '想看钱花在哪里',
    take: '不用下载，看下面各张表的网页：官方表式、逐行数据和每个数的出处都在上面。',
    needs: '',
  },
  { who: '用 Excel 或 WPS', take: '工作簿（XLSX）：每张表一页，数字就是数字。', needs: '.xlsx' },
  { who: '核对报道里的一个数', take: '在表的网页上找到那一行，复制它的链接；出处和算式写在同一行。', needs: '' },
  {
    who: '做统计分析',
    take: 'CSV 或 Parquet，每张表的网页上有 Python、R、JavaScript、DuckDB 和 Excel 的例子。',
    needs: '',
  },
  { who: '写程序', take: '按下面的机器地址取 JSON；金额是文字，不会变成浮点数。', needs: '' },
  { who: '存档或写论文', take: '整套打包（ZIP）：离开本站也能读懂，里面有字段说明、许可和校验文件。', needs: '.zip' },
];

/** The page of a table: its parts, by their places on the page. */
export const DATASET_PARTS = {
  form: '官方表式',
  rows: '逐行数据',
  answers: '问答',
  download: '下载',
  fields: '字段',
  use: '用法',
  cite: '引用',
  licence: '许可',
  versions: '版本',
  verify: '校验',
} as const;

/** The page of a table: what is under it. */
export const DATASET_SAY = {
  all: '下载全部数据（ZIP）',
  sayAll: (size: string, year: string, tables: number): string => `${size}，${year}年度全部${tables}张表`,
  only: '只要这张表：',
  sayExamples: (control: string, version: string, stability: string): string =>
    `${control}例子读${version}版，${stability}；要总读最新版本，把地址里的 `,
  changeTo: ' 换成 ',
  nameVersion: (version: string): string => `${version}版`,
  digest: '这一版 CSV 文件的 SHA-256：',
  verify: {
    before: '下载后算一遍，两个值相同就没有缺损也没有改动（macOS 用 ',
    between: '，Windows 用 ',
    after: '，后面加 SHA256）：',
  },
} as const;

/** What every recipe of a table comes to, where it has numbers. */
export const sayControlSum = (rows: number, title: string, given: number, total: string): string =>
  `每个例子应得：${rows}行，「${title}」有${given}个数，相加${total}。` +
  '这个和连合计行也加在内，只用来核对是否读全，不是一笔收支。';

/** The same, where it has none. */
export const sayControlWords = (rows: number, title: string, first: string): string =>
  `每个例子应得：${rows}行，第一行的「${title}」是「${first}」。`;

/** Addresses for programs. */
export const MACHINE = {
  say: (version: string): string => `给程序用的地址，${version}版。`,
  latest: '总指最新版本的地址：',
} as const;

/** Said where an address is printed that is not the site's own. */
export const LOCAL_NOTE = '本站的网址尚未写明，这里的地址和例子用的是 npm start 的地址。';

/** Buttons that fetch a whole, and what stands beside them. */
export const FETCH = {
  nameYear: (year: string): string => `下载${year}年度全部数据（ZIP）`,
  nameVersion: (version: string): string => `下载${version}版全部数据（ZIP）`,
  sayTables: (version: string, tables: number): string => `${version}。${tables}张表。`,
} as const;

/** Where the publisher has stated no licence. */
export const NO_LICENCE = '发布者尚未写明使用许可。';

/** The page in the archive, which is read without a server. */
export const ARCHIVE_PAGE = {
  nameVersion: (title: string, version: string): string => `${title}（版本 ${version}）`,
  tables: '数据表',
  before: '这个文件夹里的全部数据表，不联网也能看。说明见 ',
  between: '，每个文件的摘要见 ',
} as const;

/** The page of all files: its parts, by their places on the page. */
export const DATA_PARTS = {
  download: '下载',
  years: '全部年度',
  choose: '选哪种',
  machine: '机器地址',
  cite: '引用',
  licence: '许可',
  verify: '校验',
} as const;

/** The page of all files: head and contents. */
export const DATA_PAGE = {
  title: '数据目录',
  sayLead: (missing: string): string =>
    '部门决算的全部数据，成套下载，也可以一张表一张表地取。' +
    `地址长期不变；金额是精确的十进制数，空白、0 和${missing}是三回事。`,
  contents: '本页',
  nameTables: (year: string): string => `${year}年度的表`,
  sayCited: (title: string, version: string): string => `下面引用的是${title}${version}；引用一张表，见那张表的网页。`,
  version: '版本 ',
} as const;

/** The page of all files: addresses, between the version's own and `latest`, and what stands for their parts. */
export const DATA_MACHINE = {
  before: '每张表的地址由年度、版本和表名组成，表名见各表的网页；版本写 ',
  between: ' 这样的编号，或写 ',
  after: '，总指最新的一个。',
  year: '<年度>',
  versionPlace: '<版本>',
  nameFile: (ending: string): string => `<表>.${ending}`,
  whole: '成套的文件和目录：',
} as const;

/** The page of all files: how to check them, between the list of digests and the two commands. */
export const DATA_VERIFY = {
  before: ' 列出这一版每个文件的 SHA-256。把它存到下载的文件旁边再核对，显示 OK 的就没有缺损也没有改动（macOS 把 ',
  between: ' 换成 ',
  after: '）：',
} as const;
