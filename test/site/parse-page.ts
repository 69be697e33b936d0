import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as a browser would see it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly parent: Element | undefined;
}

type ParsedNode = DefaultTreeAdapterTypes.Node;

function convert(node: DefaultTreeAdapterTypes.Element, parent: Element | undefined): Element {
  const children: (Element | string)[] = [];
  const element: Element = {
    tag: node.tagName.toLowerCase(),
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children,
    parent,
  };
  for (const child of node.childNodes as ParsedNode[]) {
    if ('tagName' in child) children.push(convert(child, element));
    else if (child.nodeName === '#text' && 'value' in child) children.push(child.value);
  }
  return element;
}

/** Parses a page by the HTML standard; gives its `html` element. */
export function parsePage(text: string): Element {
  const root = parse(text).childNodes.find((node) => 'tagName' in node);
  if (!root) throw new Error('no html element');
  return convert(root, undefined);
}

/** Every element below, in document order, that passes. */
export function findAll(root: Element, test: (element: Element) => boolean): Element[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(test(child) ? [child] : []), ...findAll(child, test)],
  );
}

/** Every element of a tag, and of a class where one is named. */
export function findByTag(root: Element, tag: string, name?: string): Element[] {
  return findAll(root, (element) => element.tag === tag && (name === undefined || hasClass(element, name)));
}

/** The one element of a tag and class; throws where there are none or several. */
export function getOne(root: Element, tag: string, name?: string): Element {
  const found = findByTag(root, tag, name);
  if (found.length !== 1)
    throw new Error(`${found.length} elements ${tag}${name === undefined ? '' : `.${name}`}, not one`);
  return found[0]!;
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** True where an element lies within one of the tags. */
export function isWithin(element: Element, ...tags: readonly string[]): boolean {
  for (let above = element.parent; above; above = above.parent) if (tags.includes(above.tag)) return true;
  return false;
}

const UNREAD = new Set(['script', 'style', 'template']);

/** The pieces of text below an element, so that neighbouring cells do not run together. */
export function listTexts(element: Element): string[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [child] : UNREAD.has(child.tag) ? [] : listTexts(child),
  );
}

/** What a script or style holds, character for character. */
export function rawText(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** The text of an element without scripts and styles, as it stands. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : UNREAD.has(child.tag) ? '' : textOf(child)))
    .join('');
}

/** The text as a reader sees it: white space folded. */
export function readableText(element: Element): string {
  return textOf(element)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim();
}
