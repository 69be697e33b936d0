import type { ChartKind } from '../../../model/chart/chart.ts';
import type { ChartFacts } from '../spec/chart-facts.ts';

/** A Vega-Lite spec for others to build on: plain, with the data at an address. */
export type OpenSpec = Readonly<Record<string, unknown>>;

const WHOLE = { labelLimit: 0, titleLimit: 0 };
const VALUE = { field: 'value', type: 'quantitative' };
const DASH = { condition: { test: { field: 'basis', equal: 'derived' }, value: [4, 3] }, value: [1, 0] };
const SERIES = { field: 'series', type: 'nominal', sort: null, title: null, scale: { range: ['#8a6a2f', '#3b5b75'] } };

function nameAxis(field: string): OpenSpec {
  return { field, type: 'nominal', sort: null, title: null, axis: WHOLE };
}

function openBars(facts: ChartFacts, field: string, colour?: OpenSpec): OpenSpec {
  return {
    mark: { type: 'bar', stroke: '#3b5b75', fillOpacity: 0.85 },
    encoding: {
      y: nameAxis(field),
      x: { ...VALUE, title: facts.unit },
      strokeDash: DASH,
      color: colour ?? { value: '#3b5b75' },
    },
  };
}

function openPairs({ unit, scale }: ChartFacts): OpenSpec {
  const mark = { type: 'bar', stroke: '#3b5b75', fillOpacity: 0.85 };
  const encoding = { x: { ...VALUE, title: unit === '' ? null : unit }, color: SERIES, strokeDash: DASH };
  if (scale !== 'own')
    return {
      mark,
      encoding: { ...encoding, y: nameAxis('item'), yOffset: { field: 'series', type: 'nominal', sort: null } },
    };
  const row = {
    field: 'item',
    type: 'nominal',
    sort: null,
    title: null,
    header: { labelAngle: 0, labelAlign: 'left', ...WHOLE },
  };
  return {
    mark,
    encoding: { ...encoding, row, y: { field: 'series', type: 'nominal', sort: null, axis: null } },
    resolve: { scale: { x: 'independent' } },
  };
}

const FORMS: Readonly<Record<ChartKind, (facts: ChartFacts) => OpenSpec>> = {
  change: (facts) => openBars(facts, 'item'),
  parts: (facts) => openBars(facts, 'item'),
  bars: (facts) => openBars(facts, 'item'),
  nested: (facts) => openBars(facts, 'path'),
  flow: (facts) =>
    openBars(facts, 'item', {
      field: 'side',
      type: 'nominal',
      sort: null,
      title: null,
      scale: { domain: ['in', 'out', 'left'], range: ['#3b5b75', '#8a6a2f', '#5d564d'] },
    }),
  pairs: openPairs,
};

/** The spec of a chart for others: its title, its sentence, its form, and the address of its CSV. */
export function specOpen(
  facts: ChartFacts,
  words: { readonly title: string; readonly sentence: string },
  address: string,
): OpenSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: words.title, anchor: 'start', limit: 0 },
    description: words.sentence,
    data: { url: address, format: { type: 'csv', parse: { value: 'number' } } },
    ...FORMS[facts.kind](facts),
  };
}
