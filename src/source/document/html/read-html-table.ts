import { assembleTable, type TableCell } from '../assemble-table.ts';
import { DocumentFault } from '../document-fault.ts';
import type { RawBlock, RawNotice } from '../raw-block.ts';
import { isHidden } from './judge-element.ts';
import { collapseBlanks } from './collapse-blanks.ts';
import { type HtmlElement, type HtmlNode, listHtmlElements, readHtmlWords } from './open-html.ts';

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const MOST_SPAN = 1_000;

/** Rows in the order of browsers: heads first, feet last. */
function listRows(table: HtmlElement): HtmlElement[][] {
  const groups = listHtmlElements(table).flatMap((child) => {
    if (child.name === 'tr') return [{ name: 'tbody', rows: [child] }];
    const rows = listHtmlElements(child).filter(({ name }) => name === 'tr');
    return GROUPS.has(child.name) ? [{ name: child.name, rows }] : [];
  });
  const order = ['thead', 'tbody', 'tfoot'];
  return groups.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)).map(({ rows }) => rows);
}

function readSpan(cell: HtmlElement, name: string): number {
  const value = Number(/^\s*(\d{1,9})/.exec(cell.attributes.get(name) ?? '1')?.[1] ?? 1);
  if (value > MOST_SPAN) throw new DocumentFault('document-large', `一格跨 ${value} 行或列`);
  return value;
}

/** Puts cells into the first free places of their rows. */
class CellGrid {
  readonly cells: TableCell[] = [];
  /** For each column the last row that a cell from above goes down to. */
  readonly #taken: number[] = [];

  /** @param left how many rows there are from this one on, in its group */
  add(
    row: number,
    left: number,
    cells: readonly HtmlElement[],
    readCell: (cell: HtmlElement) => readonly RawBlock[],
  ): void {
    let column = 1;
    for (const cell of cells) {
      while ((this.#taken[column] ?? 0) >= row) column += 1;
      const across = Math.max(1, readSpan(cell, 'colspan'));
      const asked = readSpan(cell, 'rowspan');
      const down = asked === 0 ? left : Math.min(asked, left);
      for (let at = column; at < column + across; at += 1) this.#taken[at] = row + down - 1;
      this.cells.push({ row, column, down, across, blocks: readCell(cell) });
      column += across;
    }
  }
}

function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}

/** Reads a table; one that only sets places on a page gives what stands in it. */
export function readHtmlTable(table: HtmlElement, readNodes: (nodes: readonly HtmlNode[]) => RawBlock[]): RawBlock[] {
  const grid = new CellGrid();
  const notices = [] as RawNotice[];
  const readCell = (cell: HtmlElement): RawBlock[] => readNodes(cell.children);
  let row = 0;
  for (const group of listRows(table)) {
    const shown = group.filter((line) => {
      if (!isHidden(line)) return true;
      notices.push({ kind: 'hidden', text: collapseBlanks(readHtmlWords(line)).trim() });
      return false;
    });
    shown.forEach((line, index) => {
      row += 1;
      grid.add(row, shown.length - index, listHtmlElements(line).filter(isCell), readCell);
    });
  }
  const captions = listHtmlElements(table).filter(({ name }) => name === 'caption');
  return [...captions.flatMap(({ children }) => readNodes(children)), ...assembleTable(grid.cells, notices)];
}
