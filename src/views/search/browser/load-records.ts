import { withBase } from '../../../lib/address.ts';
import type { Sources } from './answer.ts';
import { fetchJson } from './fetch-json.ts';
import { keepOnce } from './keep-once.ts';
import { loadWords } from './load-sources.ts';
import { COMMON_RECORDS, openRecords, type PackedRecord, recordsAddress } from './packed-records.ts';
import { scanIndex } from './scan-index.ts';
import { openYears } from './year-store.ts';

/**
 * The files of a search without the index: the records themselves, a file a year.
 * @param base of the one site that is searched
 */
export function loadRecords(base: string): Sources {
  const words = loadWords(base);
  const fetchFile = async (address: string): Promise<ReturnType<typeof openRecords>> =>
    openRecords(await fetchJson<readonly PackedRecord[]>(withBase(base, address)));
  const index = keepOnce(async () => {
    const { years } = await words.terms();
    const fetchYear = async (year: string): Promise<ReturnType<typeof openRecords>> =>
      (await Promise.all([recordsAddress(year), ...(year === years[0] ? [COMMON_RECORDS] : [])].map(fetchFile))).flat();
    return scanIndex(openYears(years, fetchYear), base);
  });
  return { latest: [], byYear: true, index: () => index(''), ...words };
}
