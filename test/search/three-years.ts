import type { Request } from '../../src/views/search/browser/answer.ts';
import type { Terms } from '../../src/views/search/browser/plan/client-data.ts';
import type { YearRows } from '../../src/views/search/browser/year-rows.ts';

/** What the search of a site of three years loads. */
export const TERMS: Terms = {
  years: ['2020', '2019', '2018'],
  parts: [
    ['2', '第二部分'],
    ['5', '第五部分'],
  ],
  traditional: '務务費费',
  synonyms: [[['吃饭'], ['公务接待']]],
};
/** A request that asks nothing. */
export const NONE: Request = { q: '', year: '', part: '', kind: '', department: '' };

/** A row in those years. */
export const rows = (): Promise<YearRows> =>
  Promise.resolve({ years: TERMS.years, rows: { reception: [['2.01万元'], ['0.41万元', '推算'], ['0.41万元']] } });
