import { openRecord } from './packed-records.ts';
import type { FoundRecord } from './record.ts';
import type { Counts, Result, StartProgram } from './start-program.ts';

/** Filters of one question: year, kind, part, department; all must hold, or any of a list under `any`. */
export interface Filters {
  readonly [name: string]: string | readonly Filters[];
}

/**
 * An index to be opened: the folder it lies in, the name of its state, and the department whose records it has; blank
 * where there is only one.
 */
export interface IndexPlace {
  readonly folder: string;
  readonly tag: string;
  readonly department: string;
}

/** A record that answers a question, before its text is loaded. */
export interface Match {
  readonly id: string;
  readonly score: number;
  readonly load: () => Promise<FoundRecord>;
}

/** The questions the index can be asked. */
export interface Index {
  readonly ask: (query: string | null, filters?: Filters) => Promise<Match[]>;
  /** How many records of each year answer, of the years where that is known. */
  readonly countYears: (query: string, years: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** How many records each value of each filter has; at least those of the records under the filters are counted. */
  readonly filters: (filters: Filters) => Promise<Counts>;
}

/** What fails once on a bad line is asked for once more. */
async function tryTwice<Value>(load: () => Promise<Value>): Promise<Value> {
  return load().catch(load);
}

/** Pagefind puts the base of the index before the address of a record. */
async function loadRecord(result: Result): Promise<FoundRecord> {
  const { url, record } = await tryTwice(() => result.data());
  const opened = openRecord(record);
  return { ...opened, base: url.slice(0, -opened.address.length) };
}

/** Pagefind forgets a result as soon as nothing holds it: it is held as long as it can be loaded. */
function openResult(result: Result): Match {
  return { id: result.id, score: result.score, load: () => loadRecord(result) };
}

function optionsOf({ tag, department }: IndexPlace): object {
  return { metaCacheTag: tag, excerptLength: 1, ...(department === '' ? {} : { mergeFilter: { department } }) };
}

/**
 * Opens indexes of the same kind as one; the program that asks them is that of the first.
 * @param start starts that program
 */
export async function openIndex(
  [main, ...others]: readonly [IndexPlace, ...IndexPlace[]],
  start: StartProgram,
): Promise<Index> {
  const program = await start(main.folder, optionsOf(main));
  await Promise.all(others.map((place) => program.mergeIndex(place.folder, optionsOf(place))));
  const filters = program.filters();
  return {
    filters: () => filters,
    ask: async (query, chosen = {}) => (await program.search(query, { filters: chosen })).results.map(openResult),
    countYears: async (query, years) => {
      const counts = (await program.search(query)).totalFilters?.['year'] ?? {};
      return new Map(years.map((year) => [year, counts[year] ?? 0]));
    },
  };
}
