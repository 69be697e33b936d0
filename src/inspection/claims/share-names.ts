import type { SaidFigure } from './list-said-figures.ts';

const EACH = /^(.*?)[，,]?\s*分别([^。；;，,]{0,20})$/s;
/** What 分别 says of all: 比上年增加; a mere verb says nothing. */
const VERB = /^(?:完成|支出|安排)?(?:为|是|达到|达)?\s*$/;
const JOINED = /^\s*[、，,和及]\s*$/;
/** What is said of all behind the last name: 占本年支出的比重. */
const TAIL = /(?:占|比上|较上|同比|完成).*$/;
/** What the last of several names may say for all: 货物、工程、服务支出. */
const ENDING = /(?:支出|收入|经费|费|金额)$/;
const STOP = /[。；;：:]/;

/** The names in front of 分别: the last clause, cut at its commas. */
function listNames(words: string): readonly string[] {
  const clause = words.split(STOP).at(-1) ?? '';
  const names = clause
    .split(/[、，,]|和(?=[^和]*$)/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  const tail = TAIL.exec(last)?.[0] ?? '';
  const ending = ENDING.exec(last.slice(0, last.length - tail.length))?.[0] ?? '';
  return names.map((name) => {
    const bare = name.slice(0, name.length - (TAIL.exec(name)?.[0].length ?? 0));
    return `${bare}${ENDING.test(bare) ? '' : ending}${tail}`;
  });
}

/**
 * Gives each figure of a row its own name: 货物、工程、服务支出分别为1万元、2万元、3万元. Where names and figures are not
 * as many, the words stay as they are.
 */
export function shareNames(figures: readonly SaidFigure[]): SaidFigure[] {
  const shared = [...figures];
  for (const [index, figure] of figures.entries()) {
    const each = figure.words.includes('分别') ? EACH.exec(figure.words) : null;
    if (!each) continue;
    const [, words = '', said = ''] = each;
    const rest = VERB.test(said) ? '' : said;
    const names = listNames(words);
    const end = figures.slice(index + 1).findIndex((next) => !JOINED.test(next.words) || next.kind !== figure.kind);
    const count = end < 0 ? figures.length - index : end + 1;
    if (names.length !== count) continue;
    for (const [nth, name] of names.entries()) {
      const own = shared[index + nth];
      if (own) shared[index + nth] = { ...own, words: `${name}${rest}` };
    }
  }
  return shared;
}
