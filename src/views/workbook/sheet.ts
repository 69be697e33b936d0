import type { Decimal } from '../../lib/decimal.ts';
import { formatDecimal } from '../../lib/decimal.ts';

/** How a cell looks; the names are those of the writer (pack-workbook.ts). */
export interface SheetStyle {
  readonly fontSize?: number;
  readonly fontWeight?: 'bold';
  readonly fontStyle?: 'italic';
  readonly textColor?: string;
  readonly backgroundColor?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly alignVertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly topBorderStyle?: 'thin' | 'medium';
  readonly topBorderColor?: string;
  readonly bottomBorderStyle?: 'thin' | 'medium';
  readonly bottomBorderColor?: string;
  readonly leftBorderStyle?: 'thin';
  readonly leftBorderColor?: string;
  readonly rightBorderStyle?: 'thin';
  readonly rightBorderColor?: string;
}

/** A cell of a sheet: a text or a number, never a formula. */
export interface SheetCell {
  readonly value: string | number;
  /** Number format. */
  readonly format?: string;
  readonly style: SheetStyle;
  /** The sheet it leads to. */
  readonly link?: string;
  /** Columns and rows it covers, where more than one. */
  readonly across?: number;
  readonly down?: number;
  /** Least height of its row in points. */
  readonly height?: number;
}

export type SheetRow = readonly (SheetCell | null)[];

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay when one scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The first row filters the others. */
  readonly filtered?: boolean;
  /** First and last of the rows that are printed on every page, counted from 1. */
  readonly repeated?: readonly [first: number, last: number];
  readonly landscape?: boolean;
  /** Printed in the middle of the page. */
  readonly centred?: boolean;
}

/** What a spreadsheet keeps exactly, and shows in full. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 15;

/** A decimal as a cell's value with the decimals it was written with; a text where a spreadsheet would lose digits. */
export function sheetNumber(decimal: Decimal, grouped = true): Pick<SheetCell, 'value' | 'format'> {
  const text = formatDecimal(decimal);
  const { length } = text.replace(/\D/g, '').replace(/^0+/, '');
  if (length > MOST_DIGITS || decimal.scale > MOST_DECIMALS) return { value: text };
  return {
    value: Number(text),
    format: `${grouped ? '#,##0' : '0'}${decimal.scale > 0 ? `.${'0'.repeat(decimal.scale)}` : ''}`,
  };
}

/** A cell over several columns. */
export function spreadCell(cell: SheetCell, columns: number): SheetRow {
  return [{ ...cell, across: columns }, ...Array.from({ length: columns - 1 }, () => null)];
}
