import { makeParagraphs } from '../make-paragraphs.ts';
import type { RawBlock, RawNotice } from '../raw-block.ts';
import type { DocxContext } from './docx-context.ts';
import { hidesMark, InlineReader } from './read-inline.ts';
import { readLevel } from './read-docx-styles.ts';
import { findNode, findValue, listNodes, type XmlNode } from './read-tree.ts';

/** What goes on in the line of the next paragraph, because the mark between them is hidden or deleted. */
export interface Beginning {
  readonly text: string;
  readonly level?: number;
  readonly notices: readonly RawNotice[];
  readonly behind: readonly RawBlock[];
}

/** What a paragraph gives: blocks, or the beginning of the next one. */
export type ParagraphReading = { readonly blocks: readonly RawBlock[] } | { readonly beginning: Beginning };

interface Label {
  readonly text: string;
  readonly isItem: boolean;
  readonly notices: readonly RawNotice[];
}

const NO_LABEL: Label = { text: '', isItem: false, notices: [] };
export const NO_BEGINNING: Beginning = { text: '', notices: [], behind: [] };

/** The automatic number of a paragraph: its own, or that of its style. */
function readLabel(properties: XmlNode | undefined, { styles, lists, counter }: DocxContext): Label {
  const style = findValue(properties, 'pStyle');
  const byStyle = styles.findParagraph(style);
  const own = findValue(properties, 'numPr', 'numId');
  const ownDepth = findValue(properties, 'numPr', 'ilvl');
  const id = own ?? byStyle.list;
  const list = id === undefined ? undefined : lists.find(id);
  if (id === undefined || !list) return NO_LABEL;
  const depth =
    ownDepth === undefined && own === undefined
      ? (lists.findStyleLevel(id, styles.listIds(style)) ?? byStyle.depth ?? 0)
      : Number(ownDepth ?? 0);
  const { text, unknown } = counter.count(id, list, depth);
  return { text, isItem: true, notices: unknown === undefined ? [] : [{ kind: 'field', text: unknown }] };
}

function isDeleted(properties: XmlNode | undefined): boolean {
  const mark = findNode(properties, 'rPr');
  return mark !== undefined && listNodes(mark).some(({ name }) => name === 'del' || name === 'moveFrom');
}

/**
 * Reads a paragraph with its automatic number.
 * @param before what stands in its line already
 */
export function readParagraph(node: XmlNode, context: DocxContext, before: Beginning): ParagraphReading {
  const properties = findNode(node, 'pPr');
  const inline = new InlineReader(context, findValue(properties, 'pStyle'));
  inline.read(listNodes(node));
  context.words.push(inline.words);
  const found = { notices: [...before.notices, ...inline.listNotices()], behind: [...before.behind, ...inline.behind] };
  const own = readLevel(properties) ?? context.styles.findParagraph(findValue(properties, 'pStyle')).level;
  const level = before.level ?? (own === 0 ? undefined : own);
  const text = before.text + inline.text;
  if (isDeleted(properties)) return { beginning: { ...before, ...found, text } };
  const hidden = hidesMark(properties, context);
  // A paragraph that is hidden as a whole is not counted.
  if (hidden && inline.text.trim() === '') return { beginning: { ...before, ...found } };
  // A number with nothing behind it is a heading that somebody left blank; it is counted, and says nothing.
  const label = readLabel(properties, context);
  const whole = level !== undefined && text.trim() === '' ? text : `${label.text}${text}`;
  const notices = [...found.notices, ...label.notices];
  if (hidden) return { beginning: { ...found, notices, text: whole, ...(level !== undefined && { level }) } };
  const blocks = makeParagraphs(whole.split('\n'), { level, isItem: label.isItem }, notices);
  return { blocks: [...blocks, ...found.behind] };
}
