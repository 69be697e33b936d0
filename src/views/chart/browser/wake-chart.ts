import embed, { type VisualizationSpec } from 'vega-embed';
import { type Arrangement, arrangeFacts } from '../spec/arrange-facts.ts';
import { CHART_WIDTHS } from '../spec/chart-data.ts';
import { makeControls } from './live-controls.ts';
import { type CompiledSpec, listLiveTables, type Live, openLive } from './live-data.ts';
import { walkRows } from './live-walk.ts';
import { specChart } from '../spec/spec-chart.ts';
import { nameDrawing, TOO_NARROW } from './live.zh.ts';

type Size = keyof typeof CHART_WIDTHS;
type View = Awaited<ReturnType<typeof embed>>['view'];

/** A live chart: what it is made of, and the words of its rows as they stand. */
interface Woken {
  readonly live: Live;
  readonly size: Size;
  readonly id: string;
  readonly view: View;
  words: readonly string[];
}

function listWords(tables: ReturnType<typeof listLiveTables>): string[] {
  return (tables.get('rows') ?? []).map(({ said = '' }) => String(said));
}

/** Lays the chart out anew for what the reader wants; the compiled spec stays, only its tables and its height change. */
async function rearrange(woken: Woken, arrangement: Arrangement): Promise<void> {
  const facts = arrangeFacts(woken.live.facts, arrangement);
  const spec = specChart({ ...facts, id: woken.id, width: CHART_WIDTHS[woken.size], live: true });
  const tables = listLiveTables(spec);
  for (const { name, values } of woken.live.specs[woken.size].data)
    if (values) woken.view.data(name, [...(tables.get(name) ?? [])]);
  await woken.view.height(spec.height).runAsync();
  woken.words = listWords(tables);
}

/** The drawing says in Chinese what it is; Vega's own English words go. */
function nameHost(host: HTMLElement, figure: HTMLElement): void {
  host.tabIndex = 0;
  host.setAttribute('role', 'application');
  host.setAttribute('aria-label', nameDrawing(figure.querySelector('.title')?.textContent ?? ''));
  const svg = host.querySelector('svg');
  for (const name of ['role', 'aria-roledescription', 'aria-label']) svg?.removeAttribute(name);
  svg?.setAttribute('aria-hidden', 'true');
}

async function openView(host: HTMLElement, spec: CompiledSpec): Promise<View> {
  const options = {
    mode: 'vega',
    ast: true,
    renderer: 'svg',
    actions: false,
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
  } as const;
  return (await embed(host, JSON.parse(JSON.stringify(spec)) as VisualizationSpec, options)).view;
}

/** Puts a chart that answers in the place of the drawing in sight: tooltip, order, unit, choice, and a walk by keyboard. Throws, with the drawing untouched, where it cannot. */
export async function wakeChart(figure: HTMLElement, file: unknown): Promise<void> {
  const stage = [...figure.querySelectorAll<HTMLElement>('.broad, .narrow')].find(
    (element) => element.getClientRects().length > 0,
  );
  const heard = figure.querySelector('.heard');
  const tools = figure.querySelector('.tools');
  if (!stage || !heard || !tools) throw new Error('no drawing in sight');
  const size: Size = stage.classList.contains('broad') ? 'broad' : 'narrow';
  const live = openLive(file);
  const host = document.createElement('div');
  host.className = 'live';
  const view = await openView(host, live.specs[size]);
  const woken: Woken = {
    live,
    size,
    id: figure.id,
    view,
    words: (live.specs[size].data.find(({ name }) => name === 'rows')?.values ?? []).map(({ said = '' }) =>
      String(said),
    ),
  };
  nameHost(host, figure);
  const controls = makeControls(live.facts, (arrangement) => {
    rearrange(woken, arrangement).then(
      () => {
        heard.textContent = '';
      },
      () => {
        heard.textContent = TOO_NARROW;
      },
    );
  });
  stage.replaceChildren(host);
  tools.querySelector('button.ask')?.replaceWith(controls);
  walkRows(host, heard, { rows: () => [...host.querySelectorAll('.hit_marks path')], words: () => woken.words });
  heard.textContent = '';
  host.focus({ preventScroll: true });
}
