const HAN = /\p{Script=Han}/gu;
const WRAPPING = /[“”‘’"()（）《》〈〉【】]/g;

/** Text as the index and the queries see it: compatibility forms folded, quotes and brackets out, separators out of numbers. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(WRAPPING, '').replace(/(?<=\d),(?=\d{3})/g, '');
}

/** Puts a zero-width space on both sides of every Han character, so that Pagefind indexes characters instead of guessed words. */
export function spaceHan(text: string): string {
  return text.replace(HAN, '\u200B$&\u200B');
}

/** Takes the zero-width spaces out again, for excerpts. */
export function unspaceHan(text: string): string {
  return text.replaceAll('\u200B', '');
}
