import type { FormulaFault } from '../model/formula.ts';
import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import { placeOf } from '../model/table.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { judgeFormulas } from './judge-formulas.ts';
import { defineReleaseRule } from './rule.ts';

/** A formula's fault as rule id and facts, for formulas in data and in identities alike. */
export function describeFormulaFault(fault: FormulaFault, release: Release): { rule: string; facts: Record<string, string> } {
  const nearest = fault.kind === 'unknown-reference' ? findNearestReferences(release, fault.text) : '';
  return { rule: `formula-${fault.kind}`, facts: { term: fault.text, nearest } };
}

/** Each formula can be read and worked out; whether its value comes out is the matter of check-relations. */
export const checkFormulas = defineReleaseRule((release) => judgeFormulas(release).faulty.map(({ cell, fault }): Issue => ({
  place: placeOf(cell.table, cell.row, 'formula'), found: cell.formula, ...describeFormulaFault(fault, release),
})));
