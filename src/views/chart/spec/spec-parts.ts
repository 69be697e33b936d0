import { compare } from '../../../lib/decimal.ts';
import type { ChartData } from './chart-data.ts';
import { buildSpec, type ChartSpec } from './chart-spec.ts';
import { buildDonut, RING, suitsDonut } from './donut.ts';
import { HEAD } from './row-layout.ts';
import { type Rows, specRows } from './spec-rows.ts';

const BESIDE = 36;
const BESIDE_TOP = 12;
const UNDER = 20;

/** The largest part in the first colour, the others in the second, in ring and rows alike. */
function chooseTones({ items }: ChartData): string[] {
  const largest = items.findIndex(({ value }) => items.every((other) => compare(value, other.value) >= 0));
  return items.map((_, index) => (index === largest ? 'main' : 'second'));
}

function specPlain(data: ChartData): ChartSpec {
  const { values, layers, bottom } = specRows(data, data.items);
  return buildSpec({ width: data.width, height: bottom }, values, layers);
}

function joinDonut(
  data: ChartData,
  rows: Rows,
  tones: readonly string[],
  x: number,
  y: number,
  height: number,
): ChartSpec {
  return buildSpec({ width: data.width, height }, rows.values, [...rows.layers, ...buildDonut(data, x, y, tones)]);
}

/**
 * Parts of a whole as a ledger of bars, so that the small ones and the zeros keep their place;
 * before it the ring that the source had, where it can show two parts or more.
 */
export function specParts(data: ChartData): ChartSpec {
  if (!suitsDonut(data)) return specPlain(data);
  const size = RING.outer * 2;
  const tones = chooseTones(data);
  if (data.width > 400) {
    const rows = specRows(data, data.items, { left: size + BESIDE, tones });
    const height = Math.max(rows.bottom, size);
    return joinDonut(
      data,
      rows,
      tones,
      RING.outer,
      Math.min(height / 2, HEAD.height + BESIDE_TOP + RING.outer),
      height,
    );
  }
  const rows = specRows(data, data.items, { above: size + UNDER, tones });
  return joinDonut(data, rows, tones, data.width / 2, RING.outer, rows.bottom);
}
