import type { YearQuestion } from './read-year-question.ts';

/** One thing that is looked for. */
export interface Term {
  readonly kind: 'han' | 'number' | 'letters';
  readonly text: string;
  /** What may stand in its place: synonyms, the same amount in another unit, a slip put right. */
  readonly alternatives: readonly string[];
  /** Its share in the score, before rarity. */
  readonly weight: number;
  /** What a number counts: a place where it counts the same is meant more. */
  readonly unit?: string;
  /** Says little by itself: a hit without it is still a whole answer. */
  readonly isSoft?: boolean;
}

export interface Plan {
  /** The whole query, folded, for a phrase that stands so in the text. */
  readonly whole: string;
  /** A published year named in the query, where it is the only one. */
  readonly year: string;
  /** All published years that are asked for, the newest first. */
  readonly years: readonly string[];
  /** Years that are asked for and not published. */
  readonly missingYears: readonly string[];
  /** How a word for a year was read; blank where there was none. */
  readonly saidYear: string;
  /** What is asked of several years. */
  readonly asks: YearQuestion | undefined;
  /** Whether it is asked how many times a figure is that of the year before. */
  readonly asksTimes: boolean;
  readonly terms: readonly Term[];
  readonly asksMeaning: boolean;
  readonly asksFigure: boolean;
  /** What is counted where a number of things is asked for: 辆 of 有几辆; else blank. */
  readonly counter: string;
  /** Words that stand nowhere, and were left out. */
  readonly dropped: readonly string[];
}
