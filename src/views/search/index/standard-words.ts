import { ABOUT, ENGLISH, EVERYDAY } from './synonyms.zh.ts';

function split(words: string): string[] {
  return words.split('，');
}

/**
 * Everyday and English words for what a site writes.
 * @param isWritten whether a term stands in the site; entries whose terms do not are left out
 */
export function listStandardWords(isWritten: (term: string) => boolean): [words: string[], means: string[]][] {
  return [...EVERYDAY, ...ABOUT, ...ENGLISH]
    .map(([words, means]): [string[], string[]] => [split(words), split(means).filter(isWritten)])
    .filter(([, means]) => means.length > 0);
}
