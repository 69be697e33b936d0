import { insertParts } from './insert-parts.ts';
import { listUnitSpans } from './keep-units.ts';
import { listBlockNames } from './name-blocks.ts';
import { parsePart } from './page-tree.ts';

/** What a page says, with its blocks named and its numbers kept with their units: both in one reading, for taking the HTML apart is the dearest part of a page. */
export function finishPart(html: string): string {
  const tree = parsePart(html);
  return insertParts(html, [...listBlockNames(tree), ...listUnitSpans(tree, html)]);
}
