import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, round } from '../../src/lib/decimal.ts';
import {
  addFractions,
  divideFractions,
  equalFractions,
  type Fraction,
  fromDecimal,
  multiplyFractions,
  roundFraction,
  subtractFractions,
  toDecimal,
} from '../../src/lib/fraction.ts';

const integers = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const fractions = fc
  .tuple(
    integers,
    integers.filter((value) => value !== 0n),
  )
  .map(([top, bottom]) => divide(top, bottom));

function whole(value: bigint): Fraction {
  return { top: value, bottom: 1n };
}

function divide(top: bigint, bottom: bigint): Fraction {
  const quotient = divideFractions(whole(top), whole(bottom));
  if (!quotient) throw new Error('division by zero');
  return quotient;
}

describe('fractions', () => {
  it('keep a third whole until it is rounded', () => {
    const third = divide(1n, 3n);
    expect(equalFractions(multiplyFractions(third, whole(3n)), whole(1n))).toBe(true);
    expect(formatDecimal(roundFraction(third, 4))).toBe('0.3333');
    expect(toDecimal(third)).toBeUndefined();
  });

  it('are in lowest terms with a positive bottom', () => {
    expect(divide(6n, -4n)).toEqual({ top: -3n, bottom: 2n });
    expect(divide(0n, -7n)).toEqual({ top: 0n, bottom: 1n });
  });

  it('have no quotient by zero', () => {
    expect(divideFractions(whole(5n), whole(0n))).toBeUndefined();
  });

  it('agree with cross multiplication of BigInts', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const sum = addFractions(a, b);
        expect(sum.top * a.bottom * b.bottom).toBe((a.top * b.bottom + b.top * a.bottom) * sum.bottom);
        expect(equalFractions(subtractFractions(sum, b), a)).toBe(true);
        const product = multiplyFractions(a, b);
        expect(product.top * a.bottom * b.bottom).toBe(a.top * b.top * product.bottom);
        if (b.top !== 0n) expect(divideFractions(product, b)).toEqual(a);
      }),
    );
  });

  it('come back from decimals exactly', () => {
    fc.assert(
      fc.property(integers, fc.nat({ max: 12 }), (units, scale) => {
        const back = toDecimal(fromDecimal({ units, scale }));
        expect(back && fromDecimal(back)).toEqual(fromDecimal({ units, scale }));
      }),
    );
  });
});

describe('roundFraction', () => {
  it.each([
    [2n, 3n, 2, '0.67'],
    [-2n, 3n, 2, '-0.67'],
    [1n, 8n, 2, '0.13'],
    [-1n, 8n, 2, '-0.13'],
    [1n, 3n, 0, '0'],
    [-1n, 2n, 0, '-1'],
    [4201n, 12201n, 4, '0.3443'],
    [999n, 1000n, 2, '1.00'],
  ] as const)('%s/%s to %i decimals is %s, half away from zero', (top, bottom, digits, expected) => {
    expect(formatDecimal(roundFraction(divide(top, bottom), digits))).toBe(expected);
  });

  it('agrees with rounding a decimal', () => {
    fc.assert(
      fc.property(integers, fc.nat({ max: 12 }), fc.nat({ max: 6 }), (units, scale, digits) => {
        expect(roundFraction(fromDecimal({ units, scale }), digits)).toEqual(round({ units, scale }, digits));
      }),
    );
  });

  it('is never further than half a step, for quotients that do not end', () => {
    fc.assert(
      fc.property(fractions, fc.nat({ max: 6 }), (value, digits) => {
        const error = subtractFractions(fromDecimal(roundFraction(value, digits)), value);
        const size = error.top < 0n ? -error.top : error.top;
        expect(2n * size * 10n ** BigInt(digits) <= error.bottom).toBe(true);
      }),
    );
  });
});
