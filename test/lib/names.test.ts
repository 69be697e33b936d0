import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBase } from '../../src/lib/address.ts';
import { sha256Hex, sha256Source } from '../../src/lib/hash.ts';
import { findNearest } from '../../src/lib/nearest.ts';
import { compareText } from '../../src/lib/order.ts';
import { isSlug } from '../../src/lib/slug.ts';

describe('findNearest', () => {
  it('puts the name a typing error meant first', () => {
    expect(findNearest('genaral', ['total', 'general', 'other', 'fund'])[0]).toBe('general');
    expect(findNearest('02-imcome', ['01-summary', '02-income', '03-expenditure'])[0]).toBe('02-income');
  });

  it('gives three at most, ties in text order, and nothing for nothing', () => {
    expect(findNearest('x', ['d', 'b', 'a', 'c'])).toEqual(['a', 'b', 'c']);
    expect(findNearest('x', [])).toEqual([]);
  });

  it('finds a name that is there, first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (names) => {
        const [name = ''] = names;
        expect(findNearest(name, names)[0]).toBe(name);
      }),
    );
  });
});

describe('isSlug', () => {
  it.each(['total', '02-income', 'fig-1', 'a', '2013202', 'a'.repeat(64)])('takes %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each([
    '',
    'Total',
    'a_b',
    'a--b',
    '-a',
    'a-',
    'a b',
    '收入',
    'ａ',
    'a/b',
    '..',
    'con',
    'nul',
    'com1',
    'lpt9',
    'a\n',
    'a'.repeat(65),
  ])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('compareText', () => {
  it('orders by code unit, whatever the locale', () => {
    expect(['市', 'b', 'B', '10', '9', 'a'].toSorted(compareText)).toEqual(['10', '9', 'B', 'a', 'b', '市']);
  });
});

describe('withBase', () => {
  it.each([
    ['/', '/2020/', '/2020/'],
    ['/open/', '/2020/', '/open/2020/'],
    ['/open', '/2020/', '/open/2020/'],
  ])('%s before %s is %s', (base, address, expected) => {
    expect(withBase(base, address)).toBe(expected);
  });
});

describe('hashes', () => {
  it('are the well-known ones of "abc"', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Source('abc')).toBe("'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
  });
});
