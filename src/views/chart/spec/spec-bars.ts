import type { ChartData } from './chart-data.ts';
import { buildSpec, type ChartSpec } from './chart-spec.ts';
import { specRows } from './spec-rows.ts';

/** Named items as horizontal bars, in their given order; negative ones to the left of zero. */
export function specBars(data: ChartData): ChartSpec {
  const { values, layers, bottom } = specRows(data, data.items);
  return buildSpec({ width: data.width, height: bottom }, values, layers);
}
