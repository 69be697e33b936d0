/** What the files of a citation are called, one a style. */
export const FILE_LABELS = {
  text: '引用格式（GB/T 7714-2015）',
  bibtex: '引用格式（BibTeX）',
  ris: '引用格式（RIS）',
  csl: '引用格式（CSL-JSON）',
} as const;

/** What stands above each style on a page. */
export const STYLE_HEADS = { gbt: 'GB/T 7714：', bibtex: 'BibTeX：' } as const;

/** What a draft is called in every style. */
export const DRAFT_WORDS = '草稿，尚未发布';

/** The version as GB/T 7714 has an edition: `1.0.0版`, of a draft with what it is. */
export function nameEdition(version: string, isDraft: boolean): string {
  return `${version}版${isDraft ? `（${DRAFT_WORDS}）` : ''}`;
}

/** A part of a whole in one title. */
export function nameInWhole(whole: string, part: string): string {
  return `${whole}：${part}`;
}

/** What a reader must add to a citation or should know, a line each. */
export const READER_NOTES = {
  access: '引用时请在日期之后补写访问日期，写法是[年-月-日]，例如[2025-01-31]。',
  draft: `这个版本是${DRAFT_WORDS}，数据还会改动，也没有发布日期。`,
  address: '网站的域名尚未登记，获取和访问路径请写所访问的网址。',
} as const;

/** What `CITATION.cff` asks of who cites. */
export const CFF_MESSAGE = '引用某一年度的数据，请用 references 里那个版本的条目。';
