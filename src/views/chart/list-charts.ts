import type { Chart } from '../../model/chart/chart.ts';
import type { Site } from '../../model/site.ts';

/** Every chart of every year with the parts of its address: one page and one file of each kind. */
export function listCharts(
  site: Site,
): { readonly params: { readonly year: string; readonly chart: string }; readonly props: { readonly chart: Chart } }[] {
  return site.volumes.flatMap(({ year, charts }) =>
    charts.map((chart) => ({ params: { year, chart: chart.id }, props: { chart } })),
  );
}
