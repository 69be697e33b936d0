import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { parseDecimal } from '../../src/lib/decimal.ts';
import type { Site } from '../../src/model/site.ts';
import { openSite } from '../../src/open-site.ts';
import { listComparison } from '../../src/views/compare/list-comparison.ts';
import { drawSpark } from '../../src/views/chart/draw/spark.ts';
import { listComparisonGroups } from '../../src/views/compare/comparison-groups.ts';
import { compareYearValues } from '../../src/views/compare/comparison-series.ts';

const value = (text: string, unit = '万元') => ({ decimal: parseDecimal(text)!, unit });

describe('compareValues', () => {
  it.each([
    ['110.00', '100', '万元', '+10.00%'],
    ['99.995', '100', '万元', '−0.01%'],
    ['2.01', '0.41', '万元', '+390.24%'],
    ['4', '4.00', '万元', '持平'],
    ['0', '7', '万元', '−100.00%'],
    ['3', '0', '万元', undefined],
    ['94.29', '94.10', '%', '+0.19个百分点'],
    ['-5', '-10', '万元', '+50.00%'],
    ['1200', '1', '万元', '+119,900.00%'],
  ])('%s against %s %s: %s', (now, then, unit, expected) => {
    expect(compareYearValues(value(now, unit), value(then, unit))).toBe(expected);
  });
});

describe('drawSpark', () => {
  it('puts a bar a year from zero, on one scale with the budgets, and leaves gaps', () => {
    const { bars, width, height } = drawSpark([
      { value: 5, implied: true },
      undefined,
      { value: 10, implied: false, budget: 20 },
    ]);
    expect([width, height, bars.length]).toEqual([42, 36, 2]);
    expect(bars.map(({ x, y, height: high }) => [x, y, high])).toEqual([
      [2, 27, 9],
      [30, 18, 18],
    ]);
    expect(bars.map(({ implied, last, mark }) => [implied, last, mark])).toEqual([
      [true, false, undefined],
      [false, true, 0],
    ]);
  });

  it('draws negative values downwards and zero as a hairline', () => {
    const { zero, bars } = drawSpark([
      { value: -10, implied: false },
      { value: 10, implied: false },
      { value: 0, implied: false },
    ]);
    expect([zero, ...bars.map(({ y, height }) => [y, height])]).toEqual([18, [18, 18], [0, 18], [17, 1]]);
  });
});

describe('the comparison of the real site', () => {
  it('has the year before as implied, and says of a single year that it stands alone', async () => {
    const { volumes } = await openSite('.');
    const groups = listComparisonGroups(volumes);
    const [newest] = volumes;
    const prior = groups[0]?.series[0]?.points[0];
    expect(prior?.volume).toBe(String(Number(prior?.year) + 1));
    for (const group of groups)
      for (const { points } of group.series)
        for (const point of points) {
          if (point && point.volume !== point.year) expect(point.cell.table.schema.name).toBe('comparatives');
        }
    if (volumes.length === 1) expect(groups.find(({ id }) => id === 'classes')?.years).toEqual([newest?.year]);
  });
});

describe('the comparison of generated years', () => {
  let folder = '';
  let site: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comparison-'));
    await generateProject(folder, { years: 3, seed: 'compare', schemas: 'data/schemas' });
    site = await openSite(folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes its measures from what the volumes name', () => {
    const groups = listComparisonGroups(site.volumes);
    expect(groups.map(({ id, years }) => [id, ...years])).toEqual([
      ['key', '2021', '2022', '2023', '2024'],
      ['classes', '2021', '2022', '2023', '2024'],
      ['three-public', '2021', '2022', '2023', '2024'],
      ['projects', '2022', '2023', '2024'],
    ]);
    expect(groups[0]?.series.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['收入、支出总计', '农林水支出', '机关运行经费', '基本支出']),
    );
  });

  it('keeps gaps, budgets and rates of completion where they are', () => {
    const series = listComparisonGroups(site.volumes).flatMap((group) => group.series);
    const general = series.find(({ key }) => key === '06-general-expenditure:total.amount');
    expect(general?.points.map((point) => point?.cell.basis)).toEqual(['derived', 'stated', 'stated', 'stated']);
    expect(general?.points.at(-1)?.completion?.reference).toBe('completion:overall.rate');
    const reception = series.find(({ key }) => key === '10-three-public:reception-actual.amount');
    expect(reception?.points.map((point) => point?.budget?.reference)).toEqual([
      undefined,
      ...Array.from({ length: 3 }, () => '10-three-public:reception-budget.amount'),
    ]);
    expect(series.find(({ key }) => key === '06-general-expenditure:205-total.amount')?.points[0]).toBeUndefined();
  });

  it('gives a table with one row a measure and year, and the reported reason in the year that says it', () => {
    const { rows, schema } = listComparison(site);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const shown = listComparisonGroups(site.volumes)
      .flatMap((group) => group.series.flatMap(({ points }) => points))
      .filter((point) => point !== undefined);
    expect(rows.length).toBe(shown.length);
    const total = rows
      .filter(({ values }) => values['key'] === '01-summary:income-grand-total.amount')
      .map(({ values }) => [values['year'], values['source_year'], values['basis'], values['reason'] === '']);
    expect(total).toEqual([
      ['2021', '2022', 'derived', true],
      ['2022', '2022', 'stated', false],
      ['2023', '2023', 'stated', false],
      ['2024', '2024', 'stated', false],
    ]);
    for (const { name } of schema.fields.filter(({ type }) => type === 'number'))
      for (const { values } of rows)
        expect(
          values[name] === '' || parseDecimal(values[name] ?? '') !== undefined,
          `${name} ${values[name] ?? ''}`,
        ).toBe(true);
  });
});
