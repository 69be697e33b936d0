import { cleanText } from '../clean-text.ts';
import { makeParagraphs, printRaised } from '../make-paragraphs.ts';
import { makeParagraph, type RawBlock, type RawNotice } from '../raw-block.ts';
import { collapseBlanks } from './collapse-blanks.ts';
import { isBlockElement, isHidden, isSilent, readHeading } from './judge-element.ts';
import { numberItems } from './number-items.ts';
import { findStyle, type HtmlElement, type HtmlNode, readHtmlWords } from './open-html.ts';
import { readHtmlTable } from './read-html-table.ts';

const PICTURES = new Set(['img', 'svg', 'canvas', 'object', 'embed', 'iframe', 'math']);
/** Stands for a line end that the page sets; those of the file are blanks. */
const BREAK = '\u2028';

/** A text whose line ends and blanks are printed as they stand there. */
function keepBlanks(text: string): string {
  return text
    .replace(/\r\n?|\n/g, BREAK)
    .replaceAll(' ', '\u00A0')
    .replaceAll('\t', '\u3000\u3000');
}

/** What of the elements around it decides how a text is read. */
interface Around {
  readonly level?: number;
  readonly isItem?: boolean;
  readonly isKept?: boolean;
}

/** Reads what stands in a page, line by line. */
class HtmlReader {
  readonly blocks: RawBlock[] = [];
  #text = '';
  #mark = '';
  #notices: RawNotice[] = [];

  read(nodes: readonly HtmlNode[], around: Around): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#text += around.isKept === true ? keepBlanks(node) : node;
      else this.#readElement(node, around);
    }
  }

  #readElement(node: HtmlElement, around: Around): void {
    const { name, children } = node;
    if (isSilent(name)) return;
    if (isHidden(node)) this.#tell('hidden', readHtmlWords(node));
    else if (name === 'br') this.#text += BREAK;
    else if (PICTURES.has(name)) this.#readPicture(node);
    else if (name === 'del') this.#tell('tracked', `－${readHtmlWords(node)}`);
    else if (name === 'sup' || name === 'sub') {
      this.#text += printRaised(collapseBlanks(readHtmlWords(node)), name === 'sup' ? 'superscript' : 'subscript');
    } else if (isBlockElement(name)) this.#readBlock(node, around);
    else {
      if (name === 'ins') this.#tell('tracked', `＋${readHtmlWords(node)}`);
      if (['s', 'strike'].includes(name)) this.#tell('tracked', readHtmlWords(node));
      this.read(children, around);
    }
  }

  #tell(kind: RawNotice['kind'], text: string): void {
    const found = cleanText(collapseBlanks(text));
    if (/[^－＋]/.test(found)) this.#notices.push({ kind, text: found });
  }

  #readPicture({ name, attributes }: HtmlElement): void {
    const text = cleanText(collapseBlanks(attributes.get('alt') ?? attributes.get('title') ?? ''));
    const isSpace = name === 'img' && ['0', '1'].includes(attributes.get('width') ?? '');
    if (isSpace) return;
    this.flush({});
    this.blocks.push({ kind: 'picture', text, notices: [{ kind: 'picture', text }] });
  }

  #readBlock(node: HtmlElement, around: Around): void {
    const { name, children } = node;
    this.flush(around);
    const level = readHeading(name);
    if (name === 'table') this.blocks.push(...readHtmlTable(node, readHtmlBlocks));
    else if (name === 'ol' || name === 'ul' || name === 'menu') this.#readList(node, around);
    else {
      const isKept = name === 'pre' || (findStyle(node, 'white-space') ?? '').startsWith('pre');
      const within = { ...around, ...(level !== undefined && { level }), ...(isKept && { isKept }) };
      this.read(children, within);
      this.flush(within);
    }
  }

  #readList(list: HtmlElement, around: Around): void {
    const items = new Map(numberItems(list).map(({ item, mark }) => [item, mark]));
    for (const child of list.children) {
      if (typeof child === 'string' || !items.has(child)) {
        this.read([child], around);
        continue;
      }
      const mark = items.get(child);
      if (isHidden(child)) {
        this.#tell('hidden', readHtmlWords(child));
        continue;
      }
      this.flush(around);
      this.#mark = mark ?? '';
      const style = child.attributes.get('type') ?? list.attributes.get('style') ?? '';
      if (mark === undefined) this.#notices.push({ kind: 'field', text: style });
      this.read(child.children, { ...around, isItem: true });
      this.flush({ ...around, isItem: true });
      this.#mark = '';
    }
  }

  /** Ends the line: what has been read since the last one is a paragraph, or several with line ends between them. */
  flush({ level, isItem }: Around): void {
    const lines = collapseBlanks(this.#text).split(BREAK);
    const notices = this.#notices;
    [this.#text, this.#notices] = ['', []];
    if (lines.every((line) => cleanText(line) === '')) {
      if (notices.length > 0) this.blocks.push(makeParagraph('', notices));
      return;
    }
    const [first, ...others] = makeParagraphs(lines, { level, isItem }, notices);
    if (first?.kind === 'paragraph') this.blocks.push({ ...first, text: this.#mark + first.text }, ...others);
    this.#mark = '';
  }
}

/** Reads nodes of a page in the order in which they are printed. */
export function readHtmlBlocks(nodes: readonly HtmlNode[]): RawBlock[] {
  const reader = new HtmlReader();
  reader.read(nodes, {});
  reader.flush({});
  return reader.blocks;
}
