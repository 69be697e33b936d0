import { findCell } from '../model/cell.ts';
import { type FormulaFault, listReferences, parseFormula } from '../model/formula.ts';
import type { Issue } from '../model/issue.ts';
import { getVerdicts, type Release } from '../model/release.ts';
import { placeOf } from '../model/table.ts';
import { SHARED } from '../model/tables/shared-columns.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { listDerived } from './judge/list-derived.ts';
import { defineReleaseRule } from './rule.ts';

/** A formula's fault as rule id and facts, for formulas in data and in identities alike. */
export function describeFormulaFault(
  fault: FormulaFault,
  release: Release,
): { rule: string; facts: Record<string, string> } {
  const nearest = fault.kind === 'unknown-reference' ? findNearestReferences(release, fault.text) : '';
  return { rule: `formula-${fault.kind}`, facts: { term: fault.text, nearest } };
}

/** The derived cells that lead back to a cell through their formulas, or none. */
function leadsBack(start: string, terms: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(terms.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === start) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(terms.get(next) ?? []));
  }
  return false;
}

function findCircular(release: Release): Issue[] {
  const cells = listDerived(release);
  const terms = new Map(
    cells.map((cell) => {
      const formula = parseFormula(cell.formula);
      return [
        cell.reference,
        formula.ok ? listReferences(formula.value).map((term) => findCell(release, term)?.reference ?? term) : [],
      ];
    }),
  );
  return cells
    .filter(({ reference }) => leadsBack(reference, terms))
    .map((cell): Issue => ({
      rule: 'formula-circular',
      place: placeOf(cell.table, cell.row, SHARED.formula),
      found: cell.formula,
      facts: { term: cell.reference },
    }));
}

/** Each formula can be read and worked out, and does not lead back to its own cell; whether its value comes out is the matter of check-relations. */
export const checkFormulas = defineReleaseRule((release) => [
  ...getVerdicts(release).faulty.map(({ cell: { table, row, formula }, fault }): Issue => ({
    place: placeOf(table, row, SHARED.formula),
    found: formula,
    ...describeFormulaFault(fault, release),
  })),
  ...findCircular(release),
]);
