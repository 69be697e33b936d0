import type { SearchRecord } from './record.ts';
import { type ScannedRecord, scanRecord } from './scan-record.ts';

/** The records of a site, brought year by year when they are asked for. */
export interface YearStore {
  /** The records of some years, or of all. */
  readonly list: (years: readonly string[] | undefined) => Promise<readonly ScannedRecord[]>;
  readonly has: (year: string) => boolean;
  /** The records of a year that is there. */
  readonly loaded: (year: string) => readonly ScannedRecord[];
}

/** Records with one address and one year are pieces of a page. */
function scanAll(records: readonly SearchRecord[], year: string): ScannedRecord[] {
  const counts = new Map<string, number>();
  for (const { address } of records) counts.set(address, (counts.get(address) ?? 0) + 1);
  return records.map((record, number) =>
    scanRecord(record, `${year}-${number}`, (counts.get(record.address) ?? 1) > 1 ? record.address : ''),
  );
}

/**
 * @param years of the site, the newest first
 * @param fetchYear brings the records of a year; those of the newest have the pages with them that belong to none
 */
export function openYears(
  years: readonly string[],
  fetchYear: (year: string) => Promise<readonly SearchRecord[]>,
): YearStore {
  const loaded = new Map<string, readonly ScannedRecord[]>();
  const coming = new Map<string, Promise<void>>();
  const bring = (year: string): Promise<void> => {
    const known =
      coming.get(year) ??
      fetchYear(year)
        .then((records) => {
          loaded.set(year, scanAll(records, year));
        })
        .catch((error: unknown) => {
          coming.delete(year);
          throw error;
        });
    coming.set(year, known);
    return known;
  };
  return {
    list: async (wanted) => {
      const known = (wanted ?? years).filter((year) => years.includes(year));
      await Promise.all(known.map(bring));
      return known.flatMap((year) => loaded.get(year) ?? []);
    },
    has: (year) => loaded.has(year),
    loaded: (year) => loaded.get(year) ?? [],
  };
}
