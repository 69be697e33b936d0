/** One figure of a year as a reader sees it with its unit, and how it is known where it is not simply stated. */
export type YearFigure = readonly [value: string, basis?: string];

/** The figures of a table's rows in all years of a site. */
export interface YearRows {
  /** The newest first. */
  readonly years: readonly string[];
  /** By row id, the figures of the years in their order; null where a year has no such row. */
  readonly rows: Readonly<Record<string, readonly (YearFigure | null)[]>>;
}

/** Where the rows of a table lie, root-relative. */
export function rowsAddress(table: string): string {
  return `/search/rows/${table}.json`;
}

/** The table that an address of the site leads to; blank where it leads to another page. */
export function findRowTable(address: string): string {
  return /^\/\d{4}\/tables\/([^/]+)\/$/.exec(address)?.[1] ?? '';
}
