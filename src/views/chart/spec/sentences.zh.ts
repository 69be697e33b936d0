/** One item, several alike, and one against another. */
export const sayItemIs = (name: string, value: string): string => `${name}为${value}`;
export const sayIs = (names: string, value: string): string => `${names}是${value}`;
export const sayAllAre = (names: string, value: string): string => `${names}都是${value}`;
export const UNCHANGED = '持平';
export const sayMore = (amount: string): string => `多${amount}`;
export const sayLess = (amount: string): string => `少${amount}`;
export const saySameAs = (name: string): string => `与${name}${UNCHANGED}`;
export const sayAgainst = (name: string, difference: string): string => `比${name}${difference}`;

/** The parts of a whole. */
export const ALL_ALIKE = '各项相同';
export const saySeveralLargest = (names: string, value: string): string => `其中${names}最多，都是${value}`;
export const sayLargest = (name: string, value: string, share: string): string =>
  `其中${name}最多，为${value}，占${share}`;
export const sayZeros = (names: string): string => `；为零的有${names}`;
export const saySum = (amount: string): string => `各项合计${amount}`;
export const sayAgainstWhole = (amount: string, difference: string): string => `，比总数${amount}${difference}`;

/** Items by their length: the words for what is largest and smallest, and for amounts that may be below zero. */
export const EXTREMES = { most: '多', least: '少' } as const;
export const SIGNED_EXTREMES = { most: '大', least: '小' } as const;
export const sayCountAlike = (count: number, value: string): string => `共${count}项，都是${value}`;
export const sayCountMost = (count: number, name: string, most: string, value: string): string =>
  `共${count}项，${name}最${most}，为${value}`;
export const sayCountSeveralMost = (count: number, names: string, most: string, value: string): string =>
  `共${count}项，${names}最${most}，都是${value}`;
export const sayLeast = (name: string, least: string, value: string): string => `，${name}最${least}，为${value}`;
export const sayInner = (count: number): string => `；其下再分${count}项`;

/** An account. */
export const BALANCED = '两边相等';
export const sayApart = (amount: string): string => `两边相差${amount}`;
export const sayAccount = (inside: string, out: string, left: string, balance: string): string =>
  `来的钱一共${inside}，用掉${out}，还剩${left}，${balance}`;

/** Pairs of numbers, by the names of the first and the second. */
export const sayOnlyPair = (
  name: string,
  first: readonly [string, string],
  second: readonly [string, string],
): string => `${name}的${first.join('为')}，${second.join('为')}`;
export const sayManyItems = (names: string, count: number): string => `${names}等${count}项`;
export const sayAllEqual = (first: string, second: string): string => `${second}与${first}都相等`;
export const saySomeEqual = (count: number, first: string, second: string): string =>
  `${count}项的${second}与${first}相等`;
export const sayLower = (second: string, names: string): string => `${second}较小的有${names}`;
export const sayHigher = (second: string, names: string): string => `${second}较大的有${names}`;
export const sayPairs = (count: number, said: readonly string[]): string => `共${count}项，${said.join('；')}`;

/** The unit and the origin of a chart, and what stands for the site's address where no domain is named. */
export const sayUnit = (unit: string): string => `单位：${unit}`;
export const UNITS_APART = '见各项';
export const sayOrigin = (title: string, place: string): string => `来源：《${title}》${place}`;
export const sayVersionOf = (name: string, version: string): string => `${name}，数据版本${version}`;
export const NO_DOMAIN = '（本站网址）';
export const titleNumbered = (number: number, title: string): string => `图${number}　${title}`;
