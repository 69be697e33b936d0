import { writeSmallNumber } from '../../lib/chinese-number.ts';
import type { Table } from '../../model/table.ts';
import { formatBasis } from '../words/format-cell.ts';
import { listBases } from '../words/volume-facts.ts';

const TWO = 2;

/** How the values of a table are known, those ways that it has; blank where it has no such column. */
export function describeBases(table: Pick<Table, 'rows' | 'schema'>): string {
  const bases = [...listBases([table])];
  if (bases.length === 0) return '';
  const labels = bases.map((basis) => formatBasis(basis, table));
  if (labels.length === 1) return `「依据」都是${labels.join('')}。`;
  const count = labels.length === TWO ? '两' : writeSmallNumber(labels.length);
  return `「依据」分${labels.join('、')}${count}种${bases.includes('derived') ? '；推算的写明算式' : ''}。`;
}
