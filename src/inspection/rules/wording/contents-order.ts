import type { Finding } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { GUIDE } from '../bases.ts';
import type { ContentsLine, Examined, TitleLine } from '../examined.ts';
import { type InspectionRule, type InspectionExample, show } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

/** A line of contents with the one title that it is of. */
interface Pair {
  readonly line: ContentsLine;
  readonly title: TitleLine;
  readonly at: number;
}

/** Lines whose title stands in the document once only, and in the contents once only: nothing else can be meant. */
function pairLines({ contents, titles }: Examined): Pair[] {
  return contents.flatMap((line) => {
    const places = titles.map((title, at) => ({ line, title, at })).filter(({ title }) => title.key === line.key);
    const isOnce = contents.filter(({ key }) => key === line.key).length === 1;
    return places.length === 1 && isOnce && line.key !== '' ? places : [];
  });
}

/** The longest run of pairs whose titles come in the order of the contents. */
function findOrdered(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const before =
      runs.filter((run) => (run.at(-1)?.at ?? -1) < pair.at).toSorted((a, b) => b.length - a.length)[0] ?? [];
    runs.push([...before, pair]);
  }
  return new Set(runs.toSorted((a, b) => b.length - a.length)[0] ?? []);
}

function writeOne({ line }: Pair, rule: string, printed: string, against: string, verdict: string): Finding {
  const { page } = line.place;
  return writeSlip(
    { id: '', locator: page === undefined ? '' : `第${page}页` },
    {
      rule,
      key: nameByWords(line.title),
      weight: 'wording',
      kind: 'slip',
      title: `${rule === 'contents-order' ? '目录与正文的次序不同' : '目录的页码不对'}：${line.title}`,
      printed,
      against,
      verdict,
      explanation: `目录里的“${line.title}”：${verdict}`,
    },
  );
}

function findMoved(examined: Examined): Finding[] {
  const pairs = pairLines(examined).filter(({ title }) => !title.isForm);
  const ordered = findOrdered(pairs);
  const moved = pairs.filter((pair) => !ordered.has(pair));
  // Many that moved are a list that was not read right.
  return moved.length * 4 > pairs.length
    ? []
    : moved.map((pair) => writeOne(pair, 'contents-order', pair.line.title, '', '这个标题在目录里的次序与正文不同。'));
}

/** How far the printed number of a page lies from its number in the file: what most lines agree on. */
function findShift(pairs: readonly Pair[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { line, title } of pairs)
    counts.set((title.page ?? 0) - (line.page ?? 0), (counts.get((title.page ?? 0) - (line.page ?? 0)) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best && best[1] >= 4 && best[1] * 10 >= pairs.length * 7 ? best[0] : undefined;
}

function findPages(examined: Examined): Finding[] {
  const pairs = pairLines(examined).filter(({ line, title }) => line.page !== undefined && title.page !== undefined);
  const shift = findShift(pairs);
  if (shift === undefined) return [];
  return pairs
    .filter(({ line, title }) => (title.page ?? 0) - (line.page ?? 0) !== shift)
    .map((pair) => {
      const right = (pair.title.page ?? 0) - shift;
      return writeOne(
        pair,
        'contents-page',
        `第${pair.line.page ?? 0}页`,
        `第${right}页`,
        `目录写第${pair.line.page ?? 0}页，照其余各条推算在第${right}页。`,
      );
    });
}

const TITLES = ['主要职能', '机构设置', '收入支出决算表', '决算情况说明', '名词解释', '附件'];
const SWAPPED = ['主要职能', '收入支出决算表', '机构设置', '决算情况说明', '名词解释', '附件'];
const list = (
  titles: readonly string[],
  lines: readonly string[],
  pages: readonly number[] = [1, 2, 3, 4, 5, 6],
): InspectionExample => ({
  ...show(
    '',
    `目录：${lines.map((line, index) => `${line}（第${pages[index] ?? 0}页）`).join('、')}；正文从文件第4页起依次是：${titles.join('、')}`,
  ),
  given: {
    contents: lines.map((title, index) => ({
      title,
      key: title,
      page: pages[index],
      place: { page: 2, paragraph: index + 2 },
    })),
    titles: titles.map((title, index) => ({ title, key: title, page: index + 4, isForm: false })),
  },
});

const SAID = '只比目录和正文里都只出现一次的标题；对不上的太多时，是目录没有读准，不比。';

export const CONTENTS_ORDER: InspectionRule = {
  id: 'contents-order',
  ofAnyPaper: true,
  title: '目录与正文的次序不同',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: `目录里标题的次序，与正文里的次序比。${SAID}`,
  find: findMoved,
  wrong: [{ ...list(TITLES, SWAPPED, []), found: '这个标题在目录里的次序与正文不同。' }],
  right: [
    list(TITLES, TITLES),
    list(
      TITLES,
      TITLES.filter((title) => title !== '附件'),
    ),
    list([...TITLES, '附件'], TITLES),
  ],
};

export const CONTENTS_PAGE: InspectionRule = {
  id: 'contents-page',
  ofAnyPaper: true,
  title: '目录的页码不对',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: `目录写的页码，与标题在文件里的页比；封面、目录不编页码造成的相差，多数条目一致的不算。没有页的文件（Word、网页）不比。${SAID}`,
  find: findPages,
  wrong: [{ ...list(TITLES, TITLES, [1, 2, 3, 4, 9, 6]), found: '目录写第9页，照其余各条推算在第5页。' }],
  right: [
    list(TITLES, TITLES),
    list(TITLES, TITLES, [4, 5, 6, 7, 8, 9]),
    list(TITLES.slice(0, 3), TITLES.slice(0, 3), [1, 1, 1]),
  ],
};
