/** A part of a whole in one title, such as a table of a year. */
export function nameInWhole(whole: string, part: string): string {
  return `${whole}：${part}`;
}

/** A version of a year in the catalogue for portals, and a file of it. */
export function nameVersion(title: string, version: string, draft: boolean): string {
  return `${title}，版本${version}${draft ? '（草稿）' : ''}`;
}

export function nameFile(table: string, format: string): string {
  return `${table}（${format}）`;
}

/** What the terms of others that it uses are called. */
export const TERMS = { government: '政府与公共部门', draft: '编制中', released: '已完成' } as const;

/** A table of a year for search engines. */
export interface SaidTable {
  /** What the data of the year are called. */
  readonly year: string;
  readonly title: string;
  readonly description: string;
  readonly rows: number;
  readonly fields: number;
  /** What an amount that is not there is called. */
  readonly missing: string;
}

export function describeTable({ year, title, description, rows, fields, missing }: SaidTable): string {
  return (
    `${year}的“${title}”。${description}共${rows}行、${fields}个字段，地址长期不变；` + `空白、0和${missing}是三回事。`
  );
}

/** Feeds: all that happens, and corrections alone. */
export const FEEDS = {
  all: { title: '版本与更正', subtitle: '每次发布和更正数据、每次答复提问，各有一条。' },
  corrections: { title: '更正', subtitle: '每次更正数据有一条。' },
} as const;

/** What an entry tells of, and the list that goes with a correction. */
export const ENTRY_KINDS = { release: '发布', correction: '更正', answer: '答复' } as const;
export const CHANGES_LINK = '逐格列出的改动';

export function titleRelease(year: string, version: string, correction: boolean): string {
  return `${year}：${correction ? '更正为' : '发布'}版本${version}`;
}

export function titleAnswer(year: string, question: string): string {
  return `${year}：答复“${question}”`;
}

/** What programs look for on the site as a whole: what it is called, and what it is for. */
export const DOCUMENTS = {
  index: { label: '清单（JSON）', purpose: '全部版本、表和文件，各有地址、大小和 SHA-256' },
  catalogue: { label: '目录（DCAT-AP）', purpose: '给数据门户收录的目录' },
  openapi: { label: '接口说明（OpenAPI）', purpose: '给程序看的全部地址和 JSON 的结构' },
  feed: { label: '订阅（Atom）', purpose: '发布和更正' },
  corrections: { label: '只订阅更正（Atom）', purpose: '每次更正一条' },
  citation: { label: 'CITATION.cff', purpose: '给代码托管网站和文献软件的引用信息' },
  provenance: {
    label: '来历（JSON）',
    purpose: '网站由哪些文件、哪一版程序生成，各有 SHA-256，供重新生成和核对',
  },
  packages: { label: '软件清单（CycloneDX）', purpose: '生成网站所用的软件包，各有版本、许可和摘要' },
  digests: { label: '全站 SHA256SUMS', purpose: '全站每个文件的 SHA-256，供镜像站核对' },
} as const;
