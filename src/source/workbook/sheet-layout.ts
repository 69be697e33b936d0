import { isOn } from './read-look.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is lower or narrower than this, in points and in digits, cannot be read. */
const LEAST_HEIGHT = 3;
const LEAST_WIDTH = 1;
const MOST_COLUMNS = 16_384;
/** Width of a column that names none, in digits of the standard font, and what its edges take of it. */
const STANDARD_WIDTH = 9.14;
const EDGES = 0.72;

/** Rows and columns of a sheet: which ones are seen, and how wide they are. */
export class SheetLayout {
  /** Whether zero is shown. */
  zeros = true;
  /** Whether formulas are shown in place of what they give. */
  formulas = false;
  readonly #hiddenRows = new Set<number>();
  readonly #widths = new Map<number, number>();
  #width = STANDARD_WIDTH;

  /** Takes what an element of the sheet says of its view, format and columns. */
  read(path: string, attributes: Attributes): void {
    if (path === 'worksheet/sheetViews/sheetView') {
      this.zeros = isOn(attributes['showZeros']);
      this.formulas = isOn(attributes['showFormulas'] ?? '0');
    }
    const { baseColWidth, defaultColWidth } = attributes;
    if (path === 'worksheet/sheetFormatPr' && baseColWidth !== undefined) this.#width = Number(baseColWidth) + EDGES;
    if (path === 'worksheet/sheetFormatPr' && defaultColWidth !== undefined) this.#width = Number(defaultColWidth);
    if (path === 'worksheet/cols/col') this.addColumns(attributes);
  }

  /** The width of columns that name none, in digits. */
  setWidth(width: number): void {
    this.#width = width;
  }

  addColumns({ min = '0', max = min, width = String(this.#width), hidden = '0' }: Attributes): void {
    const seen = isOn(hidden) || Number(width) < LEAST_WIDTH ? 0 : Number(width);
    const last = Math.min(Number(max), MOST_COLUMNS);
    for (let column = Number(min); column <= last && !this.#widths.has(column); column += 1)
      this.#widths.set(column, seen);
  }

  addRow(row: number, { hidden = '0', ht }: Attributes): void {
    if (isOn(hidden) || (ht !== undefined && Number(ht) < LEAST_HEIGHT)) this.#hiddenRows.add(row);
  }

  isRowSeen(row: number): boolean {
    return !this.#hiddenRows.has(row);
  }

  isColumnSeen(column: number): boolean {
    return this.#widths.get(column) !== 0;
  }

  /** How many digits find room in columns, their edges taken off. */
  countDigits(left: number, right: number): number {
    let width = 0;
    for (let column = left; column <= right; column += 1) width += this.#widths.get(column) ?? this.#width;
    return Math.floor(width - EDGES + 0.05);
  }
}
