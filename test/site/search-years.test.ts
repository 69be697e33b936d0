import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsAddress, type YearRows } from '../../src/views/search/browser/year-rows.ts';
import { openHere, type SearchHere } from '../search/open-here.ts';
import { getDemo } from './demo-once.ts';

let here: SearchHere;
let visits: YearRows;

/** The printed figures of a row, the newest year first. */
function listFigures(row: string): string[] {
  return (visits.rows[row] ?? []).map((figure) => figure?.[0] ?? '');
}

beforeAll(async () => {
  const { folder } = await getDemo();
  here = await openHere(folder);
  visits = JSON.parse(readFileSync(join(folder, rowsAddress('10-three-public')), 'utf8')) as YearRows;
}, 240_000);
afterAll(() => {
  here.close();
});

test.each<[string, string]>([
  ['历年公务接待费', 'reception-actual'],
  ['近两年三公经费', 'total-actual'],
  ['2015年以来公务用车运行维护费', 'car-running-actual'],
])('%s has the row that was asked for, with the figure of every year', async (query, row) => {
  const answer = await here.answer({ q: query });
  expect(answer?.figure?.hit.block.id).toBe(row);
  expect((await answer!.series()).map(({ value }) => value).reverse()).toEqual(listFigures(row));
});

test('which year has most, and how many times the other’s it is, comes from the printed figures', async () => {
  const figures = listFigures('reception-actual');
  const [newest = 0, before = 0] = figures.map((figure) => Number.parseFloat(figure));
  const answer = await here.answer({ q: '哪一年公务接待费最多' });
  expect(answer?.figure?.year).toBe(visits.years[newest >= before ? 0 : 1]);
  expect(answer?.figure?.value).toBe(figures[newest >= before ? 0 : 1]);
});

test('a sum is worked out and says so; of a year that is not there no figure is given', async () => {
  const total = await here.answer({ q: '公务接待费加起来一共多少' });
  expect(total?.figure?.sentence).toMatch(/^\d{4}至\d{4}年度中有数的2个年度合计[\d.,]+万元，由各年度所载相加推算/);
  const missing = await here.answer({ q: '1998年公务接待费' });
  expect([missing?.figure, missing?.plan.missingYears]).toEqual([undefined, ['1998']]);
});
