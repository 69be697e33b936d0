import { getText } from '../../model/table.ts';
import { findName } from '../../model/tables/shared-columns.ts';
import type { FormSheet } from './find-form.ts';
import { findNamed } from './fold-name.ts';
import type { FormBlock } from './read-heads.ts';
import type { RowHeads } from './target.ts';

/** A row of what is carried over from one year to the next. */
export const CARRIED = /结转|结余/;
const SUM = /合计|总计/;

/** Where a name stands among the rows of the block's side. */
function findPlace({ table: { schema, rows } }: FormSheet, { side }: FormBlock, name: string): number | undefined {
  const own = rows.filter((row) => side === '' || getText(row, schema.form?.side ?? '') === side);
  const names = [...new Set(own.map((row) => findName(row) ?? ''))];
  const found = findNamed(names, (text) => text, name);
  return found === undefined ? undefined : names.indexOf(found);
}

/**
 * Whether a row is a detail of what was carried over: it stands below that, and is none of the rows that follow it in the table.
 * The funds of a form are listed twice, as income and as what is left of the year before.
 * @param carried name of the last row that was carried over; blank where there is none above
 */
export function isCarriedDetail(
  form: FormSheet,
  block: FormBlock,
  { code = '', name = '' }: RowHeads,
  carried: string,
): boolean {
  if (carried === '' || code !== '' || name === '' || CARRIED.test(name) || SUM.test(name)) return false;
  const own = findPlace(form, block, name);
  const above = findPlace(form, block, carried);
  return own === undefined || above === undefined || own < above;
}
