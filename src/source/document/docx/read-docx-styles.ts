import { findNode, findSwitch, findValue, readTree, type XmlNode } from './read-tree.ts';

/** What a style of paragraphs says, with what it has from those that it is based on. */
export interface ParagraphStyle {
  readonly id: string;
  /** Level of a heading, from 1. */
  readonly level?: number;
  readonly list?: string;
  readonly depth?: number;
}

interface StoredStyle {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlNode | undefined;
  readonly hidden: boolean | undefined;
}

/** What styles of headings are called, in a Chinese program too. */
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
/** An outline level of this number is that of plain text. */
const BODY = 9;
const MOST_STEPS = 20;

/** The level of a heading that properties of a paragraph name, from 1; 0 for plain text. */
export function readLevel(properties: XmlNode | undefined): number | undefined {
  const value = findValue(properties, 'outlineLvl');
  if (value === undefined || !/^\d$/.test(value)) return undefined;
  return Number(value) >= BODY ? 0 : Number(value) + 1;
}

/** The styles of a document. */
export class DocxStyles {
  readonly #styles = new Map<string, StoredStyle>();
  readonly #known = new Map<string, ParagraphStyle>();
  #usual = '';

  add(node: XmlNode): void {
    const { styleId = '', type = 'paragraph', default: usual = '0' } = node.attributes;
    if (node.name !== 'style') return;
    this.#styles.set(styleId, {
      name: findValue(node, 'name') ?? '',
      basedOn: findValue(node, 'basedOn'),
      properties: findNode(node, 'pPr'),
      hidden: findSwitch(node, 'rPr', 'vanish'),
    });
    if (type === 'paragraph' && ['1', 'true', 'on'].includes(usual)) this.#usual = styleId;
  }

  /** A style and those that it is based on, the nearest first. */
  #listChain(id: string): [id: string, style: StoredStyle][] {
    const chain: [string, StoredStyle][] = [];
    let next: string | undefined = id;
    while (next !== undefined && chain.length < MOST_STEPS) {
      const style = this.#styles.get(next);
      if (!style || chain.some(([known]) => known === next)) break;
      chain.push([next, style]);
      next = style.basedOn;
    }
    return chain;
  }

  /** What a style says of its paragraphs; paragraphs that name none have the usual one. */
  findParagraph(id = this.#usual): ParagraphStyle {
    const known = this.#known.get(id);
    if (known) return known;
    const chain = this.#listChain(id);
    const find = <Value>(ask: (style: StoredStyle) => Value | undefined): Value | undefined =>
      chain.map(([, style]) => ask(style)).find((value) => value !== undefined);
    const level = find(({ properties }) => readLevel(properties)) ?? find(({ name }) => HEADING.exec(name)?.[1]);
    const list = find(({ properties }) => findValue(properties, 'numPr', 'numId'));
    const depth = find(({ properties }) => findValue(properties, 'numPr', 'ilvl'));
    const style = {
      id,
      ...(level !== undefined && Number(level) > 0 && { level: Number(level) }),
      ...(list !== undefined && { list }),
      ...(depth !== undefined && { depth: Number(depth) }),
    };
    this.#known.set(id, style);
    return style;
  }

  /** Ids of a style and those that it is based on. */
  listIds(id = this.#usual): string[] {
    return this.#listChain(id).map(([found]) => found);
  }

  /** Whether a style hides its text; blank for the usual style of paragraphs. */
  hides(id: string | undefined): boolean {
    const found = this.#listChain(id ?? this.#usual).find(([, { hidden }]) => hidden !== undefined);
    return found?.[1].hidden ?? false;
  }
}

/** Reads the part with the styles. */
export function readDocxStyles(bytes: Uint8Array, part: string): DocxStyles {
  const styles = new DocxStyles();
  readTree(bytes, part, 'styles', (node) => styles.add(node));
  return styles;
}
