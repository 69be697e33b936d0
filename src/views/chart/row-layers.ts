import { COLOURS, type Datum, type Layer, pixel } from './chart-spec.ts';
import type { Area, Columns } from './row-layout.ts';
import { FONT_SIZE, LINE_HEIGHT } from './text-metrics.ts';

/** How long a bar of a value is. */
export type Domain = readonly [number, number];

const STATED = { filter: { field: 'basis', equal: 'stated' } };
const DERIVED = { filter: { field: 'basis', equal: 'derived' } };
const NON_ZERO = { filter: { field: 'size', gt: 0 } };

function scaleX({ barLeft, barRight }: Columns, domain: Domain): Readonly<Record<string, unknown>> {
  return { type: 'quantitative', axis: null, scale: { domain, range: [barLeft, barRight], nice: false, zero: true } };
}

/** A line of text for each datum, its x and y given in pixels by fields. */
export function buildTexts(field: string, align: 'left' | 'center' | 'right', y: string, fill: string, values?: readonly Datum[]): Layer {
  return {
    ...(values ? { data: { values } } : {}),
    mark: { type: 'text', align, baseline: 'alphabetic', fontSize: FONT_SIZE, lineHeight: LINE_HEIGHT, fill },
    encoding: { x: pixel(`${field}X`), y: pixel(y), text: { field, type: 'nominal' } },
  };
}

/** A hairline under each row. */
export function buildRules(area: Area): Layer {
  return {
    mark: { type: 'rule', stroke: COLOURS.grid, strokeWidth: 1 },
    encoding: { x: { value: area.left }, x2: { value: area.right }, y: pixel('ruleY') },
  };
}

/** A tick at zero and bars from it: stated ones solid, with an end line that keeps the smallest visible; derived ones dashed outlines. */
export function buildBars(columns: Columns, domain: Domain): Layer[] {
  const x = scaleX(columns, domain);
  const rows = { y: pixel('barTop'), y2: { field: 'barBottom' } };
  const fill = { condition: { test: { field: 'tone', equal: 'second' }, value: COLOURS.second }, value: COLOURS.main };
  return [
    { mark: { type: 'rule', stroke: COLOURS.muted, strokeWidth: 1 }, encoding: { x: { datum: 0, ...x }, y: pixel('tickTop'), y2: { field: 'tickBottom' } } },
    { transform: [STATED], mark: { type: 'rect' }, encoding: { x: { field: 'value', ...x }, x2: { datum: 0 }, ...rows, fill } },
    { transform: [STATED, NON_ZERO], mark: { type: 'rule', strokeWidth: 2 }, encoding: { x: { field: 'value', ...x }, ...rows, stroke: fill } },
    {
      transform: [DERIVED],
      mark: { type: 'rect', fill: COLOURS.second, fillOpacity: 0.14, stroke: COLOURS.second, strokeWidth: 1.5, strokeDash: [5, 3] },
      encoding: { x: { field: 'value', ...x }, x2: { datum: 0 }, ...rows },
    },
  ];
}
