import { bindAmount } from './bind-amount.ts';
import { bindCount } from './bind-count.ts';
import { bindRange } from './bind-range.ts';
import { bindRate } from './bind-rate.ts';
import type { ClaimGround, FigureFate, Passage, TextReading } from './claim.ts';
import { type Context, leaveAs, type ClaimPlace, type State } from './context.ts';
import { foldWords } from './fold-words.ts';
import { listSaidFigures, type SaidFigure } from './list-said-figures.ts';
import { listSubjects } from './list-subjects.ts';
import { indexNames } from './name-index.ts';
import { openState } from './open-state.ts';
import { findOfText } from '../rules/find-of-text.ts';
import { findBrokenNumber } from '../rules/wording/broken-number.ts';
import { isBroken } from './is-broken.ts';
import { settleReading } from './settle-reading.ts';
import { shareNames } from './share-names.ts';
import { openLedger } from './open-ledger.ts';
import { putComparatives } from './put-comparatives.ts';
import { putFact } from './put-fact.ts';
import { putDate, putDocument } from './put-words.ts';
import { bindBare } from './bind-bare.ts';

const SELVES = [
  '本部门',
  '本单位',
  '我部门',
  '我单位',
  '我局',
  '我委',
  '我厅',
  '我办',
  '我部',
  '我中心',
  '全局',
  '局机关',
  '部门',
  '单位',
];

function openContext(ground: ClaimGround): Context {
  const amounts = new Map(
    [...ground.forms].flatMap(([table, rows]) =>
      rows.map((row) => [`${table}:${row['id'] ?? ''}`, row['amount'] ?? ''] as const),
    ),
  );
  const name = foldWords(ground.publisher);
  const subjects = listSubjects(ground);
  return {
    ground,
    subjects,
    index: indexNames(subjects),
    asides: new Set(),
    said: new Map(),
    isCoarse: false,
    amounts,
    ledger: openLedger(),
    publishers: [name, name.replace(/^.{2,3}[省市区县]/, ''), ...SELVES].filter((each) => each !== ''),
  };
}

/** A figure without the head of its passage among the words before it. */
function cutHead(figure: SaidFigure, head: number): SaidFigure {
  const from = figure.start - figure.words.length;
  return head > from && head <= figure.start ? { ...figure, words: figure.words.slice(head - from) } : figure;
}

function bindFigure(place: ClaimPlace): FigureFate | readonly FigureFate[] {
  const { figure, state } = place;
  if (isBroken(place)) {
    place.context.ledger.find(findBrokenNumber(place));
    return leaveAs(place, 'name');
  }
  if (figure.kind === 'year') return leaveAs(place, 'year');
  if (figure.kind === 'date') return putDate(place);
  if (figure.kind === 'document') return putDocument(place);
  if (state.passage.kind === 'heading' || figure.kind === 'numeral' || figure.kind === 'name')
    return leaveAs(place, 'name');
  if (state.passage.kind === 'cell')
    return figure.kind === 'number' && !/[.]/.test(figure.number) && state.passage.labels.length < 2
      ? leaveAs(place, 'name')
      : putFact(place).fate;
  switch (figure.kind) {
    case 'money':
      return bindAmount(place);
    case 'rate':
      return bindRate(place);
    case 'number':
      return bindBare(place);
    case 'count':
      return bindCount(place);
    case 'points':
      return putFact(place).fate;
    case 'range':
      return bindRange(place);
  }
}

/** What a bracket says changes nothing of what is told around it. */
function keepAround(state: State): () => void {
  const { subject, whole, change, isAgainst, pending, counted, said } = state;
  return () => Object.assign(state, { subject, whole, change, isAgainst, pending, counted, said });
}

function bindPassage(passage: Passage, context: Context): FigureFate[] {
  const state = openState(passage, context);
  const figures = shareNames(
    listSaidFigures(passage.text, context.ground.year).map((figure) => cutHead(figure, state.head)),
  );
  let bracket = -1;
  let restore = (): void => undefined;
  return figures.flatMap((figure) => {
    if (figure.bracket !== bracket) {
      if (bracket >= 0) restore();
      if (figure.bracket >= 0) restore = keepAround(state);
      bracket = figure.bracket;
    }
    const { pending } = state;
    const fates = bindFigure({ context, state, figure });
    if (state.pending === pending) state.pending = undefined;
    return fates;
  });
}

/**
 * Binds the figures of a text to what they are of, by meaning: row name, measure, year, unit and value together.
 * @param passages in reading order
 * @param ground the forms of the year, as they are written into the draft
 */
export function bindPassages(passages: readonly Passage[], ground: ClaimGround): TextReading {
  const context = openContext(ground);
  const figures = new Map(
    passages
      .map((passage) => [passage.id, bindPassage(passage, context)] as const)
      .filter(([, fates]) => fates.length > 0),
  );
  findOfText(passages, context);
  putComparatives(context);
  return settleReading(figures, context);
}
