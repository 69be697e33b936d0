import { findNode, findSwitch, findValue, listNodes, readTree, type XmlNode } from './read-tree.ts';

/** A level of a list. */
export interface ListLevel {
  readonly format: string;
  readonly custom: string;
  /** `%1.%2`, or the sign of a bullet. */
  readonly text: string;
  readonly start: number;
  /** It begins anew behind a level above this one, from 0; undefined for any level above its own. */
  readonly restart: number | undefined;
  /** Whether numbers of levels above it are printed as 1, 2, 3. */
  readonly isPlain: boolean;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined;
  /** The font of a bullet. */
  readonly font: string;
  readonly isTight: boolean;
}

/** A list that paragraphs name. */
export interface DocxList {
  /** Lists of one definition go on counting together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin anew where this list is first used, with the number they begin with. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Definition {
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly styleLink: string | undefined;
  readonly numStyleLink: string | undefined;
}

const MOST_LEVELS = 9;

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function readLevel(node: XmlNode): ListLevel {
  const format = findNode(node, 'numFmt')?.attributes ?? {};
  const fonts = findNode(node, 'rPr', 'rFonts')?.attributes ?? {};
  return {
    format: format['val'] ?? 'decimal',
    custom: format['format'] ?? '',
    text: findValue(node, 'lvlText') ?? '',
    start: toNumber(findValue(node, 'start')) ?? 0,
    restart: toNumber(findValue(node, 'lvlRestart')),
    isPlain: findSwitch(node, 'isLgl') ?? false,
    style: findValue(node, 'pStyle'),
    font: fonts['ascii'] ?? fonts['hAnsi'] ?? '',
    isTight: findValue(node, 'suff') === 'nothing',
  };
}

function readLevels(node: XmlNode): Map<number, ListLevel> {
  const levels = listNodes(node).filter(({ name }) => name === 'lvl');
  return new Map(levels.map((level) => [Number(level.attributes['ilvl']), readLevel(level)]));
}

/** The lists of a document by the numbers that paragraphs name. */
export class DocxLists {
  readonly #definitions = new Map<string, Definition>();
  readonly #nodes = new Map<string, XmlNode>();
  readonly #known = new Map<string, DocxList | undefined>();

  add(node: XmlNode): void {
    const { abstractNumId, numId } = node.attributes;
    if (node.name === 'num' && numId !== undefined) this.#nodes.set(numId, node);
    if (node.name !== 'abstractNum' || abstractNumId === undefined) return;
    const styleLink = findValue(node, 'styleLink');
    const numStyleLink = findValue(node, 'numStyleLink');
    this.#definitions.set(abstractNumId, { levels: readLevels(node), styleLink, numStyleLink });
  }

  /** A definition, or the one that it leads to by a style of lists. */
  #findDefinition(id: string | undefined): [id: string, definition: Definition] | undefined {
    const found = id === undefined ? undefined : this.#definitions.get(id);
    if (id === undefined || !found || found.numStyleLink === undefined) return found && [id ?? '', found];
    return [...this.#definitions].find(([, { styleLink }]) => styleLink === found.numStyleLink) ?? [id, found];
  }

  #open(node: XmlNode): DocxList | undefined {
    const found = this.#findDefinition(findValue(node, 'abstractNumId'));
    if (!found) return undefined;
    const overrides = listNodes(node).filter(({ name }) => name === 'lvlOverride');
    const levels = new Map(found[1].levels);
    const starts = new Map<number, number>();
    for (const override of overrides) {
      const at = Number(override.attributes['ilvl']);
      const level = findNode(override, 'lvl');
      if (level) levels.set(at, readLevel(level));
      const start = toNumber(findValue(override, 'startOverride'));
      if (start !== undefined) starts.set(at, start);
    }
    return { definition: found[0], levels, starts };
  }

  /** The list of a number; undefined where it is none: 0 takes a paragraph out of all lists. */
  find(id: string): DocxList | undefined {
    if (!this.#known.has(id)) {
      const node = id === '0' ? undefined : this.#nodes.get(id);
      this.#known.set(id, node && this.#open(node));
    }
    return this.#known.get(id);
  }

  /** The level of a list that the paragraphs of a style stand on. */
  findStyleLevel(id: string, styles: readonly string[]): number | undefined {
    const levels = [...(this.find(id)?.levels ?? [])];
    for (const style of styles) {
      const found = levels.find(([at, level]) => level.style === style && at < MOST_LEVELS);
      if (found) return found[0];
    }
    return undefined;
  }
}

/** Reads the part with the lists. */
export function readDocxLists(bytes: Uint8Array, part: string): DocxLists {
  const lists = new DocxLists();
  readTree(bytes, part, 'numbering', (node) => lists.add(node));
  return lists;
}
