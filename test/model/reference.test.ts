import { describe, expect, it } from 'vitest';
import { formatReference, parseReference } from '../../src/model/reference.ts';

describe('parseReference', () => {
  it.each([
    '02-income:total',
    '02-income:total.amount',
    'changes:operating-cost.rate',
    '06-general-expenditure:2060101-total',
    'facts:a.official_name',
  ])('reads %s and writes it back', (text) => {
    const reference = parseReference(text);
    expect(reference && formatReference(reference)).toBe(text);
  });

  it('leaves the field out where the value field is meant', () => {
    expect(parseReference('income:total')).toEqual({ table: 'income', row: 'total' });
    expect(parseReference('income:total.note')).toEqual({ table: 'income', row: 'total', field: 'note' });
  });

  it.each([
    '',
    'income',
    'income:',
    ':total',
    'income:total.',
    'Income:total',
    'income:total amount',
    'income:total.a-b',
    'income:total:amount',
    '../income:total',
    '收入:合计',
    'income:total\n',
  ])('refuses %j', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});
