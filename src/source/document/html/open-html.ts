import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { DocumentFault } from '../document-fault.ts';

/** An element of a web page, or a text in one. */
export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

/** No page that people write has as many elements within each other, or in all. */
const MOST_DEPTH = 400;
const MOST_NODES = 1_000_000;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The tree as what is read of it; the parser gives names in small letters, but for drawings. */
class TreeReader {
  #count = 0;

  read(nodes: readonly Node[], depth: number): HtmlNode[] {
    this.#count += nodes.length;
    const isLarge = depth > MOST_DEPTH || this.#count > MOST_NODES;
    if (isLarge) throw new DocumentFault('document-large', '网页的元素过多或嵌套过深');
    return nodes.flatMap((node): HtmlNode[] => {
      if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
      if (!('tagName' in node)) return [];
      const children = 'content' in node ? [] : node.childNodes;
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      return [{ name: node.tagName, attributes, children: this.read(children, depth + 1) }];
    });
  }
}

/**
 * The tree of a web page, as browsers make it of whatever is written.
 * @throws DocumentFault where it is deeper or larger than any page
 */
export function openHtml(text: string): readonly HtmlNode[] {
  return new TreeReader().read(parse(text, { scriptingEnabled: false }).childNodes, 0);
}

/** Elements within another one. */
export function listHtmlElements({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All texts within an element, as they stand in the file. */
export function readHtmlWords(node: HtmlElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : readHtmlWords(child))).join('');
}

/** What an element's own style says of a property, in small letters. */
export function findStyle({ attributes }: HtmlElement, property: string): string | undefined {
  const declarations = (attributes.get('style') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.split(':'));
  return declarations
    .find(([name = '']) => name.trim() === property)?.[1]
    ?.replace('!important', '')
    .trim();
}
