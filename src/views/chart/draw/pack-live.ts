import { formatDecimal } from '../../../lib/decimal.ts';
import { keepText } from '../../../lib/keep-made.ts';
import type { ChartFacts, Measured } from '../spec/chart-facts.ts';
import { CHART_WIDTHS } from '../spec/chart-data.ts';
import { compileChart } from './render.ts';
import { specChart } from '../spec/spec-chart.ts';

/** Decimals as text, for JSON knows no bigint. */
function packNumbers(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'units' in value && 'scale' in value
    ? formatDecimal(value as Measured['value'])
    : value;
}

/** What a chart needs in the reader's browser: its facts, and for each size its spec compiled to Vega. */
export function packLive(id: string, facts: ChartFacts): string {
  const compile = (size: keyof typeof CHART_WIDTHS) =>
    compileChart(specChart({ ...facts, id: `${id}-${size}`, width: CHART_WIDTHS[size], live: true }), id);
  const pack = (): string => {
    const specs = { broad: compile('broad'), narrow: compile('narrow') };
    return `${JSON.stringify({ facts, specs }, packNumbers)}\n`;
  };
  return keepText('live', JSON.stringify([id, facts], packNumbers), pack);
}
