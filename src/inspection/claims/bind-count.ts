import type { FigureFate } from './claim.ts';
import type { Place } from './context.ts';
import { foldWords } from './fold-words.ts';
import { BATCHES, COUNTED_ROWS, FOLLOWING_COUNTS, PERSONS } from './own-rows.ts';
import { putFact } from './put-fact.ts';
import { bareWords } from './read-lead.ts';

const FOREIGN = /外宾|外事|国\(境\)外/;
const RECEIVED = /接待(?:来访)?(?:团组)?(?:批次)?(?:共|为|计|:)*$/;
const GOES_ON = /^(?:人数|人次|来宾|来访人员|出国\(境\)|出国|共|累计|计|为|[,、])*$/;

/** The lasting row of a count by the words before it. */
function findRow({ figure, state }: Place): { table: string; id: string; name: string } | undefined {
  const words = foldWords(figure.words);
  const before = foldWords(figure.sentenceText.slice(0, Math.max(0, figure.sentenceText.indexOf(figure.words) + figure.words.length)));
  const following = FOLLOWING_COUNTS[state.counted];
  if (following?.units.includes(figure.unit) && GOES_ON.test(bareWords(words))) return { table: state.counted.split(':')[0] ?? '', ...following };
  if (state.scope.own === 'three-public-details' && RECEIVED.test(words.replace(/[,、]$/, '')) || /接待.{0,6}$/.test(words)) {
    const isForeign = FOREIGN.test(words);
    const kind = BATCHES.includes(figure.unit) ? 'batches' : PERSONS.includes(figure.unit) ? 'persons' : '';
    const name = `${isForeign ? '外宾接待' : '国内公务接待'}${kind === 'batches' ? '批次' : '人次'}`;
    if (state.scope.own === 'three-public-details' && kind !== '') return { table: 'three-public-details', id: `${isForeign ? 'foreign' : 'domestic'}-${kind}`, name };
  }
  return COUNTED_ROWS.find((row) => row.units.includes(figure.unit) && row.table === state.scope.own && (row.before.test(words) || row.before.test(before)));
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
