import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/lib/decimal.ts';
import { fillField, stackBar } from '../../src/views/chart/draw/stack-bar.ts';
import { apportion, sayOfHundred } from '../../src/views/poster/hundred-view.ts';
import { findShare, formatShare } from '../../src/views/words/proportion.ts';

const share = (part: string, whole: string) => findShare(parseDecimal(part), parseDecimal(whole));

describe('apportion', () => {
  it.each([
    [
      ['94.29', '3.01', '1.28', '1.05', '0.37'],
      [94, 3, 1, 1, 1],
    ],
    [['100'], [100]],
    [
      ['33.4', '33.3', '33.3'],
      [34, 33, 33],
    ],
    [
      ['99.6', '0.2', '0.2'],
      [100, 0, 0],
    ],
  ])('%j of a hundred are %j squares', (parts, squares) => {
    expect(apportion(parts.map((part) => share(part, '100')))).toEqual(squares);
  });
});

describe('formatShare', () => {
  it.each([
    ['1', '3', '33.33'],
    ['2', '3', '66.67'],
    ['0.21', '5581.29', '不足0.01'],
    ['0', '5', '0.00'],
    ['5', '0', '0.00'],
    ['1', '8', '12.50'],
  ])('%s of %s is %s', (part, whole, text) => {
    expect(formatShare(share(part, whole))).toBe(text);
  });
});

it('says whole yuan from one upwards, and hundredths below', () => {
  expect([
    sayOfHundred(share('94.29', '100')),
    sayOfHundred(share('0.5', '100')),
    sayOfHundred(share('0.38', '100')),
  ]).toEqual(['94', '1', '0.38']);
});

describe('stackBar', () => {
  it('fills the length, and keeps what is thin in sight at the cost of the longest', () => {
    expect(stackBar([50, 25, 25], 1000, 4)).toEqual([
      { x: 0, width: 500 },
      { x: 500, width: 250 },
      { x: 750, width: 250 },
    ]);
    expect(stackBar([99.996, 0.004, 0], 1000, 4)).toEqual([
      { x: 0, width: 996 },
      { x: 996, width: 4 },
      { x: 1000, width: 0 },
    ]);
    expect(stackBar([0, 0], 1000, 4)).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 0 },
    ]);
  });
});

it('fills the field row by row', () => {
  expect(fillField([9, 2])[1]).toEqual([
    { x: 9, y: 0 },
    { x: 0, y: 1 },
  ]);
});
