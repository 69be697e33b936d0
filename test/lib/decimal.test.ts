import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  type Decimal,
  equals,
  formatDecimal,
  fromInteger,
  multiply,
  negate,
  parseDecimal,
  round,
  subtract,
  toPixels,
} from '../../src/lib/decimal.ts';

const decimals: fc.Arbitrary<Decimal> = fc.record({
  units: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
  scale: fc.nat({ max: 12 }),
});

function read(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (!decimal) throw new Error(`not a decimal: ${text}`);
  return decimal;
}

/** The value at a common scale of 30, to compare with plain BigInt arithmetic. */
function scaled(value: Decimal): bigint {
  return value.units * 10n ** BigInt(30 - value.scale);
}

describe('parseDecimal', () => {
  it.each(['0', '0.00', '5581.29', '-1.19', '71', '220.00', '123456789012345678901234567890.12'])(
    'reads %s and writes it back as printed',
    (text) => {
      expect(formatDecimal(read(text))).toBe(text);
    },
  );

  it.each([
    '',
    ' 1',
    '1 ',
    '1,234.00',
    '1，234',
    '.5',
    '5.',
    '+1',
    '-0',
    '-0.00',
    '01',
    '1e3',
    '１２',
    '12万元',
    '50%',
    'NaN',
    'Infinity',
    '0x10',
    '1.2.3',
    '−1',
    '1\n',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('is undone by formatDecimal, and undoes it', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const text = formatDecimal(value);
        expect(parseDecimal(text)).toEqual(value.units === 0n ? { units: 0n, scale: value.scale } : value);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds where binary floats do not', () => {
    expect(formatDecimal(add(read('0.1'), read('0.2')))).toBe('0.3');
    expect(formatDecimal(subtract(read('1300.50'), read('1220.1')))).toBe('80.40');
    expect(formatDecimal(multiply(read('1.10'), read('-3')))).toBe('-3.30');
  });

  it('agrees with BigInt', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(scaled(add(a, b))).toBe(scaled(a) + scaled(b));
        expect(scaled(subtract(a, b))).toBe(scaled(a) - scaled(b));
        expect(multiply(a, b)).toEqual({ units: a.units * b.units, scale: a.scale + b.scale });
        expect(compare(a, b)).toBe(scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0);
      }),
    );
  });

  it('keeps the laws of sums', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(equals(add(a, b), add(b, a))).toBe(true);
        expect(equals(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(equals(subtract(add(a, b), b), a)).toBe(true);
        expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
      }),
    );
  });

  it('takes 71 and 71.00 for one number, and keeps their printed digits', () => {
    expect(equals(read('71'), read('71.00'))).toBe(true);
    expect(formatDecimal(read('71'))).not.toBe(formatDecimal(read('71.00')));
  });

  it('knows sign and size', () => {
    expect(formatDecimal(absolute(read('-0.05')))).toBe('0.05');
    expect(formatDecimal(negate(read('0.05')))).toBe('-0.05');
    expect(formatDecimal(negate(read('0.00')))).toBe('0.00');
    expect(formatDecimal(fromInteger(143))).toBe('143');
    expect(toPixels(read('-12.5'))).toBe(-12.5);
  });
});

describe('round', () => {
  it.each([
    ['34.431', 1, '34.4'],
    ['34.45', 1, '34.5'],
    ['34.449', 1, '34.4'],
    ['0.5', 0, '1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['-0.5', 0, '-1'],
    ['-1.5', 0, '-2'],
    ['-2.5', 0, '-3'],
    ['-34.45', 1, '-34.5'],
    ['-34.449', 1, '-34.4'],
    ['-0.04', 1, '0.0'],
    ['9.995', 2, '10.00'],
    ['71', 2, '71.00'],
  ] as const)('%s to %i decimals is %s, half away from zero', (text, digits, expected) => {
    expect(formatDecimal(round(read(text), digits))).toBe(expected);
  });

  it('moves a value by half a step at most, and the same for both signs', () => {
    fc.assert(
      fc.property(decimals, fc.nat({ max: 12 }), (value, digits) => {
        const rounded = round(value, digits);
        const step: Decimal = { units: 1n, scale: digits };
        expect(rounded.scale).toBe(digits);
        expect(compare(absolute(multiply(subtract(rounded, value), fromInteger(2))), step)).toBeLessThanOrEqual(0);
        expect(equals(round(negate(value), digits), negate(rounded))).toBe(true);
        expect(round(rounded, digits)).toEqual(rounded);
      }),
    );
  });
});
