import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '../../src/views/search/browser/answer.ts';
import { SearchEngine } from '../../src/views/search/browser/answer-query.ts';
import type { Lexicon, Terms } from '../../src/views/search/browser/plan/client-data.ts';
import {
  COMMON_RECORDS,
  openRecords,
  type PackedRecord,
  recordsAddress,
} from '../../src/views/search/browser/packed-records.ts';
import { listHitAddresses } from '../../src/views/search/browser/page/arrange-answer.ts';
import { rowsAddress, type YearRows } from '../../src/views/search/browser/year-rows.ts';
import { scanIndex } from '../../src/views/search/browser/scan-index.ts';
import { openYears } from '../../src/views/search/browser/year-store.ts';

const BLANK: Request = { q: '', year: '', part: '', kind: '', department: '' };

/**
 * The search over the records of a built site, as an older browser has it; gives the addresses of the hits, best first.
 */
export function openRecordsWay(folder: string): (request: Partial<Request>) => Promise<string[]> {
  const read = (address: string): unknown => JSON.parse(readFileSync(join(folder, address), 'utf8'));
  const terms = read('search/terms.json') as Terms;
  const lexicon = read('search/lexicon.json') as Lexicon;
  const bring = (address: string): ReturnType<typeof openRecords> => openRecords(read(address) as PackedRecord[]);
  const index = scanIndex(
    openYears(terms.years, (year) =>
      Promise.resolve([...bring(recordsAddress(year)), ...(year === terms.years[0] ? bring(COMMON_RECORDS) : [])]),
    ),
    '/',
  );
  const engine = new SearchEngine({
    latest: [],
    byYear: true,
    index: () => Promise.resolve(index),
    terms: () => Promise.resolve(terms),
    lexicon: () => Promise.resolve(lexicon),
    rows: (_, table) => Promise.resolve(read(rowsAddress(table)) as YearRows),
  });
  return async (request) => {
    const answer = await engine.answer({ ...BLANK, ...request }, 9);
    return answer ? listHitAddresses(answer) : [];
  };
}
