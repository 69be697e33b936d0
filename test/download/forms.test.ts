import { describe, expect, it } from 'vitest';
import { Forms } from '../../src/views/table/forms.ts';
import { listSides } from '../../src/views/table/forms.ts';
import { Offer } from '../../src/views/download/offer.ts';
import { makeSite, makeTable } from '../checks/make-site.ts';

const CSV = 'id,name,amount\ntotal,合计,1.20\n';
const fields = { amount: { type: 'number', unit: '万元' } };
const form = { rows: ['name'], value: 'amount' };
const official = makeTable('income', CSV, { number: '财决01表', fields, valueField: 'amount', form });

describe('Forms', () => {
  it('lays a form out once', () => {
    const forms = new Forms();
    expect(
      forms.find(official)?.sides[0]?.rows.map(({ heads, cells }) => [heads, cells.map(({ raw }) => raw)]),
    ).toEqual([[['合计'], ['1.20']]]);
    expect(forms.find(official)).toBe(forms.find(official));
  });

  it('lists the rows of an official form without a layout, and knows what is none', () => {
    const plain = makeTable('income', CSV, { number: '财决01表', fields, valueField: 'amount' });
    expect(new Forms().find(plain)?.table.schema.form).toEqual(form);
    expect(new Forms().find(makeTable('income', CSV, { fields, valueField: 'amount' }))).toBeUndefined();
  });
});

it('gives the page and the workbook one and the same layout', () => {
  const offer = new Offer(makeSite({ tables: [official] }));
  const editions = offer.listEditions();
  const sides = listSides(editions, official);
  expect(sides).toHaveLength(1);
  expect(editions.map(({ forms }) => forms.find(official)?.sides)).toEqual([sides, sides]);
  expect(editions.every(({ forms }) => forms.find(official)?.sides === sides)).toBe(true);
});
