import { groupDigits } from '../../words/group-digits.ts';
import { mostPlaces, padPoint } from '../../words/pad-point.ts';
import { shiftPoint } from '../../words/shift-point.ts';
import { UNIT_SHIFTS } from '../../words/units.zh.ts';
import { sayCopied, sayCopiedRows, sayUnit } from './numbers.zh.ts';

/** What a table's page does with its numbers, fetched when a reader first asks: other units, and plain decimals to copy. */

/** What an amount will read. */
interface Written {
  readonly data: HTMLDataElement;
  readonly plain: string;
  readonly words: string;
  readonly pad: string;
}

function writeColumn(cells: readonly HTMLDataElement[], places: number): Written[] {
  const texts = cells.map(({ value }) => shiftPoint(value, places));
  const most = mostPlaces(texts);
  return cells.map((data, index) => {
    const plain = texts[index] ?? '';
    return { data, plain, words: groupDigits(plain), pad: padPoint(plain, most) };
  });
}

function listColumns(table: HTMLTableElement): HTMLDataElement[][] {
  const columns = new Map<number | undefined, HTMLDataElement[]>();
  for (const data of table.querySelectorAll<HTMLDataElement>('.switched')) {
    const column = data.closest('td')?.cellIndex;
    columns.set(column, [...(columns.get(column) ?? []), data]);
  }
  return [...columns.values()];
}

/**
 * Shows every amount of the page's tables in a unit and names it in their heads; says so. `data-plain` keeps the number without separators.
 * Everything is worked out before anything is written: it throws, and nothing changes, where one amount or the unit is not understood.
 */
export function showUnit(unit: string): string {
  const places = UNIT_SHIFTS[unit];
  if (places === undefined) throw new Error(`unknown unit: ${unit}`);
  const written = [...document.querySelectorAll('table')]
    .flatMap(listColumns)
    .flatMap((cells) => writeColumn(cells, places));
  for (const { data, plain, words, pad } of written) {
    (data.querySelector('a') ?? data).textContent = words;
    data.dataset['plain'] = plain;
    data.dataset['pad'] = pad;
  }
  for (const place of document.querySelectorAll('.unit-name')) place.textContent = unit;
  return sayUnit(unit);
}

/** A cell as it is copied: a number plain, anything else as it reads. */
function copyCell(cell: HTMLElement): string {
  const data = cell.querySelector('data');
  return (
    (cell.matches('.num') && (data?.dataset['plain'] ?? data?.value)) ||
    (cell.querySelector('.name') ?? data ?? cell).textContent.trim()
  );
}

function copyRows(table: HTMLTableElement, range: Range): string[][] {
  // What a cell holds must be touched: a selection that ends before its first letter leaves it out. A blank cell keeps its place between others.
  const touched = (cell: Element): boolean =>
    (cell.hasChildNodes() ? [...cell.childNodes] : [cell]).some((node) => range.intersectsNode(node));
  return [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].filter(touched).map(copyCell))
    .filter((cells) => cells.some((text) => text !== ''));
}

/** The cells that are selected, else the one whose link has the focus; none where the selection is not within one table, or within one cell's words. */
function findCopied(): string[][] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) {
    const cell = document.activeElement?.closest<HTMLElement>('td.num');
    return cell ? [[copyCell(cell)]] : [];
  }
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const place = common instanceof Element ? common : common.parentElement;
  const table = place?.closest<HTMLTableElement>('.held table');
  return table && !place?.closest('td:not(.num), th') ? copyRows(table, range) : [];
}

let listening = false;

/** From now on what is copied from a table has plain decimals, cells between tabs; `say` tells the reader. */
export function listenToCopy(say: (text: string) => void): void {
  if (listening) return;
  listening = true;
  document.addEventListener('copy', (event) => {
    const rows = findCopied();
    if (rows.length === 0) return;
    event.clipboardData?.setData('text/plain', rows.map((cells) => cells.join('\t')).join('\n'));
    event.preventDefault();
    say(rows.flat().length > 1 ? sayCopiedRows(rows.length) : sayCopied(rows[0]?.[0] ?? ''));
  });
}
