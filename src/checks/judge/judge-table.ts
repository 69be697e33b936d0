import type { Issue, Place } from '../../model/issue.ts';
import type { Table } from '../../model/table.ts';
import { checkTableKeys, type FindTable } from '../check-keys.ts';
import { checkTableValues } from '../check-values.ts';

function isAt(place: Place, { place: other }: Issue): boolean {
  return place.file === other.file && place.line === other.line && place.column === other.column;
}

/**
 * All issues of one table outside of any project: those of its reading, its values and its keys.
 * A key that is written twice in the same wrong way is one fault of its value, not of the key too; a cell whose text could not be read well is not judged again.
 */
export function judgeTable(table: Table, findTable: FindTable, reading: readonly Issue[]): Issue[] {
  const read = reading.filter(({ rule }) => rule !== 'key-duplicate');
  const values = checkTableValues(table).filter(
    ({ place }) => !read.some((issue) => issue.place.line !== undefined && isAt(place, issue)),
  );
  const own = reading.filter(
    ({ rule, place }) => rule !== 'key-duplicate' || !values.some((issue) => isAt(place, issue)),
  );
  return [...own, ...values, ...checkTableKeys(table, findTable)];
}
