import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../../model/chart/chart.ts';
import { getRendered } from '../../../open-site.ts';
import { readDrawingKit } from '../../../source/read-drawing-kit.ts';
import { drawStandalone } from '../../../views/chart/draw/draw-standalone.ts';
import { renderPng } from '../../../views/chart/draw/render-png.ts';
import { listCharts } from '../../../views/chart/list-charts.ts';

export const getStaticPaths: GetStaticPaths = async () => listCharts(await getRendered());

export const GET: APIRoute<{ chart: Chart }> = async ({ props, locals }) => {
  const volume = locals.volume!;
  const bytes = await renderPng(await drawStandalone(props.chart, volume), await readDrawingKit(), props.chart.id);
  return new Response(bytes, { headers: { 'content-type': 'image/png' } });
};
