/** Words that ask, and say nothing of what is asked for; the longest first, so that none is cut. */
const ASKING = [
  '我想知道',
  '我想了解',
  '想问一下',
  '请问一下',
  '是什么意思',
  '花了多少钱',
  '用了多少钱',
  '是怎么回事',
  '什么意思',
  '多少钱',
  '花了多少',
  '用了多少',
  '有多少',
  '是多少',
  '占多少',
  '拿了多少',
  '得了多少',
  '多少',
  '请问',
  '告诉我',
  '查一下',
  '查询',
  '有没有',
  '有无',
  '是不是',
  '是否',
  '能不能',
  '可不可以',
  '能否',
  '可以',
  '什么是',
  '是什么',
  '为什么',
  '干什么',
  '做什么',
  '有什么',
  '有啥',
  '什么',
  '为何',
  '啥',
  '怎么样',
  '怎么',
  '怎样',
  '如何',
  '是哪些',
  '有哪些',
  '哪些',
  '哪天',
  '什么时候',
  '何时',
  '这份',
  '这些',
  '这个',
  '那些',
  '那个',
  '哪里',
  '哪儿',
  '哪方面',
  '哪几个',
  '哪几家',
  '哪个',
  '哪家',
  '哪项',
  '哪种',
  '哪类',
  '哪年',
  '几个',
  '几家',
  '几位',
  '几次',
  '几分',
  '是谁',
  '谁',
  '一共',
  '总共',
  '到底',
  '究竟',
  '花了',
  '花在',
  '花掉',
  '用在',
  '用了',
  '用于',
  '做了',
  '拿了',
  '拿到',
  '得了',
  '这么多',
  '那么多',
  '这么',
  '那么',
  '存在',
  '一下子',
  '一大截',
  '好几倍',
  '不少',
  '很多',
  '好多',
  '许多',
  '多出来',
  '那块',
  '这块',
  '一下',
  '够不够',
  '吗',
  '呢',
  '吧',
  '啊',
  '呀',
  '嘛',
];
/** How many of something: the measure word goes too. */
const COUNTED = '(?:有|是)?(?:多少|几)(?:人次|批次|场次|[家个人辆次项名台批件份篇位套元万])';
/** Not the word of an asker, though it ends in one. */
const PURPOSE = '目的';
const PATTERN = new RegExp(
  `${COUNTED}|${[...ASKING].sort((a, b) => b.length - a.length).join('|')}|${PURPOSE}|的|了$`,
  'gu',
);
const MEANING = /什么是|是什么|什么意思|啥意思|含义|释义|定义|名词解释|怎么理解|指什么|指的是|what is|meaning/;

/** What is asked of several years: where a figure was greatest or least, where it begins, how it changed, or all of them. */
export type YearQuestion = 'most' | 'least' | 'first' | 'change' | 'series';

const WHICH_YEAR = /(?:是)?(?:在)?哪(?:一)?(?:个)?(?:年度|年份|年)|(?:的)?年(?:份|度)(?=$|[是？?])/u;
const MOST = /(?:花得?|用得?|支出|花费)?(?:最(?:多|高|大|贵|好)|顶峰|峰值)/u;
const LEAST = /(?:花得?|用得?|支出|花费)?最(?:少|低|小|省)/u;
const FIRST =
  /(?:从|自)?(?:哪(?:一)?(?:个)?年(?:度|份)?|什么时候|何时|啥时候)(?:才)?(?:开始|起|首次|第一次)(?:有|出现|公开|列|设立)?|(?:最早|第一次|首次)(?:是)?(?:在)?(?:哪(?:一)?年|什么时候|何时)/u;
const CHANGE =
  /(?:比|较|同|跟|与|和)(?:上一?年度?|去年|前一年)(?:相?比|比较|度)?|同比|环比|(?:有何|有什么|的|逐年)?(?:变化|变动)(?:趋势|情况)?|走势|趋势|历年(?=增减|变化)/u;
/** Words for a change, which say nothing of what changed; 比上年 stays where there is one year, whose texts tell of it. */
const CHANGED = /(?:有何|有什么|的|逐年)?(?:变化|变动|增减)(?:趋势|情况|幅度)?|走势|趋势|同比|环比/gu;
const BEFORE =
  /(?:比|较|同|跟|与|和)(?:上一?年度?|去年|前一年)(?:相?比|比较)?(?:度)?(?:是)?(?:增加|减少|增长|下降|上升|多|少|涨|降|高|低)?(?:了|多少|几)*/gu;
const SEVERAL = /对比|比较|每年|各年|逐年|历年/u;

function findYearQuestion(text: string, isSeveral: boolean): { asks: YearQuestion | undefined; rest: string } {
  const cut = (pattern: RegExp, from = text): string => from.replace(pattern, ' ');
  if (FIRST.test(text)) return { asks: 'first', rest: cut(FIRST) };
  if (WHICH_YEAR.test(text)) {
    const rest = cut(WHICH_YEAR);
    if (MOST.test(rest)) return { asks: 'most', rest: cut(MOST, rest) };
    if (LEAST.test(rest)) return { asks: 'least', rest: cut(LEAST, rest) };
    return { asks: 'series', rest };
  }
  if (CHANGE.test(text)) return { asks: 'change', rest: cut(CHANGED, isSeveral ? cut(BEFORE) : text) };
  return { asks: SEVERAL.test(text) ? 'series' : undefined, rest: text };
}

/**
 * What is asked of several years, and the query without the words that ask it; nothing where it asks no such thing.
 * @param isSeveral whether the site has several years
 */
export function readYearQuestion(text: string, isSeveral: boolean): { asks: YearQuestion | undefined; rest: string } {
  const found = findYearQuestion(text, isSeveral);
  return /[\p{L}\p{N}]/u.test(found.rest) ? found : { asks: undefined, rest: text };
}

/** What is left of a query without its question words; spaces stand where they were. */
export function dropQuestionWords(text: string): string {
  return text
    .replace(PATTERN, (word) => (word === PURPOSE ? word : ' '))
    .replace(/了(?= |$)/g, ' ')
    .trim();
}

/** True where the meaning of a word is asked for. */
export function asksMeaning(text: string): boolean {
  return MEANING.test(text);
}

const FIGURE = /多少|几[家个人辆次项名台批件份篇位套万分]|金额|数额|总额|花了|占比/u;

/** True where a figure is asked for, in so many words. */
export function asksFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** What is counted where a number of things is asked for: 辆 of 有几辆, 人 of 多少人; blank where it is money or nothing. */
export function findCounter(text: string): string {
  const [, counter = ''] = /(?:多少|几)(人次|批次|场次|[家个人辆次项名台批件份篇位套])/u.exec(text) ?? [];
  return counter === '名' || counter === '位' || (counter === '个' && /人/u.test(text)) ? '人' : counter;
}

/** Words that stand in half of all questions and rows, and say little of what is asked for. */
const FILLERS = new Set([
  '单位',
  '本单位',
  '你们单位',
  '我们单位',
  '你们',
  '我们',
  '咱们',
  '他们',
  '局里',
  '全局',
  '部门',
  '本部门',
  '机关',
  '政府',
  '国家',
  '领导',
  '相关',
  '有关',
  '情况',
  '方面',
  '具体',
  '主要',
  '总的',
  '一年',
  '全年',
  '年度',
  '当年',
  '本年度',
  '今年',
  '金额',
  '数额',
  '总额',
  '费用',
  '花费',
  '数据',
  '数字',
  '信息',
  '内容',
  '里面',
  '其中',
  '以及',
  '还有',
  '地方',
  '目前',
  '现在',
  '知道',
  '了解',
  '关于',
  '最多',
  '最少',
  '最高',
  '最大',
  '钱',
  '市里',
  '全市',
  '本市',
  '我市',
  '哪一',
  '有',
  '和',
  '与',
  '及',
  '在',
  '是',
  '被',
  '给',
  '让',
  '对',
  '按',
  '从',
  '到',
  '为',
  '由',
  '比',
  '等',
  '占',
  '花',
  '用',
  '拿',
  '得',
  '收',
  '都',
  '会',
  '要',
  '能',
  '想',
  '局',
  '全',
]);

/** Whether a word is one of those, or of those that a site has everywhere. */
export function isFiller(word: string, own: readonly string[] = []): boolean {
  if (word === '' || FILLERS.has(word) || own.includes(word)) return true;
  return [...word].some((_, end) => end > 0 && FILLERS.has(word.slice(0, end)) && isFiller(word.slice(end), own));
}
