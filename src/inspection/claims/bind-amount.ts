import { absolute, compare, formatDecimal, parseDecimal, subtract } from '../../lib/decimal.ts';
import { findTextAgainstForm } from '../rules/text-against-form.ts';
import { findTwoFigures } from '../rules/two-figures.ts';
import { findWrongBase } from '../rules/wrong-base.ts';
import type { Candidate, FigureFate } from './claim.ts';
import { bindTo, isRounded, isSame, type Place } from './context.ts';
import { foldWords } from './fold-words.ts';
import { findReason, isInReason } from './find-reason.ts';
import { findSubject, type Named } from './find-subject.ts';
import { isOfPart } from './is-of-part.ts';
import { makeSubject } from './make-subject.ts';
import { nameFact } from './name-fact.ts';
import { nameByCell } from './open-ledger.ts';
import { openDecision } from './open-decision.ts';
import { pickSubject } from './pick-subject.ts';
import { putAgainst, putDetail, putFact } from './put-fact.ts';
import { bareWords, type Lead, readLead } from './read-lead.ts';
import type { Subject } from './subject.ts';

const FACTS = 'text-facts';
/** 0.01万元. */
const LAST_DIGIT = { units: 1n, scale: 2 };
/** How an amount is called that stands beside its budget. */
const SAID_ACTUAL = /(?:执行数|执行金额|实际支出|实际执行数?|决算数?)/;
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

/** What is known of the words that name what a figure is of. */
interface Naming {
  /** All that the words may name. */
  readonly names: readonly Subject[];
  /** Whether they may name a part of it only, so that another figure contradicts nothing. */
  readonly isLoose: boolean;
}

/** Binds to a cell of a form, or says why not. */
function bindToCell(place: Place, subject: Subject, of: string, { names, isLoose }: Naming, what: string): FigureFate {
  const { figure, context, state } = place;
  const amount = context.amounts.get(of) ?? '';
  if (isSame(amount, figure.number)) return bindTo(place, of, 'Amount', true);
  if (amount === '') return putFact(place, { name: `${subject.label}${what}` }).fate;
  if (isRounded(figure.number, amount, figure.decimals)) {
    context.isCoarse = true;
    return putFact(place, { name: `${subject.label}${what}` }).fate;
  }
  if (isLoose) return putDetail(place);
  const alike = what === '' ? listAlike(place, subject, names) : [];
  const same = alike.find(({ of: other }) => isRounding(amount, context.amounts.get(other) ?? ''));
  if (same) return bindTo(place, same.of, 'Amount', true);
  if (alike.length > 0) return openDecision(place, [...alike, subject].map((each) => toCandidate(each, place)), '两张表里有同名的数，数额不同', subject.label);
  if (!isMeant(place, subject)) return putDetail(place);
  const form = context.ground.profile.forms.find(({ table }) => table === subject.table)?.title ?? '';
  const own = putFact(place, { name: `${subject.label}${what}（正文）`, table: 'text-facts' });
  context.ledger.find(findTextAgainstForm({
    passage: state.passage, subject, of, form, what, printed: figure.number, amount, difference: subtractTexts(figure.number, amount), own: own.subject.of,
  }));
  return own.fate;
}

function bindBudget(place: Place, subject: Subject, kind: 'budget' | 'adjusted', naming: Naming): FigureFate {
  const { context, figure, state } = place;
  const cell = kind === 'budget' ? subject.budget : subject.adjusted;
  const what = kind === 'budget' ? '年初预算' : '调整预算';
  if (cell !== '' && (context.amounts.get(cell) ?? '') !== '') return bindToCell(place, subject, cell, naming, what);
  const id = `${nameByCell(subject.of)}${kind === 'adjusted' ? '-adjusted' : ''}`;
  const values = { name: `${subject.label}${kind === 'adjusted' ? '（调整预算）' : ''}`, measure: subject.of, amount: figure.number, basis: 'stated' };
  const put = context.ledger.put('budgets', id, values, 'amount', state.passage.locator);
  if (put.other !== '' && subject.names.length > 0) context.ledger.find(findTwoFigures({ passage: state.passage, label: `${subject.label}的${what}`, table: 'budgets', ids: [put.other, put.id], column: 'amount', unit: '万元' }, context.ledger));
  return bindTo(place, `budgets:${put.id}`, 'Amount');
}

function bindChange(place: Place, subject: Subject, lead: Lead): FigureFate {
  const { context, figure, state } = place;
  if (lead.measure.kind !== 'change') throw new TypeError('a change is read from a change');
  const id = nameByCell(subject.of);
  const isAside = isInReason(figure);
  const reason = isAside ? '' : findReason(place, subject);
  const values = { name: subject.label, measure: subject.of, direction: lead.measure.direction, amount: figure.number, ...(reason === '' ? {} : { reason }), basis: 'stated' };
  const put = context.ledger.put('changes', id, values, 'amount', state.passage.locator);
  if (isAside) context.asides.add(`changes:${put.id}`);
  const isTwo = put.other !== '' && subject.names.length > 0 && ![put.id, put.other].some((each) => context.asides.has(`changes:${each}`));
  if (isTwo) context.ledger.find(findTwoFigures({ passage: state.passage, label: `${subject.label}比上年的增减额`, table: 'changes', ids: [put.other, put.id], column: 'amount', unit: '万元' }, context.ledger));
  const base = isAside ? undefined : findWrongBase(state.passage, lead.comparedWith, context.ground.year, subject);
  if (base) context.ledger.find(base);
  state.change = { id: put.id, subject, decimals: figure.decimals };
  return bindTo(place, `changes:${put.id}`, 'Amount');
}

function bindPrior(place: Place, subject: Subject, year: string): FigureFate {
  const { context, figure, state } = place;
  const values = { name: subject.label, year, measure: subject.of, amount: figure.number, basis: 'stated' };
  const put = context.ledger.put('comparatives', nameByCell(subject.of), values, 'amount', state.passage.locator);
  return bindTo(place, `comparatives:${put.id}`, 'Amount');
}

/** An amount of a row that the text makes: the same thing with another figure is named. */
function bindOwn(place: Place, subject: Subject, { isLoose }: Naming): FigureFate {
  const { context, state, figure } = place;
  const [table = '', id = ''] = subject.of.split(':');
  if (subject.names.length === 0) {
    const said = SAID_ACTUAL.exec(figure.words)?.[0] ?? '';
    return putFact(place, { table, id, name: said === '' || subject.label.endsWith(said) ? subject.label : `${subject.label}：${said}` }).fate;
  }
  const column = table === 'procurement' || table === 'operating-cost' ? 'amount' : 'value';
  const held = context.ledger.get(table, id)?.[column];
  if (isLoose && held !== undefined && !isSame(held, figure.number)) return putDetail(place);
  const made = putFact(place, { table, id, name: subject.label });
  if (made.other !== '') {
    const ids: [string, string] = [made.other, made.subject.of.split(':')[1] ?? ''];
    context.ledger.find(findTwoFigures({ passage: state.passage, label: subject.label, table, ids, column, unit: '万元' }, context.ledger));
  }
  return made.fate;
}

function bindKnown(place: Place, subject: Subject, lead: Lead, naming: Naming): FigureFate {
  const { state, figure, context } = place;
  const { measure } = lead;
  const isPast = lead.ofYear !== '' && lead.ofYear !== context.ground.year;
  const isOther = (measure.kind !== 'amount' && measure.kind !== 'whole' && (naming.isLoose || isPast));
  if (isOther) return putDetail(place);
  if (measure.kind === 'budget' || measure.kind === 'adjusted') {
    state.isAgainst = measure.isCompared;
    state.pending = measure.isCompleted ? { kind: 'completion' } : undefined;
    return bindBudget(place, subject, measure.kind, naming);
  }
  if (measure.kind === 'change' && figure.number.startsWith('-')) return putFact(place).fate;
  if (measure.kind === 'change') return bindChange(place, subject, lead);
  if (measure.kind === 'prior') return bindPrior(place, subject, measure.year);
  if (isPast) return bindPrior(place, subject, lead.ofYear);
  if (/其中|包括|主要用于|构成|中[，,]/.test(figure.behind) || !state.whole) state.whole = subject;
  return subject.unit === '' ? bindToCell(place, subject, subject.of, naming, '') : bindOwn(place, subject, naming);
}

const SIDES: readonly (readonly [said: RegExp, side: string, other: string])[] = [[/支出$/, '支出', '收入'], [/收入$/, '收入', '支出']];

/** The other side of what was told of: 政府性基金收入10万元，支出8万元; the same where the words name no side. */
function turnSide({ state, figure, context }: Place, subject: Subject): Subject | undefined {
  const words = bareWords(foldWords(figure.words));
  const turned = SIDES.find(([said, side, other]) => said.test(words) && subject.label.includes(other) && !subject.label.includes(side));
  if (!turned) return subject;
  const named = subject.names.flatMap((name) => context.index.byName.get(name.replace(turned[2], turned[1])) ?? []);
  const own = named.filter(({ table }) => table === subject.table);
  const picked = own.length > 0 ? pickSubject([...new Set(own)], state, context, figure.words) : undefined;
  return picked?.kind === 'one' ? picked.subject : undefined;
}

function bindUnnamed(place: Place, lead: Lead): FigureFate {
  const { state, figure } = place;
  const isBlank = !lead.isNamed && bareWords(foldWords(figure.words)) === '' && !(state.head > 0 && state.head === figure.start - figure.words.length);
  const subject = state.subject && !isBlank && !isInReason(figure) ? turnSide(place, state.subject) : undefined;
  if (!subject) return putFact(place).fate;
  state.subject = subject;
  return bindKnown(place, subject, lead, { names: [subject], isLoose: state.isOfPart });
}

/** 2023年收入10万元 where nothing was told of before: the total, if it is. */
function bindTotal(place: Place, lead: Lead): FigureFate | undefined {
  const { state, context, figure } = place;
  const side = /(?:收入|支出)$/.exec(bareWords(foldWords(figure.words)))?.[0];
  if (state.subject || side === undefined || lead.measure.kind !== 'amount') return undefined;
  const picked = pickSubject(context.index.byName.get(`${side}合计`) ?? [], state, context, figure.words);
  if (picked.kind !== 'one' || !isSame(context.amounts.get(picked.subject.of) ?? '', figure.number)) return undefined;
  state.subject = picked.subject;
  return bindKnown(place, picked.subject, lead, { names: [picked.subject], isLoose: true });
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
    const fact = putDetail(place, true);
    if (isInReason(place.figure) || place.figure.bracket >= 0) return fact.fate;
    state.said = fact.subject.label;
    state.subject = fact.subject;
    return fact.fate;
  }
  const label = nameFact(lead.rest, '', state.topic);
  state.subject = makeSubject(`${state.topic}${label}`, label);
  return putFact(place, { id: `${state.subject.of.split(':')[1] ?? ''}-budget`, name: `${label}：${kind === 'budget' ? '预算' : '调整预算'}`, table: 'text-facts' }).fate;
}

/** An amount that what was told of is a share of: 占收入合计10万元的60%. */
function bindWhole(place: Place, named: Named): FigureFate {
  const { state, context } = place;
  const picked = named.kind === 'known' ? pickSubject(named.subjects, state, context, place.figure.words) : undefined;
  if (picked?.kind !== 'one') return putFact(place).fate;
  const held = state.whole;
  const fate = bindKnown(place, picked.subject, { measure: { kind: 'amount' }, rest: '', comparedWith: '', ofYear: '', isNamed: true }, { names: [picked.subject], isLoose: true });
  state.whole = held;
  state.pending = { kind: 'share', whole: picked.subject };
  return fate;
}

/** An account that no form has, or a section with a table of its own and no form, tells of something narrower than its names. */
function isBeside({ state: { scope, head, item } }: Place, subjects: readonly Subject[]): boolean {
  if (head > 0 && !item) return true;
  return scope.forms.length === 0 && scope.own !== FACTS && !subjects.some(({ table }) => table === scope.own);
}

/** Binds an amount of money. */
export function bindAmount(place: Place): FigureFate {
  const { context, state, figure } = place;
  const { isAgainst } = state;
  const lead = readLead(figure.words, false, context.ground.year);
  const names = { index: context.index, publishers: context.publishers, except: '' };
  const named = findSubject(lead.rest, names, lead.measure.kind === 'change');
  const goesOn = isAgainst && lead.measure.kind === 'change' && lead.comparedWith === '' && named.kind === 'none';
  state.isAgainst = goesOn || lead.measure.kind === 'against';
  if (state.isAgainst) return putAgainst(place);
  if (lead.measure.kind === 'whole') return bindWhole(place, named);
  if (figure.isParted && named.kind !== 'none') state.change = undefined;
  if (named.kind === 'none') return bindTotal(place, lead) ?? bindUnnamed(place, lead);
  if (named.kind === 'other') return bindOther(place, lead);
  const detail = findDetail(place, named.subjects);
  const picked = detail ? { kind: 'one' as const, subject: detail } : pickSubject(named.subjects, state, context, figure.words);
  const isLoose = named.isLoose || figure.bracket >= 0 || isOfPart(place) || isBeside(place, named.subjects);
  if (picked.kind === 'several' && isLoose) return putDetail(place);
  if (picked.kind === 'several') return openDecision(place, picked.subjects.map((each) => toCandidate(each, place)), ASKS);
  if (!isInReason(figure) && !detail) state.subject = picked.subject;
  return bindKnown(place, picked.subject, lead, { names: named.subjects, isLoose });
}
