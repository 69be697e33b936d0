import type { Lexicon, Terms } from './plan/client-data.ts';
import type { Index } from './pagefind-client.ts';
import type { Plan } from './plan/plan.ts';
import type { DatedFigure } from './date-figures.ts';
import type { Hit } from './rank-records.ts';
import type { YearRows } from './year-rows.ts';

/** What is asked for: the words and the filters, as they stand in the address. */
export interface Request {
  readonly q: string;
  /**
   * A year, `all`, `latest` for the latest of each department, or blank for the year in the words or else the latest.
   */
  readonly year: string;
  readonly part: string;
  readonly kind: string;
  readonly department: string;
}

/** A value of a filter, and how many pages it would leave; undefined where that is not known before it is chosen. */
export interface Choice {
  readonly value: string;
  readonly count: number | undefined;
}

/** The figure that was asked for. */
export interface AnsweredFigure {
  /** Its row; of another year than `year` where the question is about several. */
  readonly hit: Hit;
  readonly year: string;
  readonly value: string;
  /** How it is known; blank where it is simply stated. */
  readonly basis: string;
  /** What several years say together; blank where that was not asked. */
  readonly sentence: string;
}

export interface SearchAnswer {
  readonly plan: Plan;
  readonly hits: readonly Hit[];
  /** How many pages hold everything that was asked for. */
  readonly count: number;
  /** Whether more records answer than were loaded. */
  readonly more: boolean;
  readonly year: string;
  /** True where the year that was asked has no answer, and other years stand in. */
  readonly elsewhere: boolean;
  readonly meant: readonly string[];
  readonly figure: AnsweredFigure | undefined;
  /**
   * The figure's row in the years that are asked about, the oldest first; in every year of the site where none is
   * named.
   */
  readonly series: () => Promise<readonly DatedFigure[]>;
  readonly years: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly parts: readonly Choice[];
  readonly departments: readonly Choice[];
}

/** Where the engine gets what it needs; each is fetched when it is first called for. */
export interface Sources {
  /** The latest year of each department, where these are not the same for all. */
  readonly latest: readonly { readonly department: string; readonly year: string }[];
  /** Whether each year has to be brought by itself: none is asked that the reader did not ask for. */
  readonly byYear: boolean;
  readonly index: () => Promise<Index>;
  readonly terms: () => Promise<Terms>;
  readonly lexicon: () => Promise<Lexicon>;
  /** The rows of a table in all years of a site. @param base of the site, without the last slash */
  readonly rows: (base: string, table: string) => Promise<YearRows>;
}
