import type { WordingCount } from '../../model/wording.ts';
import type { FigureFate } from './claim.ts';
import { isSameClaim, type ClaimPlace } from './context.ts';
import { foldWords } from './fold-words.ts';
import { putFact } from './put-fact.ts';
import { bareWords } from './bare-words.ts';

type Counted = Pick<WordingCount, 'table' | 'id' | 'name'>;

const GOES_ON = /^(?:接待总人数|接待人数|接待人次|接待|人数|人次|来宾|来访人员|出国\(境\)|出国|共|累计|计|为|[,、])*$/;
const BRACKETS = /\([^()]*\)$/;
const ENDS = /(?:[,、:]|数|数量|共计|累计|共|为|计|是|约)$/;

/** The words before a number, with less and less of what may stand behind a name. */
function listEndings(words: string): string[] {
  const endings = [words];
  for (let text = words; ;) {
    const shorter = text.replace(ENDS, '');
    const bare = shorter === text ? text.replace(BRACKETS, '') : shorter;
    if (bare === text) return endings;
    endings.push(bare);
    text = bare;
  }
}

/** What may stand between a name and the counts that go on from it: amounts, other counts, words that name nothing. */
const BETWEEN =
  /^(?:[\d.,]+|万?元|[个批人辆次组起家]+|支出|费用?|接待|来访|来宾|团组|人员|人数|总人数|人次|批次|数量?|共计?|累计|合计|其中|为|是|[,、:;()])*$/;
const LEAST = 3;
const NEAR = 80;
/** What brackets count is not what goes on behind them. */
const COUNTED_BRACKETS = /[（(][^（）()]*\d[^（）()]*[）)]/g;

/** How near before the figure a name stands with nothing but counts between; −1 where it stands nowhere. */
function findNear(before: string, { before: names }: WordingCount): number {
  return Math.max(
    -1,
    ...names
      .map(foldWords)
      .filter((name) => name.length >= LEAST)
      .map((name) => {
        const at = before.lastIndexOf(name);
        return at >= 0 && BETWEEN.test(before.slice(at + name.length)) ? at + name.length : -1;
      }),
  );
}

/** The count, or the persons of a count, that a figure of this unit is of. */
function takeUnit(count: WordingCount, unit: string): Counted | undefined {
  if (count.units.includes(unit)) return count;
  return count.then?.units.includes(unit) === true ? { table: count.table, ...count.then } : undefined;
}

/** The lasting row of a count by the words before it, or by the count that it goes on from. */
function findRow({ figure, state, context }: ClaimPlace): Counted | undefined {
  const words = foldWords(figure.words.slice(-NEAR));
  const counts = context.ground.wording.counts.filter(({ table }) => table === state.scope.own);
  const endings = listEndings(words);
  const fits =
    (least: number) =>
    ({ before }: WordingCount): boolean =>
      before.some((name) => [...name].length >= least && endings.some((text) => text.endsWith(foldWords(name))));
  const own = counts.find((count) => takeUnit(count, figure.unit) && fits(LEAST)(count));
  if (own) return takeUnit(own, figure.unit);
  const before = foldWords(figure.before.replace(COUNTED_BRACKETS, '').slice(-NEAR));
  const near = counts
    .map((count) => ({ row: takeUnit(count, figure.unit), at: findNear(before, count) }))
    .filter(({ row, at }) => row && at >= 0);
  const nearest = near.toSorted((a, b) => b.at - a.at)[0];
  if (nearest) return nearest.row;
  const former = counts.find(({ table, id, then }) =>
    [id, then?.id].some((each) => `${table}:${each}` === state.counted),
  );
  if (former?.then?.units.includes(figure.unit) && GOES_ON.test(bareWords(words)))
    return { table: former.table, ...former.then };
  const short = counts.find((count) => takeUnit(count, figure.unit) && fits(0)(count));
  return short && takeUnit(short, figure.unit);
}

/** Binds a count: a row with a lasting id where it is one that departments must state, else one that its words name. */
export function bindCount(place: ClaimPlace): FigureFate {
  const { state, context, figure } = place;
  const row = findRow(place);
  const held = row && context.ledger.get(row.table, row.id)?.['value'];
  // Another number of that name is of something narrower: 参加其他单位组织的团组2个.
  const isOther = held !== undefined && !isSameClaim(held, figure.number);
  const fact = row && !isOther ? putFact(place, row) : putFact(place);
  state.said = fact.subject.label;
  state.counted = row ? `${row.table}:${row.id}` : state.counted;
  return fact.fate;
}
