import { findCell } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import { placeOf } from '../model/table.ts';
import { EXPLANATIONS } from '../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { listRows } from '../model/tables/known-rows.ts';
import type { PlacedEntry } from '../model/weigh-inconsistency.ts';
import { defineReleaseRule } from './rule.ts';

/** The columns of each of the two places. */
const { place_a, place_b, printed_a, printed_b } = INCONSISTENCIES.at;
const SIDES = [
  { cells: place_a, words: printed_a },
  { cells: place_b, words: printed_b },
] as const;

function checkPlace(entry: PlacedEntry, { cells, words }: (typeof SIDES)[number], release: Release): Issue[] {
  const { table, row } = entry;
  const printed = entry[words];
  return entry[cells]
    .split(' ')
    .filter((reference) => reference !== '')
    .flatMap((reference): Issue[] => {
      const cell = findCell(release, reference);
      if (!cell) return []; // Said by the rule of references.
      if (printed === '' || !cell.decimal || cell.basis !== 'stated' || printed.includes(cell.text)) return [];
      return [
        {
          rule: 'inconsistency-stale',
          place: placeOf(table, row, words),
          found: printed,
          facts: { reference, expected: cell.text },
        },
      ];
    });
}

/**
 * Each entry of the list of inconsistencies, and each explanation, names cells that are there, and still prints the
 * numbers they hold; what no longer applies must go. Both share the addresses of one page, so an id stands in one of them.
 */
export const checkInconsistencies = defineReleaseRule((release) => {
  const entries = listRows(release, INCONSISTENCIES);
  const explanations = listRows(release, EXPLANATIONS);
  const taken = new Set(entries.map(({ id }) => id));
  return [
    ...[...entries, ...explanations].flatMap((entry) => SIDES.flatMap((side) => checkPlace(entry, side, release))),
    ...explanations
      .filter(({ id }) => taken.has(id))
      .map(({ table, row, id }): Issue => ({
        rule: 'inconsistency-twice',
        place: placeOf(table, row, EXPLANATIONS.at.id),
        found: id,
        facts: {},
      })),
  ];
});
