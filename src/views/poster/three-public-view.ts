import { compare, type Decimal, toPixels } from '../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../lib/fraction.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import { THREE_PUBLIC } from '../../model/tables/annex-forms.ts';
import type { KnownRow } from '../../model/tables/table-contract.ts';
import { listRows, nameCell } from '../../model/tables/known-rows.ts';
import type { Volume } from '../../model/volume.ts';
import { findKeyChapter } from '../words/annex.ts';
import { SUBTOTAL_NAME, SUM_NAME, THREE_NAMES } from './words.zh.ts';

/** What one of the three cost, beside what was planned. */
export interface ThreePublicItem {
  readonly label: string;
  readonly actual: Cell;
  readonly budget: Cell | undefined;
  /** Parts of the longest bar in a hundred, for drawing. */
  readonly actualSize: number;
  readonly budgetSize: number;
}

export interface ThreePublicView {
  readonly total: ThreePublicItem | undefined;
  readonly items: readonly ThreePublicItem[];
  readonly chapter: string;
}

interface Pair {
  readonly label: string;
  readonly actual: Cell;
  readonly budget: Cell | undefined;
}

type Entry = KnownRow<typeof THREE_PUBLIC.columns>;

function pair({ latest }: Volume, rows: readonly Entry[], row: Entry): Pair[] {
  const actual = findCell(latest, nameCell(row));
  const plan = rows.find((candidate) => candidate.column === 'budget' && candidate.name === row.name);
  const budget = plan && findCell(latest, nameCell(plan));
  return actual?.decimal
    ? [{ label: row.name.replace(SUBTOTAL_NAME, ''), actual, budget: budget?.decimal ? budget : undefined }]
    : [];
}

function measure(value: Decimal | undefined, longest: Decimal): number {
  const part = value && divideFractions(fromDecimal(value), fromDecimal(longest));
  return part ? toPixels(roundFraction(multiplyFractions(part, fromDecimal({ units: 100n, scale: 0 })), 2)) : 0;
}

/** Annex table 10 as three pairs of bars on one scale; undefined where there is none. */
export function viewThreePublic(volume: Volume): ThreePublicView | undefined {
  const rows = listRows(volume.latest, THREE_PUBLIC);
  const [first] = rows;
  const pairs = rows.filter(({ column }) => column === 'actual').flatMap((row) => pair(volume, rows, row));
  // What the three are made up of stays on the table's own page.
  const items = pairs.filter(({ label }) => THREE_NAMES.test(label));
  if (!first || items.length === 0) return undefined;
  const longest = items
    .flatMap(({ actual, budget }) => [actual.decimal, budget?.decimal])
    .reduce<Decimal>((most, value) => (value && compare(value, most) > 0 ? value : most), { units: 0n, scale: 0 });
  const size = (entry: Pair): ThreePublicItem => ({
    ...entry,
    actualSize: measure(entry.actual.decimal, longest),
    budgetSize: measure(entry.budget?.decimal, longest),
  });
  const total = pairs.find(({ label }) => SUM_NAME.test(label));
  return {
    total: total && size(total),
    items: items.map(size),
    chapter: findKeyChapter(volume, first.table.schema.name),
  };
}
