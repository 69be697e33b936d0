import type { FigureFate } from './claim.ts';
import { leaveAs, type ClaimPlace } from './context.ts';
import { nameFact } from './name-fact.ts';
import { nameByWords } from './open-ledger.ts';

const PRECISIONS: Readonly<Record<number, string>> = { 7: 'month', 10: 'day' };

/** Leaves a date as it is typed and puts it down among the dates, where it has a year and a month. */
export function putDate(place: ClaimPlace): FigureFate {
  const { figure, state, context } = place;
  const date = figure.value.kind === 'date' ? figure.value.date : '';
  const precision = PRECISIONS[date.length];
  if (precision === undefined || !/^\d{4}-/.test(date)) return leaveAs(place, 'date');
  const name = nameFact(figure.words, '', state.topic, figure.behind);
  const id = `text-${nameByWords(...state.passage.headings.slice(-2), name, date)}`;
  context.ledger.put('dates', id, { name, date, precision, basis: 'stated' }, 'date', state.passage.locator);
  return leaveAs(place, 'date');
}

/** What a document is by the last word of its title; a title that ends otherwise says nothing. */
const KINDS: readonly (readonly [ending: RegExp, kind: string])[] = [
  [/(?:办法|细则|规程|规范|制度|规定)(?:（.{1,6}）)?$/, 'method'],
  [/(?:通知|公告|函|批复|决定)$/, 'notice'],
  [/(?:意见|规划|方案|纲要|计划|要点)(?:（.{1,16}）)?$/, 'policy'],
  [/(?:法|条例)$/, 'law'],
  [/报告$/, 'report'],
];
const TITLE = /《([^《》]+)》\s*[（(]?[^（(）)《》]{0,12}$/;
const ISSUER_CODE = /[\p{Script=Han}]{1,8}$/u;

/** Leaves the number of a document as it is typed and puts the document down, where its title says what it is. */
export function putDocument(place: ClaimPlace): FigureFate {
  const { figure, state, context } = place;
  const before = state.passage.text.slice(0, figure.start);
  const title = TITLE.exec(before)?.[1] ?? '';
  const kind = KINDS.find(([ending]) => ending.test(title))?.[1];
  const year = /[〔[（(]?((?:19|20)\d\d)[〕\])）]/.exec(figure.printed)?.[1] ?? '';
  if (kind === undefined) return leaveAs(place, 'document');
  const number = `${ISSUER_CODE.exec(before)?.[0] ?? ''}${figure.printed}`;
  const values = { title, number, ...(year === '' ? {} : { year }), kind, basis: 'stated' };
  context.ledger.put('documents', `text-${nameByWords(title, number)}`, values, 'number', state.passage.locator);
  return leaveAs(place, 'document');
}
