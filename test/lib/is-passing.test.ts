import { describe, expect, it } from 'vitest';
import { isPassing } from '../../src/lib/is-passing.ts';

describe('what failed', () => {
  it.each([
    new TypeError('Failed to fetch dynamically imported module: https://a/b.js'),
    new TypeError('error loading dynamically imported module: https://a/b.js'),
    new TypeError('Importing a module script failed.'),
    new TypeError('Load failed'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new Error('404'),
    new Error('timeout'),
  ])('may work at another time: %s', (error) => {
    expect(isPassing(error)).toBe(true);
  });

  it.each([
    new SyntaxError('Invalid regular expression: invalid group specifier name'),
    new TypeError('Map.groupBy is not a function'),
    new TypeError("undefined is not an object (evaluating 'a.b')"),
  ])('never will: %s', (error) => {
    expect(isPassing(error)).toBe(false);
  });
});
