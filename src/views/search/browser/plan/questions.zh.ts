/** Words that ask, and say nothing of what is asked for; the longest first, so that none is cut. */
const WORDS = `
  在哪里看 在哪看 哪里看 在哪里找 在哪找 哪里能找到 列成一张表 一张表 列成 要把
  我想知道 我想了解 想问一下 请问一下 是什么意思 花了多少钱 用了多少钱 是怎么回事 什么意思 多少钱
  花了多少 用了多少 有多少 是多少 占多少 拿了多少 得了多少 多少 请问 告诉我 查一下 查询 有没有 有无
  是不是 是否 能不能 可不可以 能否 可以 什么是 是什么 为什么 干什么 做什么 有什么 有啥 什么 为何
  啥 怎么样 怎么 怎样 如何 是哪些 有哪些 哪些 哪天 什么时候 何时 这份 这些 这个 那些 那个 哪里
  哪儿 哪方面 哪几个 哪几家 哪个 哪家 哪项 哪种 哪类 哪年 几个 几家 几位 几次 几分 是谁 谁 一共
  总共 到底 究竟 花了 花在 花掉 用在 用了 用于 做了 拿了 拿到 得了 这么多 那么多 这么 那么 存在
  一下子 一大截 好几倍 不少 很多 好多 许多 多出来 那块 这块 一下 够不够 吗 呢 吧 啊 呀 嘛
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** How many of something: the measure word goes too. */
const COUNTED = '(?:有|是)?(?:多少|几)(?:人次|批次|场次|[家个人辆次项名台批件份篇位套元万])';

/** Not the word of an asker, though it ends in one; after 科, 项 and their like it is another. */
export const PURPOSE = '目的';
export const PURPOSE_CUT = '目 ';
export const OTHER_END = /[科项栏题节]$/u;

/** What asks, wherever it stands, and what is left of it at the end of a word. */
export const ASKING = new RegExp(`${COUNTED}|${WORDS.join('|')}|${PURPOSE}|的|了$`, 'gu');
export const ASKING_END = /了(?= |$)/g;

/** A meaning is asked for, or a figure. */
export const MEANING = /什么是|是什么|什么意思|啥意思|含义|释义|定义|名词解释|怎么理解|指什么|指的是|what is|meaning/;
export const FIGURE = /多少|几[家个人辆次项名台批件份篇位套万分]|金额|数额|总额|花了|占比/u;

/** What is counted; people have measure words of their own. */
export const COUNTER = /(?:多少|几)(人次|批次|场次|[家个人辆次项名台批件份篇位套])/u;
export const PERSON = '人';
export const OF_PERSONS: readonly string[] = ['名', '位'];
export const OF_ANYTHING = '个';

/** Words that stand in half of all questions and rows, and say little of what is asked for. */
export const FILLERS: ReadonlySet<string> = new Set(
  `
    单位 本单位 你们单位 我们单位 你们 我们 咱们 他们 局里 全局 部门 本部门 机关 政府 国家 领导
    相关 有关 情况 方面 具体 主要 总的 一年 全年 年度 当年 本年度 今年 金额 数额 总额 费用 花费
    数据 数字 信息 内容 里面 其中 以及 还有 地方 目前 现在 知道 了解 关于 最多 最少 最高 最大 钱
    市里 全市 本市 我市 哪一 有 和 与 及 在 是 被 给 让 对 按 从 到 为 由 比 等 占 花 用
    拿 得 收 都 会 要 能 想 局 全
  `.split(/\s+/),
);

/** What stands after a name and says nothing of it: 出guo费用. */
export const FILLING_END = /(?:费用|情况|金额|支出|多少钱?)$/u;

/** Words for a change. */
export const CHANGING = /^(?:比|较|同比|增|减|涨|降|变|趋势|走势|上年|去年|多了|少了|相比)/u;

/** What is asked of the whole where nothing else is named: 一年花了多少钱. */
export const WHOLES: readonly (readonly [asked: RegExp, word: string])[] = [
  [/(?:花|用)[^收]*(?:哪|方面|什么地方)|去哪/u, '钱花哪里'],
  [/收(?:了|入|到|进)|进账/u, '总收入'],
  [/花|用了|用掉|支出|开支/u, '总支出'],
  [/剩|结余/u, '剩下'],
  [/多少(?:个)?人|几个人/u, '在职'],
];

/** Of several years that are named, the sum. */
export const IN_ALL = /一共|总共/u;
