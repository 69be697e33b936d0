import { describe, expect, it } from 'vitest';
import { locateJson } from '../../src/lib/json-place.ts';

const TEXT =
  '{\n  "name": "a, {b}: \\"c\\"",\n  "empty": [],\n  "none": {},\n  "fields": [\n    {"type": "number", "name": "id"},\n    { "name": "term" }\n  ]\n}\n';

describe('locateJson', () => {
  it.each([
    [['name'], 2, 11],
    [['empty'], 3, 12],
    [['none'], 4, 11],
    [['fields'], 5, 13],
    [['fields', 0, 'name'], 6, 32],
    [['fields', 1], 7, 5],
    [['fields', 1, 'name'], 7, 15],
  ])('finds %j', (path, line, column) => {
    expect(locateJson(TEXT, path)).toEqual({ line, column });
  });

  it.each([[['other']], [['fields', 2]], [['empty', 0]], [['none', 'name']], [['name', 'x']]])(
    'finds no %j',
    (path) => {
      expect(locateJson(TEXT, path)).toBeUndefined();
    },
  );

  it('finds nothing in what is no JSON', () => {
    expect(locateJson('', ['name'])).toBeUndefined();
    expect(locateJson('name: x', ['name'])).toBeUndefined();
  });
});
