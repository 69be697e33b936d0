import type { WordingCount } from '../../model/wording.ts';
import type { FigureFate } from './claim.ts';
import type { Place } from './context.ts';
import { foldWords } from './fold-words.ts';
import { putFact } from './put-fact.ts';
import { bareWords } from './read-lead.ts';

type Counted = Pick<WordingCount, 'table' | 'id' | 'name'>;

const GOES_ON = /^(?:人数|人次|来宾|来访人员|出国\(境\)|出国|共|累计|计|为|[,、])*$/;
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

/** The lasting row of a count by the words before it, or by the count that it goes on from. */
function findRow({ figure, state, context }: Place): Counted | undefined {
  const words = foldWords(figure.words);
  const { counts } = context.ground.wording;
  const former = counts.find(({ table, id }) => `${table}:${id}` === state.counted);
  if (former?.then?.units.includes(figure.unit) && GOES_ON.test(bareWords(words))) return { table: former.table, ...former.then };
  const endings = listEndings(words);
  const fits = ({ before }: WordingCount): boolean => before.some((name) => endings.some((text) => text.endsWith(foldWords(name))));
  const own = counts.filter(({ table, units }) => table === state.scope.own && units.includes(figure.unit));
  const persons = counts.find((count) => count.then?.units.includes(figure.unit) === true && count.table === state.scope.own && fits(count));
  return own.find(fits) ?? (persons?.then ? { table: persons.table, ...persons.then } : undefined);
}

/** Binds a count: a row with a lasting id where it is one that departments must state, else one that its words name. */
export function bindCount(place: Place): FigureFate {
  const { state } = place;
  const row = findRow(place);
  const fact = row ? putFact(place, row) : putFact(place);
  state.said = fact.subject.label;
  state.counted = row ? `${row.table}:${row.id}` : state.counted;
  return fact.fate;
}
