import { sha256Hex } from '../../lib/hash.ts';
import { insertParts, type Insertion } from './insert-parts.ts';
import { type Element, getAttribute, hasClass, listElements, type PageNode, parsePart, textOf } from './page-tree.ts';

const NAMED = new Set(['p', 'li', 'dd', 'caption']);
const LEFT_OUT = new Set(['nav', 'form', 'svg', 'script', 'fieldset']);

function isLeftOut(element: Element): boolean {
  return LEFT_OUT.has(element.tagName) || hasClass(element, 'proofs') || hasClass(element, 'downloads');
}

/** Made from the words without their figures, so that a corrected figure or a paragraph put before it moves no address. */
function nameOf(element: Element, text: string): string {
  const words = text.replace(/[\d\s.,%−-]/g, '');
  return `${element.tagName}-${sha256Hex(words).slice(0, 6)}`;
}

function makeUnique(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${name}-${count}`;
  taken.add(unique);
  return unique;
}

/** The ids of paragraphs and list items of a part that have none. */
export function listBlockNames(tree: PageNode): Insertion[] {
  const taken = new Set(listElements(tree).map((element) => getAttribute(element, 'id')));
  return listElements(tree, isLeftOut).flatMap((element) => {
    const start = element.sourceCodeLocation?.startTag?.startOffset;
    if (start === undefined || !NAMED.has(element.tagName) || getAttribute(element, 'id') !== '') return [];
    const text = textOf(element, isLeftOut);
    return text.trim() === ''
      ? []
      : [{ at: start + 1 + element.tagName.length, text: ` id="${makeUnique(nameOf(element, text), taken)}"` }];
  });
}

/** Gives every paragraph and list item of a page an id, where it has none; nothing else of the HTML changes. */
export function nameBlocks(html: string): string {
  return insertParts(html, listBlockNames(parsePart(html)));
}
