/** What several years say together. Years come as they are named: `2015至2021年度`; figures with their units. */

/** What was not counted, after another sentence: years without a number, years without such a row. */
export const sayWithoutNumber = (years: string): string => `；${years}没有数，没有算在内`;
export const sayWithoutRow = (years: string): string => `；${years}的表里没有这一行`;

/** The greatest or the least of some years. */
export function sayExtreme(count: number, years: string, isMost: boolean, value: string): string {
  return `${count}个年度里${years}${isMost ? '最多' : '最少'}，为${value}`;
}

/** Since when there is something. */
export const ALL_ZERO = '各年度都是零';
export const sayOldest = (year: string, value: string): string =>
  `本站最早的${year}年度就有，为${value}；更早的年度不在本站`;
export const missRow = (years: string): string => `${years}的表里没有这一行`;
export const missNumber = (years: string): string => `${years}为零或没有数`;
export const saySince = (year: string, value: string, before: readonly string[]): string =>
  `从${year}年度起有，为${value}；此前${before.join('，')}`;

/** In which years there is something. */
export function sayWhich(count: number, years: string, isRestZero: boolean): string {
  return `${count}个年度里${years}有${isRestZero ? '，其余为零' : ''}`;
}

/** Since when there is nothing. */
export const NEVER_AGAIN = '，此后一直为零';
export const sayNeverZero = (count: number): string => `${count}个年度都有，没有为零的`;
export const sayAgain = (year: string, value: string): string => `；${year}年度又有，为${value}`;
export const sayGone = (year: string, zeros: string, later: string): string => `从${year}年度起为零：${zeros}${later}`;

/** What years come to together. */
export function sayTotal(first: string, last: string, count: number, total: string): string {
  return `${first}至${last}年度中有数的${count}个年度合计${total}，由各年度所载相加推算`;
}

/** How a year differs from another, worked out. */
export const DIRECTIONS = { up: '增加', down: '减少', level: '持平' } as const;
export const sayRate = (rate: string): string => `（${rate}%）`;
export const sayTimes = (year: string, times: string, formula: string): string =>
  `；是${year}年度的${times}倍，按${formula}推算`;
export const sayChange = (year: string, direction: string, size: string, formula: string): string =>
  `比${year}年度${direction}${size}，按所载${formula}推算`;
