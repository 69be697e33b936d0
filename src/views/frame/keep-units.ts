import { insertParts, type Insertion } from './insert-parts.ts';
import { type Element, hasClass, listElements, type PageNode, parsePart } from './page-tree.ts';
import { NUMBER_WITH_UNIT } from './words.zh.ts';

/** Running text; cells of tables have a column of their own. */
const BLOCKS = new Set(['p', 'li', 'dd', 'figcaption']);
const LEFT_OUT = new Set(['table', 'svg', 'script', 'code', 'pre', 'nav', 'form']);

function isLeftOut(element: Element): boolean {
  return LEFT_OUT.has(element.tagName) || hasClass(element, 'fig');
}

/** Texts below an element with their place in the HTML, blocks in it apart. */
function listTexts(element: Element): { text: string; from: number }[] {
  return element.childNodes.flatMap((child) => {
    if ('tagName' in child) return isLeftOut(child) || BLOCKS.has(child.tagName) ? [] : listTexts(child);
    const from = child.sourceCodeLocation?.startOffset;
    return child.nodeName === '#text' && 'value' in child && from !== undefined ? [{ text: child.value, from }] : [];
  });
}

/** The spans around numbers with their units in running text of a part that was parsed from the HTML. */
export function listUnitSpans(tree: PageNode, html: string): Insertion[] {
  const blocks = listElements(tree, isLeftOut).filter(({ tagName }) => BLOCKS.has(tagName));
  // A text with a character reference is longer in the HTML than in the tree: its places are not known.
  const texts = blocks.flatMap(listTexts).filter(({ text, from }) => html.startsWith(text, from));
  const finds = texts.flatMap(({ text, from }) =>
    [...text.matchAll(NUMBER_WITH_UNIT)].map(({ 0: found, index }) => ({
      at: from + index,
      end: from + index + found.length,
    })),
  );
  return finds.flatMap(({ at, end }) => [
    { at, text: '<span class="n">' },
    { at: end, text: '</span>' },
  ]);
}

/** Keeps a number and its unit on one line in running text: each gets a span that does not wrap. The words stay the same. */
export function keepUnits(html: string): string {
  return insertParts(html, listUnitSpans(parsePart(html), html));
}
