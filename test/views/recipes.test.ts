import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { packJson } from '../../src/views/download/pack-json.ts';
import { describeControl, findControlTotal } from '../../src/views/download/control-total.ts';
import { findExampleHome } from '../../src/views/download/example-home.ts';
import { listRecipes } from '../../src/views/download/recipes.ts';
import { makeTable } from '../checks/make-site.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'open-accounts-recipe-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NUMBER = { fields: { amount: { type: 'number' } }, valueField: 'amount' };
const CASES = [
  { what: 'a sum between −1 and 0', csv: 'id,amount\na,-0.10\nb,0.05\n', more: NUMBER, expected: ['2', '2', '-0.05'] },
  { what: 'a sum of nothing', csv: 'id,amount\na,-7.5\nb,7.50\n', more: NUMBER, expected: ['2', '2', '0.00'] },
  { what: 'whole numbers below zero', csv: 'id,amount\na,-12\nb,2\n', more: NUMBER, expected: ['2', '2', '-10'] },
  {
    what: 'five decimals, which Excel has no exact type for',
    csv: 'id,amount\na,0.00001\nb,1234567.1\nc,\n',
    more: NUMBER,
    expected: ['3', '2', '1234567.10001'],
  },
  { what: 'a column without a number', csv: 'id,amount\na,\n', more: NUMBER, expected: ['1', 'a'] },
  {
    what: 'words that a reader might take for a blank',
    csv: 'id,name\n001,NA\n',
    more: { labelField: 'name' },
    expected: ['1', 'NA'],
  },
] as const;

describe.each(CASES)('a table with $what', ({ csv, more, expected }) => {
  const table = makeTable('example', csv, { primaryKey: 'id', ...more });
  const control = findControlTotal(table);
  writeFileSync(join(folder, 'example.csv'), table.bytes);
  const recipes = (fullAddress: (file: string) => string): Map<string, string> =>
    new Map(
      listRecipes({ table: 'example', fullAddress, files: ['example.csv', 'example.json'], control }).flatMap(
        ({ code }) => code.map((part) => [part.id, part.code]),
      ),
    );

  test('says what the examples should give', () => {
    const { rows, numbers, words } = control;
    expect([String(rows), ...(numbers ? [String(numbers.given), numbers.total] : [words.first])]).toEqual(expected);
    for (const part of expected) expect(describeControl(control)).toContain(part);
  });

  test('gives just that in Node', async () => {
    const file = join(folder, 'read.mjs');
    writeFileSync(
      file,
      recipes(
        () => `data:application/json,${encodeURIComponent(packJson(table, { year: '2019', version: '1.0.0' }))}`,
      ).get('node-javascript') ?? '',
    );
    const { stdout } = await run(process.execPath, [file]);
    expect(stdout.trim().split('\n')).toEqual(expected);
  });

  test('is typed in Excel only where its exact type holds every digit', () => {
    const query = recipes(() => 'http://site/example.csv').get('excel-powerquery')!;
    expect(query.includes('Currency.Type')).toBe(control.numbers !== undefined && control.numbers.digits <= 4);
    expect(query).toMatch(/^let\n(?: {4}\w+ = .+,\n)*(?: {4}\w+ = [^\n]+[^,\n]\n)in\n {4}\w+$/);
  });
});

test('DuckDB falls back to the CSV, with an exact type, where there is no Parquet', () => {
  const control = findControlTotal(makeTable('example', 'id,amount\na,1.25\n', { primaryKey: 'id', ...NUMBER }));
  const [sql] = listRecipes({
    table: 'example',
    fullAddress: (file) => `http://site/${file}`,
    files: ['example.csv'],
    control,
  })
    .find(({ id }) => id === 'duckdb')!
    .code.slice(1);
  expect(sql?.code).toContain('CAST("amount" AS DECIMAL(18, 2))');
});

test('examples name the publisher’s address, and the one of npm start while there is none', () => {
  expect(findExampleHome({ domain: '' }, '/open/').fullAddress('/data/')).toBe('http://localhost:4321/open/data/');
  expect(findExampleHome({ domain: 'www.example.gov.cn' }, '/').fullAddress('/data/')).toBe(
    'https://www.example.gov.cn/data/',
  );
  expect([
    findExampleHome({ domain: '' }, '/').stated,
    findExampleHome({ domain: 'www.example.gov.cn' }, '/').stated,
  ]).toEqual([false, true]);
});
