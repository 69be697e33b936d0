import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../../../model/chart/chart.ts';
import { getRendered } from '../../../../open-site.ts';
import { packLive } from '../../../../views/chart/draw/pack-live.ts';
import { viewChart } from '../../../../views/chart/spec/chart-view.ts';
import { listCharts } from '../../../../views/chart/list-charts.ts';

export const getStaticPaths: GetStaticPaths = async () => listCharts(await getRendered());

export const GET: APIRoute<{ chart: Chart }> = async ({ props, locals }) => {
  const volume = locals.volume!;
  const bytes = await Promise.resolve(packLive(props.chart.id, viewChart(props.chart, volume.latest).facts));
  return new Response(bytes, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
