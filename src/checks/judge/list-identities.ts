import type { Identity } from '../../model/identity.ts';
import type { Release } from '../../model/release.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { IDENTITIES } from '../../model/tables/identities.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { listRows, nameCell } from '../../model/tables/known-rows.ts';
import { SHARES } from '../../model/tables/shares.ts';

/** Row of `inconsistencies` that names the cell at one of its two places, or blank. */
function findKnown(release: Release, reference: string): string {
  const entry = listRows(release, INCONSISTENCIES).find(({ place_a: one, place_b: other }) =>
    [one, other].some((cells) => cells.split(' ').includes(reference)),
  );
  return entry?.id ?? '';
}

function listDeclared(release: Release): Identity[] {
  return listRows(release, IDENTITIES).map((row) => {
    const { id, title, kind, left, right, known, note, tolerance } = row;
    return { id, title, kind, left, right, tolerance: tolerance?.decimal, known, note, reference: nameCell(row) };
  });
}

/** A stated share is its part divided by its whole, at the printed number of decimals; a zero whole has no share to recompute. */
function listShares(release: Release): Identity[] {
  return listRows(release, SHARES).flatMap((row) => {
    const { part, whole, share } = row;
    if (part === '' || whole === '' || share.text === '') return [];
    const left = nameCell(row, SHARES.at.share);
    return [
      {
        id: `stated-share-${row.id}`,
        title: row.name,
        kind: 'share',
        left,
        right: `round(${part} / ${whole} * 100, ${share.decimal?.scale ?? 0})`,
        known: findKnown(release, left),
        note: '',
        reference: nameCell(row),
      },
    ];
  });
}

/** A stated rate of change is the stated amount divided by the prior year that the two imply. */
function listChanges(release: Release): Identity[] {
  return listRows(release, CHANGES).flatMap((row) => {
    const { measure, amount, rate, direction } = row;
    if (measure === '' || amount.text === '' || rate.text === '' || direction === 'flat') return [];
    const left = nameCell(row, CHANGES.at.rate);
    const change = nameCell(row, CHANGES.at.amount);
    return [
      {
        id: `stated-change-${row.id}`,
        title: row.name,
        kind: 'change',
        left,
        right: `round(${change} / ( ${measure} ${direction === 'increase' ? '-' : '+'} ${change} ) * 100, ${rate.decimal?.scale ?? 0})`,
        known: findKnown(release, left),
        note: '',
        reference: nameCell(row),
      },
    ];
  });
}

/** All identities of a release: those declared in `identities.csv`, and one for every stated share and change that no declaration covers. */
export function listIdentities(release: Release): Identity[] {
  const declared = listDeclared(release);
  const covered = new Set(declared.map(({ left }) => left));
  return [...declared, ...[...listShares(release), ...listChanges(release)].filter(({ left }) => !covered.has(left))];
}
