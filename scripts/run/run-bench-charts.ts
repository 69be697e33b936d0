import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Chart } from '../../src/model/chart/chart.ts';
import { DONE, type Surroundings } from '../../src/model/command.ts';
import type { Volume } from '../../src/model/volume.ts';
import { openSite } from '../../src/open-site.ts';
import { readDrawingKit } from '../../src/source/read-drawing-kit.ts';
import { drawSizes } from '../../src/views/chart/draw/draw-chart.ts';
import { drawStandalone } from '../../src/views/chart/draw/draw-standalone.ts';
import { packLive } from '../../src/views/chart/draw/pack-live.ts';
import { renderPng } from '../../src/views/chart/draw/render-png.ts';
import { specOpen } from '../../src/views/chart/draw/spec-open.ts';
import { viewChart } from '../../src/views/chart/spec/chart-view.ts';

const RUNS = 5;
const LIBRARY = ['vega/vega.min.js', 'vega-lite/vega-lite.min.js', 'vega-embed/vega-embed.min.js'];
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const packed = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
const add = (sizes: readonly number[]): number => sizes.reduce((sum, each) => sum + each, 0);

/** A chart as it is drawn. */
interface Drawing {
  readonly volume: Volume;
  readonly chart: Chart;
  readonly view: ReturnType<typeof viewChart>;
}

/** Median milliseconds of one call, over all charts and several runs. */
async function time(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    const count = await work();
    times.push((performance.now() - started) / count);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function readBuild(root: string, path: string): Buffer {
  const [name = '', file = ''] = path.split('/');
  return readFileSync(join(root, 'node_modules', name, 'build', file));
}

async function timePictures(charts: readonly Drawing[]): Promise<number> {
  const kit = await readDrawingKit();
  const draw = async ({ chart, volume }: Drawing) => ({ id: chart.id, svg: await drawStandalone(chart, volume) });
  const pictures = await Promise.all(charts.map(draw));
  const started = performance.now();
  for (const { id, svg } of pictures) await renderPng(svg, kit, id);
  return (performance.now() - started) / pictures.length;
}

async function sayTimes(charts: readonly Drawing[], say: Surroundings['say']): Promise<void> {
  const both = await time(async () => {
    for (const { chart, view } of charts) await drawSizes(chart.id, view);
    return charts.length * 2;
  });
  const live = await time(() => {
    for (const { chart, view } of charts) packLive(chart.id, view.facts);
    return Promise.resolve(charts.length);
  });
  say(`${charts.length} 幅图，每项取 ${RUNS} 次的中位数`);
  say(`一幅 SVG（一种宽度）  ${both.toFixed(1)} 毫秒`);
  say(`一幅的互动规格（两种宽度）  ${live.toFixed(1)} 毫秒`);
  say(`一幅 PNG  ${(await timePictures(charts)).toFixed(1)} 毫秒`);
}

function writeUsual({ view, chart, volume }: Drawing): string {
  const values = chart.items.map(({ label, of }) => ({ item: label, of, year: volume.year }));
  return JSON.stringify({ ...specOpen(view.facts, view, ''), data: { values } });
}

/** Bytes of the scripts that a reader asks for, of the site that lies in `dist/`. */
function weighScripts(root: string): readonly number[] {
  const assets = join(root, 'dist', '_astro');
  const names = existsSync(assets) ? readdirSync(assets).filter((name) => /^(?:wake-chart|decimal)/.test(name)) : [];
  return names.map((name) => packed(readFileSync(join(assets, name))));
}

async function saySizes(figures: readonly Drawing[], { root, say }: Surroundings): Promise<void> {
  const draw = async ({ chart, view }: Drawing) => (await drawSizes(chart.id, view)).map(({ svg }) => svg).join('');
  const drawn = await Promise.all(figures.map(draw));
  const library = add(LIBRARY.map((path) => packed(readBuild(root, path))));
  const usual = packed(figures.map(writeUsual).join('\n')) + library;
  say(`\n一页 ${figures.length} 幅图，压缩后的字节`);
  say(`本站：图在网页里（两种宽度）  ${kilobytes(packed(drawn.join('')))}，打开时图的脚本 0 kB`);
  say(`通常的做法：载入时用 vega-embed 画同样的图  ${kilobytes(usual)}，其中脚本 ${kilobytes(library)}`);
  const scripts = weighScripts(root);
  const each = add(figures.map(({ chart, view }) => packed(packLive(chart.id, view.facts)))) / figures.length;
  if (scripts.length > 0) say(`读者要互动时才取：${kilobytes(add(scripts))}，另加每幅图 ${kilobytes(each)}`);
}

/** Measures the charts of all volumes beside the usual way of embedding charts. */
export async function runBenchCharts(around: Surroundings): Promise<number> {
  const site = await openSite(around.root);
  const charts = site.volumes.flatMap((volume) =>
    volume.charts.map((chart): Drawing => {
      return { volume, chart, view: viewChart(chart, volume.latest) };
    }),
  );
  await sayTimes(charts, around.say);
  await saySizes(
    charts.filter(({ chart }) => chart.number > 0),
    around,
  );
  return DONE;
}
