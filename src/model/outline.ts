import { getText, type Table } from './table.ts';

/** One place of the source document that `source` columns point to. */
export interface Locator {
  readonly locator: string;
  readonly parent: string;
  readonly title: string;
  readonly kind: string;
  /** Line numbers in the text of the source, e.g. `54-81`. */
  readonly lines: string;
}

/** The outline of one year's source document, by locator, in document order. */
export type Outline = ReadonlyMap<string, Locator>;

/** The rows of `outline.csv` by locator. */
export function openOutline(table: Table): Outline {
  return new Map(table.rows.map((row) => {
    const [locator, parent, title, kind, lines] = ['locator', 'parent', 'title', 'kind', 'lines'].map((field) => getText(row, field)) as [string, string, string, string, string];
    return [locator, { locator, parent, title, kind, lines }];
  }));
}
