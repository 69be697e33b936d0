import { describe, expect, it } from 'vitest';
import { judgeIdentities } from '../../src/checks/judge/judge-identities.ts';
import type { TableGroup } from '../../src/model/schema.ts';
import type { Table } from '../../src/model/table.ts';
import { makeAmounts, makeRelease, makeTable } from './make-site.ts';

const printed = (id: string, amount: string, source = '2.1'): string => `${id},${id},${amount},stated,,${source},`;
const worked = (id: string, amount: string, formula: string): string =>
  `${id},${id},${amount},derived,"${formula}",2.1,`;

function makeForm(name: string, rows: readonly string[], group: TableGroup = 'accounts'): Table {
  const table = makeAmounts(name, `${rows.join('\n')}\n`);
  return { ...table, schema: { ...table.schema, group } };
}

/** What each identity proves, and the printed numbers that no check stands on. */
function judge(
  tables: readonly Table[],
  ...equations: readonly string[]
): { classes: Record<string, string>; unguarded: readonly string[] } {
  const rows = equations.map((equation, index) => {
    const [left = '', right = ''] = equation.split(' = ');
    return `e${index},等式,sum,${left},"${right}",,`;
  });
  const identities = makeTable('identities', `id,title,kind,left,right,known,note\n${rows.join('\n')}\n`);
  const { judgements, definitions, repeated, unguarded } = judgeIdentities(makeRelease(...tables, identities));
  const all = [...judgements, ...definitions, ...repeated];
  const entries = all.map(({ identity: { left, right }, nature }) => [`${left} = ${right}`, nature] as const);
  return { classes: Object.fromEntries(entries), unguarded };
}

const accounts = makeForm('a', [
  printed('total', '100'),
  printed('one', '60'),
  printed('two', '40'),
  printed('rate', '60'),
  printed('again', '100', '4.1'),
  worked('rest', '40', 'a:total - a:one'),
  worked('rest-of-rest', '0', 'a:rest - a:two'),
  worked('budget', '100', 'round(a:one * 100 / a:rate, 2)'),
  worked('copy', '100', 'a:total'),
]);

describe('what an identity proves', () => {
  it.each([
    ['two printed places', 'a:total = a:again', 'agreement'],
    ['a sum of printed parts', 'a:total = a:one + a:two', 'recomputed'],
    ['a part that was worked out as the rest of the whole', 'a:total = a:one + a:rest', 'definition'],
    ['a rest of a rest', 'a:total = a:one + a:rest-of-rest + a:two', 'definition'],
    [
      'a budget worked out from the very rate it is held against, whatever is rounded',
      'a:rate = round(a:one * 100 / a:budget, 0)',
      'definition',
    ],
    ['a share of the whole over itself', 'a:copy / a:total * 100 = 100', 'definition'],
    ['a cell that shows another printed one, held against a third', 'a:copy = a:again', 'agreement'],
    ['a printed rate over printed figures', 'a:rate = round(a:one / a:total * 100, 0)', 'recomputed'],
    ['that a printed figure is zero', 'a:two = a:copy * 0', 'recomputed'],
    ['one and the same cell', 'a:total = a:total', 'definition'],
    ['both sides with the same figure added', 'a:total + a:two = a:again + a:two', 'agreement'],
    ['a figure in another unit', 'a:again = a:total * 10000 / 10000', 'agreement'],
  ])('%s', (_, equation, nature) => {
    expect(judge([accounts], equation).classes).toEqual({ [equation]: nature });
  });

  it('is a check for all that where it fails: then it was able to', () => {
    const wrong = makeForm('a', [
      printed('total', '100'),
      printed('one', '60'),
      worked('rest', '41', 'a:total - a:one'),
    ]);
    const { classes } = judge([wrong], 'a:total = a:one + a:rest');
    expect(classes).toEqual({ 'a:total = a:one + a:rest': 'recomputed' });
  });

  it('ends where formulas lead back to where they began', () => {
    const ring = makeForm('a', [printed('total', '1'), worked('x', '1', 'a:y'), worked('y', '1', 'a:x')]);
    expect(judge([ring], 'a:total = a:x').classes).toEqual({ 'a:total = a:x': 'agreement' });
  });
});

describe('what is not counted twice', () => {
  it('one equation asked again, in another order or times a number', () => {
    const { classes } = judge(
      [accounts],
      'a:total = a:one + a:two',
      'a:two + a:one = a:total',
      'a:total * 2 = a:one * 2 + a:two * 2',
    );
    expect(Object.values(classes)).toEqual(['recomputed', 'repeated', 'repeated']);
  });

  it('but that two other figures are zero is', () => {
    const zeros = makeForm('a', [printed('x', '0'), printed('y', '0')]);
    expect(Object.values(judge([zeros], 'a:x = a:x * 7', 'a:y = a:y * 7').classes)).toEqual([
      'recomputed',
      'recomputed',
    ]);
  });

  it('a figure of one place that stands in two forms, and what follows from it', () => {
    const [one, two] = ['b', 'c'].map((name) =>
      makeForm(name, [printed('total', '100'), printed('part', '100')], 'annex'),
    ) as [Table, Table];
    const { classes, unguarded } = judge(
      [one, two],
      'b:total = c:total',
      'b:part = c:part',
      'b:total = b:part',
      'c:total = c:part',
    );
    expect(Object.values(classes)).toEqual(['agreement', 'repeated', 'repeated', 'repeated']);
    expect(unguarded).toEqual([]);
  });

  it('but figures of forms with places of their own are', () => {
    const one = makeForm('b', [printed('total', '100', '5.1')], 'annex');
    const two = makeForm('c', [printed('total', '100', '5.2')], 'annex');
    expect(judge([one, two], 'b:total = c:total').classes).toEqual({ 'b:total = c:total': 'agreement' });
  });
});

describe('numbers that no check stands on', () => {
  it('are the printed ones outside all checks; worked out ones and those that cancel out do not count', () => {
    expect(judge([accounts], 'a:total = a:again').unguarded).toEqual(['a:one.amount', 'a:two.amount', 'a:rate.amount']);
    expect(judge([accounts], 'a:total = a:one + a:rest').unguarded).toHaveLength(5);
    expect(judge([accounts], 'a:total + a:two = a:again + a:two').unguarded).toContain('a:two.amount');
  });
});
