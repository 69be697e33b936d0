/** A site that the search page asks. */
export interface SearchedSite {
  /** The id of its department, and what it is called; blank where the page asks only the site it belongs to. */
  readonly department: string;
  readonly title: string;
  /** The latest year of the department. */
  readonly latest: string;
  /** `/` or `/open/` */
  readonly base: string;
  /** The folder of its index. */
  readonly index: string;
  /** The files of the index that every search needs, with spaces between. */
  readonly first: string;
}

/** The sites named on the element that shows the hits: a list as JSON, or else the one that the page belongs to. */
export function readSites({
  base = '/',
  index = '',
  first = '',
  sites = '',
}: Readonly<Record<string, string | undefined>>): readonly [SearchedSite, ...SearchedSite[]] {
  const own: SearchedSite = { department: '', title: '', latest: '', base, index, first };
  const [main = own, ...others] = sites === '' ? [] : (JSON.parse(sites) as readonly SearchedSite[]);
  return [main, ...others];
}
