import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { encodeText } from '../../../lib/encode-text.ts';
import { sha256Hex } from '../../../lib/hash.ts';
import { keepBytes } from '../../../lib/keep-made.ts';
import type { ChartSpec } from '../spec/chart-spec.ts';
import { checkSpec } from './check-spec.ts';
import { type ChartNames, cleanSvg } from './clean-svg.ts';
import { type MeasuredItem, measureItem } from '../spec/text-metrics.ts';

/** What Vega's own types leave out. */
interface TextMetrics {
  width: (item: MeasuredItem, text: unknown) => number;
}

function isTextMetrics(value: unknown): value is TextMetrics {
  return typeof value === 'object' && value !== null && 'width' in value;
}

function installMetrics(): void {
  const metrics: unknown = Reflect.get(vega, 'textMetrics');
  if (!isTextMetrics(metrics)) throw new Error('this Vega has no text metrics to replace');
  metrics.width = measureItem;
}

/** A logger that turns every warning into an error: what Vega only mentions is a chart that shows less than it should. */
function refuseWarnings(id: string): vega.LoggerInterface {
  const refuse = (...words: readonly unknown[]): never => {
    throw new Error(`chart ${id}: ${words.map(String).join(' ')}`);
  };
  const logger = vega.logger(vega.Warn);
  return Object.assign(logger, { error: refuse, warn: refuse });
}

function compileSpec(spec: ChartSpec, id: string): vega.Spec {
  checkSpec(spec, id);
  return compile(structuredClone(spec) as unknown as TopLevelSpec, { logger: refuseWarnings(id) }).spec;
}

/** Marks other than the rows that answer to a pointer let it through. */
function letThrough(mark: vega.Mark): vega.Mark {
  return mark.name?.startsWith('hit') === true ? mark : { ...mark, interactive: false };
}

/** A spec compiled to Vega for the reader's browser, so that no compiler has to be fetched. Throws as `renderChart` does. */
export function compileChart(spec: ChartSpec, id: string): vega.Spec {
  const compiled = compileSpec(spec, id);
  return { ...compiled, marks: (compiled.marks ?? []).map(letThrough) };
}

async function drawSpec(spec: ChartSpec, names: ChartNames): Promise<string> {
  const compiled = compileSpec(spec, names.id);
  installMetrics();
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: refuseWarnings(names.id) });
  const svg = await view.toSVG();
  view.finalize();
  if (/<[^>]* (?:d|transform|x2|y2|width|height)="[^"]*NaN/.test(svg))
    throw new Error(`chart ${names.id}: a position is not a number`);
  return cleanSvg(svg, names);
}

const drawn = new Map<string, Promise<string>>();

/**
 * A spec as SVG text for the page; the same spec is drawn once. Throws, naming chart and field, where it would draw nothing.
 * `id` is unique in its page (chart and width) and begins all ids inside; title and description become the accessible name and description.
 */
export function renderChart(spec: ChartSpec, names: ChartNames): Promise<string> {
  const input = JSON.stringify([names, spec]);
  const key = sha256Hex(input);
  const draw = async (): Promise<Uint8Array> => encodeText(await drawSpec(spec, names));
  const svg = drawn.get(key) ?? keepBytes('chart', input, draw).then((bytes) => new TextDecoder().decode(bytes));
  drawn.set(key, svg);
  return svg;
}
