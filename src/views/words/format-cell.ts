import type { Cell } from '../../model/cell.ts';
import { getLabel, isNumeric } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { formatNumber } from './format-number.ts';
import { sayUndisclosed } from './undisclosed-words.ts';
import { BASIS_LABELS } from './words.zh.ts';

/** A cell in a reader's words, without its unit: thousands separators, labels of codes, 未公开 or 未载. Blank stays blank, in the form too. */
export function formatCell(cell: Cell): string {
  if (cell.text === '')
    return cell.basis === 'not-disclosed' && cell.field.name === cell.table.schema.valueField
      ? sayUndisclosed(cell.table).short
      : '';
  if (isNumeric(cell.field)) return formatNumber(cell.text);
  return getLabel(cell.field, cell.text);
}

/** A cell with its unit, as it stands in a sentence: `1,234.56万元`, `99.99%`. */
export function formatWithUnit(cell: Cell): string {
  const text = formatCell(cell);
  return cell.decimal ? `${text}${cell.unit}` : text;
}

/** How a value of a table is known, in two to six characters. */
export function formatBasis(basis: Cell['basis'], table: Pick<Table, 'schema'>): string {
  return basis === 'not-disclosed' ? sayUndisclosed(table).label : BASIS_LABELS[basis];
}
