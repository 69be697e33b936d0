import type { WorkbookRange } from '../../../model/workbook.ts';
import { parseAddress } from '../cell-address.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import type { XmlTag } from '../read-xml.ts';
import type { OdsStyles } from './read-ods-styles.ts';

type Attributes = XmlTag['attributes'];

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Rows that are repeated beyond these are the empty end of a sheet. */
const MOST_REPEATED = 20_000;

/** How often an element stands, or how far it reaches. */
export function readCount(text: string | undefined): number {
  return Math.max(1, Math.min(Number(text ?? '1') || 1, MOST_ROWS));
}

/** Columns of a sheet as they are told one behind the other: how wide, whether seen, and the style of their cells. */
export class OdsColumns {
  readonly #styles: { readonly last: number; readonly style: string }[] = [];

  add(attributes: Attributes, found: OdsStyles, layout: SheetLayout): void {
    const { 'number-columns-repeated': repeated, visibility = 'visible', ...names } = attributes;
    const first = (this.#styles.at(-1)?.last ?? 0) + 1;
    const last = Math.min(first + readCount(repeated) - 1, MOST_COLUMNS);
    this.#styles.push({ last, style: names['default-cell-style-name'] ?? '' });
    const { width } = found.find('table-column', names['style-name'] ?? '');
    const hidden = visibility === 'visible' ? '0' : '1';
    layout.addColumns({ min: String(first), max: String(last), hidden, ...(width !== undefined && { width }) });
  }

  findStyle(column: number): string {
    return this.#styles.find(({ last }) => column <= last)?.style ?? '';
  }
}

/** Says of rows whether they are seen. */
export function addOdsRows(
  from: number,
  rows: number,
  attributes: Attributes,
  found: OdsStyles,
  layout: SheetLayout,
): void {
  const { visibility = 'visible', 'style-name': style = '' } = attributes;
  const { height } = found.find('table-row', style);
  const hidden = visibility === 'visible' ? '0' : '1';
  const last = Math.min(from + Math.min(rows, MOST_REPEATED) - 1, MOST_ROWS);
  const look = { hidden, ...(height !== undefined && { ht: height }) };
  for (let row = from; row <= last; row += 1) layout.addRow(row, look);
}

/** `表.A1:表.B3 表.D1` as ranges; names of sheets may hold any sign but a point behind them. */
export function parseOdsRanges(target: string): WorkbookRange[] {
  type Place = ReturnType<typeof parseAddress>;
  const parse = (end: string): Place => parseAddress(end.slice(end.lastIndexOf('.') + 1).replaceAll('$', ''));
  return target.split(/\s+/).flatMap((range) => {
    const [from, to = from] = range.split(':').map(parse);
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });
}
