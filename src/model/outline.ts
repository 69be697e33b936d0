import { findField } from './schema.ts';
import type { Table } from './table.ts';
import { openRows } from './tables/known-rows.ts';
import { OUTLINE } from './tables/outline.ts';

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

/** The rows of `outline.csv` by locator; none where a column is not there, which is a fault of its schema. */
export function openOutline(table: Table): Outline {
  if (Object.keys(OUTLINE.columns).some((name) => !findField(table.schema, name))) return new Map();
  return new Map(openRows(table, OUTLINE).map(({ locator, parent, title, kind, lines }) => [locator, { locator, parent, title, kind, lines }]));
}
