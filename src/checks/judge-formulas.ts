import { formatDecimal } from '../lib/decimal.ts';
import { equalFractions, fromDecimal, roundFraction, toDecimal } from '../lib/fraction.ts';
import { type Cell, findCell, openCell } from '../model/cell.ts';
import { evaluateFormula, type FormulaFault, parseFormula } from '../model/formula.ts';
import type { Release } from '../model/release.ts';
import { findField } from '../model/schema.ts';

/** A derived cell whose formula comes to something else. */
export interface BrokenFormula {
  readonly cell: Cell;
  readonly expected: string;
}

/** A derived cell whose formula cannot be worked out. */
export interface FaultyFormula {
  readonly cell: Cell;
  readonly fault: FormulaFault;
}

/** Every cell of a release that has a formula. */
export function listDerived(release: Release): Cell[] {
  return [...release.tables.values()].flatMap((table) => {
    const field = findField(table.schema, table.schema.valueField ?? '');
    return field ? table.rows.map((row) => openCell(table, row, field)).filter(({ formula }) => formula !== '') : [];
  });
}

/** Works out every formula of a release in exact decimals. */
export function judgeFormulas(release: Release): { broken: BrokenFormula[]; faulty: FaultyFormula[] } {
  const broken: BrokenFormula[] = [];
  const faulty: FaultyFormula[] = [];
  for (const cell of listDerived(release)) {
    const formula = parseFormula(cell.formula);
    const outcome = formula.ok ? evaluateFormula(formula.value, (reference) => findCell(release, reference)?.text) : formula;
    if (!outcome.ok) faulty.push({ cell, fault: outcome.fault });
    else if (cell.decimal && !equalFractions(fromDecimal(cell.decimal), outcome.value)) {
      broken.push({ cell, expected: formatDecimal(toDecimal(outcome.value) ?? roundFraction(outcome.value, 6)) });
    }
  }
  return { broken, faulty };
}
