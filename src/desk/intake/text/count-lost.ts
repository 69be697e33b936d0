import type { FigureFate } from '../../../inspection/claims/claim.ts';
import { findFigures } from '../../../inspection/figures/find-figures.ts';
import { cleanLine } from '../outline/clean-line.ts';

/** Without blanks and what a tag does not stand for: a word or sign before a number, and 余亩 of 200余亩. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:[≥≤><±]|约)+/, '')
    .replace(/^([-−]?[\d,.]+)[余多来].*$/, '$1');

function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The ends of a range, each of which has a fate of its own; a figure that is none as it is. */
function splitEnds(text: string): readonly string[] {
  const [, low, high] = /^([-−]?[\d,.]+[^\d]*?)[-–—~至到]+([\d,.]+.*)$/.exec(text) ?? [];
  return low === undefined || high === undefined ? [text] : [low, high];
}

/**
 * Figures of the whole text of documents of which nothing became: as many of each as are printed more often than there
 * are fates for them. Nothing of the outline or the passages is used.
 * @param texts of all blocks of the documents
 */
export function listLost(texts: readonly string[], fates: readonly FigureFate[], year: string): string[] {
  const lines = texts.flatMap((text) => cleanLine(text).split('\n'));
  const known = countTexts(fates.map(({ printed }) => bare(printed)));
  const take = (text: string): boolean => {
    const count = known.get(text) ?? 0;
    known.set(text, count - 1);
    return count > 0;
  };
  const missing = findFigures(lines, year)
    .map(({ text }) => bare(text))
    .filter((text) => !take(text));
  return missing.filter((text) => !splitEnds(text).every(take)).toSorted();
}
