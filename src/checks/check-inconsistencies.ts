import { findCell } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import { getText, placeOf, type Row, type Table } from '../model/table.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineReleaseRule } from './rule.ts';

function checkPlace(table: Table, row: Row, side: 'a' | 'b', release: Release): Issue[] {
  const field = `place_${side}`;
  const printed = getText(row, `printed_${side}`);
  return getText(row, field).split(' ').filter((reference) => reference !== '').flatMap((reference): Issue[] => {
    const cell = findCell(release, reference);
    const place = placeOf(table, row, field);
    if (!cell) return [{ rule: 'reference-unknown', place, found: reference, facts: { nearest: findNearestReferences(release, reference) } }];
    if (printed === '' || !cell.decimal || cell.basis !== 'stated' || printed.includes(cell.text)) return [];
    return [{ rule: 'inconsistency-stale', place: placeOf(table, row, `printed_${side}`), found: printed, facts: { reference, expected: cell.text } }];
  });
}

/** Each entry of the list of inconsistencies names cells that are there, and still prints the numbers they hold; one that no longer applies must go. */
export const checkInconsistencies = defineReleaseRule((release) => {
  const table = release.tables.get('inconsistencies');
  return (table?.rows ?? []).flatMap((row) => (table ? [...checkPlace(table, row, 'a', release), ...checkPlace(table, row, 'b', release)] : []));
});
