import type { DocumentBlock } from '../../model/document.ts';

/** Lines at the head of a document that are looked through for its title. */
const HEAD = 12;
const NAME = String.raw`([\p{Script=Han}（）()·“”]{3,40}?)`;

/** Who publishes, by the title of a document: `某县水务局2024年度部门决算`; blank where no line says so. */
export function findDocumentPublisher(blocks: readonly DocumentBlock[], year: string): string {
  const patterns = [
    new RegExp(String.raw`^${NAME}\s*${year}\s*年度?\s*(?:部门|单位)?决算`, 'u'),
    new RegExp(String.raw`^${year}\s*年度?\s*${NAME}\s*(?:部门|单位)?决算`, 'u'),
  ];
  const texts = blocks.slice(0, HEAD).flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
  for (const text of texts) {
    const name = patterns.map((pattern) => pattern.exec(text)?.[1]?.trim() ?? '').find((found) => found !== '' && !/^(?:部门|单位)$/.test(found));
    if (name !== undefined) return name;
  }
  return '';
}
