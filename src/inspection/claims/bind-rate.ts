import { judgeRate } from '../rules/judge-rate.ts';
import { findWrongBase } from '../rules/wrong-base.ts';
import { judgeChange, judgeCompletion, judgeShare } from '../rules/rates.ts';
import type { FigureFate } from './claim.ts';
import { bindTo, type ClaimPlace } from './context.ts';
import { findReason, isInReason } from './find-reason.ts';
import { findSubject } from './find-subject.ts';
import { nameByCell } from './open-ledger.ts';
import { pickSubject } from './pick-subject.ts';
import { isOfPart } from './is-of-part.ts';
import { putAgainst, putDetail, putFact } from './put-fact.ts';
import { type Lead, readLead } from './read-lead.ts';
import { bareWords } from './bare-words.ts';
import type { Subject } from './subject.ts';

function findOne(place: ClaimPlace, words: string, isChange: boolean, except = ''): Subject | 'none' | 'other' {
  const { context, state } = place;
  const named = findSubject(words, { index: context.index, publishers: context.publishers, except }, isChange);
  if (named.kind !== 'known') return named.kind;
  if (named.isLoose) return 'other';
  const picked = pickSubject(named.subjects, state, context, place.figure.words);
  return picked.kind === 'one' ? picked.subject : 'other';
}

/** Names of the totals of the whole publisher. */
const WIDE = /(?:本年|全年|本年度)?(?:总?支出|总?收入)(?:合计|总计|总额)?$/;

/**
 * What a share may be of, likeliest first: what its words name in the widest forms and in those of its section; what its
 * row is a part of in its form, which a text may call by a wider name (占本年财政拨款支出); what has been said to have parts.
 */
function listWholes(place: ClaimPlace, part: Subject, words: string): readonly Subject[] {
  const { context, state } = place;
  const own = part.whole === '' ? undefined : context.subjects.find(({ of }) => of === part.whole);
  if (bareWords(words) === '')
    return [own ?? (state.whole?.of === part.of ? undefined : state.whole)].filter((each) => each !== undefined);
  const { widest } = context.ground.wording;
  const orders = [
    [...state.scope.forms, ...widest],
    [...widest, ...state.scope.forms],
  ];
  const wide = (WIDE.test(words) ? orders.toReversed() : orders)
    .map((forms) => {
      const found = findOne({ ...place, state: { ...state, scope: { ...state.scope, forms } } }, words, false, part.of);
      return typeof found === 'string' ? undefined : found;
    })
    .filter((each) => each !== undefined);
  const isForm = wide.some(({ unit }) => unit === '');
  return isForm && own ? [...wide, own] : wide;
}

/** Of several wholes the first one that the share comes out with, else that of its section. */
function findWhole(place: ClaimPlace, part: Subject, words: string): Subject | undefined {
  const wholes = listWholes(place, part, words);
  const { amounts } = place.context;
  const isRight = (whole: Subject): boolean =>
    ['right', 'rounding'].includes(
      judgeRate(place.figure.number, amounts.get(part.of) ?? '', amounts.get(whole.of) ?? '').kind,
    );
  return wholes.find(isRight) ?? wholes[0];
}

/** Whether what the text alone tells of is no part of a cell, as far as the share can tell: 涉及资金占项目支出总额的100%. */
function isBesideForm({ context, figure }: ClaimPlace, part: Subject, whole: Subject): boolean {
  if (part.names.length > 0 || whole.unit !== '') return false;
  const [table = '', id = ''] = part.of.split(':');
  const row = context.ledger.get(table, id);
  return (
    judgeRate(
      figure.number,
      row?.['value'] ?? row?.['amount'] ?? context.amounts.get(part.of) ?? '',
      context.amounts.get(whole.of) ?? '',
    ).kind === 'wrong'
  );
}

function bindShare(place: ClaimPlace, part: Subject, wholeWords: string): FigureFate {
  const whole = findWhole(place, part, wholeWords);
  if (!whole || isBesideForm(place, part, whole))
    return putFact(place, { name: `${part.label}占${wholeWords === '' ? '比' : wholeWords}` }).fate;
  return bindShareOf(place, part, whole);
}

function bindShareOf(place: ClaimPlace, part: Subject, whole: Subject): FigureFate {
  const { context, state, figure } = place;
  const id = part.whole === whole.of ? nameByCell(part.of) : `${nameByCell(part.of)}-of-${nameByCell(whole.of)}`;
  const values = {
    name: `${part.label}占${whole.label}`,
    part: part.of,
    whole: whole.of,
    share: figure.number,
    basis: 'stated',
  };
  const put = context.ledger.put('shares', id, values, 'share', state.passage.locator);
  judgeShare(place, { id: put.id, part, whole });
  return bindTo(place, `shares:${put.id}.share`, 'Percent');
}

function bindCompletion(place: ClaimPlace, subject: Subject): FigureFate {
  const { context, state, figure } = place;
  const reason = findReason(place, subject);
  const values = {
    name: subject.label,
    actual: subject.of,
    rate: figure.number,
    ...(reason === '' ? {} : { reason }),
    basis: 'stated',
  };
  const put = context.ledger.put('completion', nameByCell(subject.of), values, 'rate', state.passage.locator);
  judgeCompletion(place, { id: put.id, subject });
  return bindTo(place, `completion:${put.id}.rate`, 'Percent');
}

/** Rows of what no section has a table for, such as the work of the year. */
const FACTS = 'text-facts';

function bindChangeRate(place: ClaimPlace, subject: Subject, lead: Lead): FigureFate {
  const { context, state, figure } = place;
  if (lead.measure.kind !== 'change') throw new TypeError('a rate of change is read from a change');
  const { direction, isTemplate } = lead.measure;
  const isTold = state.scope.forms.length > 0 || state.scope.own !== FACTS;
  const base =
    isInReason(figure) || !isTold
      ? undefined
      : findWrongBase(state.passage, lead.comparedWith, context.ground.year, subject);
  if (base) context.ledger.find(base);
  const own = state.change?.subject.of === subject.of ? state.change.id : undefined;
  const held = own === undefined ? undefined : context.ledger.get('changes', own);
  if (own !== undefined && held && (held['rate'] ?? figure.number) === figure.number) {
    context.ledger.complete('changes', own, { rate: figure.number });
    judgeChange(place, { id: own, subject, direction, isTemplate });
    return bindTo(place, `changes:${own}.rate`, 'Percent');
  }
  const values = { name: subject.label, measure: subject.of, direction, rate: figure.number, basis: 'stated' };
  const { id } = context.ledger.put('changes', nameByCell(subject.of), values, 'rate', state.passage.locator);
  return bindTo(place, `changes:${id}.rate`, 'Percent');
}

/** What a rate says of something that no form has. */
function nameRate({ measure }: Lead): string {
  if (measure.kind === 'share') return `占${measure.whole === '' ? '比' : measure.whole}`;
  if (measure.kind === 'completion') return '：预算完成率';
  return measure.kind === 'change' ? `：比上年${measure.direction === 'increase' ? '增长' : '下降'}` : '';
}

const OF = /^的(?:比例|比重)?(?:为|是|达到|达)?$/;

/** 完成98% behind a budget and an amount. */
const DONE = /^[，,、]?完成(?:了|率|比例)?(?:为|达)?$/;

function hasBudget({ context }: ClaimPlace, { of, budget }: Subject): boolean {
  return (context.amounts.get(budget) ?? '') !== '' || context.ledger.get('budgets', nameByCell(of)) !== undefined;
}

/** A percentage right behind an amount that it is a share or a completion of: 完成预算10万元的60%. */
function bindPending(place: ClaimPlace): FigureFate | undefined {
  const { state, figure } = place;
  const { pending, subject } = state;
  if (subject && DONE.test(figure.words.trim()) && hasBudget(place, subject)) return bindCompletion(place, subject);
  if (!pending || !subject || !OF.test(figure.words.trim())) return undefined;
  if (pending.kind === 'completion') return bindCompletion(place, subject);
  return bindShareOf(place, subject, pending.whole);
}

/** Binds a percentage: a share, a rate of completion or of change; anything else gets a row of its own. */
export function bindRate(place: ClaimPlace): FigureFate {
  const { context, state, figure } = place;
  const pending = bindPending(place);
  if (pending) return pending;
  const lead = readLead(figure.words, true, context.ground.year);
  const isAgainst = lead.measure.kind === 'against' || (state.isAgainst && lead.measure.kind === 'change');
  if (isAgainst) return putAgainst(place);
  if (!lead.isNamed || figure.number.startsWith('-')) return putFact(place).fate;
  const found = findOne(place, lead.rest, lead.measure.kind === 'change');
  const subject =
    found === 'none' && !(isInReason(figure) && !state.change)
      ? state.subject
      : typeof found === 'string'
        ? undefined
        : found;
  if (!subject) return putDetail(place);
  if (isOfPart(place)) return putFact(place, { name: `${subject.label}${nameRate(lead)}` }).fate;
  if (found !== 'none' && !isInReason(figure)) state.subject = subject;
  if (lead.measure.kind === 'share') return bindShare(place, subject, lead.measure.whole);
  if (lead.measure.kind === 'completion') return bindCompletion(place, subject);
  return lead.measure.kind === 'change' ? bindChangeRate(place, subject, lead) : putFact(place).fate;
}
