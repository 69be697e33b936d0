import { findTwoFigures } from '../rules/two-figures.ts';
import { findWrongBase } from '../rules/wrong-base.ts';
import { bindToCell, type Naming } from './bind-cell.ts';
import type { FigureFate } from './claim.ts';
import { bindTo, isSameClaim, type ClaimPlace } from './context.ts';
import { findReason, isInReason } from './find-reason.ts';
import { nameByCell } from './open-ledger.ts';
import { putDetail, putFact } from './put-fact.ts';
import type { Lead } from './read-lead.ts';
import type { Subject } from './subject.ts';

/** How an amount is called that stands beside its budget. */
const SAID_ACTUAL = /(?:执行数|执行金额|实际支出|实际执行数?|决算数?)/;

function bindBudget(place: ClaimPlace, subject: Subject, kind: 'budget' | 'adjusted', naming: Naming): FigureFate {
  const { context, figure, state } = place;
  const cell = kind === 'budget' ? subject.budget : subject.adjusted;
  const what = kind === 'budget' ? '年初预算' : '调整预算';
  if (cell !== '' && (context.amounts.get(cell) ?? '') !== '') return bindToCell(place, subject, cell, naming, what);
  const id = `${nameByCell(subject.of)}${kind === 'adjusted' ? '-adjusted' : ''}`;
  const values = {
    name: `${subject.label}${kind === 'adjusted' ? '（调整预算）' : ''}`,
    measure: subject.of,
    amount: figure.number,
    basis: 'stated',
  };
  const put = context.ledger.put('budgets', id, values, 'amount', state.passage.locator);
  if (put.other !== '' && subject.names.length > 0)
    context.ledger.find(
      findTwoFigures(
        {
          passage: state.passage,
          label: `${subject.label}的${what}`,
          table: 'budgets',
          ids: [put.other, put.id],
          column: 'amount',
          unit: '万元',
        },
        context.ledger,
      ),
    );
  return bindTo(place, `budgets:${put.id}`, 'Amount');
}

/** A comparison with another year beside the one with the year before: 比2023年增加5万元，比2020年增加30万元. */
function isOtherBase({ figure, context: { ground } }: ClaimPlace, { comparedWith }: Lead): boolean {
  const before = String(Number(ground.year) - 1);
  return (
    comparedWith !== '' &&
    comparedWith !== before &&
    new RegExp(`(?:[比较与]${before}\\s*年|[比较与]上年)`).test(figure.sentenceText)
  );
}

function bindChange(place: ClaimPlace, subject: Subject, lead: Lead): FigureFate {
  const { context, figure, state } = place;
  if (lead.measure.kind !== 'change') throw new TypeError('a change is read from a change');
  if (isOtherBase(place, lead)) return putFact(place).fate;
  const id = nameByCell(subject.of);
  const isAside = isInReason(figure);
  const reason = isAside ? '' : findReason(place, subject);
  const values = {
    name: subject.label,
    measure: subject.of,
    direction: lead.measure.direction,
    amount: figure.number,
    ...(reason === '' ? {} : { reason }),
    basis: 'stated',
  };
  const put = context.ledger.put('changes', id, values, 'amount', state.passage.locator);
  if (isAside) context.asides.add(`changes:${put.id}`);
  const isTwo =
    put.other !== '' &&
    subject.names.length > 0 &&
    ![put.id, put.other].some((each) => context.asides.has(`changes:${each}`));
  if (isTwo)
    context.ledger.find(
      findTwoFigures(
        {
          passage: state.passage,
          label: `${subject.label}比上年的增减额`,
          table: 'changes',
          ids: [put.other, put.id],
          column: 'amount',
          unit: '万元',
        },
        context.ledger,
      ),
    );
  const base = isAside ? undefined : findWrongBase(state.passage, lead.comparedWith, context.ground.year, subject);
  if (base) context.ledger.find(base);
  state.change = { id: put.id, subject, decimals: figure.decimals };
  return bindTo(place, `changes:${put.id}`, 'Amount');
}

function bindPrior(place: ClaimPlace, subject: Subject, year: string): FigureFate {
  const { context, figure, state } = place;
  const values = { name: subject.label, year, measure: subject.of, amount: figure.number, basis: 'stated' };
  const put = context.ledger.put('comparatives', nameByCell(subject.of), values, 'amount', state.passage.locator);
  return bindTo(place, `comparatives:${put.id}`, 'Amount');
}

/** An amount of a row that the text makes: the same thing with another figure is named. */
function bindOwn(place: ClaimPlace, subject: Subject, { isLoose }: Naming): FigureFate {
  const { context, state, figure } = place;
  const [table = '', id = ''] = subject.of.split(':');
  if (subject.names.length === 0) {
    const said = SAID_ACTUAL.exec(figure.words)?.[0] ?? '';
    return putFact(place, {
      table,
      id,
      name: said === '' || subject.label.endsWith(said) ? subject.label : `${subject.label}：${said}`,
    }).fate;
  }
  const column = table === 'procurement' || table === 'operating-cost' ? 'amount' : 'value';
  const held = context.ledger.get(table, id)?.[column];
  if (isLoose && held !== undefined && !isSameClaim(held, figure.number)) return putDetail(place);
  const made = putFact(place, { table, id, name: subject.label });
  if (made.other !== '') {
    const ids: [string, string] = [made.other, made.subject.of.split(':')[1] ?? ''];
    context.ledger.find(
      findTwoFigures(
        { passage: state.passage, label: subject.label, table, ids, column, unit: '万元' },
        context.ledger,
      ),
    );
  }
  return made.fate;
}

/** Binds an amount of what is known: to its cell, or to a row of its change, budget, year before, or own. */
export function bindKnown(place: ClaimPlace, subject: Subject, lead: Lead, naming: Naming): FigureFate {
  const { state, figure, context } = place;
  const { measure } = lead;
  const isPast = lead.ofYear !== '' && lead.ofYear !== context.ground.year;
  const isOther = measure.kind !== 'amount' && measure.kind !== 'whole' && (naming.isLoose || isPast);
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
