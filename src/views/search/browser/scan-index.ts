import type { Filters, Index, Match } from './pagefind-client.ts';
import type { FoundRecord } from './record.ts';
import { countWord, holdsPhrase, type ScannedRecord } from './scan-record.ts';
import type { YearStore } from './year-store.ts';

/** How soon more of the same counts no more, and how much long records count less; those of the index. */
const SATURATION = 1.4;
const LENGTH_SHARE = 0.75;

function valueOf({ record, piece }: ScannedRecord, name: string): string {
  const values: Readonly<Record<string, string>> = { year: record.year, kind: record.kind, part: record.part, piece };
  return values[name] ?? '';
}

/** The years that a question is about; undefined where it is about all. */
function listYears(filters: Filters): readonly string[] | undefined {
  const { year, any } = filters;
  if (Array.isArray(any)) return (any as readonly Filters[]).flatMap((own) => listYears(own) ?? []);
  return typeof year === 'string' ? [year] : undefined;
}

function fits(scanned: ScannedRecord, filters: Filters): boolean {
  return Object.entries(filters).every(([name, wanted]) =>
    typeof wanted === 'string' ? valueOf(scanned, name) === wanted : wanted.some((own) => fits(scanned, own)),
  );
}

interface Scored {
  readonly scanned: ScannedRecord;
  readonly score: number;
}

/** Records that hold every word, and how well (BM25). */
function scoreWords(records: readonly ScannedRecord[], words: readonly string[]): Scored[] {
  const counts = words.map((word) => records.map((record) => countWord(record, word)));
  const rarities = counts.map((own) => Math.log(1 + records.length / (1 + own.filter((count) => count > 0).length)));
  const mean = records.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, records.length);
  return records.flatMap((scanned, index): Scored[] => {
    const own = counts.map((of) => of[index] ?? 0);
    if (own.includes(0)) return [];
    const drag = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * scanned.text.length) / mean);
    return [
      { scanned, score: own.reduce((sum, count, word) => sum + (rarities[word] ?? 0) * (count / (count + drag)), 0) },
    ];
  });
}

function scoreQuery(records: readonly ScannedRecord[], query: string | null): Scored[] {
  if (query === null) return records.map((scanned) => ({ scanned, score: 0 }));
  if (!query.startsWith('"'))
    return scoreWords(
      records,
      query.split(' ').filter((word) => word !== ''),
    );
  const phrase = query.replace(/[" ]/g, '');
  return phrase === ''
    ? []
    : records.filter((record) => holdsPhrase(record, phrase)).map((scanned) => ({ scanned, score: 1 }));
}

function countValues(records: readonly ScannedRecord[], name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const value = valueOf(record, name);
    if (value !== '') counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/**
 * Answers the questions of the index by looking through all records, for browsers that cannot ask it: no WebAssembly,
 * no worker.
 * @param store brings the records of the years that are asked
 */
export function scanIndex(store: YearStore, base: string): Index {
  const load = (scanned: ScannedRecord): Promise<FoundRecord> =>
    Promise.resolve({ ...scanned.record, base: base.replace(/\/$/, '') });
  return {
    ask: async (query, filters = {}) => {
      const records = (await store.list(listYears(filters))).filter((record) => fits(record, filters));
      return scoreQuery(records, query).map(({ scanned, score }): Match => ({
        id: scanned.id,
        score,
        load: () => load(scanned),
      }));
    },
    countYears: (query, years) =>
      Promise.resolve(
        new Map(
          years.filter((year) => store.has(year)).map((year) => [year, scoreQuery(store.loaded(year), query).length]),
        ),
      ),
    filters: async (filters) => {
      const records = await store.list(listYears(filters));
      return Object.fromEntries(['year', 'kind', 'part', 'piece'].map((name) => [name, countValues(records, name)]));
    },
  };
}
