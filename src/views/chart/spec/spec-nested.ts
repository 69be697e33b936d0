import type { ChartData } from './chart-data.ts';
import { buildSpec, type ChartSpec } from './chart-spec.ts';
import { specRows } from './spec-rows.ts';

/** What tells the levels apart: how far in, and how thick. */
const LEVELS = [
  { indent: 0, bar: 16 },
  { indent: 14, bar: 10 },
  { indent: 28, bar: 6 },
] as const;

/** Bars in bars: each level moved in and thinner than the one around it, all on one scale. */
export function specNested(data: ChartData): ChartSpec {
  const levels = data.items.map(({ level = 0 }) => level);
  const shapes = levels.map((level) => LEVELS[level] ?? LEVELS[2]);
  const tones = levels.map((level) => (level === 0 ? 'main' : 'second'));
  const { values, layers, bottom } = specRows(data, data.items, { shapes, tones, keyed: true });
  return buildSpec({ width: data.width, height: bottom }, values, layers);
}
