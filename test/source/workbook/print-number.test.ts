import fc from 'fast-check';
import { format as printByOther } from 'numfmt';
import { describe, expect, it } from 'vitest';
import { parseFormat } from '../../../src/source/workbook/parse-format.ts';
import { printNumber } from '../../../src/source/workbook/print-number.ts';

/** What is shown, with its unit; undefined where the format or the number is refused. */
function print(stored: string, code: string): string | undefined {
  const format = parseFormat(code);
  const shown = format && printNumber(stored, format);
  return shown && `${shown.text}${shown.unit ?? ''}`;
}

const ACCOUNT = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';
const BRACKETS = '#,##0.00_);[Red]\\(#,##0.00\\)';

describe('a number of a spreadsheet arrives as it is shown', () => {
  it.each([
    ['1478.9', 'General', '1478.9'],
    ['1478.8999999999999', 'General', '1478.9'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1478.9', '', '1478.9'],
    ['1478.9', '@', '1478.9'],
    ['1234567.891', 'General', '1234567.891'],
    ['0.0001', 'General', '0.0001'],
    ['1478.9', 'G/通用格式', '1478.9'],
    ['1478.9', '#,##0.00', '1478.90'],
    ['1.4789E3', '0.00', '1478.90'],
    ['2.5E-2', '0.00', '0.03'],
    ['14789000', '#,##0', '14789000'],
    ['1478.9', '0', '1479'],
    ['5.126', '#,##0.0#_);(#,##0.0#)', '5.13'],
    ['5', '0.##', '5'],
    ['0.5', '#.##', '0.5'],
    ['5.1', '?0.0?', '5.1'],
    ['-0.001', '0.00', '0.00'],
    ['-5.5', ACCOUNT, '-5.50'],
    ['0', ACCOUNT, '-'],
    ['5.5', ACCOUNT, '5.50'],
    ['0', ACCOUNT.replaceAll('*', '¥*'), '-'],
    ['-11.18', BRACKETS, '-11.18'],
    ['11.18', BRACKETS, '11.18'],
    ['-11.18', '0.00;[Red]-0.00', '-11.18'],
    ['-11.18', '0.00_ ;[Red]\\-0.00\\ ', '-11.18'],
    ['5', '¥#,##0.00', '5.00'],
    ['-5', '¥#,##0.00', '-5.00'],
    ['5', '[$¥-804]#,##0.00', '5.00'],
    ['5', '"￥"0', '5'],
    ['5', '[$-804]0.00', '5.00'],
    ['5', '* 0.00', '5.00'],
    ['5', '[Red]0.0"元"', '5.0元'],
    ['5', '0.00万元', '5.00万元'],
    ['-5', '0.00"千元"', '-5.00千元'],
    ['0', '0.00;-0.00;;@', ''],
    ['0', '0.00;-0.00;"—"', '—'],
    ['0', ';;;', ''],
    ['0', '#,###', ''],
    ['0', '0.00;-0.00;0', '0'],
    ['12345678.9', '0!.0000', '1234.5679'],
    ['2000000', '0"."0000', '200.0000'],
    ['500000', '0\\.0000', '50.0000'],
    ['5', '0\\.0000', '0.0005'],
    ['-12345678.9', '0!.0000"万元"', '-1234.5679万元'],
  ])('%s with the format %s is %s', (stored, code, shown) => {
    expect(print(stored, code)).toBe(shown);
  });
});

describe('and is refused', () => {
  it.each([
    '0%',
    '0.00%',
    '0.00"%"',
    '0"‰"',
    '"约"0',
    '0.00"人民币"',
    '$0.00',
    '[$$-409]0.00',
    '[$€-2] 0.00',
    '[$¥-411]0.00',
    '0.0,',
    '0,',
    '0,,',
    '0!.0,',
    '#,##0!.0000',
    '0"0000"',
    '0"0"0',
    '0.00.00',
    '#"."####',
    '0-0',
    '0000-00',
    '000-0000-0000',
    '0 0',
    '\\0\\0',
    '[<10000]0.00;0!.0000',
    '[>=1000]0;0.00',
    '[=0]"-";0.00',
    '[DBNum1]General',
    '[DBNum2][$-804]General',
    '[White]0.00',
    '[Color2]0',
    '[黑色]0',
    '[$-F800]0',
    '# ?/?',
    '# ??/??',
    '0.00E+00',
    'yyyy-mm-dd',
    'yyyy"年"m"月"',
    'h:mm',
    '[h]:mm',
    'mm:ss.0',
    '**0.00',
    '*-0.00',
    '*00.00',
    '@"元"',
    '0x',
    'aaa',
    '00000.00',
    '+0.00',
    '-0.00',
    '(0.00)',
    '0.00-',
    '0.00)',
    '△0.00',
    ';;;',
    '""',
    '"12"',
    `0.${'0'.repeat(300)}`,
  ])('what the format %s shows of 12.5', (code) => {
    expect(print('12.5', code)).toBeUndefined();
  });

  it.each([
    ['-30.5', '0.00;0.00'],
    ['-30.5', '0.00;[Red]0.00'],
    ['-30.5', '#,##0.00;;'],
    ['-30.5', '0.00;'],
    ['-30.5', '0.00;△0.00'],
    ['-30.5', '0.00;"负"0.00'],
    ['0', '0.00;-0.00;"零"'],
    ['0', '#.##'],
  ])('%s by the format %s, which shows another sign, nothing or a word', (stored, code) => {
    expect(print(stored, code)).toBeUndefined();
  });

  it.each([
    '1234567.8912',
    '123456789.123',
    '123456789012',
    '0.00001',
    '0.000012345',
    '1234567890123456',
    '1e99',
    '#REF!',
    '',
    '0x10',
    '1,5',
  ])('%s, of which General shows less, a power, or nothing', (stored) => {
    expect(print(stored, 'General')).toBeUndefined();
  });
});

describe('every number that is printed', () => {
  const part = fc.constantFrom(
    '0',
    '#',
    '?',
    ',',
    '.',
    '"元"',
    '"-"',
    '_ ',
    '\\.',
    '¥',
    '-',
    '(',
    ')',
    ' ',
    ';',
    '@',
    '"x"',
    '[Red]',
    '* ',
    'General',
    '%',
  );
  const code = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  const plain = (shown: string): string =>
    shown
      .replace(/[\s,¥]/g, '')
      .replace(/^\((.*)\)$/, '-$1')
      .replace(/元$/, '')
      .replace(/\.$/, '')
      .replace(/^(-?)\./, '$10.');

  it('is printed so by a formatter of others too', () => {
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 3 }),
        (format, units, scale) => {
          const stored = String(units / 10 ** scale);
          const ours = print(stored, format);
          const other = printByOther(format, Number(stored), { throws: false });
          // A code with an error somewhere is shown by nobody.
          if (ours === undefined || other.startsWith('#')) return;
          const others = plain(other);
          expect([format, stored, others.replace(/^-(?=0(?:\.0*)?$)/, '')]).toEqual([format, stored, plain(ours)]);
        },
      ),
      { numRuns: 3000, seed: 20_211_130 },
    );
  });
});
