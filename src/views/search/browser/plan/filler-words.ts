import { FILLERS } from './questions.zh.ts';

/** Whether a word says little of what is asked for: a filler, or one of those that a site has everywhere. */
export function isFiller(word: string, own: readonly string[] = []): boolean {
  if (word === '' || FILLERS.has(word) || own.includes(word)) return true;
  return [...word].some((_, end) => end > 0 && FILLERS.has(word.slice(0, end)) && isFiller(word.slice(end), own));
}
