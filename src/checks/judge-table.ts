import type { Issue, Place } from '../model/issue.ts';
import type { Table } from '../model/table.ts';
import { checkTableKeys, type FindTable } from './check-keys.ts';
import { checkTableValues } from './check-values.ts';

function isAt(place: Place, { place: other }: Issue): boolean {
  return place.file === other.file && place.line === other.line && place.column === other.column;
}

/**
 * All issues of one table outside of any project: those of its reading, its values and its keys.
 * A key that is written twice in the same wrong way is one fault of its value, not of the key too.
 */
export function judgeTable(table: Table, findTable: FindTable, reading: readonly Issue[]): Issue[] {
  const values = checkTableValues(table);
  const own = reading.filter(({ rule, place }) => rule !== 'key-duplicate' || !values.some((issue) => isAt(place, issue)));
  return [...own, ...values, ...checkTableKeys(table, findTable)];
}
