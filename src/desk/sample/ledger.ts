import { formatDecimal } from '../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../lib/fraction.ts';
import { FUNCTIONS, type Leaf } from './accounts.ts';
import type { Books, Cents } from './books.ts';

/** `123456` → `1234.56`. */
export function write(amount: Cents): string {
  return amount === 0n ? '0' : formatDecimal({ units: amount, scale: 2 });
}

/** part ÷ whole × 100, rounded half up to two decimals; undefined where the whole is zero. */
export function percentOf(part: Cents, whole: Cents): string | undefined {
  const share = divideFractions(fromDecimal({ units: part, scale: 2 }), fromDecimal({ units: whole, scale: 2 }));
  return share && formatDecimal(roundFraction(multiplyFractions(share, fromDecimal({ units: 100n, scale: 0 })), 2));
}

export function sumLeaves({ leaves }: Books, matches: (leaf: Leaf) => boolean): Cents {
  return [...leaves].reduce((sum, [leaf, amount]) => (matches(leaf) ? sum + amount : sum), 0n);
}

/** The year's totals, each from the leaves. */
export function totalise(books: Books, prior: Books | undefined) {
  const general = sumLeaves(books, ({ kind }) => kind !== 'fund');
  const fund = sumLeaves(books, ({ kind }) => kind === 'fund');
  const personnel = sumLeaves(books, ({ kind }) => kind === 'personnel');
  const publicCost = sumLeaves(books, ({ kind }) => kind === 'public');
  const carryOut = [...books.unspent.values()].reduce((sum, amount) => sum + amount, 0n);
  const carryIn = [...(prior?.unspent.values() ?? [])].reduce((sum, amount) => sum + amount, 0n);
  const incomeGeneral = general + carryOut - carryIn;
  const { other } = books;
  return {
    general,
    fund,
    personnel,
    publicCost,
    basic: personnel + publicCost,
    project: general + fund + other.spent - personnel - publicCost,
    otherIncome: other.income,
    generalProject: general - personnel - publicCost,
    carryIn,
    carryOut,
    incomeGeneral,
    fiscalIncome: incomeGeneral + fund,
    fiscal: general + fund,
    fiscalTotal: general + fund + carryOut,
    income: incomeGeneral + fund + other.income,
    expenditure: general + fund + other.spent,
    allCarryIn: carryIn + other.carryIn,
    allCarryOut: carryOut + other.carryOut,
    grandTotal: general + fund + other.spent + carryOut + other.carryOut,
  };
}
export type Totals = ReturnType<typeof totalise>;

/** The item that money from outside the budget is spent on. */
export const OTHER_ITEM = '2130399';

/** Functional codes under which the year has money, parents first. */
export function listCodes(books: Books, matches: (leaf: Leaf) => boolean = () => true): string[] {
  const used = new Set(
    [...books.leaves]
      .filter(([leaf, amount]) => amount > 0n && matches(leaf))
      .flatMap(([{ item }]) => [item, item.slice(0, 5), item.slice(0, 3)]),
  );
  return FUNCTIONS.map(({ code }) => code).filter((code) => used.has(code));
}

/** The codes right below one. */
export function listSampleParts(codes: readonly string[], code: string): string[] {
  return codes.filter((other) => other.length === code.length + 2 && other.startsWith(code));
}
