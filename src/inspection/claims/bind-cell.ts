import { absolute, compare, formatDecimal, parseDecimal, subtract } from '../../lib/decimal.ts';
import { findTwoFigures } from '../rules/two-figures.ts';
import { findMixedUnits, isOtherUnit } from '../rules/mixed-units.ts';
import { findTextAgainstForm } from '../rules/text-against-form.ts';
import type { Candidate, FigureFate } from './claim.ts';
import { bindTo, isRounded, isSameClaim, type ClaimPlace } from './context.ts';
import { openDecision } from './open-decision.ts';
import { putDetail, putFact } from './put-fact.ts';
import type { Subject } from './subject.ts';

/** 0.01万元. */
const LAST_DIGIT = { units: 1n, scale: 2 };

/** A row of a form as a candidate of a decision. */
export function toCandidate({ of, label, table }: Subject, { context }: ClaimPlace): Candidate {
  const form = context.ground.profile.forms.find((each) => each.table === table)?.title ?? '';
  const amount = context.amounts.get(of) ?? '';
  return {
    of,
    tag: 'Amount',
    name: form === '' ? label : `${form}：${label}`,
    value: amount === '' ? '空白' : `${amount}万元`,
  };
}

function subtractTexts(a: string, b: string): string {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  return left && right ? formatDecimal(absolute(subtract(left, right))) : '';
}

/** The same thing in two forms, out by what rounding may do. */
function isRounding(a: string, b: string): boolean {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  return left !== undefined && right !== undefined && compare(absolute(subtract(left, right)), LAST_DIGIT) <= 0;
}

/** Other rows of forms that the same words may name and that hold this very number. */
function listAlike({ figure, context }: ClaimPlace, subject: Subject, names: readonly Subject[]): Subject[] {
  return names.filter(
    ({ of, unit }) => of !== subject.of && unit === '' && isSameClaim(context.amounts.get(of) ?? '', figure.number),
  );
}

const WHOLE_NAME = /一般公共预算|财政拨款|三公|政府性基金|国有资本|总计|合计|公务|出国/;

/** Whether a row must be what the text names: it is of a form of the section, or its name says of which money it is. */
function isMeant({ state }: ClaimPlace, subject: Subject): boolean {
  return state.scope.forms.includes(subject.table) || WHOLE_NAME.test(subject.label);
}

/** What is known of the words that name what a figure is of. */
export interface Naming {
  /** All that the words may name. */
  readonly names: readonly Subject[];
  /** Whether they may name a part of it only, so that another figure contradicts nothing. */
  readonly isLoose: boolean;
}

/** An amount that no form prints: a form that is not there says nothing, so the text is held against itself. */
function bindUnprinted(place: ClaimPlace, subject: Subject, of: string, isLoose: boolean, what: string): FigureFate {
  const {
    context: { said, amounts, ledger },
    figure: { number, decimals },
    state,
  } = place;
  const fact = putFact(place, { name: `${subject.label}${what}` });
  if (amounts.has(of) || isLoose) return fact.fate;
  const before = said.get(of);
  const row = fact.subject.of.split(':')[1] ?? '';
  if (!before) said.set(of, { number, decimals, row });
  const isOther =
    before &&
    !isSameClaim(before.number, number) &&
    !isRounded(number, before.number, decimals) &&
    !isRounded(before.number, number, before.decimals);
  if (isOther) {
    ledger.find(
      findTwoFigures(
        {
          passage: state.passage,
          label: `${subject.label}${what}`,
          table: 'text-facts',
          ids: [before.row, row],
          column: 'value',
          unit: '万元',
        },
        ledger,
      ),
    );
  }
  return fact.fate;
}

/** Binds to a cell of a form, or says why not. */
export function bindToCell(
  place: ClaimPlace,
  subject: Subject,
  of: string,
  { names, isLoose }: Naming,
  what: string,
): FigureFate {
  const { figure, context, state } = place;
  const amount = context.amounts.get(of) ?? '';
  state.told.set(of, figure.number);
  if (isSameClaim(amount, figure.number)) return bindTo(place, of, 'Amount', true);
  if (amount === '') return bindUnprinted(place, subject, of, isLoose, what);
  if (isRounded(figure.number, amount, figure.decimals)) {
    context.isCoarse = true;
    return putFact(place, { name: `${subject.label}${what}` }).fate;
  }
  if (isLoose) return putDetail(place);
  const alike = what === '' ? listAlike(place, subject, names) : [];
  const same = alike.find(({ of: other }) => isRounding(amount, context.amounts.get(other) ?? ''));
  if (same) return bindTo(place, same.of, 'Amount', true);
  if (alike.length > 0)
    return openDecision(
      place,
      [...alike, subject].map((each) => toCandidate(each, place)),
      '两张表里有同名的数，数额不同',
      subject.label,
    );
  if (!isMeant(place, subject)) return putDetail(place);
  const form = context.ground.profile.forms.find(({ table }) => table === subject.table)?.title ?? '';
  const own = putFact(place, { name: `${subject.label}${what}（正文）`, table: 'text-facts' });
  const against = { passage: state.passage, of, form, amount, own: own.subject.of };
  context.ledger.find(
    isOtherUnit(figure.number, amount)
      ? findMixedUnits({ ...against, label: `${subject.label}${what}`, printed: figure.printed })
      : findTextAgainstForm({
          ...against,
          subject,
          what,
          printed: figure.number,
          difference: subtractTexts(figure.number, amount),
        }),
  );
  return own.fate;
}
