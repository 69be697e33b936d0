import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../src/lib/decimal.ts';
import { roundFraction, toDecimal } from '../../src/lib/fraction.ts';
import { evaluateFormula, listReferences, type LookUp, parseFormula } from '../../src/model/formula.ts';

const CELLS: Readonly<Record<string, string>> = {
  'income:total': '1300.50',
  'spending:basic': '800.00',
  'spending:project': '420.10',
  'income:donated': '',
  'staff:count': '46',
  'notes:word': '若干',
  '10-three-public:car-actual': '3.60',
  'changes:total.amount': '-1.19',
};
const lookUp: LookUp = (reference) => CELLS[reference];

/** What a reader would print for a formula: its exact decimal, or six decimals, or the fault's kind and text. */
function work(text: string): string {
  const formula = parseFormula(text);
  if (!formula.ok) return `${formula.fault.kind}: ${formula.fault.text}`;
  const outcome = evaluateFormula(formula.value, lookUp);
  if (!outcome.ok) return `${outcome.fault.kind}: ${outcome.fault.text}`;
  return formatDecimal(toDecimal(outcome.value) ?? roundFraction(outcome.value, 6));
}

describe('a formula', () => {
  it.each([
    ['income:total', '1300.5'],
    ['spending:basic + spending:project', '1220.1'],
    ['income:total - spending:basic - spending:project', '80.4'],
    ['income:total - ( spending:basic + spending:project )', '80.4'],
    ['income:total - (spending:basic + spending:project)', '80.4'],
    ['2 + 3 * 4', '14'],
    ['( 2 + 3 ) * 4', '20'],
    ['10 - 4 - 3', '3'],
    ['12 / 4 / 3', '1'],
    ['1 / 3', '0.333333'],
    ['1 / 3 * 3', '1'],
    ['0.1 + 0.2', '0.3'],
    ['-1.19 + 0.19', '-1'],
    ['round(spending:project / ( spending:basic + spending:project ) * 100, 1)', '34.4'],
    ['round(changes:total.amount / 2, 2)', '-0.6'],
    ['round(round(10 / 3, 1) * 2, 0)', '7'],
    ['10-three-public:car-actual * 2', '7.2'],
  ])('%s is %s', (text, expected) => {
    expect(work(text)).toBe(expected);
  });

  it('is rounded where it says so, and nowhere else', () => {
    expect(work('round(2 / 3, 2) * 3')).toBe('2.01');
    expect(work('2 / 3 * 3')).toBe('2');
  });

  it.each([
    ['', 'syntax: '],
    ['income:total +', 'syntax: '],
    ['income:total income:total', 'syntax: income:total'],
    ['spending:basic+spending:project', 'syntax: spending:basic+spending:project'],
    ['( 1 + 2', 'syntax: '],
    ['1 + 2 )', 'syntax: )'],
    ['round(1, x)', 'syntax: x'],
    ['round(1)', 'syntax: )'],
    ['1,300.50', 'syntax: ,'],
    ['=SUM(A1:A3)', 'syntax: =SUM'],
    ['1 ** 2', 'syntax: **'],
    ['process.exit(1)', 'syntax: process.exit'],
    ['income:totl', 'unknown-reference: income:totl'],
    ['income:total - income:donated', 'blank-reference: income:donated'],
    ['notes:word + 1', 'blank-reference: notes:word'],
    ['1 / 0', 'zero-division: /'],
    ['1 / ( spending:basic - 800 )', 'zero-division: /'],
  ])('%j has no value: %s', (text, fault) => {
    expect(work(text)).toBe(fault);
  });

  it('agrees with BigInt for sums and products of any length', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('+', '-'),
            fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
            fc.bigInt({ min: 1n, max: 1000n }),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (terms) => {
          const text = ['0', ...terms.map(([sign, a, b]) => `${sign} ${a} * ${b}`)].join(' ');
          const expected = terms.reduce((sum, [sign, a, b]) => (sign === '+' ? sum + a * b : sum - a * b), 0n);
          const value = parseDecimal(work(text));
          expect(value).toEqual({ units: expected, scale: 0 });
        },
      ),
    );
  });
});

describe('listReferences', () => {
  it('names each cell once, in the order it stands', () => {
    const formula = parseFormula('round(b:two / ( a:one + b:two ) * 100, 2) - c:three.share');
    expect(formula.ok && listReferences(formula.value)).toEqual(['b:two', 'a:one', 'c:three.share']);
  });
});
