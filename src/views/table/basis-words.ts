import type { Table } from '../../model/table.ts';
import { formatBasis } from '../words/format-cell.ts';
import { listBases } from '../words/volume-facts.ts';
import { sayBases, sayBasesWithFormula, sayOneBasis } from './words.zh.ts';

/** How the values of a table are known, those ways that it has; blank where it has no such column. */
export function describeBases(table: Pick<Table, 'rows' | 'schema'>): string {
  const bases = [...listBases([table])];
  if (bases.length === 0) return '';
  const labels = bases.map((basis) => formatBasis(basis, table));
  if (labels.length === 1) return sayOneBasis(labels.join(''));
  return (bases.includes('derived') ? sayBasesWithFormula : sayBases)(labels);
}
