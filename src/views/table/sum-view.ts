import { getRowLabel } from '../../model/cell.ts';
import { type Formula, listReferences, parseFormula } from '../../model/formula.ts';
import type { Judgement, Verdict } from '../../model/identity.ts';
import { parseReference } from '../../model/reference.ts';
import { getVerdicts, type Release } from '../../model/release.ts';
import type { Row, Table } from '../../model/table.ts';
import { findCode } from '../../model/tables/shared-columns.ts';
import { checksAddress } from '../words/addresses.ts';
import { nameParts } from './form-levels.ts';

/** That an amount was added up again from others of its table. */
interface Sum {
  readonly judgement: Judgement;
  readonly terms: readonly Row[];
}

/** What a reader sees beside a subtotal: of how many parts it is the sum, which, and whether it holds. */
export interface SumView {
  /** `6款`, `2项` */
  readonly parts: string;
  readonly terms: string;
  readonly holds: boolean;
  /** Its entry in the ledger of checks. */
  readonly address: string;
}

/** How many sums of a table were checked, and how many hold. */
export interface SumCount {
  readonly all: number;
  readonly failed: number;
}

function isPlainSum(formula: Formula): boolean {
  return (
    formula.kind === 'reference' ||
    (formula.kind === 'operation' && formula.operator === '+' && isPlainSum(formula.left) && isPlainSum(formula.right))
  );
}

function findTerms(right: string, table: Table): Row[] {
  const formula = parseFormula(right);
  if (!formula.ok || !isPlainSum(formula.value)) return [];
  const rows = listReferences(formula.value).map((text) => {
    const reference = parseReference(text);
    return reference?.table === table.schema.name && reference.field === undefined
      ? table.byId.get(reference.row)
      : undefined;
  });
  return rows.every((row) => row !== undefined) ? rows : [];
}

const isAdding = ({ identity }: Judgement): boolean => identity.kind === 'sum' || identity.kind === 'balance';

/** True where a row is a level below another: a sum of one part is a sum only then. */
function isBelow(part: Row | undefined, whole: Row | undefined): boolean {
  const [below, above] = [part, whole].map((row) => (row && findCode(row)) ?? '');
  return above !== '' && below !== above && (below ?? '').startsWith(above ?? '');
}

/** The checked sums of a table by the row they stand in. */
export function listSums(table: Table, release: Release): ReadonlyMap<string, readonly Sum[]> {
  const prefix = `${table.schema.name}:`;
  const sums = getVerdicts(release)
    .judgements.filter(
      (judgement) =>
        isAdding(judgement) &&
        judgement.identity.left.startsWith(prefix) &&
        table.byId.has(judgement.identity.left.slice(prefix.length)),
    )
    .map((judgement) => ({ judgement, terms: findTerms(judgement.identity.right, table) }))
    .filter(
      ({ judgement, terms }) =>
        terms.length > 1 || isBelow(terms[0], table.byId.get(judgement.identity.left.slice(prefix.length))),
    );
  return Map.groupBy(sums, ({ judgement }) => judgement.identity.left.slice(prefix.length));
}

function addressOf({ identity, verdict }: Judgement, year: string): string {
  return `${checksAddress(year)}#${verdict === 'inconsistent' && identity.known !== '' ? identity.known : `identity-${identity.id}`}`;
}

const failed = (verdict: Verdict): boolean => verdict === 'inconsistent';

/** The check of one line of a form as the sum of other lines; the shortest sum of each cell counts. */
export function viewRowSum(
  table: Table,
  ids: readonly string[],
  sums: ReadonlyMap<string, readonly Sum[]>,
  year: string,
): SumView | undefined {
  const own = ids.flatMap((id) =>
    (sums.get(id) ?? [])
      .filter(({ terms }) => terms.every((row) => !ids.includes(row.id)))
      .toSorted((a, b) => a.terms.length - b.terms.length)
      .slice(0, 1),
  );
  const shown = own.find(({ judgement }) => failed(judgement.verdict)) ?? own[0];
  if (!shown) return undefined;
  const { judgement, terms } = shown;
  return {
    parts: `${terms.length}${nameParts(terms.map((row) => findCode(row) ?? ''))}`,
    terms: terms.map((row) => getRowLabel(table, row)).join(' + '),
    holds: !failed(judgement.verdict),
    address: addressOf(judgement, year),
  };
}

export function countSums(sums: ReadonlyMap<string, readonly Sum[]>): SumCount {
  const all = [...sums.values()].flat();
  return { all: all.length, failed: all.filter(({ judgement }) => failed(judgement.verdict)).length };
}
