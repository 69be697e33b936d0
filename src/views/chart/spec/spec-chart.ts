import type { ChartKind } from '../../../model/chart/chart.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartSpec } from './chart-spec.ts';
import { specBars } from './spec-bars.ts';
import { specChange } from './spec-change.ts';
import { specFlow } from './spec-flow.ts';
import { specNested } from './spec-nested.ts';
import { specPairs } from './spec-pairs.ts';
import { specParts } from './spec-parts.ts';

const SPECS: Readonly<Record<ChartKind, (data: ChartData) => ChartSpec>> = {
  change: specChange,
  parts: specParts,
  bars: specBars,
  flow: specFlow,
  pairs: specPairs,
  nested: specNested,
};

/** The Vega-Lite spec of a chart, by its kind. */
export function specChart(data: ChartData): ChartSpec {
  return SPECS[data.kind](data);
}
