import type { SearchRecord } from './record.ts';

/** Filters of one question: year, kind, part. */
export type Filters = Readonly<Record<string, string>>;

/** A record that answers a question, before its text is loaded. */
export interface Match {
  readonly id: string;
  readonly score: number;
  /** How many words of it match. */
  readonly words: number;
  readonly load: () => Promise<SearchRecord>;
}

interface Result { readonly id: string; readonly score: number; readonly words: readonly number[]; readonly data: () => Promise<{ readonly record: SearchRecord }> }
interface Response { readonly results: readonly Result[]; readonly totalFilters?: Readonly<Record<string, Readonly<Record<string, number>>>> }
interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  readonly search: (query: string | null, options?: object) => Promise<Response>;
}

/** The questions the index can be asked. */
export interface Index {
  readonly ask: (query: string | null, filters?: Filters) => Promise<Match[]>;
  /** How many records of each year answer. */
  readonly countYears: (query: string) => Promise<Readonly<Record<string, number>>>;
  /** How many records each value of each filter has. */
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** What fails once on a bad line is asked for once more. */
async function tryTwice<Value>(load: () => Promise<Value>): Promise<Value> {
  return load().catch(load);
}

/** Pagefind forgets a result as soon as nothing holds it: it is held as long as it can be loaded. */
function openResult(result: Result): Match {
  return { id: result.id, score: result.score, words: result.words.length, load: async () => (await tryTwice(() => result.data())).record };
}

/** Opens the index in a folder of the site; everything it needs is loaded from there. */
export async function openIndex(folder: string, tag: string): Promise<Index> {
  const pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`) as Pagefind;
  await pagefind.options({ metaCacheTag: tag, excerptLength: 1 });
  const filters = pagefind.filters();
  return {
    filters: () => filters,
    ask: async (query, chosen = {}) => (await pagefind.search(query, { filters: chosen })).results.map(openResult),
    countYears: async (query) => (await pagefind.search(query)).totalFilters?.['year'] ?? {},
  };
}
