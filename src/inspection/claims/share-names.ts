import type { SaidFigure } from './list-figures.ts';

const EACH = /^(.*?)[，,]?\s*分别(?:完成|支出|安排)?(?:为|是|达|达到)?\s*$/s;
const JOINED = /^\s*[、，,和及]\s*$/;
/** What the last of several names may say for all: 货物、工程、服务支出. */
const ENDING = /(?:支出|收入|经费|费|金额)$/;
const STOP = /[。；;：:]/;

/** The names in front of 分别: the last clause, cut at its commas. */
function listNames(words: string): readonly string[] {
  const clause = words.split(STOP).at(-1) ?? '';
  const names = clause.split(/[、，,]|和(?=[^和]*$)/).map((name) => name.trim()).filter((name) => name !== '');
  const ending = ENDING.exec(names.at(-1) ?? '')?.[0] ?? '';
  return names.map((name) => (ENDING.test(name) ? name : `${name}${ending}`));
}

/**
 * Gives each figure of a row its own name: 货物、工程、服务支出分别为1万元、2万元、3万元. Where names and figures are not
 * as many, the words stay as they are.
 */
export function shareNames(figures: readonly SaidFigure[]): SaidFigure[] {
  const shared = [...figures];
  for (const [index, figure] of figures.entries()) {
    const words = EACH.exec(figure.words)?.[1];
    if (words === undefined) continue;
    const names = listNames(words);
    const rest = figures.slice(index + 1).findIndex((next) => !JOINED.test(next.words) || next.kind !== figure.kind);
    const count = rest < 0 ? figures.length - index : rest + 1;
    if (names.length !== count) continue;
    for (const [nth, name] of names.entries()) {
      const own = shared[index + nth];
      if (own) shared[index + nth] = { ...own, words: name };
    }
  }
  return shared;
}
