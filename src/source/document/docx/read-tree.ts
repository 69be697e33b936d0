import { readXml, type XmlListener } from '../../workbook/read-xml.ts';

/** An element of a document with what lies in it; names have no prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

const LIMITS = { elements: 3_000_000, depth: 200 };
/** Elements whose text is more than the indent of the file. */
const TEXTS = new Set(['t', 'delText', 'instrText', 'delInstrText']);

/** Two ways to say one thing, for newer programs and for older ones. */
const CHOICES = 'AlternateContent';
const BOX = 'txbxContent';

/** What counts of two ways: the newer one, but where only the older one has the text. */
function choose(choices: XmlNode): readonly (XmlNode | string)[] {
  const newer = findNode(choices, 'Choice');
  const older = findNode(choices, 'Fallback');
  const hasBox = (node: XmlNode | undefined): boolean =>
    node !== undefined && findDeep(node, (name) => name === BOX).length > 0;
  return (newer && (hasBox(newer) || !hasBox(older)) ? newer : older)?.children ?? [];
}

/**
 * Reads a part of a document, and hands on every element that lies right within some path, whole and in order, so that
 * no more than one of them is kept. Of two ways to say one thing only one is there.
 * @param within path of the element around them, e.g. `document/body`
 */
export function readTree(bytes: Uint8Array, part: string, within: string, take: (node: XmlNode) => void): void {
  const open: OpenNode[] = [];
  const listener: XmlListener = {
    open: ({ name, path, attributes }) => {
      if (open.length === 0 && path !== `${within}/${name}`) return;
      open.push({ name, attributes, children: [] });
    },
    text: (text) => {
      const last = open.at(-1);
      if (last && TEXTS.has(last.name)) last.children.push(text);
    },
    close: () => {
      const node = open.pop();
      if (!node) return;
      for (const child of node.name === CHOICES ? choose(node) : [node]) {
        if (open.length > 0) open.at(-1)?.children.push(child);
        else if (typeof child !== 'string') take(child);
      }
    },
  };
  readXml(bytes, part, listener, LIMITS);
}

/** Elements within another one. */
export function listNodes({ children }: XmlNode): XmlNode[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element of a name within another one, one step down for each name. */
export function findNode(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>(
    (found, name) => found && listNodes(found).find((child) => child.name === name),
    node,
  );
}

/** What an element says of a property: the attribute `val` of a child. */
export function findValue(node: XmlNode | undefined, ...names: readonly string[]): string | undefined {
  return findNode(node, ...names)?.attributes['val'];
}

/** Whether a property is on: it is there, and not switched off. Undefined where it is not there. */
export function findSwitch(node: XmlNode | undefined, ...names: readonly string[]): boolean | undefined {
  const found = findNode(node, ...names);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '1');
}

/** Every element of a name anywhere within another one, in order; nothing within a found one. */
export function findDeep(node: XmlNode, isFound: (name: string) => boolean): XmlNode[] {
  return listNodes(node).flatMap((child) => (isFound(child.name) ? [child] : findDeep(child, isFound)));
}

/** All texts anywhere within an element. */
export function readTexts(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : readTexts(child))).join('');
}
