import { DocumentFault } from '../document-fault.ts';
import { makeParagraphs } from '../make-paragraphs.ts';
import { makeParagraph, type RawBlock } from '../raw-block.ts';
import type { DocxContext } from './docx-context.ts';
import { readDocxTable } from './read-docx-table.ts';
import { NO_BEGINNING, readParagraph } from './read-paragraph.ts';
import { listNodes, type XmlNode } from './read-tree.ts';

/** A document of so many blocks is none that anybody reads. */
const MOST_BLOCKS = 200_000;

/** Reads what stands one below the other: paragraphs, tables, and what lies around them. */
export class BlockReader {
  readonly blocks: RawBlock[] = [];
  #beginning = NO_BEGINNING;
  readonly #context: DocxContext;

  constructor(context: DocxContext) {
    this.#context = context;
  }

  read(node: XmlNode): void {
    const { name } = node;
    if (name.endsWith('Pr')) return;
    if (name === 'p') this.#readParagraph(node);
    else if (name === 'tbl') this.#readTable(node);
    else if (name === 'altChunk') this.#add([makeParagraph('', [{ kind: 'field', text: 'altChunk' }])]);
    else for (const child of listNodes(node)) this.read(child);
  }

  #readParagraph(node: XmlNode): void {
    const reading = readParagraph(node, this.#context, this.#beginning);
    this.#beginning = 'beginning' in reading ? reading.beginning : NO_BEGINNING;
    if ('blocks' in reading) this.#add(reading.blocks);
  }

  /** A table goes on with no line. */
  #readTable(node: XmlNode): void {
    this.#endLine();
    this.#add(readDocxTable(node, this.#context));
  }

  /** What begins a line that no paragraph goes on with is a paragraph. */
  #endLine(): void {
    const { text, level, notices, behind } = this.#beginning;
    this.#beginning = NO_BEGINNING;
    if (text === '' && notices.length + behind.length === 0) return;
    this.#add([...makeParagraphs(text.split('\n'), { level }, notices), ...behind]);
  }

  finish(): RawBlock[] {
    this.#endLine();
    return this.blocks;
  }

  #add(blocks: readonly RawBlock[]): void {
    for (const block of blocks) this.blocks.push(block);
    if (this.blocks.length > MOST_BLOCKS) throw new DocumentFault('document-large', `多于 ${MOST_BLOCKS} 段`);
  }
}

/** Reads the parts of a text box, a note or a cell. */
export function readBlocks(nodes: readonly XmlNode[], context: DocxContext): RawBlock[] {
  const reader = new BlockReader(context);
  for (const node of nodes) reader.read(node);
  return reader.finish();
}
