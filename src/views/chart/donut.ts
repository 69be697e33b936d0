import { compare, type Decimal, formatDecimal, fromInteger, multiply, toPixels } from '../../lib/decimal.ts';
import { sumItems } from '../text/chart-facts.ts';
import { TOTAL_HEAD } from '../text/chart-words.ts';
import { formatNumber } from '../text/format-number.ts';
import type { ChartData } from './chart-data.ts';
import { COLOURS, type Datum, type Layer } from './chart-spec.ts';
import { buildTexts } from './row-layers.ts';
import { LINE_HEIGHT, measureText } from './text-metrics.ts';

/** The ring, in pixels. */
export const RING = { outer: 70, inner: 50, gap: 0.012 } as const;

/** What the ring is a picture of: the stated whole, or the sum where that is larger. */
function getTotal({ items, whole }: ChartData): Decimal {
  const sum = sumItems(items);
  return whole && compare(whole, sum) > 0 ? whole : sum;
}

/** A ring tells something where nothing is negative and at least two parts exceed one in a hundred. */
export function suitsDonut(data: ChartData): boolean {
  const total = getTotal(data);
  const visible = data.items.filter(({ value }) => compare(multiply(value, fromInteger(100)), total) > 0);
  return visible.length > 1 && data.items.every(({ value }) => value.units >= 0n);
}

function buildCentre(data: ChartData, x: number, y: number): Layer[] {
  const text = formatNumber(formatDecimal(getTotal(data)));
  if (measureText(text) > RING.inner * 2 - 8) return [];
  const base = { centreX: x };
  const [head, total]: Datum[] = [{ ...base, centre: TOTAL_HEAD, centreY: y - 5 }, { ...base, centre: text, centreY: y - 5 + LINE_HEIGHT }];
  return [
    ...(head ? [buildTexts('centre', 'center', 'centreY', COLOURS.muted, [head])] : []),
    ...(total ? [buildTexts('centre', 'center', 'centreY', COLOURS.ink, [total])] : []),
  ];
}

/** The parts as a ring, clockwise from twelve in the order of the rows, with the total in its middle. */
export function buildDonut(data: ChartData, x: number, y: number): Layer[] {
  const fill = { condition: { test: { field: 'tone', equal: 'second' }, value: COLOURS.second }, value: COLOURS.main };
  const theta = { field: 'value', type: 'quantitative', stack: true, scale: { domain: [0, toPixels(getTotal(data))] } };
  return [
    {
      transform: [{ filter: { field: 'size', gt: 0 } }],
      mark: { type: 'arc', outerRadius: RING.outer, innerRadius: RING.inner, padAngle: RING.gap },
      encoding: { x: { value: x }, y: { value: y }, theta, order: { field: 'order', type: 'quantitative' }, fill },
    },
    ...buildCentre(data, x, y),
  ];
}
