import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findForms } from '../../src/desk/form/find-form.ts';
import { takeAmounts } from '../../src/desk/form/take-amounts.ts';
import { getText } from '../../src/model/table.ts';
import { inspectSite } from '../../src/open-site.ts';
import { Offer } from '../../src/views/download/offer.ts';
import { packWorkbook } from '../../src/views/workbook/pack-workbook.ts';
import { readSheets } from '../source/workbook/raw-workbook.ts';

it('reads every amount of the forms in the published workbook as the tables have it', async () => {
  const { site } = await inspectSite(join(import.meta.dirname, '..', '..'));
  const volume = site?.volumes.find(({ year }) => year === '2020');
  const edition = site && new Offer(site).listEditions()[0];
  if (!volume || !edition) throw new Error('there is no volume of 2020');
  const tables = [...volume.latest.tables.values()].filter(
    ({ schema }) => schema.number !== undefined && schema.form !== undefined,
  );
  const { forms, issues } = findForms(readSheets(await packWorkbook(edition)), tables, volume.year);
  expect([forms.length, issues]).toEqual([tables.length, []]);
  const taken = forms.map((form) => takeAmounts(form, { codes: volume.classification }));
  expect(taken.flatMap((entry) => [...entry.issues, ...entry.reading.leavings])).toEqual([]);
  const amounts = taken.flatMap(({ reading: { table, takings } }) =>
    takings.map(({ id, value }) => ({ table, id, value })),
  );
  expect(amounts.filter(({ table, id, value }) => getText(table.byId.get(id)!, 'amount') !== value)).toEqual([]);
  expect(amounts).toHaveLength(284);
}, 120_000);
