import { foldWords } from './fold-words.ts';

/** Words that go on with what was said before: 涉及预算金额, 其中, 平均得分. */
const GOES_ON =
  /^(?:涉及|累计|平均|合计|共|总计|其中|分别|采购金额|金额|资金|预算|得分|完成|占|增长|下降|较|比|同比|人均|每)/;
const MOST = 40;
/** More words than this in front of a number say nothing of it. */
const LONGEST = 400;
const BRACKETS = /\([^()]*\)/g;
const LEADING = /^(?:截至|至|到)?(?:(?:19|20)\d\d年(?:度|末|底|\d+月\d+日|\d+月)?|年末|年底|全年|本年度?|当年)[,、]?/;

function shorten(text: string): string {
  const units = [...text];
  return units.length <= MOST ? text : `…${units.slice(-MOST).join('')}`;
}

/** Words that ask for what they count: 对13个项目, 组织了7个. */
const TAKES =
  /(?:对|选取|选择|组织了?|开展了?|完成了?|召开|举办|印发|出台|制定|新增|引进|设有?|下设|包括|共有?|有|等|将|把|为|了|所属|下属|的)$/;
/** What the figure before counts, and a joint: 2个行政单位、5个事业单位. */
const JOINED = /^[^,;。、\d]{1,12}[、和及]$/;
const BEHIND = /^[^,;:。、()\d]{2,16}/;
const STARTS =
  /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}[、是]|[,、:;。.)(]|其中:?|含|以及|和|及)+/;
const ENDS = /(?:[,、:;(]|共计|共|(?<![人车户平每])均|约|近|为|是|达到|达)+$/;
const SHORT = 5;

/** The last words that say what a number is of: the clause before it, with those before where that goes on or is short. */
function lastWords(text: string): string {
  const clauses = text
    .replace(BRACKETS, '')
    .replace(/^[^(]*\)/, '')
    .split(/[,;。]/)
    .map((clause) => clause.replace(STARTS, '').replace(LEADING, '').replace(ENDS, ''))
    .filter((clause) => clause !== '');
  const last = clauses.at(-1) ?? '';
  return [...last].length >= SHORT && !GOES_ON.test(last) ? last : clauses.slice(-3).join('，');
}

/**
 * What a row is called that only the words before its number name.
 * @param words in front of the number
 * @param before what the row before is called, in the same sentence; blank where there is none
 * @param otherwise what to call it where there are no words
 * @param behind the number: what is counted, where the words before it end with a verb
 */
export function nameFact(words: string, before: string, otherwise: string, behind = ''): string {
  const folded = foldWords(words.slice(-LONGEST));
  const noun = TAKES.test(folded) ? (BEHIND.exec(foldWords(behind))?.[0] ?? '') : '';
  if (noun !== '') return shorten(`${lastWords(folded)}…${noun}`);
  const next = JOINED.test(folded) ? (BEHIND.exec(foldWords(behind))?.[0] ?? '') : '';
  if (next !== '') return shorten(otherwise === '' ? next : `${otherwise}：${next}`);
  const own = lastWords(folded) || lastWords(folded.replace(BRACKETS, ''));
  if (own === '') return shorten(before === '' ? otherwise : before);
  if ([...own].length < SHORT && otherwise !== '') return shorten(`${otherwise}：${own}`);
  return shorten(before !== '' && GOES_ON.test(own) ? `${before.split('：')[0] ?? before}：${own}` : own);
}
