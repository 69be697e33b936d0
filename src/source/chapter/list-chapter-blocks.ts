import type { ChapterBlock, ChapterPart, ChapterPiece } from '../../model/chapter.ts';
import { CHAPTER_TAGS } from '../../model/chapter-tags.ts';
import type { ChapterNode } from './chapter-node.ts';

/** What is open around a block. */
interface Around {
  readonly kind: 'paragraph' | 'item';
  /** Whether an editor says it beside the text of the publisher. */
  readonly isNote: boolean;
}

const isTag = ({ type }: ChapterNode): boolean => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';

function openPart({ name, attributes = [], position }: ChapterNode, file: string): ChapterPart {
  const { line = 1, column = 1 } = position?.start ?? {};
  const held = attributes.map(({ name: key = '', value }) => [key, typeof value === 'string' ? value : ''] as const);
  return { name: name ?? '', attributes: Object.fromEntries(held), place: { file, line, column } };
}

/** What stands in a block, side by side: words, and parts that hold none. */
function listPieces(node: ChapterNode, file: string): ChapterPiece[] {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'text' || node.type === 'inlineCode')
    return [{ text: node.value ?? '', place: { file, line, column } }];
  if (isTag(node) && CHAPTER_TAGS.get(node.name ?? '')?.holds === 'nothing') return [openPart(node, file)];
  return (node.children ?? []).flatMap((child) => listPieces(child, file));
}

function openBlock(node: ChapterNode, file: string, kind: ChapterBlock['kind'], isNote: boolean): ChapterBlock {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { kind, depth: 0, isNote, heads: [], pieces: listPieces(node, file), place: { file, line, column } };
}

function listCells(table: ChapterNode, file: string, isNote: boolean): ChapterBlock[] {
  const rows = (table.children ?? []).map(({ children = [] }) =>
    children.map((cell) => openBlock(cell, file, 'cell', isNote)),
  );
  const piecesOf = (row: number, column: number): readonly ChapterPiece[] => rows[row]?.[column]?.pieces ?? [];
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) => {
      const heads = [...(column > 0 ? [piecesOf(row, 0)] : []), ...(row > 0 ? [piecesOf(0, column)] : [])];
      return { ...cell, heads };
    }),
  );
}

function listInside(node: ChapterNode, file: string, around: Around): ChapterBlock[] {
  const { kind, isNote } = around;
  if (node.type === 'heading')
    return [{ ...openBlock(node, file, 'heading', isNote), depth: (node as { depth?: number }).depth ?? 1 }];
  if (node.type === 'paragraph') return [openBlock(node, file, kind, isNote)];
  if (node.type === 'table') return listCells(node, file, isNote);
  if (isTag(node) && CHAPTER_TAGS.get(node.name ?? '')?.holds !== 'blocks')
    return [openBlock(node, file, kind, isNote)];
  const inner: Around = { kind: node.type === 'listItem' ? 'item' : kind, isNote: isNote || node.name === 'Note' };
  return (node.children ?? []).flatMap((child) => listInside(child, file, inner));
}

/**
 * The blocks of a chapter's tree in reading order: headings, paragraphs, items of lists, cells of tables, parts alone.
 */
export function listChapterBlocks(tree: ChapterNode, file: string): ChapterBlock[] {
  return listInside(tree, file, { kind: 'paragraph', isNote: false });
}
