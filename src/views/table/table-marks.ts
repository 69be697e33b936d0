import type { Table } from '../../model/table.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import { SWITCHED_UNIT } from '../words/units.zh.ts';
import { sayUndisclosed } from '../words/undisclosed-words.ts';
import { MARKS } from './words.zh.ts';

/** A mark that stands beside figures, and what it says. */
export interface Mark {
  readonly mark: string;
  readonly words: string;
}

/** True where the table has amounts that can be shown in another unit. */
export function hasSwitchedUnit({ schema }: Table): boolean {
  return schema.fields.some(({ unit, type }) => unit === SWITCHED_UNIT && type === 'number');
}

/** What the marks in a table mean, those that it has. */
export function listMarks(
  table: Table,
  { conflicts, sums }: { readonly conflicts: boolean; readonly sums: boolean },
): Mark[] {
  const missing = sayUndisclosed(table);
  const bases = new Set(table.rows.map((row) => readProof(row).basis));
  return [
    ...(bases.has('derived') ? [MARKS.derived] : []),
    ...(bases.has('not-disclosed') && table.schema.valueField !== undefined
      ? [{ mark: missing.short, words: missing.meaning }]
      : []),
    ...(bases.has('blank') && table.schema.valueField !== undefined ? [MARKS.blank] : []),
    ...(bases.has('stated') && table.schema.valueField !== undefined ? [MARKS.stated] : []),
    ...(conflicts ? [MARKS.conflict] : []),
    ...(sums ? [MARKS.sum] : []),
  ];
}
