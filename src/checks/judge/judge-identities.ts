import { formatDecimal } from '../../lib/decimal.ts';
import {
  compareFractions,
  equalFractions,
  type Fraction,
  fromDecimal,
  roundFraction,
  subtractFractions,
  toDecimal,
} from '../../lib/fraction.ts';
import { findCell, isFormBlank, lookUpIn } from '../../model/cell.ts';
import { evaluateFormula, type Formula, listCells, type Outcome, parseFormula } from '../../model/formula.ts';
import type { CheckClass, Identity, Judgement } from '../../model/identity.ts';
import type { Release } from '../../model/release.ts';
import type { IdentityVerdicts, Unjudged } from '../../model/verdicts.ts';
import { type Guard, GuardFinder } from './find-guards.ts';
import { findSamePlaces } from './find-same-places.ts';
import { listIdentities } from './list-identities.ts';
import { listUnguarded } from './list-unguarded.ts';

function formatValue(value: Fraction): string {
  return formatDecimal(toDecimal(value) ?? roundFraction(value, 6));
}

function stripRound(formula: Formula): Formula {
  return formula.kind === 'round' ? formula.value : formula;
}

interface Side {
  readonly rounded: Fraction;
  readonly exact: Fraction;
}

function evaluateText(text: string, release: Release): Outcome<Side> {
  const formula = parseFormula(text);
  if (!formula.ok) return formula;
  const lookUp = lookUpIn(release);
  const rounded = evaluateFormula(formula.value, lookUp);
  const exact = evaluateFormula(stripRound(formula.value), lookUp);
  if (!rounded.ok) return rounded;
  return exact.ok ? { ok: true, value: { rounded: rounded.value, exact: exact.value } } : exact;
}

/** The verdict on two sides: of those that differ, but no more than the tolerance, with the difference. */
function compareSides(left: Side, right: Side, { tolerance }: Identity): Pick<Judgement, 'verdict' | 'difference'> {
  if (equalFractions(left.rounded, right.rounded)) {
    return { verdict: equalFractions(left.rounded, right.exact) ? 'exact' : 'rounding' };
  }
  const gap = subtractFractions(left.rounded, right.rounded);
  const difference: Fraction = gap.top < 0n ? { ...gap, top: -gap.top } : gap;
  const isWithin = tolerance !== undefined && compareFractions(difference, fromDecimal(tolerance)) <= 0;
  return isWithin ? { verdict: 'rounding', difference: formatValue(difference) } : { verdict: 'inconsistent' };
}

/**
 * One identity judged in exact decimals: what is printed on the left, what the right comes to, and whether they agree,
 * exactly or within the tolerance of the identity.
 */
export function judgeIdentity(
  identity: Identity,
  release: Release,
  { nature }: Pick<Guard, 'nature'>,
): Outcome<Judgement> {
  const left = evaluateText(identity.left, release);
  if (!left.ok) return left;
  const right = evaluateText(identity.right, release);
  if (!right.ok) return right;
  const printed = formatValue(left.value.rounded);
  const computed = formatValue(right.value.rounded);
  const outcome = compareSides(left.value, right.value, identity);
  // One that failed was able to.
  const isCounted = nature === 'agreement' || nature === 'recomputed';
  const shown = !isCounted && outcome.verdict === 'inconsistent' ? 'recomputed' : nature;
  return { ok: true, value: { identity, printed, computed, ...outcome, nature: shown } };
}

/**
 * Whether the form prints nothing in all cells of an identity: it cannot fail, so it is no check. One that names a known
 * inconsistency is judged all the same, since there is none.
 */
function isEmpty({ left, right, known }: Identity, release: Release): boolean {
  const cells = [left, right].flatMap(listCells).map((reference) => findCell(release, reference));
  return known === '' && cells.length > 0 && cells.every((cell) => cell !== undefined && isFormBlank(cell));
}

/** A share or rate of a zero whole has nothing to recompute; that is no fault. */
function isUndefinedRatio({ identity, fault }: Unjudged): boolean {
  return fault.kind === 'zero-division' && (identity.kind === 'share' || identity.kind === 'change');
}

/**
 * Judges all identities of a release but those without any figure; `judgeReleases` does it once, and the release has
 * what came out.
 */
export function judgeIdentities(release: Release): IdentityVerdicts {
  const all: Judgement[] = [];
  const unjudged: Unjudged[] = [];
  const guarded = new Set<string>();
  const identities = listIdentities(release).filter((entry) => !isEmpty(entry, release));
  const places = findSamePlaces(release, identities);
  const placeOf = (cell: string): string => places.get(cell) ?? cell;
  const finder = new GuardFinder(release, placeOf);
  for (const identity of identities) {
    const guard = finder.find(identity);
    const outcome = judgeIdentity(identity, release, guard);
    if (outcome.ok) all.push(outcome.value);
    else unjudged.push({ identity, fault: outcome.fault });
    if (outcome.ok) for (const cell of guard.cells) guarded.add(placeOf(cell));
  }
  const ofClass = (...wanted: readonly CheckClass[]): Judgement[] =>
    all.filter(({ nature }) => wanted.includes(nature));
  return {
    judgements: ofClass('agreement', 'recomputed'),
    definitions: ofClass('definition'),
    repeated: ofClass('repeated'),
    unguarded: listUnguarded(release, (cell) => guarded.has(placeOf(cell))),
    unjudged: unjudged.filter((entry) => !isUndefinedRatio(entry)),
  };
}
