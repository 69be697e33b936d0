import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/lib/decimal.ts';
import { printNumber } from '../../src/source/print-number.ts';

function print(stored: string, id: string, code?: string): string | undefined {
  const value = printNumber(stored, { id, code });
  return value && formatDecimal(value);
}

describe('a number of a spreadsheet arrives as it is shown', () => {
  it.each([
    ['1478.9', '0', undefined, '1478.9'],
    ['1478.8999999999999', '0', undefined, '1478.9'],
    ['0.30000000000000004', '0', undefined, '0.3'],
    ['1478.9', '4', undefined, '1478.90'],
    ['1.4789E3', '2', undefined, '1478.90'],
    ['2.5E-2', '2', undefined, '0.03'],
    ['14789000', '3', undefined, '14789000'],
    ['5.126', '170', '#,##0.0#_);(#,##0.0#)', '5.13'],
    ['-5.5', '171', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-5.50'],
    ['5', '172', '¥#,##0.00', '5.00'],
    ['5', '173', '[Red]0.0"元"', '5.0'],
  ])('%s with format %s %s is %s', (stored, id, code, shown) => {
    expect(print(stored, id, code)).toBe(shown);
  });

  it.each([
    ['0.5', '9', undefined], ['44000', '14', undefined], ['44000', '180', 'yyyy"年"m"月"'], ['5000', '181', '#,##0.00,'], ['0.5', '182', '# ?/?'], ['5', '183', '0.00E+00'], ['#REF!', '0', undefined], ['1e99', '0', undefined],
  ])('and is none where %s is shown by format %s %s', (stored, id, code) => {
    expect(print(stored, id, code)).toBeUndefined();
  });
});
