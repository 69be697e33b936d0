import { formatDecimal, parseDecimal } from '../lib/decimal.ts';
import { equalFractions, fromDecimal, roundFraction, toDecimal } from '../lib/fraction.ts';
import { findCell } from '../model/cell.ts';
import { evaluateFormula, type FormulaFault, parseFormula } from '../model/formula.ts';
import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import { getText } from '../model/table.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineTableRule, placeOf } from './rule.ts';

/** A formula's fault as rule id and facts, for formulas in data and in identities alike. */
export function describeFormulaFault(fault: FormulaFault, release: Release): { rule: string; facts: Record<string, string> } {
  const nearest = fault.kind === 'unknown-reference' ? findNearestReferences(release, fault.text) : '';
  return { rule: `formula-${fault.kind}`, facts: { term: fault.text, nearest } };
}

/** Each derived value is exactly what its formula comes to. */
export const checkFormulas = defineTableRule(({ release, table }) => {
  const { valueField } = table.schema;
  if (valueField === undefined) return [];
  return table.rows.flatMap((row): Issue[] => {
    const text = getText(row, 'formula');
    if (text === '') return [];
    const place = placeOf(table, row.line, 'formula');
    const formula = parseFormula(text);
    const outcome = formula.ok ? evaluateFormula(formula.value, (reference) => findCell(release, reference)?.text) : formula;
    if (!outcome.ok) return [{ place, found: text, ...describeFormulaFault(outcome.fault, release) }];
    const printed = parseDecimal(getText(row, valueField));
    if (!printed || equalFractions(fromDecimal(printed), outcome.value)) return [];
    const computed = toDecimal(outcome.value) ?? roundFraction(outcome.value, 6);
    return [{ rule: 'formula-value', place: placeOf(table, row.line, valueField), found: getText(row, valueField), facts: { formula: text, expected: formatDecimal(computed) } }];
  });
});
