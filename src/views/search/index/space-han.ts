/**
 * Puts a zero-width space on both sides of every Han character, so that Pagefind indexes characters instead of guessed
 * words; `R&D` becomes one word.
 */
export function spaceHan(text: string): string {
  return text.replace(/&/g, 'and').replace(/\p{Script=Han}/gu, '\u200B$&\u200B');
}
