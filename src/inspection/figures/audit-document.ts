import type { Release } from '../../model/release.ts';
import type { FigureValue, Measure } from './figure-value.ts';
import { type Figure, findFigures } from './find-figures.ts';
import { type Holding, keyOfHolding, listHoldings, type RowHoldings } from './list-holdings.ts';

/** What an audit finds: how many figures a text has, and those that no cell of the version holds. */
export interface Audit {
  readonly year: string;
  readonly version: string;
  readonly found: number;
  readonly misses: readonly Figure[];
}

type Quantity = Extract<FigureValue, { kind: 'quantity' }>;

function isBare({ power, unit }: Measure): boolean {
  return power === 0 && unit === '';
}

/**
 * True where a cell's measure is the text's: the same number of the same unit, whether in 元, 万元 or 亿元. A bare number of the
 * text may have any unit (tables name it elsewhere); a bare number among a cell's words stands for a bare number only.
 */
function isSameMeasure(figure: Measure, cell: Measure, exact: boolean): boolean {
  if (isBare(figure)) return keyOfHolding(figure.decimal) === keyOfHolding(cell.decimal);
  if (isBare(cell)) return exact && keyOfHolding(figure.decimal) === keyOfHolding(cell.decimal);
  const compatible = figure.unit === cell.unit || figure.unit === '' || (cell.unit === '' && !exact);
  return compatible && keyOfHolding(figure.decimal, figure.power) === keyOfHolding(cell.decimal, cell.power);
}

function isSameQuantity(figure: Quantity, cell: Quantity, exact: boolean): boolean {
  if (!figure.high)
    return (
      isSameMeasure(figure.low, cell.low, exact) ||
      (cell.high !== undefined && isSameMeasure(figure.low, cell.high, exact))
    );
  return (
    cell.high !== undefined &&
    isSameMeasure(figure.low, cell.low, exact) &&
    isSameMeasure(figure.high, cell.high, exact)
  );
}

function isHeldBy(figure: FigureValue, { values, words, exact }: Holding): boolean {
  switch (figure.kind) {
    case 'designation':
      return words.includes(figure.name);
    case 'date':
      return values.some(
        (value) =>
          value.kind === 'date' &&
          (figure.date.startsWith('-')
            ? value.date.endsWith(figure.date)
            : `${value.date}-`.startsWith(`${figure.date}-`)),
      );
    case 'quantity':
      return values.some((value) => value.kind === 'quantity' && isSameQuantity(figure, value, exact));
  }
}

/** Rows of the data that stand for a table row of the text, because they share the words of one of its cells. */
function findRows(rows: readonly RowHoldings[], texts: readonly string[]): RowHoldings[] {
  const wanted = texts.map((text) => text.replace(/\s/g, ''));
  return rows.filter((row) => row.texts.some((text) => wanted.includes(text)));
}

function isBareQuantity(value: FigureValue): boolean {
  return value.kind === 'quantity' && isBare(value.low);
}

/** A bare number of a table row must be in a row of the data of that name, where there is one; any other figure anywhere. */
function isHeld({ value, rowTexts }: Figure, rows: readonly RowHoldings[]): boolean {
  const named = isBareQuantity(value) ? findRows(rows, rowTexts) : [];
  return (named.length > 0 ? named : rows).some(({ holdings }) => holdings.some((holding) => isHeldBy(value, holding)));
}

/** Every figure of a text against every cell of one version. */
export function auditDocument(lines: readonly string[], release: Release): Audit {
  const rows = listHoldings(release);
  const figures = findFigures(lines, release.year);
  return {
    year: release.year,
    version: release.version,
    found: figures.length,
    misses: figures.filter((figure) => !isHeld(figure, rows)),
  };
}
