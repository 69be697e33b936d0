/** Words that ask, and say nothing of what is asked for; the longest first, so that none is cut. */
const ASKING = `
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
  .split(/\s+/);
/** How many of something: the measure word goes too. */
const COUNTED = '(?:有|是)?(?:多少|几)(?:人次|批次|场次|[家个人辆次项名台批件份篇位套元万])';
/** Not the word of an asker, though it ends in one; 科目的 and 项目的 are others. */
const [PURPOSE, OTHER_END] = ['目的', /[科项栏题节]$/u];
const PATTERN = new RegExp(
  `${COUNTED}|${ASKING.sort((a, b) => b.length - a.length).join('|')}|${PURPOSE}|的|了$`,
  'gu',
);
const MEANING = /什么是|是什么|什么意思|啥意思|含义|释义|定义|名词解释|怎么理解|指什么|指的是|what is|meaning/;

/** What is left of a query without its question words; spaces stand where they were. */
export function dropQuestionWords(text: string): string {
  return text
    .replace(PATTERN, (word, at: number) => {
      if (word !== PURPOSE) return ' ';
      return OTHER_END.test(text.slice(0, at)) ? '目 ' : word;
    })
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
