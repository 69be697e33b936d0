import type { SourceDocument } from '../../model/document.ts';
import { decodeDocument } from './decode-document.ts';
import { finishDocument } from './finish-document.ts';
import { openHtml } from './html/open-html.ts';
import { readHtmlBlocks } from './html/read-html-blocks.ts';

/**
 * A web page → a document: what it prints without its scripts and lists of links. Styles that stand elsewhere than in
 * the element itself are not followed.
 * @param titles of forms
 * @throws DocumentFault where it is no text, or larger than any page
 */
export function parseHtmlDocument(bytes: Uint8Array, titles: readonly string[]): SourceDocument {
  const { text, foreign } = decodeDocument(bytes);
  const notices = foreign === undefined ? [] : [{ kind: 'encoding' as const, text: foreign }];
  return finishDocument('html', readHtmlBlocks(openHtml(text)), titles, notices);
}
