import { COLOURS, type Datum, type Layer, pixel } from './chart-spec.ts';
import type { Area } from './row-layout.ts';
import { FONT_SIZE, LINE_HEIGHT } from './text-metrics.ts';

const STATED = { filter: { field: 'basis', equal: 'stated' } };
const DERIVED = { filter: { field: 'basis', equal: 'derived' } };
const NON_ZERO = { filter: { field: 'size', gt: 0 } };

const SECOND = { test: { field: 'tone', equal: 'second' }, value: COLOURS.second };

/** The colour of a mark by its `tone`. */
export const TONE = { condition: SECOND, value: COLOURS.main } as const;

/** Texts, their x and y given in pixels by fields. */
export function buildTexts(
  field: string,
  align: 'left' | 'center' | 'right',
  y: string,
  fill: string,
  values?: readonly Datum[],
): Layer {
  return {
    ...(values ? { data: { name: `${field}-texts`, values } } : {}),
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

const ROW = { y: pixel('barTop'), y2: { field: 'barBottom' } };
const BAR = { x: pixel('barX'), x2: { field: 'barX2' }, ...ROW };

/** A tick at zero. */
export function buildZeros(): Layer {
  return {
    mark: { type: 'rule', stroke: COLOURS.muted, strokeWidth: 1 },
    encoding: { x: pixel('zeroX'), y: pixel('tickTop'), y2: { field: 'tickBottom' } },
  };
}

/** Bars: stated ones solid, with an end line that keeps the smallest visible; derived ones dashed outlines. */
export function buildBars(name?: string, values: readonly Datum[] = []): Layer[] {
  const data = name === undefined ? {} : { data: { name, values } };
  return [
    { ...data, transform: [STATED], mark: { type: 'rect' }, encoding: { ...BAR, fill: TONE } },
    {
      ...data,
      transform: [STATED, NON_ZERO],
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: { x: pixel('endX'), ...ROW, stroke: TONE },
    },
    {
      ...data,
      transform: [DERIVED],
      mark: { type: 'rect', fillOpacity: 0.14, strokeWidth: 1.5, strokeDash: [5, 3] },
      encoding: { ...BAR, fill: TONE, stroke: TONE },
    },
  ];
}

/** The rows themselves, invisible: what a pointer meets and a tooltip belongs to. */
export function buildHits(area: Area): Layer {
  return {
    name: 'hit',
    mark: { type: 'rect', fill: 'transparent' },
    encoding: {
      x: { value: area.left },
      x2: { value: area.right },
      y: pixel('rowTop'),
      y2: { field: 'ruleY' },
      tooltip: { field: 'said', type: 'nominal' },
    },
  };
}
