import type { Table } from '../../model/table.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import { SWITCHED_UNIT } from '../words/shift-point.ts';
import { sayUndisclosed } from '../words/undisclosed-words.ts';

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
    ...(bases.has('derived') ? [{ mark: '推', words: '由原文的数推算' }] : []),
    ...(bases.has('not-disclosed') && table.schema.valueField !== undefined
      ? [{ mark: missing.short, words: missing.meaning }]
      : []),
    ...(bases.has('blank') && table.schema.valueField !== undefined
      ? [{ mark: '空白', words: '原表此处未印内容' }]
      : []),
    ...(bases.has('stated') && table.schema.valueField !== undefined ? [{ mark: '无标记', words: '原文载明' }] : []),
    ...(conflicts ? [{ mark: '※', words: '原文在这里有矛盾' }] : []),
    ...(sums ? [{ mark: 'Σ ✓', words: '合计重新加过，相等' }] : []),
  ];
}
