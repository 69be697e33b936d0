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

const WHICH_YEAR = /(?:是)?(?:在)?哪(?:一)?(?:个)?(?:年度|年份|年)|(?:的)?年(?:份|度)(?=$|[是？?])/u;
const MOST = /(?:花得?|用得?|支出|花费|花钱)?(?:最(?:多|高|大|贵|好)|顶峰|峰值)(?:的?是)?/u;
const LEAST = /(?:花得?|用得?|支出|花费|花钱)?最(?:少|低|小|省)(?:的?是)?/u;
const SINCE =
  '(?:从|自)?(?:哪(?:一)?(?:个)?年(?:度|份)?|什么时候|何时|啥时候)(?:才)?(?:就)?(?:开始|起|首次|第一次)(?:就)?';
const GONE = new RegExp(`${SINCE}(?:没有?|不再有?|取消|停)(?:了)?`, 'u');
const FIRST = new RegExp(
  `${SINCE}(?:有|出现|公开|列|设立)?|(?:最早|第一次|首次)(?:是)?(?:在)?(?:哪(?:一)?年|什么时候|何时)`,
  'u',
);
const WHICH = /(?:是)?(?:在)?(?:有)?哪(?:几|些)(?:个)?(?:年度|年份|年)/u;
const DONE = /([买花用去拿收办开搞有])过/gu;
const SUM = /加起来(?:一共|总共)?|加在一起|累计(?:一共|总共)?|总和/u;
const CHANGE =
  /(?:比|较|同|跟|与|和)(?:上一?年度?|去年|前一年)(?:相?比|比较|度)?|同比|环比|走势|趋势|历年(?=增减|变化)/u;
const CHANGING = /(?:有何|有什么|的|逐年)?(?:变化|变动)(?:趋势|情况)?/u;
/** Two years set against each other: 2020年…跟2019年比. */
const AGAINST =
  /(?:比|较|同|跟|与|和)(?=\d{4}年)(\d{4}年度?)(?:相?比较?|比较)?(?:增加|减少|增长|下降|上升|多|少|涨|降|高|低)?(?:了|多少|几)*/u;
/** Words for a change, which say nothing of what changed; 比上年 stays where there is one year, whose texts tell of it. */
const CHANGED = /(?:有何|有什么|的|逐年)?(?:变化|变动|增减)(?:趋势|情况|幅度)?|走势|趋势|同比|环比/gu;
const BEFORE =
  /(?:比|较|同|跟|与|和)(?:上一?年度?|去年|前一年)(?:相?比|比较)?(?:度)?(?:是)?(?:增加|减少|增长|下降|上升|多|少|涨|降|高|低)?(?:了|多少|几)*/gu;
const TIMES = /(?:，|,)?(?:是|为)?(?:(?:上一?|前一)年度?|去年)?的?(?:几|多少)倍/u;
const SEVERAL = /对比|比较|每年|各年|逐年|历年/u;

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
