import type { SourceDocument } from '../../model/document.ts';
import { asDocumentFault } from './as-document-fault.ts';
import { ListCounter } from './docx/count-lists.ts';
import type { DocxContext } from './docx/docx-context.ts';
import { FieldStack } from './field-stack.ts';
import { type DocxParts, listBody, openDocx } from './docx/open-docx.ts';
import { BlockReader, readBlocks } from './docx/read-blocks.ts';
import { findUnread } from './docx/read-second.ts';
import { finishDocument } from './finish-document.ts';
import type { RawBlock, RawNotice } from './raw-block.ts';

function openContext(parts: DocxParts): DocxContext {
  const context: DocxContext = {
    ...parts,
    counter: new ListCounter(),
    fields: new FieldStack(),
    marks: { struck: false, raised: false },
    words: [],
    readBlocks: (nodes) => readBlocks(nodes, context),
  };
  return context;
}

function readBody(parts: DocxParts): { blocks: RawBlock[]; notices: RawNotice[]; words: readonly string[] } {
  const context = openContext(parts);
  const reader = new BlockReader(context);
  listBody(parts, (node) => reader.read(node));
  const unclosed = context.fields.listUnclosed().map((text) => ({ kind: 'field' as const, text }));
  return { blocks: reader.finish(), notices: unclosed, words: context.words };
}

/** What a second reader finds that the first one has not, or that there is none. */
async function listDoubts(bytes: Uint8Array, size: number, words: readonly string[]): Promise<RawNotice[]> {
  const unread = await findUnread(bytes, size, words);
  return (unread ?? ['']).map((text) => ({ kind: 'doubt', text }));
}

/**
 * A .docx → a document in the order in which it is printed, with automatic numbers as text.
 * The body is read from its XML, because numbers, hidden text, changes and text boxes are no text for the library that
 * reads it a second time; what that one finds and the first one does not is a notice.
 * @param titles of forms
 * @throws DocumentFault where a part is missing, broken, or larger than any document
 */
export async function parseDocx(bytes: Uint8Array, titles: readonly string[]): Promise<SourceDocument> {
  try {
    const parts = openDocx(bytes);
    const { blocks, notices, words } = readBody(parts);
    const doubts = await listDoubts(bytes, parts.body.length, words);
    return finishDocument('docx', blocks, titles, [...parts.running, ...notices, ...doubts]);
  } catch (error) {
    throw asDocumentFault(error);
  }
}
