import { add, type Decimal, equals, formatDecimal, fromInteger } from '../../lib/decimal.ts';
import { type Cell, getCell } from '../../model/cell.ts';
import type { FlowItem, Volume } from '../../model/volume.ts';
import { chapterAddress, tableAddress } from '../words/addresses.ts';
import { formatNumber } from '../words/format-number.ts';
import { findShare, formatShare, measureShare } from '../words/proportion.ts';
import { MONEY_IN, MONEY_OUT } from './words.zh.ts';

/** One part of a side of the account. */
export interface AccountPart {
  readonly label: string;
  readonly cell: Cell;
  /** The chapter that tells of it, else its cell. */
  readonly address: string;
  /** Of the total: `99.34%`. */
  readonly share: string;
  /** The same for the length of a bar. */
  readonly size: number;
  /** How it is drawn, from 0; what is left over has its own. */
  readonly tone: number;
}

/** What came in, or what became of it; both sides come to the same total where the account is right. */
export interface AccountSide {
  readonly id: 'in' | 'out';
  readonly title: string;
  readonly parts: readonly AccountPart[];
  /** The parts added up, exact, as print has it. */
  readonly sum: string;
  /** The total as the source prints it; absent where the parts do not come to it. */
  readonly total: Cell | undefined;
  readonly unit: string;
}

const LEFT_OVER = 2;

function viewPart(volume: Volume, item: FlowItem, tone: number, total: Cell): AccountPart {
  const cell = getCell(volume.latest, item.of);
  const share = findShare(cell.decimal, total.decimal);
  const address =
    item.chapter === ''
      ? tableAddress(volume.year, cell.table.schema.name, cell.row.id)
      : chapterAddress(volume.year, item.chapter);
  return { label: item.label, cell, address, share: `${formatShare(share)}%`, size: measureShare(share), tone };
}

function sumParts(parts: readonly AccountPart[]): Decimal {
  return parts.reduce((sum, { cell }) => (cell.decimal ? add(sum, cell.decimal) : sum), fromInteger(0));
}

function viewSide(id: AccountSide['id'], title: string, parts: readonly AccountPart[], total: Cell): AccountSide {
  const sum = sumParts(parts);
  const balances = total.decimal !== undefined && equals(sum, total.decimal);
  return {
    id,
    title,
    parts,
    sum: formatNumber(formatDecimal(sum)),
    total: balances ? total : undefined,
    unit: total.unit,
  };
}

/** The whole account of a year as two sides: where the money came from, and where it went or stayed. */
export function viewAccount(volume: Volume): readonly AccountSide[] {
  const { flow } = volume.settings;
  const total = getCell(volume.latest, flow.total);
  const view = (item: FlowItem, tone: number): AccountPart => viewPart(volume, item, tone, total);
  const skipLeft = (index: number): number => (index < LEFT_OVER ? index : index + 1);
  const out = [
    ...flow.out.map((item, index) => view(item, skipLeft(index))),
    ...flow.left.map((item) => view(item, LEFT_OVER)),
  ];
  return [viewSide('in', MONEY_IN, flow.in.map(view), total), viewSide('out', MONEY_OUT, out, total)];
}
