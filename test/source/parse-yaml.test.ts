import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Issue } from '../../src/model/issue.ts';
import { chartsShape } from '../../src/source/shapes/charts-shape.ts';
import { parseYaml } from '../../src/source/yaml/parse-yaml.ts';

const shape = z.object({
  title: z.string().min(1),
  items: z.array(z.object({ label: z.string(), of: z.string() })).default([]),
});

function read(
  text: string,
  firstLine?: number,
): { issues: Issue[]; reading: ReturnType<typeof parseYaml<z.infer<typeof shape>>> } {
  const issues: Issue[] = [];
  return { reading: parseYaml(text, shape, 'a.yaml', issues, firstLine), issues };
}

describe('parseYaml', () => {
  const text = 'title: 收入\nitems:\n  - label: 拨款\n    of: income:general\n  - { label: 其他, of: income:other }\n';

  it('gives a value and the place of each part', () => {
    const { reading, issues } = read(text);
    expect(issues).toEqual([]);
    expect(reading?.value.items[1]).toEqual({ label: '其他', of: 'income:other' });
    expect(reading?.placeOf(['items', 0, 'of'])).toEqual({ file: 'a.yaml', line: 4, column: 9 });
    expect(reading?.placeOf(['items', 1])).toEqual({ file: 'a.yaml', line: 5, column: 5 });
  });

  it('gives the nearest part above for one that is not there', () => {
    expect(read(text).reading?.placeOf(['items', 1, 'note'])).toMatchObject({ line: 5 });
  });

  it('counts lines from where the text begins in its file', () => {
    expect(read(text, 10).reading?.placeOf(['items', 0, 'of'])).toMatchObject({ line: 13, column: 9 });
  });

  it('names the place of a value of another shape', () => {
    const { reading, issues } = read('title: 收入\nitems:\n  - label: 拨款\n    of: 206\n');
    expect(reading).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'yaml-shape', found: 'items.0.of', place: { line: 4, column: 9 } }]);
  });

  it('names the place of a missing value, in front matter too', () => {
    expect(read('items: []\n', 2).issues).toMatchObject([
      { rule: 'yaml-shape', found: 'title', place: { line: 2, column: 1 } },
    ]);
  });

  it.each([
    ['title: "收入\nitems: []\n', 3, 'yaml-syntax'],
    ['title: 收入\ntitle: 支出\n', 2, 'yaml-key-twice'],
    ['title: 收入\nitems:\n\t- a\n', 3, 'yaml-tab'],
    ['title: {\n', 2, 'yaml-syntax'],
  ])('refuses what is no YAML: %j', (broken, line, rule) => {
    const { reading, issues } = read(broken);
    expect(reading).toBeUndefined();
    expect(issues[0]).toMatchObject({ rule, place: { file: 'a.yaml', line } });
  });

  it('refuses an empty file', () => {
    expect(read('').issues).toMatchObject([{ rule: 'yaml-shape', place: { line: 1 } }]);
  });

  it.each([
    ['title: 收入\nitems:\n  - label: 甲\n    of: a\n    __proto__: {}\n', 'yaml-key 5:5'],
    ['title: 收入\nitems:\n  - { label: 甲, of: a, constructor: 1 }\n', 'yaml-key 3:24'],
    ['title: 收入\nitems: &a []\n', 'yaml-feature 2:8'],
    ['title: 收入\nitems:\n  - label：甲\n    of: a\n', 'yaml-colon 3:10'],
    ['title: 收入\nitems:\n  - { label：甲, of: a }\n', 'yaml-colon 3:12'],
    ['title: 收入\nitems:\n  - label: 甲\n    of:\ta\n    of: b\n', 'yaml-key-twice 5:5'],
    ['title: 收\u200B入\n', 'char-invisible 1:9'],
  ])('refuses what is more than data, or less than YAML: %j', (broken, issue) => {
    const { reading, issues } = read(broken);
    expect(reading).toBeUndefined();
    expect(issues.map(({ rule, place }) => `${rule} ${place.line ?? ''}:${place.column ?? ''}`)).toEqual([issue]);
  });
});

describe('the files of content/ that are YAML', () => {
  const charts =
    '- id: fig-1\n  kind: parts\n  title: 收入\n  unit: 万元\n  source: "2.1"\n  items:\n    - { label: 甲, of: "a:b" }\n';

  it.each([
    [charts, []],
    [`${charts}  colour: red\n`, ['yaml-key 8:3']],
    [charts.replace('of: "a:b"', 'of: "a:b", href: x'), ['yaml-key 7:30']],
    [charts.replace('kind: parts', 'kind: parts\n  kind: parts'), ['yaml-key-twice 3:3']],
    [charts.replace('unit: 万元', 'unit: &a 万元'), ['yaml-feature 4:9']],
    [charts.replace('unit: 万元', '__proto__: { unit: 万元 }\n  unit: 万元'), ['yaml-key 4:3']],
  ])('charts.yaml: %j', (text, expected) => {
    const issues: Issue[] = [];
    parseYaml(text, chartsShape, 'charts.yaml', issues);
    expect(issues.map(({ rule, place }) => `${rule} ${place.line ?? ''}:${place.column ?? ''}`)).toEqual(expected);
  });
});
