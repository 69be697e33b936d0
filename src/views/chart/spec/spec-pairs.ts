import { toPixels } from '../../../lib/decimal.ts';
import type { ChartFact, Measured } from './chart-facts.ts';
import { formatItemName, sayItem } from './chart-words.ts';
import { type Domain, getDomain, placeBar } from './bar-scale.ts';
import type { ChartData } from './chart-data.ts';
import { buildSpec, type ChartSpec, COLOURS, type Datum, type Layer } from './chart-spec.ts';
import { buildDerivedKey, buildHeads } from './row-heads.ts';
import {
  type Area,
  type RowColumns,
  HEAD,
  layoutColumns,
  layoutRows,
  type RowPlace,
  type RowTextColumn,
} from './row-layout.ts';
import { buildBars, buildHits, buildRules, buildTexts, buildZeros } from './row-layers.ts';
import { shiftToPoint } from './shift-to-point.ts';
import { checkRoom, placeRow } from './spec-rows.ts';

interface Pair extends ChartFact {
  readonly against: Measured;
}

function isPair(item: ChartFact): item is Pair {
  return item.against !== undefined;
}

const SPLIT = 1;

/** One of the two bars of a row: the first above, the second below. */
function buildBar(
  { value, basis }: Measured,
  half: 0 | 1,
  domain: Domain,
  columns: RowColumns,
  place: RowPlace,
): Datum {
  const middle = (place.barTop + place.barBottom) / 2;
  const number = toPixels(value);
  return {
    basis,
    size: Math.abs(number),
    value: number,
    tone: half === 0 ? 'second' : 'main',
    ...placeBar([0, number], domain, columns),
    barTop: half === 0 ? place.barTop : middle + SPLIT,
    barBottom: half === 0 ? middle - SPLIT : place.barBottom,
  };
}

function buildRow(
  pair: Pair,
  data: ChartData,
  place: RowPlace,
  words: readonly [string, string],
  shifts: readonly [number, number],
  columns: RowColumns,
): Datum {
  const [first = 0, second = 0] = columns.rights;
  return {
    label: pair.label,
    said: sayItem(pair, data),
    ...placeRow(place),
    zeroX: placeBar([0, 0], getDomain([]), columns).zeroX,
    first: words[0],
    firstX: first - shifts[0],
    second: words[1],
    secondX: second - shifts[1],
  };
}

/** All pairs on one scale, or each on its own. */
function listDomains(pairs: readonly Pair[], { scale, shown = [] }: ChartData): Domain[] {
  const values = pairs.map(({ value, against }) =>
    [value, against.value].filter((_, index) => shown[index] !== false).map(toPixels),
  );
  return values.map((own) => getDomain(scale === 'own' ? own : values.flat()));
}

function listColumns(pairs: readonly Pair[], { heads = [], shown = [] }: ChartData): RowTextColumn[] {
  const texts = [pairs.map(({ text }) => text), pairs.map(({ against }) => against.text)];
  return texts.map((column, index) =>
    shown[index] === false ? { head: '', texts: [] } : { head: heads[index] ?? '', texts: column, key: true },
  );
}

/** A text of a column, blank where the column is not shown. */
function pick({ texts }: RowTextColumn | undefined = { head: '', texts: [] }, index: number): string {
  return texts[index] ?? '';
}

function buildLayers(
  texts: readonly RowTextColumn[],
  columns: RowColumns,
  area: Area,
  bars: readonly Datum[],
  live: boolean,
): Layer[] {
  return [
    ...buildHeads(texts, columns, area),
    ...(live ? [buildHits(area)] : []),
    buildRules(area),
    buildZeros(),
    ...buildBars('bars', bars),
    buildTexts('lines', 'left', 'labelY', COLOURS.ink),
    buildTexts('first', 'right', 'valueY', COLOURS.ink),
    buildTexts('second', 'right', 'valueY', COLOURS.ink),
  ];
}

/** Two numbers of each item, one bar under the other, both printed; computed ones as dashed outlines. */
export function specPairs(data: ChartData): ChartSpec {
  const pairs = data.items.filter(isPair);
  const area: Area = { left: 0, right: data.width, top: HEAD.height };
  const texts = listColumns(pairs, data);
  const shapes = pairs.map((pair) => ({ name: formatItemName(pair), bar: 16 }));
  const columns = layoutColumns(shapes, area, texts);
  checkRoom(data, columns);
  const places = layoutRows(shapes, columns, area);
  const domains = listDomains(pairs, data);
  const shifts = texts.map((column) => shiftToPoint(column.texts));
  const values = pairs.flatMap((pair, index) =>
    places[index]
      ? [
          buildRow(
            pair,
            data,
            places[index],
            [pick(texts[0], index), pick(texts[1], index)],
            [shifts[0]?.[index] ?? 0, shifts[1]?.[index] ?? 0],
            columns,
          ),
        ]
      : [],
  );
  const bars = pairs.flatMap((pair, index): Datum[] => {
    const place = places[index];
    const domain = domains[index];
    if (!place || !domain) return [];
    return [buildBar(pair, 0, domain, columns, place), buildBar(pair.against, 1, domain, columns, place)].filter(
      (_, half) => data.shown?.[half] !== false,
    );
  });
  const end = Math.ceil(places[places.length - 1]?.ruleY ?? area.top);
  const key = bars.some(({ basis }) => basis === 'derived') ? buildDerivedKey(area, end) : { layers: [], bottom: end };
  return buildSpec({ width: data.width, height: key.bottom }, values, [
    ...buildLayers(texts, columns, area, bars, data.live ?? false),
    ...key.layers,
  ]);
}
