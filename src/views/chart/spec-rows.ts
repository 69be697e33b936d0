import { toPixels } from '../../lib/decimal.ts';
import type { ChartFact } from '../text/chart-facts.ts';
import { formatItemLabel, SHARE_HEAD } from '../text/chart-words.ts';
import type { ChartData } from './chart-data.ts';
import { COLOURS, type Datum, type Layer } from './chart-spec.ts';
import { type Area, type Columns, HEAD, layoutColumns, layoutRows, type RowPlace } from './row-layout.ts';
import { buildBars, buildRules, buildTexts, type Domain } from './row-layers.ts';
import { shiftToPoint } from './shift-to-point.ts';

/** The rows of a chart: their data, their layers, and where they end. */
export interface Rows {
  readonly values: readonly Datum[];
  readonly layers: readonly Layer[];
  readonly bottom: number;
}

/** Room kept free at the left and above, and a tone for each item: `main` or `second`. */
export interface RowOptions {
  readonly left?: number;
  readonly above?: number;
  readonly tones?: readonly string[];
}

const TICK_OVERHANG = 3;
const LEAST_BAR = 20;

function buildDatum(item: ChartFact, place: RowPlace, columns: Columns, area: Area): Datum {
  const value = toPixels(item.value);
  return {
    label: formatItemLabel(item), lines: place.lines, linesX: area.left, labelY: place.labelY,
    value, size: Math.abs(value), basis: item.basis, tone: 'main',
    text: item.text, textX: columns.valueRight, valueY: place.valueY,
    share: item.share ?? '', shareX: columns.shareRight,
    barTop: place.barTop, barBottom: place.barBottom, tickTop: place.barTop - TICK_OVERHANG, tickBottom: place.barBottom + TICK_OVERHANG, ruleY: place.ruleY,
  };
}

function getDomain(values: readonly number[]): Domain {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}

function buildHeads({ unit }: ChartData, columns: Columns, area: Area): Layer[] {
  const y = area.top - HEAD.height + HEAD.baseline;
  const rule: Datum = { ruleY: area.top - 0.5 };
  const heads: Datum[] = [{ head: unit, headX: columns.valueRight, headY: y }];
  if (columns.valueRight < columns.shareRight) heads.push({ head: SHARE_HEAD, headX: columns.shareRight, headY: y });
  return [{ ...buildRules(area), data: { values: [rule] } }, buildTexts('head', 'right', 'headY', COLOURS.muted, heads)];
}

function buildLayers(data: ChartData, columns: Columns, area: Area, domain: Domain): Layer[] {
  const shares = columns.valueRight < columns.shareRight ? [buildTexts('share', 'right', 'valueY', COLOURS.ink)] : [];
  return [
    ...buildHeads(data, columns, area),
    buildRules(area),
    ...buildBars(columns, domain),
    buildTexts('lines', 'left', 'labelY', COLOURS.ink),
    buildTexts('text', 'right', 'valueY', COLOURS.ink),
    ...shares,
  ];
}

/** A ledger of bars: name, bar, value and, where there are shares, share; under a head with the unit, beside or below what else the chart has. */
export function specRows(data: ChartData, items: readonly ChartFact[], { left = 0, above = 0, tones = [] }: RowOptions = {}): Rows {
  const area: Area = { left, right: data.width, top: above + HEAD.height };
  const columns = layoutColumns(items, area, [data.unit, SHARE_HEAD]);
  if (columns.barRight - columns.barLeft < LEAST_BAR) throw new Error(`chart ${data.id}: its values leave no room for bars at ${data.width} px`);
  const places = layoutRows(items, columns, area);
  const shifts = shiftToPoint(items.map(({ text }) => text));
  const values = places.flatMap((place, index): Datum[] => {
    const item = items[index];
    if (!item) return [];
    const datum = buildDatum(item, place, columns, area);
    return [{ ...datum, textX: columns.valueRight - (shifts[index] ?? 0), tone: tones[index] ?? 'main' }];
  });
  const domain = getDomain(items.map(({ value }) => toPixels(value)));
  return { values, layers: buildLayers(data, columns, area, domain), bottom: Math.ceil(places.at(-1)?.ruleY ?? area.top) };
}
