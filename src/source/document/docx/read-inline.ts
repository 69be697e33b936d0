import { cleanText } from '../clean-text.ts';
import { printRaised } from '../make-paragraphs.ts';
import type { RawBlock, RawNotice } from '../raw-block.ts';
import type { DocxContext } from './docx-context.ts';
import { readDrawing } from './read-drawing.ts';
import { readRunLook, type RunLook } from './read-run-look.ts';
import { findNode, findSwitch, findValue, listNodes, readTexts, type XmlNode } from './read-tree.ts';
import { printInFont, printSymbol } from './symbols.ts';

/** Parts of a paragraph that are read as they stand. */
const DELETED = new Set(['del', 'moveFrom']);
const ADDED = new Set(['ins', 'moveTo']);
const DRAWINGS = new Set(['drawing', 'pict', 'object']);
const PLAIN_MATHS = new Set(['r', 't', 'rPr', 'oMath', 'oMathPara', 'ctrlPr']);

function isPlainMaths(node: XmlNode): boolean {
  return listNodes(node).every((child) => PLAIN_MATHS.has(child.name) && isPlainMaths(child));
}

/** What a box of a form shows. */
function readCheckBox(field: XmlNode): string | undefined {
  const box = findNode(field, 'ffData', 'checkBox');
  if (!box) return undefined;
  return (findSwitch(box, 'checked') ?? findSwitch(box, 'default') ?? false) ? '☑' : '☐';
}

/** Reads what stands in the line of one paragraph. */
export class InlineReader {
  text = '';
  /** The same with what is hidden or is no result of a field. */
  words = '';
  /** What stands behind the paragraph: text boxes, pictures, notes. */
  readonly behind: RawBlock[] = [];
  readonly #notices: RawNotice[] = [];
  readonly #seen = { hidden: '', added: '', deleted: '', struck: '' };
  readonly #context: DocxContext;
  readonly #style: string | undefined;

  /** @param style of the paragraph */
  constructor(context: DocxContext, style: string | undefined) {
    [this.#context, this.#style] = [context, style];
  }

  /** What is worth a word, by now. */
  listNotices(): RawNotice[] {
    const { hidden, added, deleted, struck } = this.#seen;
    const tracked = [deleted && `－${deleted}`, added && `＋${added}`, struck];
    const told = [
      ...tracked.map((text) => ({ kind: 'tracked' as const, text: cleanText(text) })),
      { kind: 'hidden' as const, text: cleanText(hidden) },
    ];
    return [...told.filter(({ text }) => text !== ''), ...this.#notices];
  }

  /** Reads parts of a paragraph, one after the other. */
  read(nodes: readonly XmlNode[], isAdded = false): void {
    for (const node of nodes) this.#readNode(node, isAdded);
  }

  #readNode(node: XmlNode, isAdded: boolean): void {
    const { name } = node;
    if (name.endsWith('Pr')) return;
    if (DELETED.has(name)) this.#seen.deleted += readTexts(node);
    else if (name === 'r') this.#readRun(node, isAdded);
    else if (name === 'oMath' || name === 'oMathPara') this.#readMaths(node);
    else if (name === 'fldSimple') this.#readSimpleField(node, isAdded);
    else if (DRAWINGS.has(name)) this.behind.push(...readDrawing(node, this.#context));
    else this.read(listNodes(node), isAdded || ADDED.has(name));
  }

  #readSimpleField(node: XmlNode, isAdded: boolean): void {
    this.#context.fields.begin();
    this.#context.fields.instruct(node.attributes['instr'] ?? '');
    this.#context.fields.separate();
    const before = this.text;
    this.read(listNodes(node), isAdded);
    this.#context.fields.end();
    if (this.text === before) this.#notices.push({ kind: 'field', text: (node.attributes['instr'] ?? '').trim() });
  }

  #readMaths(node: XmlNode): void {
    const text = readTexts(node);
    if (isPlainMaths(node)) this.text += text;
    if (isPlainMaths(node)) this.words += text;
    else this.#notices.push({ kind: 'picture', text });
  }

  #readRun(run: XmlNode, isAdded: boolean): void {
    const look = readRunLook(run, this.#style, this.#context.styles);
    for (const node of listNodes(run)) this.#readPart(node, look, isAdded);
  }

  #readPart(node: XmlNode, look: RunLook, isAdded: boolean): void {
    const say = (text: string): void => this.#say(text, look, isAdded);
    const { name, attributes } = node;
    if (name === 't') say(printInFont(readTexts(node), look.font));
    else if (name === 'tab' || name === 'ptab') say('\t');
    else if (name === 'br' || name === 'cr') say('\n');
    else if (name === 'noBreakHyphen') say('-');
    else if (name === 'sym') say(printSymbol(Number.parseInt(attributes['char'] ?? '', 16), attributes['font'] ?? ''));
    else if (name === 'fldChar') this.#readFieldPart(node, say);
    else if (name === 'instrText') this.#context.fields.instruct(readTexts(node));
    else if (name === 'delText') this.#seen.deleted += readTexts(node);
    else if (name === 'ruby') this.read(listNodes(findNode(node, 'rubyBase') ?? node), isAdded);
    else if (DRAWINGS.has(name)) this.#readDrawing(node, look);
    else this.#readReference(node, look);
  }

  #say(text: string, look: RunLook, isAdded: boolean): void {
    this.words += text;
    if (look.hidden) this.#seen.hidden += text;
    else if (this.#context.fields.shows(text)) {
      this.text += printRaised(text, look.raised);
      if (isAdded) this.#seen.added += text;
      if (look.struck) this.#seen.struck += text;
      if (look.struck && text.trim() !== '') this.#context.marks.struck = true;
      if (look.raised && text.trim() !== '') this.#context.marks.raised = true;
    }
  }

  #readDrawing(node: XmlNode, { hidden }: RunLook): void {
    const blocks = readDrawing(node, this.#context);
    if (!hidden) this.behind.push(...blocks);
    else this.#seen.hidden += readTexts(node);
  }

  #readFieldPart(node: XmlNode, say: (text: string) => void): void {
    const { fields } = this.#context;
    const kind = node.attributes['fldCharType'];
    if (kind === 'begin') fields.begin(readCheckBox(node));
    if (kind === 'separate') fields.separate();
    if (kind !== 'end') return;
    const { box, missing } = fields.end();
    if (box !== undefined) say(box);
    if (missing !== undefined) this.#notices.push({ kind: 'field', text: missing });
  }

  /** Notes stand behind the paragraph; comments are named only. */
  #readReference({ name, attributes: { id = '' } }: XmlNode, { hidden }: RunLook): void {
    const { footnotes, endnotes, comments } = this.#context;
    const comment = name === 'commentReference' ? comments.get(id) : undefined;
    if (comment) this.#notices.push({ kind: 'comment', text: cleanText(readTexts(comment)) });
    const notes = { footnoteReference: footnotes, endnoteReference: endnotes }[name];
    const note = notes?.get(id);
    if (!note || hidden) return;
    const [first, ...others] = this.#context.readBlocks(listNodes(note));
    const text = cleanText(readTexts(note));
    if (first) this.behind.push({ ...first, notices: [...first.notices, { kind: 'footnote', text }] }, ...others);
  }
}

/** Whether the mark at the end of a paragraph is hidden, so that the next paragraph goes on in its line. */
export function hidesMark(properties: XmlNode | undefined, { styles }: DocxContext): boolean {
  return findSwitch(properties, 'rPr', 'vanish') ?? styles.hides(findValue(properties, 'pStyle'));
}
