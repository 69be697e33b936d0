import type { FigureFate } from '../../../inspection/claims/claim.ts';
import { findFigures } from '../../../inspection/figures/find-figures.ts';
import { cleanText } from '../outline/clean-text.ts';

/** Without blanks and what a tag does not stand for: a word or sign before a number, and 余亩 of 200余亩. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/^(?:[≥≤><±]|约)+/, '').replace(/^([-−]?[\d,.]+)[余多来].*$/, '$1');

function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * Figures of the whole text of documents of which nothing became: as many of each as are printed more often than there
 * are fates for them. Nothing of the outline or the passages is used.
 * @param texts of all blocks of the documents
 */
export function listLost(texts: readonly string[], fates: readonly FigureFate[], year: string): string[] {
  const lines = texts.flatMap((text) => cleanText(text).split('\n'));
  const found = countTexts(findFigures(lines, year).map(({ text }) => bare(text)));
  const known = countTexts(fates.map(({ printed }) => bare(printed)));
  return [...found].flatMap(([text, count]) => Array.from({ length: Math.max(0, count - (known.get(text) ?? 0)) }, () => text));
}
