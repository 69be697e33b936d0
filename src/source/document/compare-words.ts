/** More differences than these say nothing new. */
const MOST_DOUBTS = 20;

/** Words alone, whatever stands between them and however they are set. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Paragraphs of a second reader of a file that the first one did not find.
 * @param words all that the first reader found, in its order
 */
export function listUnread(words: readonly string[], paragraphs: readonly string[]): string[] {
  const all = bare(words.join(''));
  const unread: string[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    const found = bare(paragraph);
    const next = all.indexOf(found, at);
    if (next >= 0) at = next + found.length;
    else if (!all.includes(found)) unread.push(paragraph.trim());
    if (unread.length >= MOST_DOUBTS) break;
  }
  return unread;
}
