import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Issue } from '../../src/model/issue.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';

const shape = z.object({ title: z.string().min(1), items: z.array(z.object({ label: z.string(), of: z.string() })).default([]) });

function read(text: string, firstLine?: number): { issues: Issue[]; reading: ReturnType<typeof parseYaml<z.infer<typeof shape>>> } {
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
    expect(read('items: []\n', 2).issues).toMatchObject([{ rule: 'yaml-shape', found: 'title', place: { line: 2, column: 1 } }]);
  });

  it.each([
    ['title: "收入\nitems: []\n', 3, 'yaml-syntax'], ['title: 收入\ntitle: 支出\n', 2, 'yaml-key-twice'], ['title: 收入\nitems:\n\t- a\n', 3, 'yaml-tab'], ['title: {\n', 2, 'yaml-syntax'],
  ])('refuses what is no YAML: %j', (broken, line, rule) => {
    const { reading, issues } = read(broken);
    expect(reading).toBeUndefined();
    expect(issues[0]).toMatchObject({ rule, place: { file: 'a.yaml', line } });
  });

  it('refuses an empty file', () => {
    expect(read('').issues).toMatchObject([{ rule: 'yaml-shape', place: { line: 1 } }]);
  });
});
