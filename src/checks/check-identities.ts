import { formatDecimal } from '../lib/decimal.ts';
import { findCell } from '../model/cell.ts';
import type { Identity } from '../model/identity.ts';
import type { Issue, Place } from '../model/issue.ts';
import { listCells } from '../model/formula.ts';
import { parseReference } from '../model/reference.ts';
import { getVerdicts, type Release } from '../model/release.ts';
import { placeOf } from '../model/table.ts';
import { IDENTITIES, TOLERANCE_UNIT } from '../model/tables/identities.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { findKnownTable } from '../model/tables/known-rows.ts';
import { describeFormulaFault } from './check-formulas.ts';
import { defineReleaseRule } from './rule.ts';

function placeOfIdentity(identity: Identity, release: Release, column?: string): Place {
  const reference = parseReference(identity.reference);
  const table = reference && release.tables.get(reference.table);
  const row = reference && table?.byId.get(reference.row);
  if (table && row && column !== undefined) return placeOf(table, row, column);
  return table && row ? { file: table.file, line: row.line, column: 1 } : { file: release.folder };
}

/** True for rows of `identities`; the ones made from shares and changes look their entry up themselves. */
function isDeclared(identity: Identity): boolean {
  return parseReference(identity.reference)?.table === IDENTITIES.id;
}

/** A tolerance is an amount: what it is the tolerance of must be amounts too, in the same unit. */
function checkTolerance(identity: Identity, release: Release): Issue[] {
  const { left, right, tolerance } = identity;
  if (tolerance === undefined) return [];
  const cells = [left, right].flatMap(listCells).flatMap((reference) => findCell(release, reference) ?? []);
  const other = cells.find(({ unit }) => unit !== TOLERANCE_UNIT);
  if (!other) return [];
  const facts = { expected: TOLERANCE_UNIT, term: other.reference, unit: other.unit };
  const place = placeOfIdentity(identity, release, IDENTITIES.at.tolerance);
  return [{ rule: 'identity-tolerance', place, found: formatDecimal(tolerance), facts }];
}

/**
 * Every identity can be worked out and has a tolerance only of amounts; those that name a known inconsistency name one
 * that is there and still applies.
 */
export const checkIdentities = defineReleaseRule((release) => {
  const { judgements, definitions, repeated, unjudged } = getVerdicts(release);
  const judged = [...judgements, ...definitions, ...repeated];
  const known = findKnownTable(release, INCONSISTENCIES)?.byId;
  return [
    ...unjudged.map(({ identity, fault }): Issue => ({
      place: placeOfIdentity(identity, release),
      found: identity.right,
      ...describeFormulaFault(fault, release),
    })),
    ...judged.flatMap(({ identity }) => checkTolerance(identity, release)),
    ...judged.flatMap(({ identity, verdict, printed }): Issue[] => {
      if (identity.known === '' || !isDeclared(identity)) return [];
      const place = placeOfIdentity(identity, release);
      if (!known?.has(identity.known)) return [{ rule: 'identity-entry', place, found: identity.known, facts: {} }];
      return verdict === 'inconsistent'
        ? []
        : [{ rule: 'identity-holds', place, found: identity.known, facts: { title: identity.title, printed } }];
    }),
  ];
});
