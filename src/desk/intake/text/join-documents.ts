import type { DocumentBlock, DocumentPlace, SourceDocument } from '../../../model/document.ts';

/** Blocks whose places go on behind those of the documents before. */
function shift(blocks: readonly DocumentBlock[], paragraphs: number, pages: number): DocumentBlock[] {
  const move = ({ page, paragraph }: DocumentPlace): DocumentPlace => ({
    paragraph: paragraph + paragraphs,
    ...(page === undefined ? {} : { page: page + pages }),
  });
  return blocks.map((block) => ({ ...block, place: move(block.place) }));
}

/** The blocks of several documents as one: the explanation first, then its attachments, as they were handed over. */
export function joinDocuments(documents: readonly SourceDocument[]): DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  let pages = 0;
  for (const document of documents) {
    const paragraphs = joined.at(-1)?.place.paragraph ?? 0;
    joined.push(...shift(document.blocks, paragraphs, pages));
    pages += document.pages ?? 0;
  }
  return joined;
}
