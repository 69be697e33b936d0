import type { Sources } from './answer.ts';
import type { Filters } from './pagefind-client.ts';

/** Every year; and of each department its latest one. */
export const [ALL, LATEST] = ['all', 'latest'] as const;

/**
 * The filters of a choice of years.
 * @param year one year, several with spaces between them, `all` or `latest`
 */
export function filterYears(year: string, latest: Sources['latest']): Filters {
  if (year.includes(' ')) return { any: year.split(' ').map((one) => ({ year: one })) };
  if (year === LATEST) return { any: latest.map((own) => ({ ...own })) };
  return year === ALL ? {} : { year };
}
