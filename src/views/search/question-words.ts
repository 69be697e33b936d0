/** Words that ask, and say nothing of what is asked for; the longest first, so that none is cut. */
const ASKING = [
  '我想知道', '我想了解', '想问一下', '请问一下', '是什么意思', '花了多少钱', '用了多少钱', '是怎么回事', '什么意思', '多少钱', '花了多少', '用了多少', '有多少', '是多少', '占多少', '多少',
  '请问', '告诉我', '查一下', '有没有', '是不是', '能不能', '可不可以', '什么是', '是什么', '为什么', '干什么', '做什么', '有什么', '什么', '为何', '怎么样', '怎么', '怎样', '如何', '是哪些', '有哪些', '哪些', '哪里', '哪儿',
  '哪几个', '哪个', '哪家', '哪年', '几个', '几家', '是谁', '谁', '一共', '总共', '到底', '究竟', '花了', '花在', '用在', '用了', '做了', '这么多', '那么多', '这么', '那么', '存在', '吗', '呢', '吧', '啊', '呀',
];
/** How many of something: the measure word goes too. */
const COUNTED = '(?:有|是)?(?:多少|几)[家个人辆次项名台批件份篇元万]';
/** Not the word of an asker, though it ends in one. */
const PURPOSE = '目的';
const PATTERN = new RegExp(`${COUNTED}|${ASKING.join('|')}|${PURPOSE}|的|了$`, 'gu');
const MEANING = /什么是|是什么|什么意思|含义|释义|名词解释|怎么理解/;

/** What is left of a query without its question words; spaces stand where they were. */
export function dropQuestionWords(text: string): string {
  return text.replace(PATTERN, (word) => (word === PURPOSE ? word : ' ')).replace(/了(?= |$)/g, ' ').trim();
}

/** True where the meaning of a word is asked for. */
export function asksMeaning(text: string): boolean {
  return MEANING.test(text);
}
