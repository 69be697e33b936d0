import type { Cell } from '../../model/cell.ts';
import { getLabel, isNumeric } from '../../model/schema.ts';
import { formatNumber } from './format-number.ts';

/** What stands where a value was not published. */
export const NOT_DISCLOSED = '未公开';

/** A cell in a reader's words, without its unit: thousands separators, labels of codes, 未公开. Blank stays blank, in the form too. */
export function formatCell(cell: Cell): string {
  if (cell.text === '') return cell.basis === 'not-disclosed' && cell.field.name === cell.table.schema.valueField ? NOT_DISCLOSED : '';
  if (isNumeric(cell.field)) return formatNumber(cell.text);
  return getLabel(cell.field, cell.text);
}

/** A cell with its unit, as it stands in a sentence: `1,234.56万元`, `99.99%`. */
export function formatWithUnit(cell: Cell): string {
  const text = formatCell(cell);
  return cell.decimal ? `${text}${cell.unit}` : text;
}

const BASIS_LABELS = { stated: '原文载明', derived: '推算', 'not-disclosed': '未公开', blank: '表内空白' } as const;

/** How a value is known, in two to four characters. */
export function formatBasis(basis: Cell['basis']): string {
  return BASIS_LABELS[basis];
}
