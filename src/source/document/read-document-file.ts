import type { SourceDocument } from '../../model/document.ts';
import { askThread, READER_BOUNDS } from '../ask-thread.ts';
import { DocumentFault } from './document-fault.ts';
import type { DocumentAnswer, DocumentOrder } from './run-document-reader.ts';

/** What a document says, or why it cannot be read. */
export type DocumentReading = { readonly document: SourceDocument } | { readonly fault: DocumentFault };

/** What is worth a word while a document is read: that it takes long, every few seconds. */
export interface DocumentWait {
  readonly kind: 'slow';
  readonly name: string;
  readonly seconds: number;
}

/** A file as large as this has been taken for something else. */
const MOST_BYTES = 100_000_000;

/**
 * Reads a document of words of any kind in a thread of its own, with bounds of memory and time, so that no file can
 * take the process.
 * @param bytes decide the kind; the name does not
 * @param name of the file, for words on the way
 * @param titles of forms that may be in it
 * @param tell hears every two seconds that it takes long
 * @param bounds of the thread, and
 * @param thread what it runs; tests put others in their place
 * @returns the document, or a fault: what the file is in place of one, a part of it that is broken, or
 * `document-bounds`
 * @throws where the reader itself fails
 */
export async function readDocumentFile(
  bytes: Uint8Array,
  name: string,
  titles: readonly string[],
  tell: (wait: DocumentWait) => void = () => undefined,
  bounds = READER_BOUNDS,
  thread = new URL('./run-document-reader.ts', import.meta.url),
): Promise<DocumentReading> {
  if (bytes.length > MOST_BYTES) return { fault: new DocumentFault('document-large', `有 ${bytes.length} 字节`) };
  const order: DocumentOrder = { bytes, titles };
  const tellSlow = (seconds: number): void => tell({ kind: 'slow', name, seconds });
  const asked = await askThread<DocumentAnswer>(order, bounds, thread, tellSlow);
  if ('bound' in asked) return { fault: new DocumentFault('document-bounds', asked.bound) };
  const { answer } = asked;
  return 'document' in answer ? answer : { fault: new DocumentFault(answer.rule, answer.found, answer.facts) };
}
