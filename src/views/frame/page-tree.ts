import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.Node;

/** The value of an attribute; blank where there is none. */
export function getAttribute(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** True where the class list holds the name. */
export function hasClass(element: Element, name: string): boolean {
  return getAttribute(element, 'class').split(' ').includes(name);
}

/** The element children of a node. */
export function listChildren(node: PageNode): Element[] {
  return 'childNodes' in node ? node.childNodes.filter((child): child is Element => 'tagName' in child) : [];
}

/** Every element below a node in document order; what `skip` refuses is left out with everything in it. */
export function listElements(node: PageNode, skip: (element: Element) => boolean = () => false): Element[] {
  const found: Element[] = [];
  const walk = (above: PageNode): void => {
    if (!('childNodes' in above)) return;
    for (const child of above.childNodes) {
      if (!('tagName' in child) || skip(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

/** The text below a node; `skip` leaves elements out. */
export function textOf(node: PageNode, skip: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes
    .filter((child) => !('tagName' in child && skip(child)))
    .map((child) => textOf(child, skip))
    .join('');
}

/** A whole page as a tree. */
export function parsePage(html: string): PageNode {
  return parse(html);
}

/** A part of a page as a tree that knows where in the text its elements stand. */
export function parsePart(html: string): PageNode {
  return parseFragment(html, { sourceCodeLocationInfo: true });
}
