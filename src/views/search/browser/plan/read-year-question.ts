import {
  AGAINST,
  BEFORE,
  CHANGE,
  CHANGED,
  CHANGING,
  DONE,
  FIRST,
  GONE,
  LEAST,
  MOST,
  SEVERAL,
  SUM,
  TIMES,
  WHICH,
  WHICH_YEAR,
} from './year-questions.zh.ts';

/**
 * What is asked of several years: where a figure was greatest or least, since when it is there or is there no more, in
 * which years it is there, what it comes to in all, how it changed, or all of them.
 */
export type YearQuestion = 'most' | 'least' | 'first' | 'gone' | 'which' | 'sum' | 'change' | 'series';

/** A question about several years, and the query without the words that ask it. */
export interface YearsQuestion {
  readonly asks: YearQuestion | undefined;
  /** Whether it is asked how many times a figure is that of the year before. */
  readonly asksTimes: boolean;
  readonly rest: string;
}

type Asked = Omit<YearsQuestion, 'asksTimes'>;

function cut(text: string, pattern: RegExp, by = ' '): string {
  return text.replace(pattern, by);
}

/** Which year, or which years: the words for most and least go too. */
function readWhich(text: string): Asked | undefined {
  if (WHICH.test(text)) return { asks: 'which', rest: cut(cut(text, WHICH), DONE, '$1') };
  if (!WHICH_YEAR.test(text)) return undefined;
  const rest = cut(text, WHICH_YEAR);
  if (MOST.test(rest)) return { asks: 'most', rest: cut(rest, MOST) };
  if (LEAST.test(rest)) return { asks: 'least', rest: cut(rest, LEAST) };
  return { asks: 'series', rest };
}

function readAsked(text: string, isSeveral: boolean): Asked {
  if (GONE.test(text)) return { asks: 'gone', rest: cut(text, GONE) };
  if (FIRST.test(text)) return { asks: 'first', rest: cut(text, FIRST) };
  const which = readWhich(text);
  if (which) return which;
  if (SUM.test(text)) return { asks: 'sum', rest: cut(text, SUM) };
  if (/\d{4}.*\d{4}/u.test(text) && AGAINST.test(text)) return { asks: 'change', rest: cut(text, AGAINST, ' $1 ') };
  if (CHANGE.test(text) || CHANGING.test(text))
    return { asks: 'change', rest: cut(isSeveral ? cut(text, BEFORE) : text, CHANGED) };
  return { asks: SEVERAL.test(text) ? 'series' : undefined, rest: text };
}

/**
 * What is asked of several years; nothing where it asks no such thing.
 * @param isSeveral whether the site has several years
 */
export function readYearQuestion(text: string, isSeveral: boolean): YearsQuestion {
  const asksTimes = TIMES.test(text);
  const { asks, rest } = readAsked(asksTimes && isSeveral ? cut(text, TIMES) : text, isSeveral);
  const times = asksTimes && isSeveral ? { asks: asks ?? ('change' as const), asksTimes } : { asks, asksTimes: false };
  return /[\p{L}\p{N}]/u.test(rest) ? { ...times, rest } : { asks: undefined, asksTimes: false, rest: text };
}
