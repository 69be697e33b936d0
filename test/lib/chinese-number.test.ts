import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from '../../src/lib/chinese-number.ts';
import { formatDecimal } from '../../src/lib/decimal.ts';

describe('parseChineseNumber', () => {
  it.each([
    ['零', '0'],
    ['三', '3'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['九十九', '99'],
    ['一百零五', '105'],
    ['两千三百', '2300'],
    ['百', '100'],
    ['一万', '10000'],
    ['三万五千', '35000'],
    ['一亿二千万', '120000000'],
    ['百亿', '10000000000'],
    ['万亿', '1000000000000'],
    ['二〇二〇', '2020'],
    ['二○一九', '2019'],
    ['三点五', '3.5'],
    ['三十五点六亿', '3560000000.0'],
    ['壹佰万', '1000000'],
  ])('reads %s as %s', (text, value) => {
    const decimal = parseChineseNumber(text);
    expect(decimal && formatDecimal(decimal)).toBe(value);
  });

  it.each(['', '空', '十几', '点', '一点', '点五', '一点十', '一点二点三', '五六十', '3'])('refuses %j', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });
});
