import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../../model/chart/chart.ts';
import { getRendered } from '../../../open-site.ts';
import { withBase } from '../../../lib/address.ts';
import { specOpen } from '../../../views/chart/draw/spec-open.ts';
import { chartFileAddress } from '../../../views/words/addresses.ts';
import { formatDataAddress } from '../../../views/chart/spec/chart-frame.ts';
import { viewChart } from '../../../views/chart/spec/chart-view.ts';
import { listCharts } from '../../../views/chart/list-charts.ts';

export const getStaticPaths: GetStaticPaths = async () => listCharts(await getRendered());

export const GET: APIRoute<{ chart: Chart }> = async ({ props, locals }) => {
  const volume = locals.volume!;
  const view = await Promise.resolve(viewChart(props.chart, volume.latest));
  const data = formatDataAddress(
    locals.site.publisher.domain,
    withBase(import.meta.env.BASE_URL, chartFileAddress(volume.year, props.chart.id, 'csv')),
  );
  const bytes = `${JSON.stringify(specOpen(view.facts, view, data), null, 2)}\n`;
  return new Response(bytes, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
