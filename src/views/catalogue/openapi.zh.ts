/** What the description is called. */
export function nameApi(siteTitle: string): string {
  return `${siteTitle}：静态数据接口`;
}

export function describeApi(description: string): string {
  return `${description}全部是静态文件，只读，不需要密钥；地址一经公开，不再改动。`;
}

/** Its parts by what they are of. */
export const TAGS = { site: '整个网站', tables: '表', versions: '版本', charts: '图', checks: '核对' } as const;

/** What stands between braces in an address. */
export const PARAMETERS = {
  year: '年度',
  version: '版本；latest 总是指最新的一个。不是每个年度都有每个版本',
  release: '版本。不是每个年度都有每个版本',
  table: '表。不是每个版本都有每张表',
  chart: '图。不是每个年度都有每幅图',
} as const;

/** Of every address. */
export const SERVER = '本站';
export const ANSWERED = '文件本身';
export const NOT_FOUND = '没有这个文件';

/** What lies at an address, by endpoint. */
export const ENDPOINTS = {
  index: '全部年度、版本、表和文件的清单',
  catalogue: 'DCAT-AP 目录',
  description: '接口说明，即本文件',
  corrections: '更正，Atom',
  feed: '发布和更正，Atom',
  compare: '年度比较',
  citation: '引用信息，Citation File Format',
  provenance: '网站由什么生成',
  packages: '生成网站所用的软件包，CycloneDX',
  digests: '全站每个文件的摘要',
  checks: '核对的结果',
  answers: '发布者对提问的答复',
  changes: '一个版本改了什么',
  disclosure: '应当公开的内容在哪里',
  chartData: '一幅图的数据',
  chartSpec: '一幅图，Vega-Lite',
  chartSvg: '一幅图，SVG',
  chartPng: '一幅图，PNG',
} as const;

/** Files whose formats and names the offer says. */
export const nameTableFile = (format: string): string => `一张表，${format}`;
export const nameVersionFile = (format: string): string => `一个版本，${format}`;
export const nameDocument = (year: string): string => `${year}年度原文`;

/** @param table what the table in it is called, or blank */
export function nameAcross(table: string, format: string): string {
  return `跨年度，${table === '' ? '' : `${table}，`}${format}`;
}

/** What differences are counted in. */
export const DIFFERENCE_UNIT = '万元';

/** What the answers in JSON hold, by schema. */
export const SCHEMAS = {
  // Files and tables.
  digest: 'SHA-256，小写十六进制',
  file: '一个文件',
  address: '相对于网站根目录的地址',
  fileTable: '文件里是哪张表',
  table: '一张表',
  version: '一个版本',
  published: '发布日期；草稿没有',
  index: '全部年度、版本、表和文件的清单',
  year: '一个年度',
  column: '一列',
  tableRows: '一张表：列的说明和逐行的值',
  csvDigest: '同一张表的 CSV 文件的 SHA-256',
  values: '值都是 CSV 里的原文；金额是精确的十进制数，写成字符串；空白是 null',
  years: '跨年度的表包括哪些年度，以空格分隔',
  // Checks, and what is no check.
  checks: '一个年度全部核对的结果',
  check: '一项核对',
  class: '互证（两处所载相同）或重算（由所载的数算出）',
  printed: '原文的数',
  computed: '算出的数',
  difference: `相差多少${DIFFERENCE_UNIT}，在四舍五入之内；两边相等或不相等的为空`,
  inconsistency: '原文已知的不一致，写 inconsistencies 表的行标识；没有则为空',
  definition: '自洽的等式：含有由其他各数推算的单元格，一定成立，不是核对',
  repeated: '重复的等式：两边取自原文同一处，或与前面一项核对的是同几个数，不另计',
  unchecked: '无从核对的数：没有一项核对用到它',
  // Answers.
  answers: '一个年度的问答',
  answer: '一个问题和发布者的答复',
  asked: '问的是哪个单元格（表:行.列），或哪一处不一致',
  // Disclosure.
  state: '有、不够细、缺、不适用、所据文本未载',
  day: '日期，不知道的为空',
  pageAddress: '在站内的地址，没有的为空',
  disclosure: '应当公开的内容，一个年度各在哪里',
  dates: '批复、应公开的最后一天、公开',
  form: '一张附表',
  item: '一项内容',
  finding: '对照时查到的一处',
  explained: '缘由，或 inconsistencies 表的行标识',
  rule: '一条规则',
  // Changes.
  changes: '一个版本改了什么，逐格列出',
  changedColumn: '新增或删去的一列',
  changedCell: '一个单元格的改动',
  // What follows a form of others, and where the site comes from.
  citation: 'CSL-JSON 的一个条目',
  author: '责任者',
  package: 'Data Package v2 描述文件',
  csvw: 'CSVW 元数据',
  chart: 'Vega-Lite 图表',
  catalogue: 'DCAT-AP 目录，JSON-LD',
  provenance: '来历',
  engine: '程序',
  input: '一个输入文件',
  description: '本文件',
} as const;
