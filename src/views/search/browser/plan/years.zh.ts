/** Digits of years and counts; a few, 几, are none that could be counted. */
export const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
  几: '0',
};

const FULL_YEAR = '(?:19|20)\\d\\d';
const YEAR = `(${FULL_YEAR})(?:年度|年份|年)?`;

/** From a year to another, since one, until one. */
export const RANGE = new RegExp(
  `(^|[^\\d.])从?${YEAR}(?:至|到|[-—–~]+)(${FULL_YEAR}|\\d\\d)(?![\\d.])(?:年度|年份|年)?(?:之间|期间)?`,
  'u',
);
export const SINCE = new RegExp(
  `(^|[^\\d.])从?(${FULL_YEAR})(?:年度|年)?(?:以来|以后|之后|至今|到现在|到今年|起)`,
  'u',
);
export const UNTIL = new RegExp(`(^|[^\\d.])(${FULL_YEAR})(?:年度|年)?(?:以前|之前)`, 'u');

/** A year by itself. What follows it is looked at and left, since it stands before the next one. */
export const PLAIN = new RegExp(`(^|[^\\d.])(${FULL_YEAR})(?![\\d.])(?=(年度|年份|年)?)`, 'gu');

/** Where a year stood, by its mark, with what followed it. */
export const TAKEN = /[\u0001\u0002](?:年度|年份|年)?/gu;

const COUNT = '([一二两三四五六七八九十几]|\\d{1,2})(?:个)?年度?';

/** The last few years, and all of them. */
export const LAST = new RegExp(`(?:最近|过去|近|这|前)${COUNT}(?:来|里|间)?|${COUNT}(?:来|间)`, 'u');
export const EVERY = /历年来?|各年度?|各个?年份|每一?年度?|逐年|所有(?:的)?年(?:度|份)|全部年度|这些年|多年来?|年年/u;

/** A year by its distance. Not after 比, 较 and their like: what is compared with is no year to look in. */
export const RELATIVE = /(^|[^比较同跟与和])(今年|去年|大前年|前年|上一年度?|上年度(?!结))(?:的|度)?/u;
export const BACK: Readonly<Record<string, number>> = {
  今年: 0,
  去年: 1,
  上年度: 1,
  上一年: 1,
  上一年度: 1,
  前年: 2,
  大前年: 3,
};

/** Years written in words: 二〇一七年, and the last two digits alone: 17年. */
export const WRITTEN_YEAR =
  /[一二][九〇零][〇零一二三四五六七八九]{2}(?=年)|二[〇零][〇零一二三四五六七八九]{2}(?![〇零一二三四五六七八九十百千万])/gu;
export const SHORT_YEAR =
  /(^|[^\d.〇零一二两三四五六七八九十百千])(\d\d|[〇零一二三四五六七八九]{2})(?=年(?!以|来|内|间))/gu;

/** How words for years were read. */
export function sayLast(words: string, oldest: string, newest: string): string {
  return `“${words}”从最近的${newest}年度往回数，是${oldest}至${newest}年度`;
}

export function sayRelative(word: string, year: string, newest: string): string {
  return `“${word}”按最近的${newest}年度算，是${year}年度`;
}
