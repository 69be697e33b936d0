import { formatDecimal } from '../lib/decimal.ts';
import { equalFractions, type Fraction, roundFraction, toDecimal } from '../lib/fraction.ts';
import { findCell } from '../model/cell.ts';
import { evaluateFormula, type Formula, type Outcome, parseFormula } from '../model/formula.ts';
import type { Identity, Judgement, Verdict } from '../model/identity.ts';
import type { Release } from '../model/release.ts';
import type { IdentityVerdicts, Unjudged } from '../model/verdicts.ts';
import { listIdentities } from './list-identities.ts';

function formatValue(value: Fraction): string {
  return formatDecimal(toDecimal(value) ?? roundFraction(value, 6));
}

function stripRound(formula: Formula): Formula {
  return formula.kind === 'round' ? formula.value : formula;
}

function evaluateText(text: string, release: Release): Outcome<{ rounded: Fraction; exact: Fraction }> {
  const formula = parseFormula(text);
  if (!formula.ok) return formula;
  const lookUp = (reference: string): string | undefined => findCell(release, reference)?.text;
  const rounded = evaluateFormula(formula.value, lookUp);
  const exact = evaluateFormula(stripRound(formula.value), lookUp);
  if (!rounded.ok) return rounded;
  return exact.ok ? { ok: true, value: { rounded: rounded.value, exact: exact.value } } : exact;
}

/** One identity judged in exact decimals: what is printed on the left, what the right comes to, and whether they agree. */
export function judgeIdentity(identity: Identity, release: Release): Outcome<Judgement> {
  const left = evaluateText(identity.left, release);
  if (!left.ok) return left;
  const right = evaluateText(identity.right, release);
  if (!right.ok) return right;
  const agrees = equalFractions(left.value.rounded, right.value.rounded);
  const exact = agrees && equalFractions(left.value.rounded, right.value.exact);
  const verdict: Verdict = exact ? 'exact' : agrees ? 'rounding' : 'inconsistent';
  return { ok: true, value: { identity, printed: formatValue(left.value.rounded), computed: formatValue(right.value.rounded), verdict } };
}

/** A share or rate of a zero whole has nothing to recompute; that is no fault. */
function isUndefinedRatio({ identity, fault }: Unjudged): boolean {
  return fault.kind === 'zero-division' && (identity.kind === 'share' || identity.kind === 'change');
}

/** Judges all identities of a release; `judgeReleases` does it once, and the release has what came out. */
export function judgeIdentities(release: Release): IdentityVerdicts {
  const judgements: Judgement[] = [];
  const unjudged: Unjudged[] = [];
  for (const identity of listIdentities(release)) {
    const outcome = judgeIdentity(identity, release);
    if (outcome.ok) judgements.push(outcome.value);
    else unjudged.push({ identity, fault: outcome.fault });
  }
  return { judgements, unjudged: unjudged.filter((entry) => !isUndefinedRatio(entry)) };
}
