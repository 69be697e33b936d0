import WordExtractor from 'word-extractor';
import type { SourceDocument } from '../../model/document.ts';
import { asDocumentFault } from './as-document-fault.ts';
import { listUnread } from './compare-words.ts';
import { DocReader } from './doc/doc-reader.ts';
import { openDocStreams } from './doc/doc-streams.ts';
import { DocText } from './doc/doc-text.ts';
import { openBehind } from './doc/find-behind.ts';
import { DocumentFault } from './document-fault.ts';
import { finishDocument } from './finish-document.ts';
import type { RawBlock, RawNotice } from './raw-block.ts';

/** Parts of the text by their order. */
const STORIES = { body: 0, heads: 2, comments: 4 } as const;
/** What every .doc is told of: automatic numbers are no text there, and nobody can see that one is missing. */
const NUMBERS: RawNotice = { kind: 'field', text: '自动编号' };

interface DocReading {
  readonly blocks: readonly RawBlock[];
  readonly notices: readonly RawNotice[];
  readonly words: readonly string[];
}

/** The paragraphs of a part that is not read, each once, where they have words. */
function listWords(text: DocText, story: number): string[] {
  const place = text.stories[story];
  const blocks = place ? new DocReader(() => []).read(text.list(place)) : [];
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  return [...new Set(texts.filter((words) => /\p{L}/u.test(words)))];
}

function readStreams(bytes: Uint8Array): DocReading {
  const streams = openDocStreams(bytes);
  const text = new DocText(streams);
  const words = [] as string[];
  const behind = openBehind(streams, text, (found) => words.push(found));
  const reader = new DocReader(behind.find);
  const body = text.stories[STORIES.body];
  const blocks = body ? reader.read(text.list(body)) : [];
  const notices = [
    ...listWords(text, STORIES.heads).map((found): RawNotice => ({ kind: 'running', text: found })),
    ...listWords(text, STORIES.comments).map((found): RawNotice => ({ kind: 'comment', text: found })),
  ];
  return { blocks: [...blocks, ...behind.listLeft()], notices, words: [reader.words, ...words] };
}

/** What the library finds in the body that the first reader has not; blank where it cannot read the file. */
async function listDoubts(bytes: Uint8Array, words: readonly string[]): Promise<string[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = await new WordExtractor().extract(buffer).then(
    (document) => document.getBody(),
    () => undefined,
  );
  return body === undefined ? [''] : listUnread(words, body.split(/[\n\t]/));
}

/**
 * A .doc or .wps (Word 97 and later) → a document. Text, tables and notes are read from its streams, because the
 * library that reads it a second time does not tell cells from tabs; automatic numbers are not worked out, which a
 * notice says.
 * @param titles of forms
 * @throws DocumentFault where it is broken, older, or has a password
 */
export async function parseDoc(bytes: Uint8Array, titles: readonly string[]): Promise<SourceDocument> {
  try {
    const { blocks, notices, words } = readStreams(bytes);
    const doubts = (await listDoubts(bytes, words)).map((text): RawNotice => ({ kind: 'doubt', text }));
    return finishDocument('doc', blocks, titles, [NUMBERS, ...notices, ...doubts]);
  } catch (error) {
    throw error instanceof RangeError ? new DocumentFault('document-broken', '') : asDocumentFault(error);
  }
}
