import { compare, type Decimal, formatDecimal, fromInteger, multiply, toPixels } from '../../../lib/decimal.ts';
import { sumItems } from './chart-facts.ts';
import { TOTAL_HEAD } from './words.zh.ts';
import { formatNumber } from '../../words/format-number.ts';
import type { ChartData } from './chart-data.ts';
import { COLOURS, type Datum, type Layer, pixel } from './chart-spec.ts';
import { buildTexts, TONE } from './row-layers.ts';
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
  return [
    buildTexts('centre', 'center', 'centreY', COLOURS.muted, [{ ...base, centre: TOTAL_HEAD, centreY: y - 5 }]),
    buildTexts('total', 'center', 'totalY', COLOURS.ink, [{ total: text, totalX: x, totalY: y - 5 + LINE_HEIGHT }]),
  ];
}

/** Where each part begins and ends on the ring, in radians clockwise from twelve. */
function listAngles(data: ChartData): Datum[] {
  const total = toPixels(getTotal(data));
  let end = 0;
  return data.items.map(({ value }) => {
    const start = end;
    end += total === 0 ? 0 : (toPixels(value) / total) * 2 * Math.PI;
    return { angle: start, angle2: end, size: toPixels(value) };
  });
}

const radians = { type: 'quantitative', scale: null } as const;

/** The parts as a ring, clockwise from twelve in the order of the rows, with the total in its middle. */
export function buildDonut(data: ChartData, x: number, y: number, tones: readonly string[]): Layer[] {
  const values = listAngles(data)
    .map((datum, index): Datum => ({ ...datum, tone: tones[index] ?? 'main', ringX: x, ringY: y }))
    .filter(({ size }) => Number(size) > 0);
  return [
    {
      data: { name: 'ring', values },
      mark: { type: 'arc', outerRadius: RING.outer, innerRadius: RING.inner, padAngle: RING.gap },
      encoding: {
        x: pixel('ringX'),
        y: pixel('ringY'),
        theta: { field: 'angle', ...radians },
        theta2: { field: 'angle2' },
        fill: TONE,
      },
    },
    ...buildCentre(data, x, y),
  ];
}
