/** A version by its number: `1.1.0版`. */
export const nameVersion = (version: string): string => `${version}版`;

/** What pages of versions say of each: names of facts, columns of changes. */
export const VERSION_FACTS = {
  versions: '版本',
  status: '状态',
  draft: '草稿，尚未发布',
  published: '本站发布这版数据',
  changes: '改动',
  was: '原来',
  is: '现在',
} as const;

/** The page of a year's versions. */
export const VERSIONS_PAGE = {
  sayTitle: (year: string): string => `${year}年度数据的版本`,
  lead:
    '每个版本都长期保留在自己的地址上，发布之后一个字节也不改；更正另出新版本，说明改了什么、为什么改。' +
    'latest 总是指最新的一个。',
  newest: '最新',
  released: '已发布',
  note: '说明',
  tables: '表',
  sayTables: (count: number): string => `${count}张`,
  sayCells: (count: number): string => `${count}个单元格`,
  labelChanges: (version: string, format: string): string => `${nameVersion(version)}的改动 ${format}`,
} as const;

/** The page of a version. */
export const VERSION_PAGE = {
  sayTitle: (year: string, version: string): string => `${year}年度数据 ${nameVersion(version)}`,
  released: '已发布，不再改动',
  newest: '；最新版本',
  former: '前一版本',
  source: '来源',
  saySource: (title: string, publisher: string, day: string): string => `《${title}》，${publisher}，${day}公开`,
  files: '下载',
  sayCompared: (version: string): string => `与${nameVersion(version)}相比`,
  sayChanges: '改动的单元格逐个列在下面，也可以下载：',
  labelChanged: (title: string): string => `${title}的改动`,
  row: '行',
  column: '列',
  tables: '这一版的表',
} as const;

/** The page of a table of an older version. */
export const OLDER_TABLE_PAGE = {
  sayTitle: (title: string, version: string): string => `${title}（${nameVersion(version)}）`,
  sayDescription: (year: string, title: string, version: string): string =>
    `${year}年度${title}，${nameVersion(version)}。`,
  download: '下载',
} as const;

/** The page of corrections: head and list. */
export const CORRECTIONS_PAGE = {
  title: '更正',
  lead: '发布之后更正过哪些数，为什么更正，原来是多少，现在是多少。',
  none: '还没有更正。已发布的数据都是各年度的第一版。',
  contents: '各次更正',
  nameOne: (year: string, version: string): string => `${year}年度${nameVersion(version)}`,
  nameTitled: (title: string, version: string): string => `${title}，${nameVersion(version)}`,
  labelCells: (year: string, version: string): string => `${year}年度${nameVersion(version)}改动的单元格`,
  day: '日期',
  sayCounts: (former: string, tables: number, cells: number): string =>
    `与${nameVersion(former)}相比，${tables}张表里的${cells}个单元格不同。`,
  nameAll: (version: string): string => `${nameVersion(version)}的全部改动和文件`,
  cell: '改动的格',
  rest: {
    before: '这里先列改过的数，其余的见',
    nameLink: (version: string): string => `${nameVersion(version)}的网页`,
  },
} as const;

/** The page of corrections: how they are made, and how to follow them. */
export const CORRECTIONS_HOW = {
  title: '怎样更正',
  words:
    '发布过的版本不再改动，也不撤下：发现错误就另出一个版本，写明改了什么、为什么改；' +
    '更正过的数旁边写着原来的数，旧版本留在自己的地址上。',
  nameVersions: (year: string): string => `${year}年度的全部版本`,
  feed: '订阅更正',
  wholeFeed: '订阅版本和更正',
} as const;
