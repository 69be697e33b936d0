import { compare, type Decimal } from '../../lib/decimal.ts';
import { compareFractions, type Fraction, fromDecimal, roundFraction, subtractFractions } from '../../lib/fraction.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import { GENERAL_EXPENDITURE } from '../../model/tables/annex-forms.ts';
import type { KnownRow } from '../../model/tables/table-contract.ts';
import type { Release } from '../../model/release.ts';
import { listRows, nameCell } from '../../model/tables/known-rows.ts';
import { findCode } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { findKeyChapter } from '../words/annex.ts';
import { tableAddress } from '../words/addresses.ts';
import { findShare, formatShare } from '../words/proportion.ts';
import { GENERAL_NAME, OFFICE_NAME, SPENDING_NAME } from './words.zh.ts';

/** One class of expenditure as its part of every hundred yuan. */
export interface HundredPart {
  /** What the money was for: `科学技术`. */
  readonly label: string;
  readonly cell: Cell;
  readonly address: string;
  /** Of every hundred yuan, to the hundredth: `94.29`. */
  readonly yuan: string;
  /** What of it runs the office itself, as the accounts name it (…管理事务): not what the class is for; absent where there is none. */
  readonly office: Office | undefined;
  /** Whole squares out of a hundred. */
  readonly squares: number;
  readonly tone: number;
}

/** The part of a class that runs the office. */
export interface Office {
  readonly label: string;
  readonly cell: Cell;
}

export interface HundredView {
  readonly whole: Cell;
  /** Largest first; classes without money are left out. */
  readonly parts: readonly HundredPart[];
  /** The chapter about it, or blank. */
  readonly chapter: string;
}

/** Whole numbers that come to a hundred: each share cut down, what is missing given to those that lost most. */
export function apportion(shares: readonly Fraction[]): number[] {
  const cut = shares.map((share) => share.top / share.bottom);
  const lost = shares.map((share, index) => ({
    index,
    rest: subtractFractions(share, fromDecimal({ units: cut[index] ?? 0n, scale: 0 })),
  }));
  const missing = Math.max(0, 100 - cut.reduce((sum, number) => sum + Number(number), 0));
  const raised = new Set(
    lost
      .toSorted((a, b) => compareFractions(b.rest, a.rest))
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return cut.map((number, index) => Number(number) + (raised.has(index) ? 1 : 0));
}

type Entry = KnownRow<typeof GENERAL_EXPENDITURE.columns>;

function isTotalOf(wanted: string): (row: Entry) => boolean {
  return ({ level, column }) => level === wanted && column === 'total';
}

function listClasses(volume: Volume, rows: readonly Entry[]): Cell[] {
  const cells = rows
    .filter(isTotalOf('class'))
    .flatMap((row) => findCell(volume.latest, nameCell(row)) ?? [])
    .filter(({ decimal }) => decimal !== undefined && decimal.units > 0n);
  return cells.toSorted((a, b) => compare(b.decimal as Decimal, a.decimal as Decimal));
}

/** The division of a class that runs the office: `科学技术管理事务` of `206`. */
export function findOffice(release: Release, classCode: string): Office | undefined {
  const row = listRows(release, GENERAL_EXPENDITURE).find(
    ({ code, name, column }) =>
      column === 'total' &&
      code !== classCode &&
      code.startsWith(classCode) &&
      OFFICE_NAME.test(name) &&
      !GENERAL_NAME.test(name),
  );
  const cell = row && findCell(release, nameCell(row));
  return row && cell?.decimal && cell.decimal.units > 0n ? { label: row.name, cell } : undefined;
}

/** The classes of annex table 06 as a hundred yuan; undefined where the table does not say them. */
export function viewHundred(volume: Volume): HundredView | undefined {
  const rows = listRows(volume.latest, GENERAL_EXPENDITURE);
  const row = rows.find(isTotalOf('total'));
  const whole = row && findCell(volume.latest, nameCell(row));
  const classes = listClasses(volume, rows);
  if (!whole?.decimal || classes.length === 0) return undefined;
  const shares = classes.map(({ decimal }) => findShare(decimal, whole.decimal));
  const squares = apportion(shares);
  const parts = classes.map((cell, index) => ({
    label: stripSpending(cell.label),
    cell,
    address: tableAddress(volume.year, whole.table.schema.name, cell.row.id),
    yuan: formatShare(shares[index] as Fraction),
    office: findOffice(volume.latest, findCode(cell.row) ?? ' '),
    squares: squares[index] ?? 0,
    tone: index,
  }));
  return { whole, parts, chapter: findKeyChapter(volume, whole.table.schema.name) };
}

/** What the money of a class is for: `科学技术支出` → `科学技术`. */
export function stripSpending(label: string): string {
  return label.replace(SPENDING_NAME, '');
}

/** How many of a hundred, as one says it: whole from one upwards. */
export function sayOfHundred(share: Fraction): string {
  return formatShare(share, roundFraction(share, 0).units > 0n ? 0 : 2);
}
