import type { Identity } from '../model/identity.ts';
import type { Issue, Place } from '../model/issue.ts';
import { parseReference } from '../model/reference.ts';
import type { Release } from '../model/release.ts';
import { describeFormulaFault } from './check-formulas.ts';
import { judgeIdentities } from './judge-identities.ts';
import { defineReleaseRule } from './rule.ts';

function placeOfIdentity(identity: Identity, release: Release): Place {
  const reference = parseReference(identity.reference);
  const table = reference && release.tables.get(reference.table);
  const row = reference && table?.byId.get(reference.row);
  return table && row ? { file: table.file, line: row.line, column: 1 } : { file: release.folder };
}

/** Every identity holds, or names a known inconsistency of the source; one that names an inconsistency does not hold. */
export const checkIdentities = defineReleaseRule((release) => {
  const { judgements, unjudged } = judgeIdentities(release);
  const known = release.tables.get('inconsistencies')?.byId;
  return [
    ...unjudged.map(({ identity, fault }): Issue => ({ place: placeOfIdentity(identity, release), found: identity.right, ...describeFormulaFault(fault, release) })),
    ...judgements.flatMap(({ identity, printed, computed, verdict }): Issue[] => {
      const place = placeOfIdentity(identity, release);
      const facts = { title: identity.title, left: identity.left, right: identity.right, expected: computed, known: identity.known };
      if (identity.known !== '' && !known?.has(identity.known)) return [{ rule: 'identity-entry', place, found: identity.known, facts }];
      if (verdict === 'inconsistent' && identity.known === '') return [{ rule: 'identity-broken', place, found: printed, facts }];
      return [];
    }),
  ];
});
