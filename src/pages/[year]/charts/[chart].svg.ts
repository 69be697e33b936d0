import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../../model/chart/chart.ts';
import { getRendered } from '../../../open-site.ts';
import { drawStandalone } from '../../../views/chart/draw/draw-standalone.ts';
import { listCharts } from '../../../views/chart/list-charts.ts';

export const getStaticPaths: GetStaticPaths = async () => listCharts(await getRendered());

export const GET: APIRoute<{ chart: Chart }> = async ({ props, locals }) => {
  const volume = locals.volume!;
  const bytes = await drawStandalone(props.chart, volume);
  return new Response(bytes, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
