import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/lib/decimal.ts';
import { type ChartData, CHART_WIDTHS } from '../../src/views/chart/spec/chart-data.ts';
import type { ChartSpec, Layer } from '../../src/views/chart/spec/chart-spec.ts';
import { renderChart } from '../../src/views/chart/draw/render.ts';
import { specChart } from '../../src/views/chart/spec/spec-chart.ts';
import { FONT_SIZE, LINE_HEIGHT, measureText } from '../../src/views/chart/spec/text-metrics.ts';
import { wrapText } from '../../src/views/chart/spec/wrap-text.ts';
import type { ChartFact } from '../../src/views/chart/spec/chart-facts.ts';
import { describeChart } from '../../src/views/chart/spec/chart-sentence.ts';
import { formatItemLabel } from '../../src/views/chart/spec/chart-words.ts';
import { formatNumber } from '../../src/views/words/format-number.ts';

function fact(label: string, text: string, more: Partial<ChartFact> = {}): ChartFact {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return { label, value, text: formatNumber(text), basis: 'stated', ...more };
}

function chart(id: string, kind: ChartData['kind'], items: readonly ChartFact[], whole?: string): ChartData {
  return {
    id,
    kind,
    unit: '万元',
    width: CHART_WIDTHS.broad,
    items,
    whole: whole === undefined ? undefined : parseDecimal(whole),
  };
}

const LONG =
  '用于支持科技型中小企业、高新技术企业和产业技术研究院开展关键核心技术攻关、成果转化与产学研用合作的科技创新引导专项资金项目';

const CHANGE = chart('change', 'change', [fact('2020', '5581.29'), fact('2019', '4133.86', { basis: 'derived' })]);
const PARTS = chart(
  'parts',
  'parts',
  [
    fact('一般公共服务支出', '71', { share: '1.28%' }),
    fact('教育支出', '0', { share: '0%' }),
    fact('科学技术支出', '5246.90', { share: '94.29%' }),
    fact('文化旅游体育与传媒支出', '0', { share: '0%' }),
    fact('社会保障和就业支出', '167.62', { share: '3.01%' }),
    fact('卫生健康支出', '21.11', { share: '0.38%' }),
    fact('住房保障支出', '58.22', { share: '1.05%' }),
  ],
  '5564.85',
);
const TINY = chart(
  'tiny',
  'parts',
  [fact('一般公共预算财政拨款收入', '5544.53', { share: '99.99%' }), fact('其他收入', '0.21', { share: '0.01%' })],
  '5544.74',
);
const NEGATIVE = chart('negative', 'bars', [fact('公务用车', '-1.19'), fact('公务接待', '1.6'), fact('出国', '0')]);
const NAMES = chart('names', 'bars', [
  fact(LONG, '1481'),
  fact(`${LONG}二`, '-5.79', { basis: 'derived' }),
  fact('R&D <投入> "强度" NaN', '0.92'),
]);
const PAIR = chart('pair', 'parts', [
  fact(LONG, '1481.00', { share: '74.05%' }),
  fact(`${LONG}二`, '519', { share: '25.95%' }),
]);
const ONE = chart('one', 'bars', [fact('科普', '60')]);
const ZEROS = chart('zeros', 'bars', [fact('甲', '0'), fact('乙', '0')]);
const FORTY = chart(
  'forty',
  'bars',
  Array.from({ length: 40 }, (_, index) => fact(`第${index + 1}项`, String((index * 7919) % 5000))),
);
const ALL = [CHANGE, PARTS, TINY, NEGATIVE, NAMES, PAIR, ONE, ZEROS, FORTY].flatMap((data) =>
  Object.values(CHART_WIDTHS).map((width) => ({ ...data, width })),
);
const CASES = ALL.map((data) => [`${data.id}-${data.width}`, data] as const);

async function draw(data: ChartData): Promise<string> {
  return renderChart(specChart(data), {
    id: `${data.id}-${data.width}`,
    title: '图 & 表',
    description: describeChart(data),
  });
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TEXT =
  /<text text-anchor="(\w+)" transform="translate\(([\d.-]+),([\d.-]+)\)" font-size="16px"[^>]*>(.*?)<\/text>/g;
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function unescape(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function listLines(body: string): string[] {
  const lines = [...body.matchAll(/<tspan[^>]*>(.*?)<\/tspan>/g)].map(([, line = '']) => line);
  return (lines.length > 0 ? lines : [body]).map(unescape);
}

function listBoxes(svg: string): Box[] {
  return [...svg.matchAll(TEXT)]
    .flatMap(([, anchor = '', x, y, body = '']) =>
      listLines(body).map((text, index): Box => {
        const width = measureText(text);
        const left = Number(x) - width * (ANCHORS[anchor] ?? 0);
        const baseline = Number(y) + index * LINE_HEIGHT;
        return {
          text,
          left,
          right: left + width,
          top: baseline - FONT_SIZE * 0.88,
          bottom: baseline + FONT_SIZE * 0.12,
        };
      }),
    )
    .filter(({ text }) => text !== '');
}

function listTexts(svg: string): string[] {
  return [...svg.matchAll(TEXT)].map(([, , , , body = '']) => listLines(body).join('').replaceAll(' ', ''));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('a rendered chart', () => {
  it('has the same bytes in every order', async () => {
    const forward: string[] = [];
    for (const data of ALL) forward.push(await draw(data));
    const backward: string[] = [];
    for (const data of ALL.toReversed()) backward.unshift(await draw(data));
    expect(backward).toEqual(forward);
    expect(await Promise.all(ALL.map(draw))).toEqual(forward);
  });

  it.each(CASES)('%s holds nothing that the content policy, a reader or a page would trip over', async (id, data) => {
    const svg = await draw(data);
    expect(svg).not.toMatch(
      /<(?:style|script|image|a)\b|<[^>]* (?:style|class|font-family|aria-label|aria-roledescription|xlink:href|on\w+)=/,
    );
    expect([...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name)).toEqual([`${id}-title`, `${id}-text`]);
    expect(svg).toContain(`<title id="${id}-title">图 &amp; 表</title><desc id="${id}-text">`);
    expect(svg).toMatch(
      new RegExp(
        `^<svg xmlns="http://www.w3.org/2000/svg" width="${data.width}" height="(\\d+)" viewBox="0 0 ${data.width} \\1" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">`,
      ),
    );
    expect(
      [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].filter(
        ([, colour = '']) => !/^(?:none|var\(--chart-(?:1|2|grid|ink|muted)\))$/.test(colour),
      ),
    ).toEqual([]);
  });

  it.each(CASES)('%s shows every name, value and share whole', async (_, data) => {
    const texts = listTexts(await draw(data));
    for (const item of data.items) {
      const wanted = [formatItemLabel(item), item.text, item.share ?? item.text];
      expect(texts).toEqual(expect.arrayContaining(wanted.map((text) => text.replaceAll(' ', ''))));
    }
  });

  it.each(CASES)('%s keeps its texts apart and inside', async (_, data) => {
    const svg = await draw(data);
    const boxes = listBoxes(svg);
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(
      boxes.filter(({ left, right, top, bottom }) => left < 0 || right > data.width || top < 0 || bottom > height),
    ).toEqual([]);
    expect(
      boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => overlap(a, b))
          .map((b) => [a.text, b.text]),
      ),
    ).toEqual([]);
  });

  it('leaves a gap between the longest bar and the values', async () => {
    for (const data of ALL) {
      const svg = await draw(data);
      const ends = [...svg.matchAll(/<path d="M([\d.]+),[\d.]+h([\d.]+)v/g)].map(
        ([, x, width]) => Number(x) + Number(width),
      );
      const values = listBoxes(svg).filter(({ text }) => data.items.some((item) => item.text === text));
      expect(Math.max(...ends)).toBeLessThan(Math.min(...values.map(({ left }) => left)) - 8);
    }
  });
});

describe('marks', () => {
  it('tell a derived year from a stated one without colour, the earlier first', async () => {
    const svg = await draw(CHANGE);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(listTexts(svg).filter((text) => text.startsWith('20'))).toEqual(['2019年（推算）', '2020年']);
  });

  it('keep a row and a tick for zeros, and an end line for the smallest part', async () => {
    const svg = await draw(PARTS);
    expect(listTexts(svg).filter((text) => text === '0')).toHaveLength(2);
    expect(svg.match(/stroke="var\(--chart-muted\)"/g)).toHaveLength(7);
    expect((await draw(TINY)).match(/stroke="var\(--chart-1\)" stroke-width="2"/g)).toHaveLength(2);
  });

  it('include a ring only where two parts can be seen in it', async () => {
    expect((await draw(PARTS)).match(/<path transform/g)).toHaveLength(5);
    expect(await draw(TINY)).not.toMatch(/<path transform/);
  });

  it('run left of zero for negative values', async () => {
    const svg = await draw(NEGATIVE);
    const bars = [...svg.matchAll(/<path d="M([\d.]+),[\d.]+h([\d.]+)v/g)].map(
      ([, x, width]) => [Number(x), Number(width)] as const,
    );
    const zero = bars[1]?.[0] ?? NaN;
    expect((bars[0]?.[0] ?? NaN) + (bars[0]?.[1] ?? NaN)).toBeCloseTo(zero, 1);
    expect(bars[2]).toEqual([zero, 0]);
  });

  it('are forty for forty items', async () => {
    expect([...(await draw(FORTY)).matchAll(/<path d="M[\d.]+,[\d.]+h/g)]).toHaveLength(40);
  });
});

describe('a spec that would draw nothing', () => {
  const names = { id: 'bad', title: '坏', description: '坏' };
  const spec = specChart(ONE);
  const withLayer = (change: Partial<Layer>): ChartSpec => ({
    ...spec,
    layer: [{ mark: { type: 'rect' }, encoding: {}, ...change }],
  });

  it.each([
    ['no items', specChart({ ...ONE, items: [] }), /chart bad: no data rows for .* of .*ruleY/],
    ['no layers', { ...spec, layer: [] }, /chart bad: no layers/],
    ['an unknown field', withLayer({ encoding: { x: { field: 'amount' } } }), /chart bad: no field amount/],
    ['a field name with a dot', withLayer({ encoding: { x: { field: 'a.b' } } }), /chart bad: "a.b"/],
    [
      'an unknown field in a filter',
      withLayer({ transform: [{ filter: { field: 'amount', gt: 0 } }] }),
      /chart bad: no field amount/,
    ],
    [
      'NaN',
      withLayer({ data: { name: 'own', values: [{ label: '甲', value: NaN }] }, encoding: { x: { field: 'value' } } }),
      /chart bad: field value of "甲" is not a number/,
    ],
    ['an unknown channel', withLayer({ encoding: { colour: { field: 'value' } } }), /chart bad: .*colour/],
  ])('throws for %s', async (_, bad, message) => {
    await expect(renderChart(bad, names)).rejects.toThrow(message);
  });
});

it('refuses values that leave no room for bars', () => {
  expect(() => specChart({ ...ONE, width: CHART_WIDTHS.narrow, items: [fact('甲', '9'.repeat(40))] })).toThrow(
    /chart one: .*no room/,
  );
});

describe('wrapText', () => {
  it('cuts nothing, is even, and never begins a line with a closing mark', () => {
    const lines = wrapText(LONG, 200);
    expect(lines.join('')).toBe(LONG);
    expect(lines.every((line) => measureText(line) <= 200 && !/^[，。、）”]/.test(line))).toBe(true);
    expect(wrapText('一般公共预算财政拨款收入', 180)).toEqual(['一般公共预算', '财政拨款收入']);
    expect(wrapText('A'.repeat(60), 100).join('')).toBe('A'.repeat(60));
  });
});

describe('describeChart', () => {
  it.each([
    [CHANGE, '2020年为5,581.29万元，比推算的2019年多1,447.43万元。'],
    [
      PARTS,
      '各项合计5,564.85万元，其中科学技术支出最多，为5,246.90万元，占94.29%；为零的有教育支出、文化旅游体育与传媒支出。',
    ],
    [
      chart('short', 'parts', [fact('甲', '1'), fact('乙', '2')], '3.5'),
      '各项合计3万元，比总数3.5万元少0.5万元，其中乙最多，为2万元，占57.14%。',
    ],
    [chart('zero', 'parts', [fact('甲', '0'), fact('乙', '0')]), '甲、乙都是0万元。'],
    [chart('same', 'change', [fact('2019', '5'), fact('2020', '5.0')]), '2020年为5.0万元，与2019年持平。'],
    [NEGATIVE, '共3项，公务接待最大，为1.6万元，公务用车最小，为−1.19万元；为零的有出国。'],
    [ONE, '科普为60万元。'],
    [ZEROS, '共2项，都是0万元。'],
  ])('says what %o shows', (data, sentence) => {
    expect(describeChart(data)).toBe(sentence);
  });

  it('refuses to speak of nothing', () => {
    expect(() => describeChart({ ...ONE, items: [] })).toThrow(/without items/);
  });
});

describe('formatNumber', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['5581.290', '5,581.290'],
    ['-1234567.8901', '−1,234,567.8901'],
    ['0.21', '0.21'],
  ])('%s → %s', (text, formatted) => {
    expect(formatNumber(text)).toBe(formatted);
  });

  it.each(['', '1,000', '+1', '1e3', '-0', '007'])('refuses %j', (text) => {
    expect(() => formatNumber(text)).toThrow(/not a plain decimal/);
  });
});
