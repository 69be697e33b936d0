import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../../model/chart/chart.ts';
import { getRendered } from '../../../open-site.ts';
import { packChartCsv } from '../../../views/chart/pack-chart-csv.ts';
import { viewChart } from '../../../views/chart/spec/chart-view.ts';
import { listCharts } from '../../../views/chart/list-charts.ts';

export const getStaticPaths: GetStaticPaths = async () => listCharts(await getRendered());

export const GET: APIRoute<{ chart: Chart }> = async ({ props, locals }) => {
  const volume = locals.volume!;
  const bytes = await Promise.resolve(packChartCsv(props.chart.id, viewChart(props.chart, volume.latest)));
  return new Response(bytes, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
