import { expect, it } from 'vitest';
import { openPage } from '../../src/views/search/index/open-page.ts';

const HTML = '<main data-pagefind-body><p id="a">甲</p></main>';

it('a page is read once for its blocks, places and links, and not at all for blocks that are known', () => {
  let reads = 0;
  const read = (): string => {
    reads += 1;
    return HTML;
  };
  const page = openPage(read);
  expect([page.blocks().length, page.blocks().length, page.reading().ids.has('a'), reads]).toEqual([1, 1, true, 1]);
  expect(page.facts.blocks).toBe(page.blocks());
  expect(openPage(read, { blocks: [] }).blocks()).toEqual([]);
  expect(reads).toBe(1);
});
