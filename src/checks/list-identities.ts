import { parseDecimal } from '../lib/decimal.ts';
import type { Identity } from '../model/identity.ts';
import type { Release } from '../model/release.ts';
import { getText, type Row } from '../model/table.ts';

/** Row of `inconsistencies` that names the cell at one of its two places, or blank. */
function findKnown(release: Release, reference: string): string {
  const rows = release.tables.get('inconsistencies')?.rows ?? [];
  const named = (row: Row): boolean => ['place_a', 'place_b'].some((field) => getText(row, field).split(' ').includes(reference));
  return rows.find(named)?.id ?? '';
}

function digitsOf(text: string): number {
  return parseDecimal(text)?.scale ?? 0;
}

function listDeclared(release: Release): Identity[] {
  return (release.tables.get('identities')?.rows ?? []).map((row) => ({
    id: row.id,
    title: getText(row, 'title'),
    kind: getText(row, 'kind'),
    left: getText(row, 'left'),
    right: getText(row, 'right'),
    known: getText(row, 'known'),
    note: getText(row, 'note'),
    reference: `identities:${row.id}`,
  }));
}

/** A stated share is its part divided by its whole, at the printed number of decimals; a zero whole has no share to recompute. */
function listShares(release: Release): Identity[] {
  return (release.tables.get('shares')?.rows ?? []).flatMap((row) => {
    const [part, whole, share] = ['part', 'whole', 'share'].map((field) => getText(row, field)) as [string, string, string];
    if (part === '' || whole === '' || share === '') return [];
    const left = `shares:${row.id}.share`;
    return [{
      id: `stated-share-${row.id}`, title: getText(row, 'name'), kind: 'share', left,
      right: `round(${part} / ${whole} * 100, ${digitsOf(share)})`,
      known: findKnown(release, left), note: '', reference: `shares:${row.id}`,
    }];
  });
}

/** A stated rate of change is the stated amount divided by the prior year that the two imply. */
function listChanges(release: Release): Identity[] {
  return (release.tables.get('changes')?.rows ?? []).flatMap((row) => {
    const [measure, amount, rate, direction] = ['measure', 'amount', 'rate', 'direction'].map((field) => getText(row, field)) as [string, string, string, string];
    if (measure === '' || amount === '' || rate === '' || direction === 'flat') return [];
    const left = `changes:${row.id}.rate`;
    const change = `changes:${row.id}.amount`;
    return [{
      id: `stated-change-${row.id}`, title: getText(row, 'name'), kind: 'change', left,
      right: `round(${change} / ( ${measure} ${direction === 'increase' ? '-' : '+'} ${change} ) * 100, ${digitsOf(rate)})`,
      known: findKnown(release, left), note: '', reference: `changes:${row.id}`,
    }];
  });
}

/** All identities of a release: those declared in `identities.csv`, and one for every stated share and change that no declaration covers. */
export function listIdentities(release: Release): Identity[] {
  const declared = listDeclared(release);
  const covered = new Set(declared.map(({ left }) => left));
  return [...declared, ...[...listShares(release), ...listChanges(release)].filter(({ left }) => !covered.has(left))];
}
