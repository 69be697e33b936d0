import { assembleTable, type TableCell } from '../assemble-table.ts';
import { cleanText } from '../clean-text.ts';
import { DocumentFault } from '../document-fault.ts';
import type { RawBlock, RawNotice } from '../raw-block.ts';
import type { DocxContext } from './docx-context.ts';
import { findNode, findSwitch, findValue, listNodes, readTexts, type XmlNode } from './read-tree.ts';

/** A cell as it stands in its row. */
interface RowCell {
  readonly node: XmlNode;
  readonly column: number;
  readonly across: number;
  /** Whether it goes on with the cell above it. */
  readonly continues: boolean;
}

/** No table has as many columns. */
const MOST_COLUMNS = 1_000;

/** Elements of a name within others, whatever stands around them but another table. */
function listWithin(node: XmlNode, name: string): XmlNode[] {
  return listNodes(node).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name.endsWith('Pr') || ['tbl', 'tr', 'tc', 'p'].includes(child.name) ? [] : listWithin(child, name);
  });
}

function toCount(text: string | undefined, least: number): number {
  const count = text === undefined ? least : Number(text);
  if (count > MOST_COLUMNS) throw new DocumentFault('document-large', `一格跨 ${count} 列`);
  return Number.isInteger(count) && count > least ? count : least;
}

/** A cell that goes on with the one before it, as old programs write merged cells. */
function joinsBefore(node: XmlNode): boolean {
  const merge = findNode(node, 'tcPr', 'hMerge');
  return merge !== undefined && (merge.attributes['val'] ?? 'continue') === 'continue';
}

function readRow(row: XmlNode): RowCell[] {
  const cells: RowCell[] = [];
  let column = 1 + toCount(findValue(row, 'trPr', 'gridBefore'), 0);
  for (const node of listWithin(row, 'tc')) {
    const across = toCount(findValue(node, 'tcPr', 'gridSpan'), 1);
    const merge = findNode(node, 'tcPr', 'vMerge');
    const last = cells.at(-1);
    if (last && joinsBefore(node)) cells[cells.length - 1] = { ...last, across: last.across + across };
    else cells.push({ node, column, across, continues: merge !== undefined && merge.attributes['val'] !== 'restart' });
    column += across;
    if (column > MOST_COLUMNS) throw new DocumentFault('document-large', `一行多于 ${MOST_COLUMNS} 列`);
  }
  return cells;
}

/** How many rows a cell goes down. */
function countDown(rows: readonly (readonly RowCell[])[], from: number, { column }: RowCell): number {
  let to = from + 1;
  while (rows[to]?.some((cell) => cell.column === column && cell.continues)) to += 1;
  return to - from;
}

/** Rows that are not there on paper, and why. */
function judgeRow(row: XmlNode): RawNotice['kind'] | undefined {
  if (findNode(row, 'trPr', 'del')) return 'tracked';
  return findSwitch(row, 'trPr', 'hidden') === true ? 'hidden' : undefined;
}

function judgeMarks({ struck, raised }: DocxContext['marks']): TableCell['doubt'] {
  if (struck) return 'struck';
  return raised ? 'raised' : undefined;
}

function readCell({ node }: RowCell, context: DocxContext): Pick<TableCell, 'blocks' | 'doubt'> {
  context.marks.struck = false;
  context.marks.raised = false;
  const blocks = context.readBlocks(listNodes(node));
  const doubt = judgeMarks(context.marks);
  return { blocks, ...(doubt && { doubt }) };
}

/** Reads a table; one that only sets places on a page gives what stands in it. */
export function readDocxTable(node: XmlNode, context: DocxContext): RawBlock[] {
  const notices: RawNotice[] = [];
  const rows = listWithin(node, 'tr')
    .filter((row) => {
      const kind = judgeRow(row);
      if (kind) notices.push({ kind, text: `${kind === 'tracked' ? '－' : ''}${cleanText(readTexts(row))}` });
      return !kind;
    })
    .map(readRow);
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell): TableCell[] => {
      const isCovered = cell.continues && index > 0;
      const covered = isCovered ? cleanText(readTexts(cell.node)) : '';
      if (covered !== '') notices.push({ kind: 'hidden', text: covered });
      if (isCovered) return [];
      const { column, across } = cell;
      return [{ row: index + 1, column, across, down: countDown(rows, index, cell), ...readCell(cell, context) }];
    }),
  );
  return assembleTable(cells, notices);
}
