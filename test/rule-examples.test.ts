import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../src/model/issue.ts';
import { inspectSite } from '../src/open-site.ts';
import { RULE_TEXTS } from '../src/views/say/issue-text.ts';
import { RULE_EXAMPLES, type RuleExample } from '../src/views/ledger/rule-examples.zh.ts';
import { viewRules } from '../src/views/ledger/rule-view.ts';
import { rememberAll } from './remember-all.ts';

const BASE = join(import.meta.dirname, 'cases', '_base');

const memory = rememberAll();

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'example-'));
  await cp(BASE, root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The issues of the small project with the example's faulty line in place of its good one. */
async function inspectExample({ file, good, bad }: RuleExample): Promise<{ issues: Issue[]; hadGood: boolean }> {
  const text = await readFile(join(root, file), 'utf8');
  try {
    await writeFile(
      join(root, file),
      text.replace(good, () => bad),
    );
    return { issues: (await inspectSite(root, memory)).issues, hadGood: text.includes(good) };
  } finally {
    await writeFile(join(root, file), text);
  }
}

describe('the examples of the rules', () => {
  it.each(Object.entries(RULE_EXAMPLES))('%s: the faulty line gives exactly this issue', async (rule, example) => {
    const { issues, hadGood } = await inspectExample(example);
    expect(hadGood, 'the good line stands in the small project, which has no issues').toBe(true);
    expect(issues.map((issue) => issue.rule)).toEqual([rule]);
    expect(issues[0]?.place.file).toBe(example.at ?? example.file);
  });

  it('stand on the page of rules, which has every rule once', () => {
    const shown = viewRules(RULE_TEXTS, RULE_EXAMPLES).flatMap(({ rules }) => rules.map(({ rule }) => rule));
    expect(shown.toSorted()).toEqual(Object.keys(RULE_TEXTS).toSorted());
  });

  it('belong to rules that there are', () => {
    expect(Object.keys(RULE_EXAMPLES).filter((rule) => !(rule in RULE_TEXTS))).toEqual([]);
  });
});
