/** Parts of the book that are not chapters, by the name of their place. */
export const BOOK_PARTS = {
  overview: '概览',
  glossary: '名词释义',
  inconsistencies: '原文的重要矛盾',
  citation: '引用与许可',
} as const;

/** The page. */
export const describeBook = (title: string): string => `${title}的全部文字和附表，供打印。`;
export const describeBookWithCharts = (title: string): string => `${title}的全部文字、图和附表，供打印。`;
export const ABOUT_LABEL = '关于这一页';
export const ABOUT = '这一页是整卷，供打印或存为 PDF。';
export const linkBack = (title: string): string => `回到${title}`;

/** The cover. */
export const COVER = {
  version: '数据版本',
  note: '版本说明',
  source: '来源',
  licence: '许可',
  address: '网址',
} as const;
export const saySource = (title: string, publisher: string, day: string): string =>
  `《${title}》，${publisher}，${day}公开`;

/** A chapter: where it is taken from, and what else contradicts in it. */
export const sayChapterSource = (source: string, places: readonly string[]): string =>
  `本章的内容出自${source}：${places.join('；')}。`;
export const OTHER_CONFLICTS = '原文在这一章的其他不一致，书末的清单逐条说明：';

/** The contradictions of the source. */
export const sayConflicts = (count: number): string => `共${count}处，两边的数都照原样保留。括号里是在原文的位置。`;
export const sayOthers = (count: number): string =>
  `另有${count}处次要的出入和文字差错，没有印在这里，见网站的核对结果和数据表。`;
export const sayKind = (kind: string): string => `（${kind}）`;
export const sayPlace = (printed: string, places: string): string => `${printed}（${places}）`;
export const sayOneSide = (place: string): string => `一处：${place}。`;
export const sayBothSides = (place: string, other: string): string => `一处：${place}；另一处：${other}。`;

/** A chart, a term and a table. */
export const sayFrom = (source: string): string => `出处 ${source}`;
export const SEE_TABLE = { before: '表见', after: '。' } as const;

/** The PDF among the files of a version. */
export const PDF_PURPOSE = '整卷一册，供打印和存档';
