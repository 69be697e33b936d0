/** More words than this in front of a figure say nothing of it. */
export const MOST_WORDS = 240;
/** What may stand before a name and says nothing of it. */
const AROUND =
  /^(?:\d{1,2}[.、](?=\d{3,7}(?!\d))|\d{3}(?:\d\d){0,2}(?=[\p{Script=Han}(])(?!年)|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}[、是]|(?:主要)?原因(?:是|为|系)?|由于|主要是|相比(?:较)?|比较|[,、:;。.)(]|其中|包括|含|主要用于以下方面|主要用于以下几个方面|主要包括|主要用于|主要|分别|具体情况如下|具体如下|构成情况如下|按.{1,4}分|另|另外|此外|以及|和|及|并|各)+/u;
/** What may stand behind a name, one after the other. */
const AFTER =
  /(?:[,、:;(]|(?:19|20)\d\d年度?|其中|共计|合计|总计|共|均|约|近|为|是|达到|达|人民币|总额|金额|数额|数|合计数|总的|的|资金|各)$/;

/** Words without what stands before a name. */
export function bareStart(text: string): string {
  return text.replace(AROUND, '');
}

/** Words without the last of what may stand behind a name; the same where nothing does. */
export function bareEnd(text: string): string {
  return text.replace(AFTER, '');
}

/** Words without what stands around a name. */
export function bareWords(text: string): string {
  let bare = text.slice(-MOST_WORDS);
  for (let last = ''; last !== bare;) {
    last = bare;
    bare = bareEnd(bareStart(bare));
  }
  return bare;
}
