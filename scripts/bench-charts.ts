import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSite } from '../src/site.ts';
import { readDrawingKit } from '../src/source/read-drawing-kit.ts';
import { drawSizes } from '../src/views/chart/draw-chart.ts';
import { drawStandalone } from '../src/views/chart/draw-standalone.ts';
import { packLive } from '../src/views/chart/pack-live.ts';
import { renderPng } from '../src/views/chart/render-png.ts';
import { specOpen } from '../src/views/chart/spec-open.ts';
import { viewChart } from '../src/views/text/chart-view.ts';

const RUNS = 5;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const packed = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

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

function readBuild(name: string, file: string): Buffer {
  return readFileSync(join(process.cwd(), 'node_modules', name, 'build', file));
}

const site = await openSite(process.cwd());
const charts = site.volumes.flatMap((volume) => volume.charts.map((chart) => ({ volume, chart, view: viewChart(chart, volume.latest) })));
const figures = charts.filter(({ chart }) => chart.number > 0);

const both = await time(async () => {
  for (const { chart, view } of charts) await drawSizes(chart.id, view);
  return charts.length * 2;
});
const live = await time(() => {
  for (const { chart, view } of charts) packLive(chart.id, view.facts);
  return Promise.resolve(charts.length);
});
const kit = await readDrawingKit();
const pictures = await Promise.all(charts.map(async ({ chart, volume }) => ({ id: chart.id, svg: await drawStandalone(chart, volume) })));
const started = performance.now();
for (const { id, svg } of pictures) await renderPng(svg, kit, id);
const png = (performance.now() - started) / pictures.length;

console.log(`${charts.length} 幅图，每项取 ${RUNS} 次的中位数`);
console.log(`一幅 SVG（一种宽度）  ${both.toFixed(1)} 毫秒`);
console.log(`一幅的互动规格（两种宽度）  ${live.toFixed(1)} 毫秒`);
console.log(`一幅 PNG  ${png.toFixed(1)} 毫秒`);

const drawn = (await Promise.all(figures.map(async ({ chart, view }) => (await drawSizes(chart.id, view)).map(({ svg }) => svg).join('')))).join('');
const specs = figures.map(({ view, chart, volume }) => JSON.stringify({ ...specOpen(view.facts, view, ''), data: { values: chart.items.map(({ label, of }) => ({ item: label, of, year: volume.year })) } }));
const library = ['vega/vega.min.js', 'vega-lite/vega-lite.min.js', 'vega-embed/vega-embed.min.js'].map((path) => path.split('/')).reduce((sum, [name = '', file = '']) => sum + packed(readBuild(name, file)), 0);
console.log(`\n一页 ${figures.length} 幅图，压缩后的字节`);
console.log(`本站：图在网页里（两种宽度）  ${kilobytes(packed(drawn))}，打开时图的脚本 0 kB`);
console.log(`通常的做法：载入时用 vega-embed 画同样的图  ${kilobytes(packed(specs.join('\n')) + library)}，其中脚本 ${kilobytes(library)}`);
const assets = join(process.cwd(), 'dist', '_astro');
const scripts = (existsSync(assets) ? readdirSync(assets) : []).filter((name) => name.startsWith('wake-chart') || name.startsWith('decimal')).map((name) => packed(readFileSync(join(assets, name))));
if (scripts.length > 0) console.log(`读者要互动时才取：${kilobytes(scripts.reduce((sum, each) => sum + each, 0))}，另加每幅图 ${kilobytes(figures.reduce((sum, { chart, view }) => sum + packed(packLive(chart.id, view.facts)), 0) / figures.length)}`);
