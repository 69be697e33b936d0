import { type Leaf, LEAVES } from './accounts.ts';
import { openDraw } from './draw.ts';
import { isActive, listFactors } from './events.ts';

/** Amounts in units of 0.01 万元. */
export type Cents = bigint;

/** The leaf amounts of one year, and what is drawn beside them. Everything else is a sum of these. */
export interface Books {
  readonly year: number;
  /** Years before the last one. */
  readonly offset: number;
  readonly leaves: ReadonlyMap<Leaf, Cents>;
  /** What was left of the budget, by functional item. */
  readonly unspent: ReadonlyMap<string, Cents>;
  /** Money that is not fiscal: in, kept from before, spent, kept. */
  readonly other: { readonly income: Cents; readonly carryIn: Cents; readonly spent: Cents; readonly carryOut: Cents };
}

/** Drift from year to year in thousandths, by kind of money. */
const DRIFT: Readonly<Record<Leaf['kind'], readonly [bigint, bigint]>> = {
  personnel: [1006n, 1048n],
  public: [968n, 1022n],
  project: [945n, 1085n],
  fund: [980n, 1030n],
};
const SMALLEST = 12n;

const scale = (amount: Cents, thousandths: bigint): Cents => (amount * thousandths) / 1000n;

function nameLeaf({ item, economic, kind }: Leaf): string {
  return `${item}-${economic}-${kind}`;
}

/** One leaf through all years, the first year first; 0 where there is no such money. */
function drawLeaf(leaf: Leaf, seed: string, years: readonly number[]): Cents[] {
  const draw = openDraw(seed, 'leaf', nameLeaf(leaf));
  const last = years.at(-1) ?? 0;
  let running = scale(leaf.base, draw.between(820n, 1240n));
  return years.map((year) => {
    const { lasting, passing } = listFactors(leaf, last - year);
    running = [draw.between(...DRIFT[leaf.kind]), ...lasting].reduce(scale, running) + draw.between(0n, 9n);
    const amount = passing.reduce(scale, running);
    return isActive(leaf, last - year) ? (amount < SMALLEST ? SMALLEST : amount) : 0n;
  });
}

/** Some items keep a little of their budget for the next year. */
function drawUnspent(leaves: ReadonlyMap<Leaf, Cents>, seed: string, year: number): Map<string, Cents> {
  const items = Map.groupBy(
    [...leaves].filter(([leaf, amount]) => leaf.kind !== 'fund' && amount > 0n),
    ([{ item }]) => item,
  );
  return new Map(
    [...items].map(([item, parts]) => {
      const draw = openDraw(seed, 'unspent', item, String(year));
      const spent = parts.reduce((sum, [, amount]) => sum + amount, 0n);
      return [item, draw.chance(40n) ? scale(spent, draw.between(2n, 55n)) : 0n];
    }),
  );
}

function drawOther(seed: string, year: number, carryIn: Cents): Books['other'] {
  const draw = openDraw(seed, 'other', String(year));
  const income = draw.between(24n, 210n);
  const spent = draw.between(0n, (carryIn + income) / 2n);
  return { income, carryIn, spent, carryOut: carryIn + income - spent };
}

/** The books of so many years up to the last, and of the year before them, oldest first. */
export function drawBooks(seed: string, last: number, count: number): Books[] {
  const years = Array.from({ length: count + 1 }, (_, index) => last - count + index);
  const series = LEAVES.map((leaf) => [leaf, drawLeaf(leaf, seed, years)] as const);
  let carried = openDraw(seed, 'carried').between(180n, 900n);
  return years.map((year, index) => {
    const leaves = new Map(series.map(([leaf, amounts]) => [leaf, amounts[index] ?? 0n]));
    const other = drawOther(seed, year, carried);
    carried = other.carryOut;
    return { year, offset: last - year, leaves, unspent: drawUnspent(leaves, seed, year), other };
  });
}
