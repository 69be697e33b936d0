import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal, type Fraction } from '../../src/lib/fraction.ts';
import {
  addQuotients,
  divideQuotients,
  dropCommonFactor,
  fromNumber,
  fromUnknown,
  isPair,
  keyOf,
  listUnknowns,
  multiplyQuotients,
  type Quotient,
  renameUnknowns,
  subtractQuotients,
} from '../../src/lib/polynomial.ts';

const whole = (value: bigint): Fraction => ({ top: value, bottom: 1n });
const [a, b, c] = ['a', 'b', 'c'].map(fromUnknown) as [Quotient, Quotient, Quotient];

function divide(one: Quotient, other: Quotient): Quotient {
  const quotient = divideQuotients(one, other);
  if (!quotient) throw new Error('division by zero');
  return quotient;
}

const quotients: fc.Arbitrary<Quotient> = fc.letrec<{ part: Quotient }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(a, b, c),
    fc.integer({ min: -9, max: 9 }).map((value) => fromNumber(whole(BigInt(value)))),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => addQuotients(one, other)),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => multiplyQuotients(one, other)),
    fc.tuple(tie('part'), tie('part')).map(([one, other]) => divideQuotients(one, other) ?? one),
  ),
})).part;

const isZero = (quotient: Quotient): boolean => quotient.top.size === 0;

describe('quotients of polynomials', () => {
  it('keep the laws of arithmetic whatever they are', () => {
    fc.assert(
      fc.property(quotients, quotients, quotients, (x, y, z) => {
        expect(isZero(subtractQuotients(addQuotients(x, y), addQuotients(y, x)))).toBe(true);
        expect(
          isZero(
            subtractQuotients(
              multiplyQuotients(x, addQuotients(y, z)),
              addQuotients(multiplyQuotients(x, y), multiplyQuotients(x, z)),
            ),
          ),
        ).toBe(true);
        if (!isZero(y)) expect(isZero(subtractQuotients(multiplyQuotients(divide(x, y), y), x))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('know a division by what is always zero', () => {
    expect(divideQuotients(a, subtractQuotients(b, b))).toBeUndefined();
  });
});

describe('polynomials', () => {
  const pair = subtractQuotients(multiplyQuotients(a, c), multiplyQuotients(b, c)).top;

  it('lose what all products have in common, and then say that two are one', () => {
    expect(isPair(pair)).toBe(false);
    expect(isPair(dropCommonFactor(pair))).toBe(true);
    expect(listUnknowns(dropCommonFactor(pair)).toSorted()).toEqual(['a', 'b']);
    expect(isPair(addQuotients(a, b).top)).toBe(false);
    expect(isPair(subtractQuotients(a, addQuotients(b, c)).top)).toBe(false);
  });

  it('have one text for every multiple, and another for everything else', () => {
    const half = fromNumber(fromDecimal({ units: 5n, scale: 1 }));
    expect(keyOf(multiplyQuotients(subtractQuotients(a, b), half).top)).toBe(keyOf(subtractQuotients(b, a).top));
    expect(keyOf(subtractQuotients(a, b).top)).not.toBe(keyOf(addQuotients(a, b).top));
  });

  it('vanish where two names become one that stood against each other', () => {
    expect(renameUnknowns(subtractQuotients(a, b).top, () => 'x').size).toBe(0);
    expect([...renameUnknowns(addQuotients(a, b).top, () => 'x')]).toEqual([['x', whole(2n)]]);
  });
});
