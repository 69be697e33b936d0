import { toCandidate } from './bind-cell.ts';
import { bindKnown } from './bind-known.ts';
import { bindTotal, bindUnnamed } from './bind-unnamed.ts';
import type { FigureFate } from './claim.ts';
import type { ClaimPlace } from './context.ts';
import { isInReason } from './find-reason.ts';
import { findSubject, type Named } from './find-subject.ts';
import { isOfPart } from './is-of-part.ts';
import { makeSubject } from './make-subject.ts';
import { nameFact } from './name-fact.ts';
import { openDecision } from './open-decision.ts';
import { pickSubject } from './pick-subject.ts';
import { putAgainst, putDetail, putFact } from './put-fact.ts';
import { type Lead, readLead } from './read-lead.ts';
import type { Subject } from './subject.ts';

const FACTS = 'text-facts';
const ASKS = '这个名称在几张表里都有，附近的标题没有说明是哪一张';

const DETAILS: readonly (readonly [words: RegExp, column: string])[] = [
  [/基本支出$/, 'basic'],
  [/项目支出$/, 'project'],
];

/** 其中基本支出 behind an account is that of the account. */
function findDetail({ state, context }: ClaimPlace, names: readonly Subject[]): Subject | undefined {
  const { item } = state;
  const column = DETAILS.find(([words]) => names.some(({ label, code }) => code === '' && words.test(label)))?.[1];
  if (!item || item.code === '' || column === undefined) return undefined;
  const row = context.ground.forms
    .get(item.table)
    ?.find((each) => each['code'] === item.code && each['column'] === column);
  return (
    row && {
      ...item,
      of: `${item.table}:${row['id'] ?? ''}`,
      label: `${item.label}${column === 'basic' ? '基本支出' : '项目支出'}`,
      whole: item.of,
      budget: '',
      adjusted: '',
    }
  );
}

/** Something that no form has: its budget stands beside the amount that may follow. */
function bindOther(place: ClaimPlace, lead: Lead): FigureFate {
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
  return putFact(place, {
    id: `${state.subject.of.split(':')[1] ?? ''}-budget`,
    name: `${label}：${kind === 'budget' ? '预算' : '调整预算'}`,
    table: 'text-facts',
  }).fate;
}

/** An amount that what was told of is a share of: 占收入合计10万元的60%. */
function bindWhole(place: ClaimPlace, named: Named): FigureFate {
  const { state, context } = place;
  const picked = named.kind === 'known' ? pickSubject(named.subjects, state, context, place.figure.words) : undefined;
  if (picked?.kind !== 'one') return putFact(place).fate;
  const held = state.whole;
  const fate = bindKnown(
    place,
    picked.subject,
    { measure: { kind: 'amount' }, rest: '', comparedWith: '', ofYear: '', isNamed: true },
    { names: [picked.subject], isLoose: true },
  );
  state.whole = held;
  state.pending = { kind: 'share', whole: picked.subject };
  return fate;
}

/** An account that no form has, or a section with a table of its own and no form, tells of something narrower than its names. */
function isBeside({ state: { scope, head, item } }: ClaimPlace, subjects: readonly Subject[]): boolean {
  if (head > 0 && !item) return true;
  return scope.forms.length === 0 && scope.own !== FACTS && !subjects.some(({ table }) => table === scope.own);
}

/** Binds an amount of money. */
export function bindAmount(place: ClaimPlace): FigureFate {
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
  const picked = detail
    ? { kind: 'one' as const, subject: detail }
    : pickSubject(named.subjects, state, context, figure.words);
  const isLoose = named.isLoose || figure.bracket >= 0 || isOfPart(place) || isBeside(place, named.subjects);
  if (picked.kind === 'several' && isLoose) return putDetail(place);
  if (picked.kind === 'several')
    return openDecision(
      place,
      picked.subjects.map((each) => toCandidate(each, place)),
      ASKS,
    );
  if (!isInReason(figure) && !detail) state.subject = picked.subject;
  return bindKnown(place, picked.subject, lead, { names: named.subjects, isLoose });
}
