import { judgeChange, judgeCompletion, judgeShare } from '../rules/rates.ts';
import type { FigureFate } from './claim.ts';
import { bindTo, type Place } from './context.ts';
import { findReason, isInReason } from './find-reason.ts';
import { findSubject } from './find-subject.ts';
import { nameByCell } from './open-ledger.ts';
import { pickSubject } from './pick-subject.ts';
import { putFact } from './put-fact.ts';
import { bareWords, type Lead, readLead } from './read-lead.ts';
import type { Subject } from './subject.ts';

function findOne(place: Place, words: string, isChange: boolean, except = ''): Subject | 'none' | 'other' {
  const { context, state } = place;
  const named = findSubject(words, context.subjects.filter(({ of }) => of !== except), context.publishers, isChange);
  if (named.kind !== 'known') return named.kind;
  const picked = pickSubject(named.subjects, state, context);
  return picked.kind === 'one' ? picked.subject : 'other';
}

/** What a share is of: what it says, what has been said to have parts, or what the row is a part of in its form. */
function findWhole(place: Place, part: Subject, words: string): Subject | undefined {
  const { context, state } = place;
  const find = (of: string): Subject | undefined => context.subjects.find((subject) => subject.of === of);
  if (bareWords(words) !== '') {
    const wide = { ...state, scope: { ...state.scope, forms: [...state.scope.forms, ...context.ground.wording.widest] } };
    const found = findOne({ ...place, state: wide }, words, false, part.of);
    return typeof found === 'string' ? undefined : found;
  }
  const own = part.whole === '' ? undefined : find(part.whole);
  return own ?? (state.whole?.of === part.of ? undefined : state.whole);
}

function bindShare(place: Place, part: Subject, wholeWords: string): FigureFate {
  const { context, state, figure } = place;
  const whole = findWhole(place, part, wholeWords);
  if (!whole) return putFact(place, { name: `${part.label}占${wholeWords === '' ? '比' : wholeWords}` }).fate;
  const id = part.whole === whole.of ? nameByCell(part.of) : `${nameByCell(part.of)}-of-${nameByCell(whole.of)}`;
  const values = { name: `${part.label}占${whole.label}`, part: part.of, whole: whole.of, share: figure.number, basis: 'stated' };
  const put = context.ledger.put('shares', id, values, 'share', state.passage.locator);
  judgeShare(place, { id: put.id, part, whole });
  return bindTo(place, `shares:${put.id}.share`, 'Percent');
}

function bindCompletion(place: Place, subject: Subject): FigureFate {
  const { context, state, figure } = place;
  const reason = findReason(place, subject);
  const values = { name: subject.label, actual: subject.of, rate: figure.number, ...(reason === '' ? {} : { reason }), basis: 'stated' };
  const put = context.ledger.put('completion', nameByCell(subject.of), values, 'rate', state.passage.locator);
  judgeCompletion(place, { id: put.id, subject });
  return bindTo(place, `completion:${put.id}.rate`, 'Percent');
}

function bindChangeRate(place: Place, subject: Subject, lead: Lead): FigureFate {
  const { context, state, figure } = place;
  if (lead.measure.kind !== 'change') throw new TypeError('a rate of change is read from a change');
  const { direction, isTemplate } = lead.measure;
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

/** Binds a percentage: a share, a rate of completion or of change; anything else gets a row of its own. */
export function bindRate(place: Place): FigureFate {
  const { context, state, figure } = place;
  const lead = readLead(figure.words, true, context.ground.year);
  const isAgainst = lead.measure.kind === 'against' || (state.isAgainst && lead.measure.kind === 'change');
  if (!lead.isNamed || isAgainst || figure.number.startsWith('-')) return putFact(place).fate;
  const found = findOne(place, lead.rest, lead.measure.kind === 'change');
  const subject = found === 'none' && !(isInReason(figure) && !state.change) ? state.subject : typeof found === 'string' ? undefined : found;
  if (!subject) return putFact(place).fate;
  if (found !== 'none' && !isInReason(figure)) state.subject = subject;
  if (lead.measure.kind === 'share') return bindShare(place, subject, lead.measure.whole);
  if (lead.measure.kind === 'completion') return bindCompletion(place, subject);
  return lead.measure.kind === 'change' ? bindChangeRate(place, subject, lead) : putFact(place).fate;
}
