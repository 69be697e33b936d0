import { type Cell, openCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { findField } from '../../model/schema.ts';

/** Every cell of a release that has a formula. */
export function listDerived(release: Release): Cell[] {
  return [...release.tables.values()].flatMap((table) => {
    const field = findField(table.schema, table.schema.valueField ?? '');
    return field ? table.rows.map((row) => openCell(table, row, field)).filter(({ formula }) => formula !== '') : [];
  });
}
