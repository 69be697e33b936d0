import type { WorkbookRange } from '../../model/workbook.ts';
import { nameAddress, parseAddress } from './cell-address.ts';
import type { Archive } from './open-archive.ts';
import { isOn, PLAIN_LOOK } from './read-look.ts';
import { decodeEscapes, type MarkedText, TextReader } from './read-cell-text.ts';
import { readXml, type XmlTag } from './read-xml.ts';
import { SheetLayout } from './sheet-layout.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** A cell as the file has it. */
export interface StoredCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number | undefined;
  /** Undefined where it has no formula; else the formula and its kind. */
  formula: { text: string; readonly kind: string; readonly volatile: boolean } | undefined;
  value: string;
  inline: MarkedText;
}

/** A part of a sheet that a conditional format may change or hide. */
export interface ConditionalRange {
  readonly ranges: readonly WorkbookRange[];
  /** The number of the look that it gives; undefined where it has none. */
  readonly look: number | undefined;
  readonly hidesValue: boolean;
}

export interface StoredSheet {
  readonly cells: readonly StoredCell[];
  readonly merged: readonly WorkbookRange[];
  readonly conditional: readonly ConditionalRange[];
  readonly layout: SheetLayout;
}

const ROOT = 'worksheet';
const DATA = `${ROOT}/sheetData`;
const CELL = `${DATA}/row/c`;
/** An annex has a few thousand cells and a few hundred merged ranges. */
const MOST_CELLS = 250_000;
const MOST_RANGES = 20_000;
const LAST = { row: 1_048_576, column: 16_384 } as const;
const EMPTY: MarkedText = { text: '', look: PLAIN_LOOK };

/** `A1:B2` → its corners; a single cell is a range too. */
export function parseRange(text: string): WorkbookRange | undefined {
  const [from, to = from] = text.split(':').map((address) => parseAddress(address.replaceAll('$', '')));
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : undefined;
}

/** Reads the parts of a sheet that decide what it shows. */
class SheetReader {
  readonly #part: string;
  readonly cells: StoredCell[] = [];
  readonly merged: WorkbookRange[] = [];
  readonly conditional: { ranges: WorkbookRange[]; look: number | undefined; hidesValue: boolean }[] = [];
  readonly layout = new SheetLayout();
  readonly #inline = new TextReader(`${CELL}/is`);
  readonly #rows = new Set<number>();
  #row = 0;
  #column = 0;
  #seen = new Set<number>();
  #ranges: WorkbookRange[] = [];

  constructor(part: string) {
    this.#part = part;
  }

  #refuse(found: string): never {
    throw new WorkbookFault('import-part', `${this.#part}（${found}）`);
  }

  open(tag: XmlTag): void {
    const { path, attributes } = tag;
    if (path === `${DATA}/row`) this.#openRow(attributes);
    else if (path === CELL) this.#openCell(attributes);
    else if (path === `${CELL}/f`) this.#openFormula(attributes);
    else if (path.startsWith(`${CELL}/is`)) this.#inline.open(tag);
    else if (path === `${ROOT}/mergeCells/mergeCell`) this.#addMerged(attributes['ref'] ?? '');
    else if (path.includes('onditionalFormatting')) this.#readConditional(tag);
    else this.layout.read(path, attributes);
  }

  write(text: string, path: string): void {
    const cell = this.cells.at(-1);
    if (!cell || !path.startsWith(CELL)) {
      if (path.endsWith('/conditionalFormatting/sqref')) this.#ranges.push(...this.#listRanges(text));
      return;
    }
    if (path === `${CELL}/v`) cell.value += text;
    if (path === `${CELL}/f` && cell.formula) cell.formula.text += text;
    if (path.startsWith(`${CELL}/is`)) this.#inline.write(text, path);
  }

  close(path: string): void {
    const cell = this.cells.at(-1);
    if (path.startsWith(`${CELL}/is/`)) this.#inline.close(path);
    if (path === CELL && cell) {
      cell.inline = this.#inline.take();
      cell.value = decodeEscapes(cell.value);
    }
  }

  #openRow(attributes: XmlTag['attributes']): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > LAST.row)
      this.#refuse(`没有第 ${attributes['r']} 行`);
    if (this.#rows.size === this.#rows.add(this.#row).size) this.#refuse(`第 ${this.#row} 行有两份`);
    this.layout.addRow(this.#row, attributes);
    [this.#column, this.#seen] = [0, new Set()];
  }

  #openCell({ r, t = 'n', s }: XmlTag['attributes']): void {
    const place = r === undefined ? { row: this.#row, column: this.#column + 1 } : parseAddress(r);
    if (!place || place.row !== this.#row || place.column > LAST.column)
      return this.#refuse(`第 ${this.#row} 行里的 ${r}`);
    if (this.#seen.size === this.#seen.add(place.column).size) this.#refuse(`${r} 有两份`);
    if (this.cells.length >= MOST_CELLS)
      throw new WorkbookFault('import-large', `${this.#part}，多于 ${MOST_CELLS} 格`);
    this.#column = place.column;
    this.cells.push({
      address: nameAddress(place.row, place.column),
      ...place,
      type: t,
      style: s === undefined ? undefined : Number(s),
      formula: undefined,
      value: '',
      inline: EMPTY,
    });
  }

  #openFormula({ t = 'normal', ca = '0' }: XmlTag['attributes']): void {
    const cell = this.cells.at(-1);
    if (cell) cell.formula = { text: '', kind: t, volatile: isOn(ca) };
  }

  #addMerged(reference: string): void {
    const range = parseRange(reference);
    if (!range) return this.#refuse(`合并的 ${reference}`);
    if (this.merged.push(range) > MOST_RANGES)
      throw new WorkbookFault('import-large', `${this.#part}，多于 ${MOST_RANGES} 处合并`);
  }

  #listRanges(text: string): WorkbookRange[] {
    return text
      .trim()
      .split(/\s+/)
      .flatMap((reference) => parseRange(reference) ?? []);
  }

  /** Looks that newer programs keep in the sheet itself are not read: they may hide the number. */
  #readConditional({ name, attributes }: XmlTag): void {
    if (name === 'conditionalFormatting') this.#ranges = this.#listRanges(attributes['sqref'] ?? '');
    if (name === 'cfRule')
      this.conditional.push({
        ranges: this.#ranges,
        look: attributes['dxfId'] === undefined ? undefined : Number(attributes['dxfId']),
        hidesValue: false,
      });
    const last = this.conditional.at(-1);
    if (last && (name === 'dxf' || ((name === 'dataBar' || name === 'iconSet') && !isOn(attributes['showValue']))))
      last.hidesValue = true;
    if (this.conditional.length > MOST_RANGES) throw new WorkbookFault('import-large', `${this.#part}，条件格式过多`);
  }
}

/** The sheet of a part. */
export function readSheet(archive: Archive, part: string): StoredSheet {
  const reader = new SheetReader(part);
  let root = '';
  readXml(archive.read(part), part, {
    open: (tag) => {
      root ||= tag.path;
      reader.open(tag);
    },
    text: (text, path) => reader.write(text, path),
    close: (path) => reader.close(path),
  });
  if (root !== ROOT) throw new WorkbookFault('import-part', `${part}（不是工作表）`);
  const { cells, merged, conditional, layout } = reader;
  return { cells, merged, conditional, layout };
}
