import { openCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { isNumeric } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { isListNumber, readProof } from '../../model/tables/shared-columns.ts';

function listNumbers(table: Table): string[] {
  const fields = table.schema.fields.filter((field) => isNumeric(field) && !isListNumber(field));
  const rows = table.rows.filter((row) => readProof(row).basis !== undefined);
  return rows
    .flatMap((row) => fields.map((field) => openCell(table, row, field)))
    .filter(
      ({ decimal, basis, field }) =>
        decimal !== undefined && !(basis === 'derived' && field.name === table.schema.valueField),
    )
    .map(({ reference }) => reference);
}

/**
 * The printed numbers of a release that no check depends on: nothing else in the document says what they should be.
 * Numbers that only count places in a list, and those that were worked out, are none.
 * @param isGuarded whether a check depends on the cell of that reference
 */
export function listUnguarded({ tables }: Release, isGuarded: (cell: string) => boolean): string[] {
  return [...tables.values()].flatMap(listNumbers).filter((reference) => !isGuarded(reference));
}
