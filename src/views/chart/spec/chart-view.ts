import { type Cell, findCell, getCell } from '../../../model/cell.ts';
import type { Chart, ChartItem } from '../../../model/chart/chart.ts';
import { listChartItems } from '../../../model/chart/chart-items.ts';
import type { Release } from '../../../model/release.ts';
import { listRows, nameCell } from '../../../model/tables/known-rows.ts';
import { SHARES } from '../../../model/tables/shares.ts';
import type { ChartFact, ChartFacts, Measured } from './chart-facts.ts';
import { describeChart } from './chart-sentence.ts';
import { formatCell, formatWithUnit } from '../../words/format-cell.ts';
import { qualify } from '../../words/qualify.ts';
import { titleNumbered } from './sentences.zh.ts';

/** The share that the source prints for a part, as its cell. */
function findShare(release: Release, part: string): Cell | undefined {
  const row = listRows(release, SHARES).find((candidate) => candidate.part === part);
  return row && findCell(release, nameCell(row, SHARES.at.share));
}

/** A row of the table behind a chart. */
export interface ChartRow {
  readonly item: ChartItem;
  readonly cell: Cell;
  readonly against: Cell | undefined;
  readonly share: Cell | undefined;
}

/** A chart ready to be drawn and printed: what it is called, says, shows, and stands on. */
export interface ChartView {
  readonly title: string;
  /** One sentence made from the data. */
  readonly sentence: string;
  readonly facts: ChartFacts;
  /** The table behind the chart: one row an item. */
  readonly rows: readonly ChartRow[];
}

function measure(cell: Cell, unit: string, qualifier: string): Measured {
  if (!cell.decimal) throw new Error(`${cell.reference} has no number to draw`);
  return {
    value: cell.decimal,
    text: qualify(formatCell(cell), qualifier, unit === '' ? cell.unit : ''),
    basis: cell.basis === 'derived' ? 'derived' : 'stated',
  };
}

function openFact({ item, cell, against, share }: ChartRow, unit: string): ChartFact {
  const [first = '', second = ''] = item.qualifiers ?? [];
  return {
    label: item.label,
    ...measure(cell, unit, first),
    level: item.level,
    side: item.side,
    against: against && measure(against, unit, second),
    share: share && formatWithUnit(share),
  };
}

function openRow(item: ChartItem, kind: Chart['kind'], release: Release): ChartRow {
  return {
    item,
    cell: getCell(release, item.of),
    against: item.against === undefined ? undefined : getCell(release, item.against),
    share: kind === 'parts' ? findShare(release, item.of) : undefined,
  };
}

/** A declared chart with its cells looked up: what it says, and the table behind it. */
export function viewChart(chart: Chart, release: Release): ChartView {
  const rows = listChartItems(chart, release).map((item) => openRow(item, chart.kind, release));
  const whole = chart.whole === '' ? undefined : getCell(release, chart.whole).decimal;
  const facts: ChartFacts = {
    kind: chart.kind,
    unit: chart.unit,
    items: rows.map((row) => openFact(row, chart.unit)),
    whole,
    heads: chart.heads,
    scale: chart.scale,
  };
  return { title: formatChartTitle(chart), sentence: describeChart(facts), facts, rows };
}

/** What a chart is called: with its number in the source, where it has one. */
export function formatChartTitle({ number, title }: Chart): string {
  return number > 0 ? titleNumbered(number, title) : title;
}
