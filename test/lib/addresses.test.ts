import { expect, it } from 'vitest';
import { isBasePath } from '../../src/lib/base-path.ts';
import { findAsciiName, isHostName, isPort } from '../../src/lib/host-name.ts';

it.each(['/', '/open/', '/a/b-1/', '/Open_2/v1.0/', '/-a/'])('%s is a base', (text) => {
  expect(isBasePath(text)).toBe(true);
});

it.each([
  '',
  'open',
  '/open',
  'open/',
  '//',
  '//host/',
  '/../',
  '/./',
  '/a/../b/',
  '/a/./b/',
  '/a b/',
  '/a//b/',
  '/%2e%2e/',
  '/a%20b/',
  '/a?b/',
  '/a#b/',
  '/a;b/',
  '/a{b}/',
  '/a\nb/',
  '/.a/',
  '/a./',
  '/开放/',
  '/a\\b/',
  '/"/',
  "/'/",
  '/$a/',
  'https://example.org/',
  `/${'a'.repeat(300)}/`,
])('“%s” is none', (text) => {
  expect(isBasePath(text)).toBe(false);
});

it.each(['example.org', 'www.example.gov.cn', 'localhost', 'a-b.c', 'xn--fiq228c.cn', '127.0.0.1', 'A.Example'])(
  '%s is a host name',
  (text) => {
    expect(isHostName(text)).toBe(true);
  },
);

it.each([
  '',
  '_',
  '..',
  '.',
  '.a',
  'a.',
  'a..b',
  '-a',
  'a-',
  'a b',
  'a;b',
  'a{}',
  'a\nb',
  '决算.cn',
  'a_b',
  'a/b',
  'a:80',
  '*.a',
  `${'a'.repeat(64)}.cn`,
  `${'a.'.repeat(130)}a`,
])('“%s” is none', (text) => {
  expect(isHostName(text)).toBe(false);
});

it('knows how a Chinese name is written in a configuration', () => {
  expect(findAsciiName('决算.例子.cn')).toMatch(/^xn--[a-z0-9]+\.xn--[a-z0-9]+\.cn$/);
  expect([findAsciiName('..'), findAsciiName('a b'), findAsciiName('example.org')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('takes ports from 1 to 65535', () => {
  expect(['1', '80', '65535'].map(isPort)).toEqual([true, true, true]);
  expect(['0', '080', '65536', '99999', '-1', '1.0', '8e3', '', '１'].some(isPort)).toBe(false);
});
