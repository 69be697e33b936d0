import { findCell } from '../../model/cell.ts';
import { type Formula, listReferences, parseFormula } from '../../model/formula.ts';
import { getVerdicts, type Release } from '../../model/release.ts';

/** A relation between cells that does not hold: the cells in it (canonical references), and what the left one should be. */
export interface BrokenRelation {
  readonly title: string;
  readonly cells: readonly string[];
  /** The cell that stands alone on the left, or blank. */
  readonly left: string;
  readonly expected: string;
}

function canonical(release: Release, reference: string): string {
  return findCell(release, reference)?.reference ?? reference;
}

function cellsOf(text: string): string[] {
  const parsed = parseFormula(text);
  return parsed.ok ? listReferences(parsed.value) : [];
}

function aloneOn(text: string): string {
  const parsed = parseFormula(text);
  const formula: Formula | undefined = parsed.ok ? parsed.value : undefined;
  return formula?.kind === 'reference' ? formula.text : '';
}

/** All identities and derived values of a release that do not come out, apart from what is known of the source. */
export function listBrokenRelations(release: Release): BrokenRelation[] {
  const { judgements, broken } = getVerdicts(release);
  const identities = judgements
    .filter(({ verdict, identity }) => verdict === 'inconsistent' && identity.known === '')
    .map(({ identity, computed }): BrokenRelation => ({
      title: `${identity.title}：${identity.left} = ${identity.right}`,
      cells: [...cellsOf(identity.left), ...cellsOf(identity.right)].map((cell) => canonical(release, cell)),
      left: canonical(release, aloneOn(identity.left)),
      expected: computed,
    }));
  const formulas = broken.map(({ cell, expected }): BrokenRelation => ({
    title: `${cell.reference} = ${cell.formula}`,
    cells: [cell.reference, ...cellsOf(cell.formula).map((term) => canonical(release, term))],
    left: cell.reference,
    expected,
  }));
  return [...formulas, ...identities];
}
