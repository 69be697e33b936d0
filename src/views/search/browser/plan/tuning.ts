import { BASES } from './words.zh.ts';

/**
 * The numbers that the search is tuned by, each with its reason. They were set on `test/search/queries.csv` and on
 * sets of other hands; `npm run bench:search` says what a change does.
 */

/** Longer queries are cut: nobody types them. */
export const LONGEST_QUERY = 100;
/** More terms than this are no question, and each costs questions to the index. */
export const MOST_TERMS = 12;
/** So many questions go to the index: each takes a millisecond, and half a second is what a reader waits. */
export const MOST_QUESTIONS = 30;
/** Of a long run the beginning is asked for: ten characters stand in one place, and the ranking reads them all. */
export const LONGEST_PHRASE = 10;
/**
 * Words, and after them pairs of characters, are asked while there are no more characters than these in all: each may be
 * a file of two kilobytes, and a first search is to move at most 160.
 */
export const MOST_CHARACTERS = { word: 20, pair: 14 } as const;
/** Of one long run so many pairs are asked. */
export const MOST_PAIRS = 12;
/** Longer runs are sentences, and sentences are not in the lexicon. */
export const LONGEST_NAME = 14;

/** What a term counts by: a number names its place, a word the more the longer it is, a filler hardly. */
export const WEIGHTS = { number: 3, smallNumber: 1.2, letters: 2, single: 0.3, filler: 0.25, longest: 6 } as const;
/**
 * What an answer to a question counts by: the very words, words that may stand for them, a pair of their characters.
 */
export const ASKED = { own: 3, other: 2.2, pair: 0.4 } as const;

/** Words of title and heading count for a block, a little less than its own. */
export const CONTEXT_WORDS = 0.8;
/** Of rows with one name the first, the total, is meant, unless another is clearly better. */
export const NEAR_ROW = 0.04;
/** From here on a term is there, in its own words or a synonym’s; in the title counts. */
export const FULL = 0.7;
/** A synonym says a little less than the very word. */
export const SYNONYM = 0.9;
/** A pair of characters that stand there, of a word that does not: enough never to be empty, too little to win. */
export const PAIRED = 0.65;

/** A row whose figure was worked out answers a little less than a stated one, one that was not published much less. */
export const LESS: Readonly<Record<string, number>> = {
  [BASES.derived]: 0.05,
  [BASES.undisclosed]: 0.2,
  [BASES.partial]: 0.2,
  [BASES.blank]: 0.2,
};
/**
 * A row of another measure or of another fund than was asked for is not meant: budget for actual, last year, a share.
 */
export const OTHER_MEASURE = 0.3;
/** A row with the figure that was asked for comes before the pages that speak of it. */
export const FIGURE_ROW = 0.12;

/** A row that counts what was counted in the question: 几辆, 多少人. */
export const COUNTED_ROW = 0.4;

/** What the columns of a table are called says little of what it holds, and is alike in all tables. */
export const FIELDS_WEIGHT = 0.6;
/** So many records are loaded and looked at closely: fewer miss a right page in a hundred queries twice as often. */
export const LOOKED_AT = 11;
/**
 * Of the next ones a few tables are looked at where a figure is asked for by a short name, and none of the first has
 * it.
 */
export const MORE_TABLES = { among: 24, most: 5 } as const;
/** Longer names stand on few pages, and these are among the first. */
export const SHORT_NAME = 6;

/** What is told by the kind of a page: a meaning is in the glossary; help only where help is asked for. */
export const KINDS_WEIGH = { meaning: 0.6, term: -0.1, help: 0.25, otherHelp: -0.25 } as const;

/** Ledgers and lists of files repeat what stands elsewhere; they are looked at after the pages that say it. */
export const LATER_WEIGHT = 0.6;
/** Where a meaning is asked for, the glossary is looked at first. */
export const MEANING_WEIGHT = 4;
/** From this share of the best score on, departments take turns: each index counts by itself. */
export const NEAR_DEPARTMENTS = 0.5;

/** Hits that hold only a part must come near the best, the nearer the more hits hold everything. */
export const CUT = { many: 5, strict: 0.4, strictShare: 0.45, loose: 0.16, looseShare: 0.2 } as const;
