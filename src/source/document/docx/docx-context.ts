import type { RawBlock } from '../raw-block.ts';
import type { ListCounter } from './count-lists.ts';
import type { FieldStack } from '../field-stack.ts';
import type { DocxStyles } from './read-docx-styles.ts';
import type { DocxLists } from './read-lists.ts';
import type { XmlNode } from './read-tree.ts';

/** What all paragraphs of a document share while they are read in its order. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly lists: DocxLists;
  readonly counter: ListCounter;
  readonly footnotes: ReadonlyMap<string, XmlNode>;
  readonly endnotes: ReadonlyMap<string, XmlNode>;
  readonly comments: ReadonlyMap<string, XmlNode>;
  /** The fields that are open. */
  fields: FieldStack;
  /** What of a cell is struck out, raised or lowered since the cell began. */
  readonly marks: { struck: boolean; raised: boolean };
  /** All words of paragraphs, hidden ones too, as a second reader of the file should find them. */
  readonly words: string[];
  /** Reads what stands in a text box, a note or a cell. */
  readBlocks(nodes: readonly XmlNode[]): RawBlock[];
}
