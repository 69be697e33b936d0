import type { WorkbookRange } from '../../../model/workbook.ts';
import { nameAddress } from '../cell-address.ts';
import { spendCells } from '../cell-budget.ts';
import type { StoredCell } from '../read-sheet.ts';
import type { CellStyle } from '../read-styles.ts';
import type { XmlTag } from '../read-xml.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import { LooksReader } from './foreign-looks.ts';
import { readOdsCell } from './read-ods-cell.ts';
import { addOdsRows, OdsColumns, parseOdsRanges, readCount } from './read-ods-layout.ts';
import type { OdsStyles } from './read-ods-styles.ts';
import { OdsTextReader } from './read-ods-text.ts';

type Attributes = XmlTag['attributes'];

/** A sheet of an OpenDocument table. */
export interface OdsSheet {
  readonly looks: LooksReader;
  readonly cells: StoredCell[];
  readonly merged: WorkbookRange[];
  /** What cells with numbers show by the program that saved the file, by address. */
  readonly told: Map<string, string>;
}

/** The row that is being read: rows before it, how many it stands for, columns so far, style and cells. */
interface OpenRow {
  readonly at: number;
  readonly count: number;
  column: number;
  readonly style: string;
  readonly cells: StoredCell[];
}

const TABLE = 'document-content/body/spreadsheet/table';
/** Elements between a table and its rows or columns. */
const GROUPS = '(?:/table-(?:row|column)-group|/table-(?:header-)?(?:rows|columns))*';
const ROW = new RegExp(`^${TABLE}${GROUPS}/table-row$`);
const COLUMN = new RegExp(`^${TABLE}${GROUPS}/table-column$`);
const CELL = new RegExp(`^${TABLE}${GROUPS}/table-row/(?:covered-)?table-cell$`);
const MOST_MERGED = 20_000;

/** Reads the sheets of the part `content.xml`. Cells and rows that stand for several are told one by one. */
export class OdsSheetReader {
  readonly sheets: OdsSheet[] = [];
  readonly styles: CellStyle[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #found: OdsStyles;
  readonly #text: OdsTextReader;
  #columns = new OdsColumns();
  #row: OpenRow = { at: 0, count: 1, column: 0, style: '', cells: [] };
  #cell: Attributes | undefined;
  #spent = 0;

  constructor(styles: OdsStyles) {
    this.#found = styles;
    this.#text = new OdsTextReader((span) => styles.find('text', span).look);
  }

  open(tag: XmlTag): void {
    const { path, attributes } = tag;
    const sheet = this.sheets.at(-1);
    if (path === TABLE) this.#openTable(attributes);
    else if (sheet && COLUMN.test(path)) this.#columns.add(attributes, this.#found, sheet.looks.layout);
    else if (sheet && ROW.test(path)) this.#openRow(sheet, attributes);
    else if (CELL.test(path)) this.#cell = attributes;
    else if (this.#cell) this.#text.open(tag);
    else if (path.endsWith('/conditional-format')) this.#addConditional(attributes);
  }

  #addConditional({ 'target-range-address': target = '' }: Attributes): void {
    this.sheets.at(-1)?.looks.addConditional(parseOdsRanges(target));
  }

  write(text: string, path: string): void {
    if (this.#cell) this.#text.write(text, path);
  }

  close(path: string): void {
    const sheet = this.sheets.at(-1);
    if (this.#cell) this.#text.close(path);
    if (sheet && CELL.test(path)) this.#closeCell(sheet);
    if (sheet && ROW.test(path)) this.#closeRow(sheet);
  }

  #openTable({ name = '', 'style-name': style = '' }: Attributes): void {
    const looks = new LooksReader(name);
    this.#spent = spendCells(this.#spent, this.sheets.at(-1)?.cells.length ?? 0);
    looks.visible = !this.#found.find('table', style).hidden;
    this.sheets.push({ looks, cells: [], merged: [], told: new Map() });
    [this.#columns, this.#row] = [new OdsColumns(), { ...this.#row, at: 0, count: 1 }];
  }

  #openRow(sheet: OdsSheet, attributes: Attributes): void {
    const { at } = this.#row;
    const count = readCount(attributes['number-rows-repeated']);
    this.#row = { at, count, column: 0, style: attributes['default-cell-style-name'] ?? '', cells: [] };
    addOdsRows(at + 1, count, attributes, this.#found, sheet.looks.layout);
  }

  #findStyle(name: string): number {
    const known = this.#numbers.get(name) ?? this.styles.push(this.#found.find('table-cell', name)) - 1;
    this.#numbers.set(name, known);
    return known;
  }

  #closeCell(sheet: OdsSheet): void {
    const attributes = this.#cell ?? {};
    const row = this.#row;
    const text = this.#text.take();
    this.#cell = undefined;
    const count = readCount(attributes['number-columns-repeated']);
    const content = readOdsCell(attributes, text);
    for (let step = 1; content && step <= count; step += 1) {
      const column = row.column + step;
      const style = this.#findStyle(attributes['style-name'] ?? (row.style || this.#columns.findStyle(column)));
      const place = { address: nameAddress(row.at + 1, column), row: row.at + 1, column };
      this.#addCell(sheet, { ...content, ...place, style }, text.text);
    }
    this.#addMerged(sheet, attributes);
    row.column += count;
  }

  #addMerged(sheet: OdsSheet, { 'number-columns-spanned': wide, 'number-rows-spanned': high }: Attributes): void {
    const columns = readCount(wide);
    const rows = readCount(high);
    if (columns * rows === 1) return;
    const { at, column } = this.#row;
    const count = sheet.merged.push({ top: at + 1, left: column + 1, bottom: at + rows, right: column + columns });
    if (count > MOST_MERGED)
      throw new WorkbookFault('import-large', `工作表“${sheet.looks.name}”，多于 ${MOST_MERGED} 处合并`);
  }

  #addCell(sheet: OdsSheet, cell: StoredCell, shown: string): void {
    sheet.looks.add(cell.row, cell.column, cell.style ?? 0);
    sheet.cells.push(cell);
    this.#row.cells.push(cell);
    if (cell.type === 'n') sheet.told.set(cell.address, shown);
  }

  /** A row that stands for several: its cells in each of them. */
  #closeRow(sheet: OdsSheet): void {
    const { at, count } = this.#row;
    const cells = [...this.#row.cells];
    for (let step = 1; cells.length > 0 && step < count; step += 1)
      for (const cell of cells) {
        const row = cell.row + step;
        const shown = sheet.told.get(cell.address) ?? '';
        this.#addCell(sheet, { ...cell, row, address: nameAddress(row, cell.column) }, shown);
      }
    this.#row = { ...this.#row, at: at + count, cells: [] };
  }
}
