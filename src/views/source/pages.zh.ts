/** The page with the text of the source. */
export const DOCUMENT_PAGE = {
  sayTitle: (year: string): string => `${year}年度原文`,
  sayDescription: (title: string): string => `${title}的文字，照登记的文本逐行列出。`,
  download: '下载',
} as const;

/** The page of sources: head and register. */
export const SOURCES_PAGE = {
  sayTitle: (year: string): string => `${year}年度出处`,
  sayLead: (source: string): string =>
    `${source}的每一处：取了哪些数，写在哪些页上。数据表「出处」一栏的编号就是这里的编号。`,
  title: '标题',
  publisher: '发布机构',
  published: '公开日期',
  form: '形式',
  extent: '篇幅',
  /** The parts of the extent; each is followed by the next. */
  sayText: (characters: number, lines: number): string => `${characters}字符，${lines}行，`,
  sayPages: (pages: number): string => `${pages}页，`,
  sayBytes: (bytes: number): string => `${bytes}字节`,
  whole: '原文全文',
  absent: { workbook: '工作簿没有放在本站。', document: '原文的文件没有放在本站。', text: '原文的文字没有放在本站。' },
  partial: '所据文本',
  sayMissing: (source: string): string => `${source}缺少：`,
} as const;

/** The page of sources: the table of places. */
export const SOURCE_PLACES = {
  title: '各处',
  sayLabel: (source: string): string => `${source}各处`,
  locator: '编号',
  name: '标题',
  lines: '原文行',
  place: '原文位置',
  chapters: '见于章节',
  rows: '取自这里的行',
  sayAll: (rows: number): string => `全部${rows}行`,
} as const;
