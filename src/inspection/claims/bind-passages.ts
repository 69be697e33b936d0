import { findAccountName } from '../rules/account-name.ts';
import { bindAmount } from './bind-amount.ts';
import { bindCount } from './bind-count.ts';
import { bindRange } from './bind-range.ts';
import { bindRate } from './bind-rate.ts';
import type { ClaimGround, FigureFate, Passage, TextReading } from './claim.ts';
import { type Context, leaveAs, type Place, type State } from './context.ts';
import { findItem } from './find-item.ts';
import { findScope } from './find-scope.ts';
import { foldWords } from './fold-words.ts';
import { listSaidFigures, type SaidFigure } from './list-figures.ts';
import { listSubjects } from './list-subjects.ts';
import { findOfText } from '../rules/find-of-text.ts';
import { settleReading } from './settle-reading.ts';
import { shareNames } from './share-names.ts';
import { makeSubject } from './make-subject.ts';
import { openLedger } from './open-ledger.ts';
import { putFact } from './put-fact.ts';
import { putDate, putDocument } from './put-words.ts';
import { bindBare } from './bind-bare.ts';

const SELVES = ['本部门', '本单位', '我部门', '我单位', '我局', '我委', '我厅', '我办', '我部', '我中心', '全局', '局机关', '部门', '单位'];

function openContext(ground: ClaimGround): Context {
  const amounts = new Map([...ground.forms].flatMap(([table, rows]) => rows.map((row) => [`${table}:${row['id'] ?? ''}`, row['amount'] ?? ''] as const)));
  const name = foldWords(ground.publisher);
  return { ground, subjects: listSubjects(ground), amounts, ledger: openLedger(), publishers: [name, name.replace(/^.{2,3}[省市区县]/, ''), ...SELVES].filter((each) => each !== '') };
}

const NUMBERED = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?)\s*/;
const LONGEST_TOPIC = 40;

/** What a passage is about: its first sentence where that is a title with a number, else the heading above it. */
function findTopic({ text, headings }: Passage): string {
  const first = /^[^。：:]*/.exec(text)?.[0] ?? '';
  const own = NUMBERED.test(first) && NUMBERED.exec(first)?.[0].trim() !== '' && first.length <= LONGEST_TOPIC && !/[，,]/.test(first) ? first : headings.at(-1) ?? '';
  return own.replace(NUMBERED, '').trim();
}

/** Begins a passage: what it is about, and the account at its head or in the heading above it. */
function openState(passage: Passage, context: Context): { state: State; head: number } {
  const scope = findScope(passage.kind === 'heading' ? [...passage.headings, passage.text] : passage.headings, context.ground);
  const coded = context.subjects.filter(({ table, code }) => code !== '' && table === (scope.forms[0] ?? '06-general-expenditure'));
  const above = passage.headings.at(-1) ?? '';
  const item = findItem(passage.text, coded) ?? (/[（(][类款项][）)]/.test(above) ? findItem(above, coded) : undefined);
  const state: State = { passage, scope, topic: findTopic(passage), item: item?.kind === 'found' ? item.subject : undefined, subject: undefined, whole: undefined, change: undefined, isAgainst: false, counted: '', said: '' };
  if (item?.kind === 'found') state.subject = item.subject;
  if (item?.kind === 'unknown' && /项|款/.test(passage.text.slice(0, item.end + 3))) {
    state.subject = makeSubject(item.path, item.name);
    const finding = findAccountName(passage, item, context);
    if (finding) context.ledger.find(finding);
  }
  return { state, head: item?.kind === undefined || !passage.text.slice(0, item.end).includes('（') && !passage.text.slice(0, item.end).includes('(') ? 0 : item.end };
}

/** A figure without the head of its passage among the words before it. */
function cutHead(figure: SaidFigure, head: number): SaidFigure {
  const from = figure.start - figure.words.length;
  return head > from && head <= figure.start ? { ...figure, words: figure.words.slice(head - from) } : figure;
}

function bindFigure(place: Place): FigureFate | readonly FigureFate[] {
  const { figure, state } = place;
  if (figure.kind === 'year') return leaveAs(place, 'year');
  if (figure.kind === 'date') return putDate(place);
  if (figure.kind === 'document') return putDocument(place);
  if (state.passage.kind === 'heading' || figure.kind === 'numeral' || figure.kind === 'name') return leaveAs(place, 'name');
  if (state.passage.kind === 'cell') return figure.kind === 'number' && !/[.]/.test(figure.number) && state.passage.labels.length < 2 ? leaveAs(place, 'name') : putFact(place).fate;
  switch (figure.kind) {
    case 'money': return bindAmount(place);
    case 'rate': return bindRate(place);
    case 'number': return bindBare(place);
    case 'count': return bindCount(place);
    case 'points': return putFact(place).fate;
    case 'range': return bindRange(place);
  }
}

function bindPassage(passage: Passage, context: Context): FigureFate[] {
  const { state, head } = openState(passage, context);
  const figures = shareNames(listSaidFigures(passage.text, context.ground.year).map((figure) => cutHead(figure, head)));
  return figures.flatMap((figure) => bindFigure({ context, state, figure }));
}

/**
 * Binds the figures of a text to what they are of, by meaning: row name, measure, year, unit and value together.
 * @param passages in reading order
 * @param ground the forms of the year, as they are written into the draft
 */
export function bindPassages(passages: readonly Passage[], ground: ClaimGround): TextReading {
  const context = openContext(ground);
  const figures = new Map(passages.map((passage) => [passage.id, bindPassage(passage, context)] as const).filter(([, fates]) => fates.length > 0));
  findOfText(passages, context);
  return settleReading(figures, context.ledger);
}
