import type { PageBlock } from '../../frame/collect-blocks.ts';
import { type PageReading, readPage } from '../../frame/read-page.ts';

/** What was already read from a page. */
export interface OpenedPage {
  blocks?: readonly PageBlock[];
}

/**
 * A built page, read when something of it is first asked for; what was read earlier lies in `facts`, and what lies
 * there is not read again.
 */
export interface BuiltPage {
  readonly facts: OpenedPage;
  readonly blocks: () => readonly PageBlock[];
  readonly reading: () => PageReading;
}

/** @param read gives the page's HTML */
export function openPage(read: () => string, facts: OpenedPage = {}): BuiltPage {
  let reading: PageReading | undefined;
  const readWhole = (): PageReading => (reading = readPage(read(), true));
  return {
    facts,
    blocks: () => (facts.blocks ??= reading?.blocks ?? readWhole().blocks ?? []),
    reading: () => (reading ??= readPage(read())),
  };
}

/** The built pages by root-relative address. */
export type Pages = ReadonlyMap<string, BuiltPage>;
