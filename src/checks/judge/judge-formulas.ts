import { formatDecimal } from '../../lib/decimal.ts';
import { equalFractions, fromDecimal, roundFraction, toDecimal } from '../../lib/fraction.ts';
import { lookUpIn } from '../../model/cell.ts';
import { evaluateFormula, parseFormula } from '../../model/formula.ts';
import type { Release } from '../../model/release.ts';
import type { BrokenFormula, FaultyFormula, FormulaVerdicts } from '../../model/verdicts.ts';
import { listDerived } from './list-derived.ts';

/**
 * Works out every formula of a release in exact decimals; `judgeReleases` does it once, and the release has what came
 * out.
 */
export function judgeFormulas(release: Release): FormulaVerdicts {
  const broken: BrokenFormula[] = [];
  const faulty: FaultyFormula[] = [];
  const lookUp = lookUpIn(release);
  for (const cell of listDerived(release)) {
    const formula = parseFormula(cell.formula);
    const outcome = formula.ok ? evaluateFormula(formula.value, lookUp) : formula;
    if (!outcome.ok) faulty.push({ cell, fault: outcome.fault });
    else if (cell.decimal && !equalFractions(fromDecimal(cell.decimal), outcome.value)) {
      broken.push({ cell, expected: formatDecimal(toDecimal(outcome.value) ?? roundFraction(outcome.value, 6)) });
    }
  }
  return { broken, faulty };
}
