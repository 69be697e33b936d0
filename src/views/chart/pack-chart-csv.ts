import { formatDecimal } from '../../lib/decimal.ts';
import { isFormulaText } from '../../lib/formula-text.ts';
import type { Cell } from '../../model/cell.ts';
import type { ChartRow, ChartView } from './spec/chart-view.ts';
import { packCsv } from '../files/pack-csv.ts';

function packMark(row: ChartRow, cell: Cell, series: string, path: string): Record<string, string> {
  const { label, side = '', level } = row.item;
  return {
    item: label,
    path,
    series,
    value: cell.decimal ? formatDecimal(cell.decimal) : '',
    unit: cell.unit,
    basis: cell.basis,
    share: series === '' ? (row.share?.text ?? '') : '',
    level: level === undefined ? '' : String(level),
    side,
    cell: cell.reference,
    source: cell.sources.join(' '),
  };
}

/** The label with those it lies in: `科学技术支出/科学技术管理事务`. */
function listPaths(rows: readonly ChartRow[]): string[] {
  const above: string[] = [];
  return rows.map(({ item }) => {
    const level = item.level ?? 0;
    above.splice(level, above.length - level, item.label);
    return above.join('/');
  });
}

/** The data of a chart as CSV, one line a mark. Throws, naming chart and field, where a label would be taken for a formula. */
export function packChartCsv(id: string, { rows, facts }: Pick<ChartView, 'rows' | 'facts'>): string {
  const [first = '', second = ''] = facts.heads ?? [];
  const paths = listPaths(rows);
  for (const { item } of rows)
    if (isFormulaText(item.label))
      throw new Error(`chart ${id}: field item of ${JSON.stringify(item.label)} begins like a formula`);
  return packCsv(
    rows.flatMap((row, index) => {
      const path = paths[index] ?? '';
      return row.against
        ? [packMark(row, row.cell, first, path), packMark(row, row.against, second, path)]
        : [packMark(row, row.cell, '', path)];
    }),
  );
}
