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
  /** Pages of the source file, e.g. `20-21`; blank where it has none. */
  readonly page: string;
  /** Paragraphs of the source file, e.g. `113-118`; blank where it is no document. */
  readonly paragraph: string;
}

/** The outline of one year's source document, by locator, in document order. */
export type Outline = ReadonlyMap<string, Locator>;

/** The rows of `outline.csv` by locator; none where a column is not there, which is a fault of its schema. */
export function openOutline(table: Table): Outline {
  const needed = Object.entries(OUTLINE.columns).filter(([, { presence }]) => presence === 'always');
  if (needed.some(([name]) => !findField(table.schema, name))) return new Map();
  return new Map(
    openRows(table, OUTLINE).map(({ locator, parent, title, kind, lines, page = '', paragraph = '' }) => [
      locator,
      { locator, parent, title, kind, lines, page, paragraph },
    ]),
  );
}
