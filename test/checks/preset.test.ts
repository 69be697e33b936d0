import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRESET } from '../../src/checks/preset.ts';
import { checkSite, sortIssues } from '../../src/checks/check-site.ts';
import type { Issue } from '../../src/model/issue.ts';
import { makeAmounts, makeSite } from './make-site.ts';

describe('the preset', () => {
  it('runs the rule of every file named check-*, once', async () => {
    const files = readdirSync('src/checks').filter((name) => name.startsWith('check-') && name !== 'check-site.ts');
    const rules = await Promise.all(
      files.map(async (name) => {
        const stem = basename(name, '.ts');
        const exports = (await import(`../../src/checks/${stem}.ts`)) as Record<string, unknown>;
        return { name, rule: exports[stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] };
      }),
    );
    const idle = rules.filter(({ rule }) => !PRESET.some((entry) => entry.rule === rule)).map(({ name }) => name);
    expect(idle).toEqual([]);
    expect(PRESET).toHaveLength(files.length);
  });

  it('gives each rule a reason of its own', () => {
    expect(new Set(PRESET.map(({ reason }) => reason)).size).toBe(PRESET.length);
  });

  it('collects the faults of all rules in one run', () => {
    const tables = [makeAmounts('income', 'total,合计,1300.50,stated,1 + 1,9,\nbad,坏,一千,stated,,2.1,\n')];
    const rules = checkSite(makeSite({ tables })).issues.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['value-number', 'basis-stated', 'locator-unknown']));
  });
});

describe('sortIssues', () => {
  it('goes by file, line, column and rule, with the whole file first', () => {
    const make = (file: string, line?: number, column?: number, rule = 'value-number'): Issue => ({
      rule,
      found: '',
      facts: {},
      place: { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
    });
    const sorted = [
      make('a'),
      make('a', 2, 1),
      make('a', 2, 3, 'basis-blank'),
      make('a', 2, 3),
      make('a', 10, 1),
      make('b'),
    ];
    expect(sortIssues(sorted.toReversed())).toEqual(sorted);
  });
});
