import type { Chart } from '../../../model/chart/chart.ts';
import type { Volume } from '../../../model/volume.ts';
import { formatChartUnit, listChartOrigin } from '../spec/chart-frame.ts';
import { viewChart } from '../spec/chart-view.ts';
import { drawChart } from './draw-chart.ts';
import { drawPicture } from './draw-picture.ts';

/** A declared chart as a picture that stands alone, with title, unit, sentence and source in it. */
export async function drawStandalone(chart: Chart, volume: Volume): Promise<string> {
  const view = viewChart(chart, volume.latest);
  const svg = await drawChart(chart.id, view, 'broad');
  return drawPicture(svg, {
    title: view.title,
    sentence: view.sentence,
    unit: formatChartUnit(chart),
    source: listChartOrigin(chart, volume),
  });
}
