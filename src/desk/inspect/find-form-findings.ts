import { formatDecimal } from '../../lib/decimal.ts';
import { compareFractions, type Fraction, fromDecimal, roundFraction, subtractFractions, toDecimal } from '../../lib/fraction.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import type { Finding } from '../../inspection/claims/claim.ts';
import { nameByWords } from '../../inspection/claims/open-ledger.ts';
import { writeFinding } from '../../inspection/rules/write-finding.ts';
import { evaluateFormula, listCells, parseFormula } from '../../model/formula.ts';
import type { MadeIdentity } from '../intake/make-identities.ts';

const ZERO = '0';

function say(value: Fraction): string {
  return formatDecimal(toDecimal(value) ?? roundFraction(value, 6));
}

function evaluate(text: string, amounts: ReadonlyMap<string, string>): Fraction | undefined {
  const formula = parseFormula(text);
  if (!formula.ok) return undefined;
  const value = evaluateFormula(formula.value, (cell) => {
    const amount = amounts.get(cell);
    return amount === '' ? ZERO : amount;
  });
  return value.ok ? value.value : undefined;
}

function isBeyond(gap: Fraction, tolerance: string): boolean {
  const size: Fraction = gap.top < 0n ? { ...gap, top: -gap.top } : gap;
  const allowed = parseDecimal(tolerance === '' ? ZERO : tolerance);
  return allowed !== undefined && compareFractions(size, fromDecimal(allowed)) > 0;
}

/**
 * Sums in a form and equalities between forms that do not come out, beyond what rounding explains.
 * @param places the form of each table, with where it stands
 */
export function findFormFindings(
  identities: readonly MadeIdentity[], amounts: ReadonlyMap<string, string>, places: ReadonlyMap<string, string>,
): Finding[] {
  return identities.flatMap(({ title, left, right, tolerance }) => {
    const [printed, computed] = [evaluate(left, amounts), evaluate(right, amounts)];
    if (!printed || !computed) return [];
    const gap = subtractFractions(printed, computed);
    if (!isBeyond(gap, tolerance)) return [];
    const locator = (text: string): string => [...new Set(listCells(text).map((cell) => places.get(cell.split(':')[0] ?? '') ?? ''))].join('、');
    const size = say(gap).replace('-', '');
    return [writeFinding({
      rule: 'forms', key: nameByWords(left, right), passage: '', weight: 'material', title,
      a: { of: left, locator: locator(left), printed: `${say(printed)}万元` }, b: { of: '', locator: locator(right), printed: `${say(computed)}万元` },
      difference: `${size}万元`, kind: 'arithmetic', isProvable: true, verdict: `一边是${say(printed)}万元，另一边算得${say(computed)}万元。`,
      explanation: `${title}：附表上是${say(printed)}万元，算得${say(computed)}万元，相差${size}万元。`,
    })];
  });
}
