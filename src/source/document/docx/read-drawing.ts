import { cleanText } from '../clean-text.ts';
import type { RawBlock } from '../raw-block.ts';
import type { DocxContext } from './docx-context.ts';
import { FieldStack } from '../field-stack.ts';
import { findDeep, type XmlNode } from './read-tree.ts';

const PICTURES = new Set(['blip', 'imagedata', 'chart', 'relIds', 'OLEObject', 'textpath']);
/** What may have words about a drawing, and the attributes that have them, the best first. */
const LABELS = ['textpath', 'docPr', 'OLEObject', 'shape'];
const WORDS = ['string', 'descr', 'alt', 'title', 'ProgID', 'name'];

/** What a drawing says of itself: the words of an ornamental text, a description, a name. */
function nameDrawing(node: XmlNode): string {
  const labels = LABELS.flatMap((label) => findDeep(node, (name) => name === label));
  const found = WORDS.flatMap((word) => labels.flatMap(({ attributes }) => attributes[word] ?? []));
  return cleanText(found.find((text) => text.trim() !== '') ?? '');
}

function isPicture(node: XmlNode): boolean {
  return findDeep(node, (name) => PICTURES.has(name)).length > 0;
}

/** Reads a text box as a part of its own: its fields are not those around it. */
function readBox(box: XmlNode, context: DocxContext): RawBlock[] {
  const around = context.fields;
  context.fields = new FieldStack();
  const blocks = context.readBlocks(box.children.filter((child) => typeof child !== 'string'));
  context.fields = around;
  const texts = blocks.map((block) => (block.kind === 'table' ? block.table.rows.flat().join(' ') : block.text));
  const text = texts.join(' ').trim();
  const [first, ...others] = blocks;
  if (!first || text === '') return blocks;
  return [{ ...first, notices: [...first.notices, { kind: 'textbox', text }] }, ...others];
}

/** What a drawing shows: the words of its text boxes, and a picture where it has one. */
export function readDrawing(node: XmlNode, context: DocxContext): RawBlock[] {
  const boxes = findDeep(node, (name) => name === 'txbxContent').flatMap((box) => readBox(box, context));
  if (!isPicture(node)) return boxes;
  const text = nameDrawing(node);
  return [...boxes, { kind: 'picture', text, notices: [{ kind: 'picture', text }] }];
}
