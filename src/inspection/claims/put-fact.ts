import type { FigureFate } from './claim.ts';
import { bindTo, type ClaimPlace, tagOf } from './context.ts';
import { isInReason } from './find-reason.ts';
import { nameFact } from './name-fact.ts';
import { nameByWords } from './open-ledger.ts';
import type { Subject } from './subject.ts';

/** Tables with a number and its unit in each row, and the column of the number. */
const WITH_UNIT = new Set([
  'three-public-details',
  'state-assets',
  'performance-management',
  'staff',
  'unit-counts',
  'text-facts',
]);
const WITH_DATE = new Set(['state-assets', 'three-public-details', 'text-facts']);
const UNTIL = /(?:截至|截止|至|到)\s*((?:19|20)\d\d)\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?|\s*(?:年?末|底))/;
const FACTS = 'text-facts';

function findDate(text: string): string {
  const match = UNTIL.exec(text);
  if (!match) return '';
  const [, year = '', month, day] = match;
  if (month === undefined) return `${year}-12-31`;
  return day === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The table for a row of its own: that of the section where it can hold the unit, else the one for all others. */
function chooseTable({ state, figure }: ClaimPlace, table: string): string {
  const isAmount = figure.unit === '万元';
  if (table === 'procurement' || table === 'operating-cost') return isAmount ? table : FACTS;
  if (!WITH_UNIT.has(table)) return FACTS;
  return figure.kind === 'rate' || state.passage.kind === 'cell' ? FACTS : table;
}

const QUALIFIED = new Set(['text-facts', 'three-public-details']);
const AFTER = /^\s*(以上|以下|以内|左右)/;
const BEFORE = /(≥|≤|>|<|＞|＜|不低于|不少于|不高于|不超过|超过|至少|近|约|余)\s*$/;

/** A word that makes a number more or less than it says. */
function findQualifier({ figure }: ClaimPlace): string {
  return AFTER.exec(figure.behind)?.[1] ?? BEFORE.exec(figure.words)?.[1] ?? '';
}

/** Unit as it is printed behind a value; a bare number has none. */
const NO_UNIT = '—';

/** The words before a figure, or all of its sentence before it where they are 的 alone: 完成目标30公里的106%. */
function sayWords({ words, before }: ClaimPlace['figure']): string {
  return /^\s*的\s*$/.test(words) ? before : words;
}

export interface FactOrder {
  /** A lasting id and name where it has one. */
  readonly id?: string;
  readonly name?: string;
  readonly table?: string;
}

/**
 * Gives a figure a row of its own and binds it to that.
 * @returns the fate, and the row as something that changes and shares can be stated of
 */
export function putFact(
  place: ClaimPlace,
  order: FactOrder = {},
): { readonly fate: FigureFate; readonly subject: Subject; readonly other: string } {
  const { state, figure, context } = place;
  const { passage, scope } = state;
  const table = chooseTable(place, order.table ?? scope.own);
  const { topic } = state;
  const labels = passage.labels.length > 0 ? `${passage.labels.join('，')}，` : '';
  const name =
    order.name ?? (nameFact(`${labels}${sayWords(figure)}`, state.said, topic, figure.behind) || figure.printed);
  const id = order.id ?? `text-${nameByWords(...passage.headings.slice(-2), topic, name, figure.unit)}`;
  const asOf = WITH_DATE.has(table) ? findDate(figure.sentenceText) : '';
  const upper = figure.most === '' ? {} : { max: figure.most };
  const qualifier = findQualifier(place);
  const unit = figure.unit === '' ? NO_UNIT : figure.unit;
  const values = WITH_UNIT.has(table)
    ? {
        name,
        value: figure.number,
        ...(table === FACTS ? upper : {}),
        unit,
        ...(asOf === '' ? {} : { as_of: asOf }),
        ...(QUALIFIED.has(table) && qualifier !== '' ? { qualifier } : {}),
        basis: 'stated',
      }
    : { name, amount: figure.number, basis: 'stated' };
  const put = context.ledger.put(table, id, values, WITH_UNIT.has(table) ? 'value max' : 'amount', passage.locator);
  const of = `${table}:${put.id}`;
  const subject: Subject = { of, table, names: [], label: name, budget: '', adjusted: '', code: '', whole: '', unit };
  return { fate: bindTo(place, of, tagOf(figure.unit)), subject, other: put.other };
}

/** Puts down a figure that its words make a part of what was told of before: in brackets, 用于…, 其中…. */
export function putDetail(place: ClaimPlace, isWhole: true): ReturnType<typeof putFact>;
export function putDetail(place: ClaimPlace): FigureFate;
export function putDetail(place: ClaimPlace, isWhole?: true): ReturnType<typeof putFact> | FigureFate {
  const { figure, state } = place;
  const outer = figure.bracket >= 0 ? state.subject?.label : undefined;
  const own = nameFact(figure.words, state.said, state.topic, figure.behind);
  const put = putFact(place, {
    table: state.scope.own,
    ...(outer === undefined || own.includes(outer) ? {} : { name: `${outer}：${own}` }),
  });
  if (figure.kind === 'money' && figure.bracket < 0 && !isInReason(figure)) state.subject = put.subject;
  return isWhole ? put : put.fate;
}

/** Puts down more or less than the budget: no change from the year before. */
export function putAgainst(place: ClaimPlace): FigureFate {
  const { figure, state } = place;
  const said = /(增|减|升|降|多|少|节约|节省)/.exec(figure.words)?.[0];
  const what =
    said === undefined || figure.kind === 'count'
      ? undefined
      : `${state.subject?.label ?? state.topic}：比预算${/[减降少节]/.test(said) ? '减少' : '增加'}`;
  return putFact(place, what === undefined ? {} : { name: figure.kind === 'rate' ? `${what}的百分比` : what }).fate;
}
