import { extractRawText } from 'mammoth';

/** So much of a document is worth a second reader; a report of hundred pages with its forms has a tenth of it. */
const MOST_BYTES = 15_000_000;
/** More differences than these say nothing new. */
const MOST_DOUBTS = 20;

/** Words alone, whatever stands between them and however they are set. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads a .docx with another program, and names its paragraphs that the first reader did not find.
 * @param size of its text as XML, in bytes
 * @param words what the first reader found, in its order
 * @returns undefined where the other program cannot read it, or it is too large
 */
export async function findUnread(
  bytes: Uint8Array, size: number, words: readonly string[],
): Promise<readonly string[] | undefined> {
  if (size > MOST_BYTES) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = await extractRawText({ buffer }).then(({ value }) => value, () => undefined);
  if (text === undefined) return undefined;
  const all = bare(words.join(''));
  const unread: string[] = [];
  let at = 0;
  for (const paragraph of text.split('\n\n')) {
    const found = bare(paragraph);
    const next = all.indexOf(found, at);
    if (next >= 0) at = next + found.length;
    else if (!all.includes(found)) unread.push(paragraph.trim());
    if (unread.length >= MOST_DOUBTS) break;
  }
  return unread;
}
