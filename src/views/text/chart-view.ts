import { type Cell, findCell, getCell } from '../../model/cell.ts';
import type { Chart } from '../../model/chart.ts';
import type { Release } from '../../model/release.ts';
import { getText } from '../../model/table.ts';
import type { ChartFact, ChartFacts } from './chart-facts.ts';
import { formatCell, formatWithUnit } from './format-cell.ts';

/** The share that the source prints for a part, as its cell. */
function findShare(release: Release, part: string): Cell | undefined {
  const row = release.tables.get('shares')?.rows.find((candidate) => getText(candidate, 'part') === part);
  return row && findCell(release, `shares:${row.id}`);
}

export interface ChartView {
  readonly facts: ChartFacts;
  /** The table behind the chart: one row an item. */
  readonly rows: readonly { readonly label: string; readonly cell: Cell; readonly share: Cell | undefined }[];
}

function openFact(label: string, cell: Cell, share: Cell | undefined): ChartFact {
  if (!cell.decimal) throw new Error(`${cell.reference} has no number to draw`);
  return { label, value: cell.decimal, text: formatCell(cell), basis: cell.basis === 'derived' ? 'derived' : 'stated', share: share && formatWithUnit(share) };
}

/** A declared chart with its cells looked up: what it says, and the table behind it. */
export function viewChart(chart: Chart, release: Release): ChartView {
  const rows = chart.items.map(({ label, of }) => ({ label, cell: getCell(release, of), share: chart.kind === 'parts' ? findShare(release, of) : undefined }));
  const facts = rows.map(({ label, cell, share }) => openFact(label, cell, share));
  const whole = chart.whole === '' ? undefined : getCell(release, chart.whole).decimal;
  return { facts: { kind: chart.kind, unit: chart.unit, items: facts, whole }, rows };
}
