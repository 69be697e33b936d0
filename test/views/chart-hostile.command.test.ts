import { parseFragment } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type TopLevelSpec } from 'vega-lite';
import { readDrawingKit } from '../../src/source/read-drawing-kit.ts';
import { packChartCsv } from '../../src/views/chart/pack-chart-csv.ts';
import type { ChartSpec, Layer } from '../../src/views/chart/spec/chart-spec.ts';
import { drawChart } from '../../src/views/chart/draw/draw-chart.ts';
import { drawPicture } from '../../src/views/chart/draw/draw-picture.ts';
import { GALLERY } from '../../src/views/chart/gallery.ts';
import { openLive } from '../../src/views/chart/browser/live-data.ts';
import { packLive } from '../../src/views/chart/draw/pack-live.ts';
import { renderChart } from '../../src/views/chart/draw/render.ts';
import { type DrawingKit, renderPng } from '../../src/views/chart/draw/render-png.ts';
import { specChart } from '../../src/views/chart/spec/spec-chart.ts';
import { specOpen } from '../../src/views/chart/draw/spec-open.ts';
import type { ChartFacts } from '../../src/views/chart/spec/chart-facts.ts';
import type { ChartRow } from '../../src/views/chart/spec/chart-view.ts';
import { parseCsv } from '../site/parse-csv.ts';
import { HOSTILE_VALUES } from './hostile-values.ts';

const kinds = [...Map.groupBy(GALLERY, ({ facts }) => facts.kind).values()].flatMap(([first]) => first ?? []);

const SHORT = 8;

/** Words of a chart other than its labels. */
interface Spoilt {
  readonly facts: ChartFacts;
  /** Stands as title and, where it is short enough to leave room for bars, as unit and heads. */
  readonly title: string;
  readonly sentence: string;
}

const pick = (index: number): string => HOSTILE_VALUES[index % HOSTILE_VALUES.length]!;

/** An example as often as it takes until each hostile text has been a label of it; two of them are its other words. */
function spoil(facts: ChartFacts, kind: number): Spoilt[] {
  const size = facts.items.length;
  const rounds = Math.ceil(HOSTILE_VALUES.length / size);
  return Array.from({ length: rounds }, (_, round) => {
    const title = pick(kind * 12 + round);
    const sentence = pick(kind * 12 + round + 30);
    const short = title.length <= SHORT && title;
    const unit = short && facts.unit !== '' ? short : facts.unit;
    const heads = short ? facts.heads?.map(() => short) : facts.heads;
    const items = facts.items.map((item, index) => ({ ...item, label: pick(round * size + index) }));
    return { facts: { ...facts, unit, heads, items }, title, sentence };
  });
}

const SPOILT = kinds.map(({ id, facts }, kind) => ({ id, kind: facts.kind, spoilt: spoil(facts, kind) }));

interface Node {
  readonly nodeName: string;
  readonly childNodes?: readonly Node[];
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
}

function listNodes(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(listNodes)];
}

const HARMLESS = new Set([
  '#document-fragment',
  '#text',
  'svg',
  'title',
  'desc',
  'g',
  'path',
  'line',
  'rect',
  'text',
  'tspan',
]);

function expectHarmless(svg: string): void {
  const nodes = listNodes(parseFragment(svg));
  expect(nodes.map(({ nodeName }) => nodeName).filter((name) => !HARMLESS.has(name))).toEqual([]);
  expect(
    nodes
      .flatMap(({ attrs = [] }) => attrs)
      .filter(({ name, value }) => /^on|href|style/.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value)),
  ).toEqual([]);
}

it('there are sixty of them, each a label of every kind of chart, and the title or sentence of some', () => {
  const all = new Set(HOSTILE_VALUES);
  expect(all.size).toBe(60);
  for (const { kind, spoilt } of SPOILT) {
    expect(new Set(spoilt.flatMap(({ facts }) => facts.items.map(({ label }) => label))), kind).toEqual(all);
  }
  const others = SPOILT.flatMap(({ spoilt }) => spoilt.flatMap(({ title, sentence }) => [title, sentence]));
  expect(new Set(others)).toEqual(all);
});

describe.each(SPOILT)('hostile texts in $kind', ({ id, spoilt }) => {
  it('stay text in the drawing, in the picture that stands alone, and in what the browser gets', async () => {
    for (const { facts, title, sentence } of spoilt) {
      const svg = await drawChart(id, { facts, title, sentence }, 'broad');
      expectHarmless(svg);
      expectHarmless(drawPicture(svg, { title, unit: title, sentence, source: [sentence] }));
      const live = openLive(JSON.parse(packLive(id, facts)));
      expect(live.facts.items.map(({ label }) => label)).toEqual(facts.items.map(({ label }) => label));
      const rows = live.specs.broad.data.find(({ name }) => name === 'rows')?.values ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(typeof row['said'], 'a tooltip is text, never an object with a title and an image').toBe('string');
        expect(
          Object.keys(row).filter((name) => !/^[A-Za-z]\w*$/.test(name) || ['image', 'href', 'url'].includes(name)),
        ).toEqual([]);
      }
    }
  }, 60_000);

  it('stay text in the spec for others, which draws', () => {
    for (const { facts, title, sentence } of spoilt) {
      const open = specOpen(facts, { title, sentence }, '/2020/charts/x.csv');
      const spec = JSON.parse(JSON.stringify(open)) as Record<string, unknown>;
      expect(JSON.stringify(spec)).not.toMatch(/"(?:href|signal|expr|image)":/);
      expect(() => {
        compile({ ...spec, data: { values: [] } } as unknown as TopLevelSpec);
      }).not.toThrow();
    }
  });
});

describe('hostile texts in CSV', () => {
  const cell = { decimal: { units: 1n, scale: 0 }, unit: '元', basis: 'stated', reference: 'a:b.c', sources: ['1'] };
  const pack = (label: string): string =>
    packChartCsv('x', {
      rows: [{ item: { label, of: 'a:b' }, cell, against: undefined, share: undefined } as unknown as ChartRow],
      facts: { kind: 'bars', unit: '元', items: [] },
    });

  it('come back as they went in', () => {
    for (const text of HOSTILE_VALUES) expect(parseCsv(pack(text))[1]?.[0], text).toBe(text);
  });

  it.each(['=HYPERLINK("x")', '+1', '@SUM(A1)', '-项目', '＝项目', '--', '\tx'])(
    'are refused where a spreadsheet would reckon: %j',
    (text) => {
      expect(() => pack(text)).toThrow(/chart x: field item/);
    },
  );
});

describe('hostile texts in PNG', () => {
  let kit: DrawingKit;
  beforeAll(async () => {
    kit = await readDrawingKit();
  });

  it('are drawn, or refused by the letter that is missing', async () => {
    for (const text of HOSTILE_VALUES) {
      const picture = drawPicture('<svg width="640" height="10"></svg>', {
        title: text,
        unit: '',
        sentence: '',
        source: [],
      });
      const drawn = await renderPng(picture, kit, 'x').then(
        (bytes) => [...bytes.slice(1, 4)],
        (error: unknown) => String(error),
      );
      if (typeof drawn === 'string') expect(drawn).toMatch(/chart x: the picture's font has no /);
      else expect(String.fromCharCode(...drawn)).toBe('PNG');
    }
  }, 60_000);

  it('have the same bytes each time', async () => {
    const picture = drawPicture('<svg width="640" height="10"></svg>', {
      title: '图1　收支',
      unit: '万元',
      sentence: '≥97%',
      source: ['来源'],
    });
    expect(await renderPng(picture, kit, 'x')).toEqual(await renderPng(picture, kit, 'x'));
  });
});

describe('what may not reach Vega', () => {
  const spec = specChart({ ...kinds[0]!.facts, id: 'x', width: 640 });
  const withLayer = (layer: Partial<Layer>): ChartSpec => ({
    ...spec,
    layer: [{ mark: { type: 'rect' }, encoding: {}, ...layer }],
  });

  it.each([
    [withLayer({ encoding: { href: { field: 'label' } } }), /chart x: the channel href/],
    [withLayer({ encoding: { url: { field: 'label' } } }), /chart x: the channel url/],
    [withLayer({ mark: { type: 'image' } }), /chart x: the mark image/],
    [withLayer({ encoding: { tooltip: { field: 'image' } } }), /chart x: a column image/],
    [withLayer({ encoding: { text: { field: '__proto__' } } }), /chart x: "?__proto__|chart x: no field __proto__/],
    [withLayer({ encoding: { text: { field: 'a[0]' } } }), /chart x: "a\[0\]" cannot be a field name/],
  ])('stops the build (%#)', async (bad, message) => {
    await expect(renderChart(bad, { id: 'x', title: 'x', description: 'x' })).rejects.toThrow(message);
  });
});
