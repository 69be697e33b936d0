import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../src/views/search/browser/answer-query.ts';
import type { Request } from '../../src/views/search/browser/answer.ts';
import { packRecords } from '../../src/views/search/index/pack-records.ts';
import { openRecords, type PackedRecord } from '../../src/views/search/browser/packed-records.ts';
import type { SearchBlock, SearchRecord } from '../../src/views/search/browser/record.ts';
import { scanIndex } from '../../src/views/search/browser/scan-index.ts';
import { openYears, type YearStore } from '../../src/views/search/browser/year-store.ts';
import { NONE, rows, TERMS } from './three-years.ts';

function makeRecord(year: string, address: string, title: string, ...blocks: readonly SearchBlock[]): SearchRecord {
  return {
    address: `/${year}${address}`,
    title,
    year,
    part: address.startsWith('/tables/') ? '5' : '2',
    kind: address.startsWith('/tables/') ? '表格' : '正文',
    weight: 1,
    blocks: [{ id: 'top', tag: 'head', text: title }, ...blocks],
  };
}

const text = (id: string, words: string): SearchBlock => ({ id, tag: 'text', text: words });
const row = (id: string, label: string, value: string): SearchBlock => ({
  id,
  tag: 'row',
  text: `${label}，${value}`,
  label,
  value,
  basis: '原文载明',
  more: '行政运行',
});

const listYear = (year: string): SearchRecord[] => [
  makeRecord(
    year,
    '/summary/',
    '收支总体情况',
    text('p-1', '本年收入总计5,581.29万元。'),
    text('p-2', '研发经费（R&D）增长。'),
  ),
  makeRecord(
    year,
    '/visits/',
    '“三公”经费',
    text('p-3', '公务接待费用于接待批次19批。'),
    text('p-4', '另有15581.293元未列。'),
  ),
  makeRecord(
    year,
    '/tables/costs/',
    '支出表',
    row('reception', '公务接待费', `${year === '2020' ? '2.01' : '0.41'}万元`),
    row('car', '公务用车', '4.53万元'),
  ),
];

/** A search over records, and the years that were brought for it. */
function openSearch(base = '/'): { engine: SearchEngine; brought: string[]; store: YearStore } {
  const brought: string[] = [];
  const store = openYears(TERMS.years, (year) => {
    brought.push(year);
    return Promise.resolve(openRecords(JSON.parse(packRecords(listYear(year))) as PackedRecord[]));
  });
  const index = scanIndex(store, base);
  const lexicon = {
    entries: [
      ['公务接待', 'gong wu jie dai'],
      ['公务用车', 'gong wu yong che'],
    ] as const,
    common: [],
    rare: {},
  };
  return {
    brought,
    store,
    engine: new SearchEngine({
      latest: [],
      byYear: true,
      index: () => Promise.resolve(index),
      terms: () => Promise.resolve(TERMS),
      lexicon: () => Promise.resolve(lexicon),
      rows,
    }),
  };
}

async function ask(request: Partial<Request>): Promise<string[]> {
  const answer = await openSearch().engine.answer({ ...NONE, ...request }, 9);
  return (answer?.hits ?? []).filter(({ exact }) => exact).map(({ record, block }) => `${record.address}#${block.id}`);
}

describe('records in a file', () => {
  it('are what they were', () => {
    const records = [
      ...listYear('2020'),
      makeRecord('2020', '/a/', '甲', { id: 'x', tag: 'row', text: '甲，5', label: '甲', heads: '名称|数' }),
    ];
    expect(openRecords(JSON.parse(packRecords(records)) as PackedRecord[])).toEqual(records);
  });
});

describe('a search without the index', () => {
  it.each<[string, string[]]>([
    ['5581.29', ['/2020/summary/#p-1']],
    ['5,581.29', ['/2020/summary/#p-1']],
    ['５５８１．２９', ['/2020/summary/#p-1']],
    ['581.29', []],
    ['558', []],
    ['19', ['/2020/visits/#p-3']],
    ['1', []],
    ['r&d', ['/2020/summary/#p-2']],
    ['三公经费', ['/2020/visits/#top']],
    ['接待批', ['/2020/visits/#p-3']],
    ['公務接待費', ['/2020/tables/costs/#reception', '/2020/visits/#p-3']],
    ['gongwuyongche', ['/2020/tables/costs/#car']],
    ['gwyc', ['/2020/tables/costs/#car']],
    ['吃饭', ['/2020/tables/costs/#reception', '/2020/visits/#p-3']],
    ['行政运行', ['/2020/tables/costs/#reception']],
    ['火箭', []],
  ])('%s leads to %j', async (q, places) => {
    expect((await ask({ q })).sort()).toEqual([...places].sort());
  });

  it('obeys the filters, and counts what each would leave', async () => {
    expect(await ask({ q: '公务接待', kind: '表格' })).toEqual(['/2020/tables/costs/#reception']);
    expect(await ask({ q: '公务接待', part: '2' })).toEqual(['/2020/visits/#p-3']);
    const answer = await openSearch().engine.answer({ ...NONE, q: '公务接待' }, 9);
    expect(answer).toMatchObject({
      count: 2,
      kinds: [
        { value: '正文', count: 1 },
        { value: '表格', count: 1 },
      ],
    });
  });

  it('brings the newest year first, and another only when it is asked for', async () => {
    const { engine, brought } = openSearch();
    const first = await engine.answer({ ...NONE, q: '公务接待费' }, 9);
    expect([brought, first?.years]).toEqual([
      ['2020'],
      [
        { value: '2020', count: 2 },
        { value: '2019', count: undefined },
        { value: '2018', count: undefined },
      ],
    ]);
    expect(await engine.answer({ ...NONE, q: '火箭' }, 9)).toMatchObject({ hits: [], year: '2020', elsewhere: false });
    expect(brought).toEqual(['2020']);
    const other = await engine.answer({ ...NONE, q: '2019年公务接待费' }, 9);
    expect([brought, other?.hits[0]?.record.address, other?.figure?.value]).toEqual([
      ['2020', '2019'],
      '/2019/tables/costs/',
      '0.41万元',
    ]);
    expect(await other?.series()).toEqual([
      { year: '2018', value: '0.41万元', basis: '' },
      { year: '2019', value: '0.41万元', basis: '推算' },
      { year: '2020', value: '2.01万元', basis: '' },
    ]);
    expect((await engine.answer({ ...NONE, q: '公务接待费', year: 'all' }, 9))?.hits).toHaveLength(6);
    expect(brought).toEqual(['2020', '2019', '2018']);
  });

  it('asks for nothing that is not published, and leads below the base', async () => {
    const { engine, brought } = openSearch('/open/');
    expect((await engine.answer({ ...NONE, q: '公务接待', year: '1999' }, 9))?.hits).toEqual([]);
    expect(brought).toEqual([]);
    expect((await engine.answer({ ...NONE, q: '公务接待' }, 9))?.hits[0]?.record.base).toBe('/open');
  });

  it('brings a year again that did not come', async () => {
    let tries = 0;
    const store = openYears(['2020'], () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no line')) : Promise.resolve(listYear('2020'));
    });
    await expect(store.list(['2020'])).rejects.toThrow('no line');
    expect(await store.list(['2020'])).toHaveLength(3);
  });
});
