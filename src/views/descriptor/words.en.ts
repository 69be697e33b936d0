/** What one would look for to find such data. */
export const KEYWORDS: readonly string[] = ['final accounts', 'public finance', 'open data'];

/** What an amount that is not there is called, by how whole the text at hand is. */
export const MISSING = { whole: 'not disclosed', partial: 'not in the text at hand' } as const;

/** What a year's data are called, and what they are. */
export function titleYear(siteTitle: string, year: string): string {
  return siteTitle === '' ? `Final accounts ${year}` : `${siteTitle}, ${year}`;
}

export function describeYear(title: string, missing: string): string {
  return (
    `All tables of: ${title}. Every figure carries its basis (stated, derived or ${missing}), its formula and its ` +
    `place in the source document. Amounts are exact decimals; blank, 0 and ${missing} are three things.`
  );
}

/** What the tables across years are called together, and what they are. */
export function titleAllYears(siteTitle: string): string {
  return siteTitle === '' ? 'Final accounts, all years' : `${siteTitle}, all years`;
}

export function describeAllYears(years: readonly string[]): string {
  return (
    `Every number of the latest version of ${years.join(', ')}, one a row, and the changes of codes between ` +
    'neighbouring years. A measure keeps its key from year to year.'
  );
}
