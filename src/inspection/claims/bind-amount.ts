import { absolute, compare, formatDecimal, parseDecimal, subtract } from '../../lib/decimal.ts';
import { findTextAgainstForm } from '../rules/text-against-form.ts';
import { findTwoFigures } from '../rules/two-figures.ts';
import { findWrongBase } from '../rules/wrong-base.ts';
import type { Candidate, FigureFate } from './claim.ts';
import { bindTo, isRounded, isSame, type Place } from './context.ts';
import { findReason, isInReason } from './find-reason.ts';
import { findSubject } from './find-subject.ts';
import { makeSubject } from './make-subject.ts';
import { nameFact } from './name-fact.ts';
import { nameByCell } from './open-ledger.ts';
import { openDecision } from './open-decision.ts';
import { pickSubject } from './pick-subject.ts';
import { putFact } from './put-fact.ts';
import { type Lead, readLead } from './read-lead.ts';
import type { Subject } from './subject.ts';

/** 0.01万元. */
const LAST_DIGIT = { units: 1n, scale: 2 };
const ASKS = '这个名称在几张表里都有，附近的标题没有说明是哪一张';

function toCandidate({ of, label, table }: Subject, { context }: Place): Candidate {
  const form = context.ground.profile.forms.find((each) => each.table === table)?.title ?? '';
  const amount = context.amounts.get(of) ?? '';
  return { of, tag: 'Amount', name: form === '' ? label : `${form}：${label}`, value: amount === '' ? '空白' : `${amount}万元` };
}

function subtractTexts(a: string, b: string): string {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left && right ? formatDecimal(absolute(subtract(left, right))) : '';
}

/** The same thing in two forms, out by what rounding may do. */
function isRounding(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left !== undefined && right !== undefined && compare(absolute(subtract(left, right)), LAST_DIGIT) <= 0;
}

/** Other rows of forms that the same words may name and that hold this very number. */
function listAlike({ figure, context }: Place, subject: Subject, names: readonly Subject[]): Subject[] {
  return names.filter(({ of, unit }) => of !== subject.of && unit === '' && isSame(context.amounts.get(of) ?? '', figure.number));
}

const WHOLE_NAME = /一般公共预算|财政拨款|三公|政府性基金|国有资本|总计|合计|公务|出国/;

/** Whether a row must be what the text names: it is of a form of the section, or its name says of which money it is. */
function isMeant({ state }: Place, subject: Subject): boolean {
  return state.scope.forms.includes(subject.table) || WHOLE_NAME.test(subject.label);
}

/** Binds to a cell of a form, or says why not. */
function bindToCell(place: Place, subject: Subject, of: string, names: readonly Subject[], what: string): FigureFate {
  const { figure, context, state } = place;
  const amount = context.amounts.get(of) ?? '';
  if (isSame(amount, figure.number)) return bindTo(place, of, 'Amount', true);
  if (amount === '' || isRounded(figure.number, amount)) return putFact(place, { name: `${subject.label}${what}` }).fate;
  const alike = what === '' ? listAlike(place, subject, names) : [];
  const same = alike.find(({ of: other }) => isRounding(amount, context.amounts.get(other) ?? ''));
  if (same) return bindTo(place, same.of, 'Amount', true);
  if (alike.length > 0) return openDecision(place, [...alike, subject].map((each) => toCandidate(each, place)), '两张表里有同名的数，数额不同', subject.label);
  if (!isMeant(place, subject)) return putFact(place).fate;
  const form = context.ground.profile.forms.find(({ table }) => table === subject.table)?.title ?? '';
  const own = putFact(place, { name: `${subject.label}${what}（正文）`, table: 'text-facts' });
  context.ledger.find(findTextAgainstForm({
    passage: state.passage, subject, of, form, what, printed: figure.number, amount, difference: subtractTexts(figure.number, amount), own: own.subject.of,
  }));
  return own.fate;
}

function bindBudget(place: Place, subject: Subject, kind: 'budget' | 'adjusted', names: readonly Subject[]): FigureFate {
  const { context, figure, state } = place;
  const cell = kind === 'budget' ? subject.budget : subject.adjusted;
  const what = kind === 'budget' ? '年初预算' : '调整预算';
  if (cell !== '' && (context.amounts.get(cell) ?? '') !== '') return bindToCell(place, subject, cell, names, what);
  const id = `${nameByCell(subject.of)}${kind === 'adjusted' ? '-adjusted' : ''}`;
  const values = { name: `${subject.label}${kind === 'adjusted' ? '（调整预算）' : ''}`, measure: subject.of, amount: figure.number, basis: 'stated' };
  const put = context.ledger.put('budgets', id, values, 'amount', state.passage.locator);
  if (put.other !== '') context.ledger.find(findTwoFigures({ passage: state.passage, label: `${subject.label}的${what}`, table: 'budgets', ids: [put.other, put.id], column: 'amount', unit: '万元' }, context.ledger));
  return bindTo(place, `budgets:${put.id}`, 'Amount');
}

function bindChange(place: Place, subject: Subject, lead: Lead): FigureFate {
  const { context, figure, state } = place;
  if (lead.measure.kind !== 'change') throw new TypeError('a change is read from a change');
  const id = nameByCell(subject.of);
  const reason = findReason(place, subject);
  const values = { name: subject.label, measure: subject.of, direction: lead.measure.direction, amount: figure.number, ...(reason === '' ? {} : { reason }), basis: 'stated' };
  const put = context.ledger.put('changes', id, values, 'amount', state.passage.locator);
  if (put.other !== '') context.ledger.find(findTwoFigures({ passage: state.passage, label: `${subject.label}比上年的增减额`, table: 'changes', ids: [put.other, put.id], column: 'amount', unit: '万元' }, context.ledger));
  const base = findWrongBase(state.passage, lead.comparedWith, context.ground.year, subject);
  if (base) context.ledger.find(base);
  state.change = { id: put.id, subject };
  return bindTo(place, `changes:${put.id}`, 'Amount');
}

function bindPrior(place: Place, subject: Subject, year: string): FigureFate {
  const { context, figure, state } = place;
  const values = { name: subject.label, year, measure: subject.of, amount: figure.number, basis: 'stated' };
  const put = context.ledger.put('comparatives', nameByCell(subject.of), values, 'amount', state.passage.locator);
  return bindTo(place, `comparatives:${put.id}`, 'Amount');
}

/** An amount of a row that the text makes: the same thing with another figure is named. */
function bindOwn(place: Place, subject: Subject): FigureFate {
  const { context, state } = place;
  const [table = '', id = ''] = subject.of.split(':');
  const made = putFact(place, { table, id, name: subject.label });
  if (made.other !== '' && subject.names.length > 0) {
    const column = table === 'procurement' || table === 'operating-cost' ? 'amount' : 'value';
    const ids: [string, string] = [made.other, made.subject.of.split(':')[1] ?? ''];
    context.ledger.find(findTwoFigures({ passage: state.passage, label: subject.label, table, ids, column, unit: '万元' }, context.ledger));
  }
  return made.fate;
}

function bindKnown(place: Place, subject: Subject, lead: Lead, names: readonly Subject[]): FigureFate {
  const { state, figure } = place;
  const { measure } = lead;
  if (measure.kind === 'budget' || measure.kind === 'adjusted') return bindBudget(place, subject, measure.kind, names);
  if (measure.kind === 'change' && figure.number.startsWith('-')) return putFact(place).fate;
  if (measure.kind === 'change') return bindChange(place, subject, lead);
  if (measure.kind === 'prior') return bindPrior(place, subject, measure.year);
  if (/其中|包括|主要用于|构成|中[，,]/.test(figure.behind) || !state.whole) state.whole = subject;
  return subject.unit === '' ? bindToCell(place, subject, subject.of, names, '') : bindOwn(place, subject);
}

function bindUnnamed(place: Place, lead: Lead): FigureFate {
  const { state, figure } = place;
  const { subject } = state;
  const isCut = isInReason(figure) || !subject || (!lead.isNamed && figure.words.trim() === '' );
  if (!isCut) return bindKnown(place, subject, lead, [subject]);
  return putFact(place).fate;
}

const DETAILS: readonly (readonly [words: RegExp, column: string])[] = [[/基本支出$/, 'basic'], [/项目支出$/, 'project']];

/** 其中基本支出 behind an account is that of the account. */
function findDetail({ state, context }: Place, names: readonly Subject[]): Subject | undefined {
  const { item } = state;
  const column = DETAILS.find(([words]) => names.some(({ label, code }) => code === '' && words.test(label)))?.[1];
  if (!item || item.code === '' || column === undefined) return undefined;
  const row = context.ground.forms.get(item.table)?.find((each) => each['code'] === item.code && each['column'] === column);
  return row && { ...item, of: `${item.table}:${row['id'] ?? ''}`, label: `${item.label}${column === 'basic' ? '基本支出' : '项目支出'}`, whole: item.of, budget: '', adjusted: '' };
}

/** Something that no form has: its budget stands beside the amount that may follow. */
function bindOther(place: Place, lead: Lead): FigureFate {
  const { state } = place;
  const { kind } = lead.measure;
  if ((kind !== 'budget' && kind !== 'adjusted') || /金额|涉及/.test(place.figure.words)) {
    const fact = putFact(place);
    state.said = fact.subject.label;
    state.subject = fact.subject;
    return fact.fate;
  }
  const label = nameFact(lead.rest, '', state.topic);
  state.subject = makeSubject(`${state.topic}${label}`, label);
  return putFact(place, { id: `${state.subject.of.split(':')[1] ?? ''}-budget`, name: `${label}：${kind === 'budget' ? '预算' : '调整预算'}`, table: 'text-facts' }).fate;
}

/** Binds an amount of money. */
export function bindAmount(place: Place): FigureFate {
  const { context, state, figure } = place;
  const lead = readLead(figure.words, false, context.ground.year);
  const named = findSubject(lead.rest, context.subjects, context.publishers, lead.measure.kind === 'change');
  state.isAgainst = lead.measure.kind === 'against';
  if (state.isAgainst) return putFact(place).fate;
  if (figure.isParted && named.kind !== 'none') state.change = undefined;
  if (named.kind === 'none') return bindUnnamed(place, lead);
  if (named.kind === 'other') return bindOther(place, lead);
  const detail = findDetail(place, named.subjects);
  const picked = detail ? { kind: 'one' as const, subject: detail } : pickSubject(named.subjects, state, context);
  if (picked.kind === 'several') return openDecision(place, picked.subjects.map((each) => toCandidate(each, place)), ASKS);
  if (!isInReason(figure) && !detail) state.subject = picked.subject;
  return bindKnown(place, picked.subject, lead, named.subjects);
}
