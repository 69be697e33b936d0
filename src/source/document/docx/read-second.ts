import { extractRawText } from 'mammoth';
import { listUnread } from '../compare-words.ts';

/** So much of a document is worth a second reader; a report of a hundred pages with its forms has a quarter of it. */
const MOST_BYTES = 8_000_000;

/**
 * Reads a .docx with another program, and names its paragraphs that the first reader did not find.
 * @param size of its text as XML, in bytes
 * @param words what the first reader found, in its order
 * @returns undefined where the other program cannot read it, or it is too large
 */
export async function findUnread(
  bytes: Uint8Array,
  size: number,
  words: readonly string[],
): Promise<readonly string[] | undefined> {
  if (size > MOST_BYTES) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = await extractRawText({ buffer }).then(
    ({ value }) => value,
    () => undefined,
  );
  return text === undefined ? undefined : listUnread(words, text.split('\n\n'));
}
