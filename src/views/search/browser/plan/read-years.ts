import {
  BACK,
  DIGITS,
  EVERY,
  LAST,
  PLAIN,
  RANGE,
  RELATIVE,
  sayLast,
  sayRelative,
  SHORT_YEAR,
  SINCE,
  TAKEN,
  UNTIL,
  WRITTEN_YEAR,
} from './years.zh.ts';

/** Which years a query asks for, and what is left of it. */
export interface YearsAsked {
  /** Published years that are asked for, the newest first; none where no year is named. */
  readonly years: readonly string[];
  /** Years that are asked for and not published, the newest first. */
  readonly missing: readonly string[];
  /** How a word such as 去年 was read: `去年按最近的2020年度算，是2019年度`; blank where none stood there. */
  readonly said: string;
  /** The query without its years; a year that is not published stays, since texts may speak of it. */
  readonly rest: string;
}

/** 二〇一七年 → 2017年, 17年 → 2017年 where that year is published. */
function writeYears(text: string, years: readonly string[]): string {
  const turn = (run: string): string => [...run].map((character) => DIGITS[character] ?? character).join('');
  const full = text.replace(WRITTEN_YEAR, turn);
  return full.replace(SHORT_YEAR, (all, before: string, run: string) => {
    const year = `20${turn(run)}`;
    return years.includes(year) ? `${before}${year}` : all;
  });
}

interface Cut {
  readonly asked: readonly string[];
  readonly said: string;
  readonly rest: string;
}

function cutOut(text: string, found: RegExpExecArray, before = ''): string {
  return `${text.slice(0, found.index)}${before} ${text.slice(found.index + found[0].length)}`;
}

function listBetween(from: number, to: number, years: readonly string[]): string[] {
  const [low, high] = from <= to ? [from, to] : [to, from];
  const inside = years.filter((year) => Number(year) >= low && Number(year) <= high);
  return [...new Set([...inside, String(low), String(high)])];
}

/** 2015至2018, 2015年以来, 2018年以前 */
function cutRange(text: string, years: readonly string[]): Cut | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [, before = '', from = '', end = ''] = range;
    const to = end.length === 2 ? `${from.slice(0, 2)}${end}` : end;
    return { asked: listBetween(Number(from), Number(to), years), said: '', rest: cutOut(text, range, before) };
  }
  const [newest = '', oldest = newest] = [years[0], years[years.length - 1]];
  const since = SINCE.exec(text);
  if (since)
    return {
      asked: listBetween(Number(since[2]), Number(newest), years),
      said: '',
      rest: cutOut(text, since, since[1]),
    };
  const until = UNTIL.exec(text);
  return until
    ? { asked: listBetween(Number(oldest), Number(until[2]), years), said: '', rest: cutOut(text, until, until[1]) }
    : undefined;
}

/** 近三年, 历年; counted back from the latest year of the site, never from the clock. */
function cutLast(text: string, years: readonly string[]): Cut | undefined {
  const [newest = ''] = years;
  const last = LAST.exec(text);
  const size = last?.[1] ?? last?.[2] ?? '';
  const count = Number(DIGITS[size] ?? size);
  if (last && count > 0) {
    const asked = Array.from({ length: count }, (_, index) => String(Number(newest) - index));
    const said = sayLast(last[0], asked[asked.length - 1] ?? '', newest);
    return { asked, said, rest: cutOut(text, last) };
  }
  const every = last ?? EVERY.exec(text);
  return every ? { asked: [...years], said: '', rest: cutOut(text, every) } : undefined;
}

function cutRelative(text: string, years: readonly string[]): Cut | undefined {
  const found = RELATIVE.exec(text);
  const [newest = ''] = years;
  if (!found || newest === '') return undefined;
  const [, before = '', word = ''] = found;
  const year = String(Number(newest) - (BACK[word] ?? 0));
  const said = year === newest ? '' : sayRelative(word, year, newest);
  return { asked: [year], said, rest: cutOut(text, found, before) };
}

/** Every year named by itself. One that is not published counts only with 年: 1999 may be any number. */
function cutPlain(text: string, years: readonly string[]): Cut | undefined {
  const found = [...text.matchAll(PLAIN)].filter(([, , year = '', unit = '']) => years.includes(year) || unit !== '');
  if (found.length === 0) return undefined;
  const marked = text.replace(PLAIN, (all, before: string, year: string) =>
    years.includes(year) ? `${before}\u0001` : `${all}\u0002`,
  );
  return { asked: found.map(([, , year = '']) => year), said: '', rest: marked.replace(TAKEN, ' ') };
}

const newestFirst = (a: string, b: string): number => Number(b) - Number(a);

/**
 * Takes the years out of a query.
 * @param typed folded
 * @param published the newest first
 */
export function readYears(typed: string, published: readonly string[]): YearsAsked {
  const text = writeYears(typed, published);
  const cut =
    cutRange(text, published) ?? cutLast(text, published) ?? cutPlain(text, published) ?? cutRelative(text, published);
  if (!cut) return { years: [], missing: [], said: '', rest: text };
  const asked = [...new Set(cut.asked)];
  const missing = asked.filter((year) => !published.includes(year)).sort(newestFirst);
  // Texts tell of the year before the oldest one, too; of earlier ones a number would only lead astray.
  const isTold = cut.said === '' || missing[0] === String(Number(published[published.length - 1]) - 1);
  const named =
    isTold && asked.length === 1 && missing.length === 1 && !cut.rest.includes(missing[0] ?? '')
      ? `${missing[0] ?? ''} ${cut.rest}`
      : cut.rest;
  return {
    years: asked.filter((year) => published.includes(year)).sort(newestFirst),
    missing,
    said: cut.said,
    rest: /[\p{L}\p{N}]/u.test(named) ? named : text,
  };
}
