import type { ChartView } from '../spec/chart-view.ts';
import { type ChartData, CHART_WIDTHS } from '../spec/chart-data.ts';
import { renderChart } from './render.ts';
import { specChart } from '../spec/spec-chart.ts';

/** A chart in one of its two sizes, as the page shows it. */
export interface Drawing {
  readonly size: keyof typeof CHART_WIDTHS;
  readonly svg: string;
}

/** One size of a chart as SVG. */
export async function drawChart(
  chart: string,
  view: Pick<ChartView, 'facts' | 'title' | 'sentence'>,
  size: Drawing['size'],
): Promise<string> {
  const data: ChartData = { ...view.facts, id: `${chart}-${size}`, width: CHART_WIDTHS[size] };
  return renderChart(specChart(data), { id: data.id, title: view.title, description: view.sentence });
}

/** Both sizes of a chart. */
export async function drawSizes(
  chart: string,
  view: Pick<ChartView, 'facts' | 'title' | 'sentence'>,
): Promise<Drawing[]> {
  return Promise.all(
    (['broad', 'narrow'] as const).map(async (size) => ({ size, svg: await drawChart(chart, view, size) })),
  );
}

/** How high a drawing is, in pixels. */
export function getHeight(svg: string): number {
  return Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1] ?? 0);
}
