/** What a sentence begins with that is still to be written. */
export const UNWRITTEN = '待写';

/** True for a text that says it is still to be written. */
export function isUnwritten(text: string): boolean {
  return text.trimStart().startsWith(UNWRITTEN);
}
