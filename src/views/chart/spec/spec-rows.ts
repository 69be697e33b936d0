import { toPixels } from '../../../lib/decimal.ts';
import type { ChartFact } from './chart-facts.ts';
import { formatItemLabel, formatItemName, sayItem } from './chart-words.ts';
import { SHARE_HEAD } from './words.zh.ts';
import { getDomain, placeBar } from './bar-scale.ts';
import type { ChartData } from './chart-data.ts';
import { COLOURS, type Datum, type Layer } from './chart-spec.ts';
import { buildDerivedKey, buildHeads } from './row-heads.ts';
import {
  type Area,
  type RowColumns,
  HEAD,
  layoutColumns,
  layoutRows,
  type RowPlace,
  type RowShape,
  type RowTextColumn,
} from './row-layout.ts';
import { buildBars, buildHits, buildRules, buildTexts, buildZeros } from './row-layers.ts';
import { shiftToPoint } from './shift-to-point.ts';

/** The rows of a chart: their data, their layers, and where they end. */
export interface Rows {
  readonly values: readonly Datum[];
  readonly layers: readonly Layer[];
  readonly bottom: number;
}

/** How the rows differ from plain ones, each list by item. */
export interface RowOptions {
  /** Room kept free at the left and above. */
  readonly left?: number;
  readonly above?: number;
  /** `main` or `second`. */
  readonly tones?: readonly string[];
  readonly shapes?: readonly Omit<RowShape, 'name'>[];
  /** From which value to which a bar runs, where not from zero. */
  readonly spans?: readonly (readonly [number, number])[];
  /** Computed values are told by a line under the rows instead of in their names. */
  readonly keyed?: boolean;
}

const TICK_OVERHANG = 3;
const LEAST_BAR = 20;

/** The fields that place a row and its name. */
export function placeRow(place: RowPlace): Datum {
  return {
    lines: place.lines,
    linesX: place.labelX,
    labelY: place.labelY,
    valueY: place.valueY,
    rowTop: place.rowTop,
    ruleY: place.ruleY,
    barTop: place.barTop,
    barBottom: place.barBottom,
    tickTop: place.barTop - TICK_OVERHANG,
    tickBottom: place.barBottom + TICK_OVERHANG,
  };
}

/** Throws where the texts leave no room for bars. */
export function checkRoom({ id, width }: ChartData, { barLeft, barRight }: RowColumns): void {
  if (barRight - barLeft < LEAST_BAR) throw new Error(`chart ${id}: its values leave no room for bars at ${width} px`);
}

function listColumns(data: ChartData, items: readonly ChartFact[]): RowTextColumn[] {
  const shares = items.map(({ share = '' }) => share);
  const values = { head: data.unit, texts: items.map(({ text }) => text) };
  return shares.some((share) => share !== '') ? [values, { head: SHARE_HEAD, texts: shares }] : [values];
}

function buildData(
  data: ChartData,
  items: readonly ChartFact[],
  places: readonly RowPlace[],
  columns: RowColumns,
  { spans = [], tones = [] }: RowOptions,
): Datum[] {
  const shifts = shiftToPoint(items.map(({ text }) => text));
  const bars = items.map(({ value }, index) => spans[index] ?? ([0, toPixels(value)] as const));
  const domain = getDomain(bars.flat());
  return items.flatMap((item, index): Datum[] => {
    const place = places[index];
    const span = bars[index];
    if (!place || !span) return [];
    const value = toPixels(item.value);
    return [
      {
        label: item.label,
        value,
        size: Math.abs(value),
        basis: item.basis,
        tone: tones[index] ?? 'main',
        said: sayItem(item, data),
        text: item.text,
        textX: (columns.rights[0] ?? 0) - (shifts[index] ?? 0),
        share: item.share ?? '',
        shareX: columns.rights[1] ?? 0,
        ...placeBar(span, domain, columns),
        ...placeRow(place),
      },
    ];
  });
}

function buildLayers(texts: readonly RowTextColumn[], columns: RowColumns, area: Area, live: boolean): Layer[] {
  return [
    ...buildHeads(texts, columns, area),
    ...(live ? [buildHits(area)] : []),
    buildRules(area),
    buildZeros(),
    ...buildBars(),
    buildTexts('lines', 'left', 'labelY', COLOURS.ink),
    buildTexts('text', 'right', 'valueY', COLOURS.ink),
    ...(texts.length > 1 ? [buildTexts('share', 'right', 'valueY', COLOURS.ink)] : []),
  ];
}

/** A ledger of bars: name, bar, value and, where there are shares, share; under a head with the unit, beside or below what else the chart has. */
export function specRows(data: ChartData, items: readonly ChartFact[], options: RowOptions = {}): Rows {
  const { left = 0, above = 0, shapes = [], keyed = false } = options;
  const area: Area = { left, right: data.width, top: above + HEAD.height };
  const named = items.map((item, index): RowShape => ({
    ...shapes[index],
    name: keyed ? formatItemName(item) : formatItemLabel(item),
  }));
  const texts = listColumns(data, items);
  const columns = layoutColumns(named, area, texts);
  checkRoom(data, columns);
  const places = layoutRows(named, columns, area);
  const values = buildData(data, items, places, columns, options);
  const end = Math.ceil(places[places.length - 1]?.ruleY ?? area.top);
  const key =
    keyed && items.some(({ basis }) => basis === 'derived') ? buildDerivedKey(area, end) : { layers: [], bottom: end };
  return {
    values,
    layers: [...buildLayers(texts, columns, area, data.live ?? false), ...key.layers],
    bottom: key.bottom,
  };
}
