import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRecords } from '../../src/views/search/index/index-records.ts';
import type { IndexPart } from '../../src/views/search/index/index-part.ts';
import { openKeptPart, packPart } from '../../src/views/search/index/keep-part.ts';
import { mendProgram } from '../../src/views/search/index/mend-program.ts';
import { mergeParts } from '../../src/views/search/index/merge-parts.ts';
import { packSearchIndex } from '../../src/views/search/index/pack-search-index.ts';
import { packRecords } from '../../src/views/search/index/pack-records.ts';
import { openRecords, type PackedRecord } from '../../src/views/search/browser/packed-records.ts';
import { packArray, packText, readArray, readCborText } from '../../src/views/search/index/read-cbor.ts';
import type { SearchRecord } from '../../src/views/search/browser/record.ts';
import { type PackedEntry, splitChunks } from '../../src/views/search/index/split-chunks.ts';

const record: SearchRecord = {
  address: '/2020/a/',
  title: '“三公”经费',
  year: '2020',
  part: '2',
  kind: '正文',
  weight: 1,
  blocks: [
    { id: 'top', tag: 'head', text: '“三公”经费' },
    { id: 'p', tag: 'text', text: '公务接待费2.01万元，R&D。' },
  ],
};

describe('records in a file', () => {
  it('are the same whatever a label is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (label, words) => {
        const own: SearchRecord = { ...record, blocks: [{ id: 'x', tag: 'row', text: words, label }] };
        expect(openRecords(JSON.parse(packRecords([own])) as PackedRecord[])).toEqual([own]);
      }),
    );
  });
});

describe('the chunks of the index', () => {
  const entry = (word: string, size: number): PackedEntry => ({
    word,
    bytes: packArray([packText(word), packText('x'.repeat(size))]),
  });
  const entries = [
    entry('12', 10),
    entry('123', 10),
    entry('5', 10),
    entry('ab', 10),
    entry('公', 1500),
    entry('务', 1500),
    entry('费', 100),
  ];

  it('are cut between Han characters, and between first letters', () => {
    expect(splitChunks(entries).map(({ from, to }) => [from, to])).toEqual([
      ['1', '1\uFFFF'],
      ['5', '5\uFFFF'],
      ['a', 'a\uFFFF'],
      ['公', '公'],
      ['务', '费'],
    ]);
  });

  it('hold every word they held', () => {
    const words = splitChunks(entries).flatMap(({ bytes }) =>
      readArray(readArray(bytes)[0]!).map((item) => readCborText(readArray(item)[0]!)),
    );
    expect(words).toEqual(['12', '123', '5', 'ab', '公', '务', '费']);
  });
});

describe('an index that is put together from parts', () => {
  const page = (year: string, name: string, ...texts: readonly string[]): SearchRecord => ({
    address: `/${year}/${name}/`,
    title: `${year}年${name}`,
    year,
    part: '2',
    kind: '正文',
    weight: 1,
    blocks: texts.map((text, index) => ({ id: `p${index}`, tag: 'text', text })),
  });
  const RECORDS = [
    page('2021', 'a', '项目支出1,234.56万元，项目支出。', 'Étude naïve, running, 项目'),
    page('2021', 'b', '科普', '𠮷林与吉林'),
    page('2020', 'a', '项目支出：étude, etude, 科普', '科普'),
    page('2020', 'c', 'running runs 2020-01 ﬁnance'),
    { ...page('2020', 'a', '又一段项目'), kind: '表格' as const },
  ];
  const sort = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const list = (part: IndexPart): string =>
    Buffer.from(
      packPart({
        ...part,
        entries: sort(part.entries),
        filters: sort(new Map([...part.filters].map(([name, values]) => [name, sort(values)]))),
      }),
    ).toString('latin1');

  it('is what Pagefind makes of all records at once', async () => {
    const made = await indexRecords(new Map([['all', RECORDS], ...Map.groupBy(RECORDS, ({ year }) => year)]));
    const [all, ...parts] = [...made.values()].flatMap(({ part }) => part ?? []);
    expect(parts.map(({ pages }) => pages.length)).toEqual([2, 3]);
    expect(all!.entries.size).toBeGreaterThan(20);
    expect(list(mergeParts(parts))).toBe(list(all!));
  });

  it('is the same whether its parts were made now or kept', async () => {
    const { files, parts } = await packSearchIndex(RECORDS);
    const kept = new Map(
      [...parts].filter(([year]) => year !== '').map(([year, part]) => [year, openKeptPart(packPart(part))]),
    );
    expect([...kept.keys()]).toEqual(['2021', '2020']);
    expect((await packSearchIndex(RECORDS, '/', kept)).files).toEqual(files);
  });

  it('is refused where another Pagefind made a part', async () => {
    const [part] = [...(await packSearchIndex(RECORDS)).parts.values()];
    expect(() => mergeParts([part!, { ...part!, version: packText('1.5.0') }])).toThrow('different programs');
  });
});

describe('the index', () => {
  it('has the same bytes each time', async () => {
    const [{ files: first }, { files: second }] = [await packSearchIndex([record]), await packSearchIndex([record])];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(Buffer.compare(bytes, second.get(path)!), path).toBe(0);
  });

  it('names the same records of another site otherwise, so that both are found where they are asked together', async () => {
    const listNames = async (base: string): Promise<string[]> =>
      [...(await packSearchIndex([record], base)).files.keys()].filter((path) => path.endsWith('.pf_fragment'));
    const first = await listNames('/a/');
    const second = await listNames('/b/');
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(second).not.toEqual(first);
  });
});

describe('Pagefind’s script', () => {
  it('fails where a file of the index does not come, and refuses one that is not the one that is known', async () => {
    const { files } = await packSearchIndex([record]);
    for (const name of ['pagefind.js', 'pagefind-worker.js']) {
      const script = Buffer.from(files.get(name)!).toString('utf8');
      expect(script).toMatch(/"load_index_chunk"\)\);\}.*"load_filter_chunk"\)\);\}/s);
      expect(() => mendProgram(script)).toThrow(/no one place/);
    }
  });
});
