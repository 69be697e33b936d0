import { describe, expect, it } from 'vitest';
import { examine } from '../../src/inspection/rules/examine.ts';
import type { Examined } from '../../src/inspection/rules/examined.ts';
import { findByRules, RULES } from '../../src/inspection/rules/list-rules.ts';
import type { InspectionExample } from '../../src/inspection/rules/inspection-rule.ts';
import { splitExample } from '../../src/inspection/rules/split-example.ts';
import { GROUND } from './claims/make-ground.ts';

function examineExample(example: InspectionExample): Examined {
  const { publisher = GROUND.publisher, ...more } = example.given ?? {};
  return examine(
    splitExample(example),
    { ...GROUND, publisher, ...(example.hasNoForms ? { forms: new Map() } : {}) },
    more,
  );
}

const verdicts = (example: InspectionExample, id: string): string[] =>
  findByRules(examineExample(example))
    .filter(({ rule }) => rule === id)
    .map(({ row }) => row.values['verdict'] ?? '');

const WRONG = RULES.flatMap(({ id, wrong }) => wrong.map((example) => [id, example] as const));
const RIGHT = RULES.flatMap(({ id, right }) => right.map((example) => [id, example] as const));

describe('the examples of the rules', () => {
  it.each(WRONG)('%s finds what is wrong: %o', (id, example) => {
    expect(verdicts(example, id)).toEqual([example.found]);
  });

  // What is right for one rule is right for all.
  it.each(RIGHT)('%s passes what is right, as every rule does: %o', (_id, example) => {
    expect(
      findByRules(examineExample(example)).map(({ rule, row }) => `${rule} ${row.values['verdict'] ?? ''}`),
    ).toEqual([]);
  });
});

describe('each rule', () => {
  it('has an id of its own, right texts of several layouts, and a document that asks for it', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.filter(({ right }) => right.length < 3).map(({ id }) => id)).toEqual([]);
    expect(
      RULES.filter(({ basis, compares }) => basis.length === 0 || !compares.endsWith('。')).map(({ id }) => id),
    ).toEqual([]);
  });
});
