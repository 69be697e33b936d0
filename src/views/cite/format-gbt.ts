import type { Citation } from './citation.ts';
import { nameEdition } from './words.zh.ts';

/** 数据集/联机网络 (GB/T 7714-2015, annex B): a set of tables published as files; `DB` is for databases that are asked. */
const MARK = '[DS/OL]';

/**
 * A citation by GB/T 7714-2015 (4.6 and 4.2: electronic resources, and a part of a whole).
 * Left out where unknown, as 8.4 allows for electronic resources: the place of publication, the date of a draft, and the address while there is no domain.
 * The day of access is the reader's to add.
 */
export function formatGbt({ title, part, author, version, isDraft, published, url }: Citation): string {
  const edition = nameEdition(version, isDraft);
  const issue = published === '' ? author : `${author}, ${published.slice(0, 4)}(${published})`;
  const names = part === undefined ? [author, `${title}${MARK}`] : [author, `${part}${MARK}//${author}`, title];
  return `${[...names, edition, issue, ...(url === '' ? [] : [url])].join('. ')}.`;
}
