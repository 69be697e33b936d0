import { orderItems } from './chart-facts.ts';
import type { ChartData } from './chart-data.ts';
import { buildSpec, type ChartSpec } from './chart-spec.ts';
import { specRows } from './spec-rows.ts';

/** One measure in several years, the earliest first; a derived year is a dashed outline and says so, a stated one solid. */
export function specChange(data: ChartData): ChartSpec {
  const { values, layers, bottom } = specRows(data, orderItems(data.items));
  return buildSpec({ width: data.width, height: bottom }, values, layers);
}
