import { toPixels } from '../../../lib/decimal.ts';
import { FLOW_SIDES } from '../../../model/chart/chart.ts';
import type { ChartFact } from './chart-facts.ts';
import { SIDE_HEADS } from './words.zh.ts';
import { sumSide } from './describe-flow.ts';
import type { ChartData } from './chart-data.ts';
import { buildSpec, type ChartSpec, COLOURS, type Datum, type Layer, pixel } from './chart-spec.ts';
import { buildTexts } from './row-layers.ts';
import { LINE_HEIGHT } from './text-metrics.ts';
import { specRows } from './spec-rows.ts';

const SIDE_HEIGHT = LINE_HEIGHT + 12;

/** What comes in piles up from zero, what goes out takes away from there, what is left runs from zero to what remains. */
function listSpans(data: ChartData, items: readonly ChartFact[]): (readonly [number, number])[] {
  let level = 0;
  const left = toPixels(sumSide(data, 'left'));
  return items.map(({ value, side }) => {
    const amount = toPixels(value);
    const from = side === 'left' ? left - amount : level;
    level = side === 'out' ? level - amount : level + amount;
    return side === 'left' ? [from, from + amount] : [from, level];
  });
}

function beginsSide(items: readonly ChartFact[], index: number): boolean {
  return items[index]?.side !== items[index - 1]?.side;
}

function buildSideHeads(items: readonly ChartFact[], values: readonly Datum[]): Layer {
  const heads = items.flatMap(({ side }, index): Datum[] => {
    const top = values[index]?.['rowTop'];
    return side && beginsSide(items, index) && typeof top === 'number'
      ? [{ side: SIDE_HEADS[side], sideX: 0, sideY: top - 6 }]
      : [];
  });
  return buildTexts('side', 'left', 'sideY', COLOURS.muted, heads);
}

/** Hairlines that carry the end of one bar to the next: the picture of an account that adds up. */
function buildThreads(values: readonly Datum[]): Layer[] {
  const threads = values.slice(0, -1).map(({ endX = 0, barBottom = 0 }, index): Datum => ({
    threadX: endX,
    threadTop: barBottom,
    threadBottom: values[index + 1]?.['barTop'] ?? 0,
  }));
  if (threads.length === 0) return [];
  return [
    {
      data: { name: 'threads', values: threads },
      mark: { type: 'rule', stroke: COLOURS.muted, strokeWidth: 1 },
      encoding: { x: pixel('threadX'), y: pixel('threadTop'), y2: { field: 'threadBottom' } },
    },
  ];
}

/** The whole account as one falling staircase: in, out, left over. */
export function specFlow(data: ChartData): ChartSpec {
  const items = FLOW_SIDES.flatMap((side) => data.items.filter((item) => item.side === side));
  const shapes = items.map((_, index) => ({ above: beginsSide(items, index) ? SIDE_HEIGHT : 0 }));
  const tones = items.map(({ side }) => (side === 'out' ? 'second' : 'main'));
  const { values, layers, bottom } = specRows(data, items, {
    shapes,
    tones,
    spans: listSpans(data, items),
    keyed: true,
  });
  const threads = data.width > 400 ? buildThreads(values) : [];
  return buildSpec({ width: data.width, height: bottom }, values, [
    ...layers,
    ...threads,
    buildSideHeads(items, values),
  ]);
}
