import { type Cell, findCell, getCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { GENERAL_EXPENDITURE } from '../../model/tables/annex-forms.ts';
import { isKnownAs } from '../../model/tables/list-contracts.ts';
import { SHARES } from '../../model/tables/shares.ts';
import type { KeyFigure } from '../../model/volume.ts';
import { formatNumber } from '../words/format-number.ts';
import { fromDecimal } from '../../lib/fraction.ts';
import { findCode } from '../../model/tables/shared-columns.ts';
import { findOffice, sayOfHundred, stripSpending } from './hundred-view.ts';
import { findShare } from '../words/proportion.ts';
import { describeChange, fillSentence, type SentencePiece } from '../figure/sentence.ts';
import { sayPart, sayRunning, saySpent, SPENDING_NAME } from './words.zh.ts';

/** A share in everyday words, and the division it comes from. */
export interface EverydayShare {
  readonly words: string;
  /** Undefined where the share itself is printed. */
  readonly division: { readonly part: Cell; readonly whole: Cell } | undefined;
}

export interface KeyFigureView {
  readonly label: string;
  readonly cell: Cell;
  readonly text: string;
  /** How it moved against the year before; empty where that is not known. */
  readonly change: readonly SentencePiece[];
  readonly everyday: EverydayShare | undefined;
  readonly sentence: readonly SentencePiece[];
  readonly chapter: string;
}

/** A row of shares that names its part and its whole, as so many out of a hundred yuan. */
function sayShare(cell: Cell, release: Release): EverydayShare | undefined {
  const { table, row } = cell;
  if (cell.unit !== '%' || !isKnownAs(SHARES, table.schema)) return undefined;
  const share = SHARES.open(table, row);
  const [part, whole] = [share.part, share.whole].map((reference) => findCell(release, reference));
  if (!part?.decimal || !whole?.decimal) return undefined;
  const isPrinted = cell.basis === 'stated' && cell.decimal !== undefined;
  const yuan = sayOfHundred(isPrinted ? fromDecimal(cell.decimal) : findShare(part.decimal, whole.decimal));
  const office = findOffice(release, findCode(part.row) ?? ' ');
  const running = office ? sayRunning(sayOfHundred(findShare(office.cell.decimal, whole.decimal)), office.label) : '';
  const spent = isKnownAs(GENERAL_EXPENDITURE, part.table.schema) && SPENDING_NAME.test(part.label);
  return {
    words: spent ? `${saySpent(yuan, stripSpending(part.label))}${running}` : sayPart(yuan),
    division: isPrinted ? undefined : { part, whole },
  };
}

/** A key figure ready to print: its number, how it changed, and what it means in everyday words. */
export function viewKeyFigure(figure: KeyFigure, release: Release): KeyFigureView {
  const cell = getCell(release, figure.of);
  return {
    label: figure.label,
    cell,
    text: formatNumber(cell.text),
    chapter: figure.chapter,
    change: describeChange(release, figure.change),
    everyday: sayShare(cell, release),
    sentence: fillSentence(figure.sentence, release),
  };
}
