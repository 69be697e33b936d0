import { judgeRate } from '../rules/judge-rate.ts';
import { findMissingUnit } from '../rules/missing-unit.ts';
import { add, formatValue, parseDecimal, subtract } from '../../lib/decimal.ts';
import { bindRate } from './bind-rate.ts';
import type { FigureFate } from './claim.ts';
import { leaveAs, type ClaimPlace } from './context.ts';
import { openDecision } from './open-decision.ts';
import { readLead } from './read-lead.ts';

/** Whether a number without its sign is the rate of the change before it: recomputed, it comes out. */
function isRateOfChange({ state, context, figure }: ClaimPlace): boolean {
  const { change } = state;
  if (!change) return false;
  const lead = readLead(figure.words, true, context.ground.year);
  if (lead.measure.kind !== 'change' || lead.rest.replace(/[,、]/g, '') !== '') return false;
  const row = context.ledger.get('changes', change.id);
  const amount = parseDecimal(row?.['amount'] ?? '');
  const now = parseDecimal(context.amounts.get(change.subject.of) ?? '');
  if (!amount || !now) return false;
  const before = row?.['direction'] === 'increase' ? subtract(now, amount) : add(now, amount);
  return ['right', 'rounding'].includes(judgeRate(figure.number, formatValue(amount), formatValue(before)).kind);
}

/** Binds a number without a unit: a percentage that lost its sign, a name such as 12345, or nobody knows. */
export function bindBare(place: ClaimPlace): FigureFate {
  const { figure, context, state } = place;
  if (isRateOfChange(place)) {
    const fate = bindRate(place);
    if (fate.fate.kind === 'bound') context.ledger.find(findMissingUnit(state.passage, figure, fate.fate.of, '%'));
    return fate;
  }
  if (!figure.number.includes('.')) return leaveAs(place, 'name');
  return openDecision(place, [], '这个数没有写单位');
}
