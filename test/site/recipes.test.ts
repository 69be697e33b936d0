import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { readPage, ROOT_SITE, urlOf } from './built.ts';
import { parseCsv } from './parse-csv.ts';
import { findAll, readableText } from './parse-page.ts';
import { listTables, listVersions, listYears, type PublishedTable } from './published.ts';
import { listCode, PRINTED_HOME } from './printed-code.ts';
import { isNumeric } from './reader-text.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'open-accounts-recipes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const year = listYears()[0]!;
const version = listVersions(year)[0]!;
const tables = listTables(year);

/** Tables of unlike kinds, chosen by what they hold. */
function pick(what: string, fits: (table: PublishedTable) => boolean): PublishedTable {
  const found = tables.filter(fits).toSorted((a, b) => b.rows.length - a.rows.length)[0];
  if (!found) throw new Error(`no table with ${what}`);
  return found;
}

const numeric = ({ schema }: PublishedTable): string[] => schema.fields.filter(isNumeric).map(({ type }) => type);
const decimals = ({ rows }: PublishedTable): Set<number> =>
  new Set(
    rows
      .flat()
      .filter((cell) => /^-?\d+(?:\.\d+)?$/.test(cell))
      .map((cell) => cell.split('.')[1]?.length ?? 0),
  );

const CHOSEN = [
  { what: 'amounts of an annex', table: pick('amounts', ({ schema }) => schema.number !== undefined) },
  { what: 'words alone', table: pick('words alone', (table) => numeric(table).length === 0) },
  {
    what: 'whole numbers',
    table: pick('integers', (table) => numeric(table).length > 0 && numeric(table).every((type) => type === 'integer')),
  },
  {
    what: 'numbers of unlike scales',
    table: pick(
      'unlike scales',
      (table) => numeric(table).includes('number') && table.schema.number === undefined && decimals(table).size > 2,
    ),
  },
];

/** The sum of numbers as text, with as many decimals as the longest has. */
function addExactly(texts: readonly string[]): string {
  const digits = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = texts.reduce(
    (total, text) => total + BigInt(text.replace('.', '') + '0'.repeat(digits - (text.split('.')[1]?.length ?? 0))),
    0n,
  );
  const size = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  return `${sum < 0n ? '-' : ''}${size.slice(0, size.length - digits)}${digits > 0 ? `.${size.slice(size.length - digits)}` : ''}`;
}

/** What the repository's own CSV comes to: rows, then numbers and their sum, or the words of the first row. */
function expectedOf({ schema, rows, header }: PublishedTable): string[] {
  const column = (name: string): string[] => rows.map((row) => row[header.indexOf(name)] ?? '');
  const numbers = schema.fields
    .filter(isNumeric)
    .toSorted((a, b) => Number(b.name === schema.valueField) - Number(a.name === schema.valueField))[0];
  if (!numbers) return [String(rows.length), column(schema.labelField ?? header[0]!)[0]!];
  const given = column(numbers.name).filter((text) => text !== '');
  return [String(rows.length), String(given.length), addExactly(given)];
}

const fold = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('a sum over decimals of unlike length is exact, below zero too', () => {
  expect(addExactly(['0.1', '0.20', '3'])).toBe('3.30');
  expect(addExactly(['-0.05', '0.01'])).toBe('-0.04');
  expect(addExactly(['7', '-9'])).toBe('-2');
});

describe.each(CHOSEN)('$what: $table.name', ({ table }) => {
  const address = `/${year}/tables/${table.name}/`;
  const page = readPage(ROOT_SITE, address);
  const code = listCode(page);
  const expected = expectedOf(table);

  /** The code as printed, but for the origin, which is the test server's. */
  function take(name: string): string {
    const text = code.get(name) ?? '';
    expect(text, name).toContain(`${PRINTED_HOME}/data/${year}/${version}/${table.name}.`);
    return text.replaceAll(PRINTED_HOME, ROOT_SITE.origin);
  }

  function save(name: string, text: string): string {
    const file = join(folder, `${table.name}-${name}`);
    writeFileSync(file, text);
    return file;
  }

  test('the page says what every example should give', () => {
    const paragraph = findAll(page, ({ tag, attributes }) => tag === 'p' && (attributes['class'] ?? '') === 'control')
      .map(readableText)
      .join('');
    for (const part of expected) expect(paragraph).toContain(part);
  });

  test('Python', async () => {
    const { stdout } = await run('/usr/bin/python3', [save('read.py', take('python-python'))], {
      env: { ...process.env, PATH: `/usr/bin:${process.env['PATH'] ?? ''}`, PYTHONIOENCODING: 'utf-8' },
    });
    expect(fold(stdout)).toEqual(expected);
  });

  test('R', async () => {
    const { stdout } = await run('Rscript', ['--vanilla', save('read.R', take('r-r'))], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect(fold(stdout)).toEqual(expected);
  });

  test('Node', async () => {
    const { stdout } = await run(process.execPath, [save('read.mjs', take('node-javascript'))]);
    expect(fold(stdout)).toEqual(expected);
  });

  test('a page in a browser, opened from a file', async () => {
    const browser = await openBrowser();
    try {
      const opened = await browser.newPage();
      await opened.goto(pathToFileURL(save('read.html', take('browser-html'))).href);
      await expect
        .poll(() => opened.locator('#result').innerText(), { timeout: 10_000 })
        .toBe(`${table.schema.title}：${expected.join(' ')}`);
    } finally {
      await browser.close();
    }
  });

  test('DuckDB, on the file that the line above it fetches', async () => {
    await run('bash', ['-ec', take('duckdb-sh')], { cwd: folder });
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const { getRows, columnTypes } = await connection
      .runAndReadAll(code.get('duckdb-sql')!)
      .then((reader) => ({ getRows: reader.getRows(), columnTypes: reader.columnTypes() }));
    expect(getRows[0]?.map((value) => (value === null ? '' : value.toString()))).toEqual(expected);
    expect(columnTypes.map(String).filter((type) => /DOUBLE|FLOAT/.test(type))).toEqual([]);
    connection.closeSync();
  });

  test('Excel: the query names the file, its encoding and a column that is there', async () => {
    const query = take('excel-powerquery');
    const [, url = ''] = /Web\.Contents\("([^"]+)"\)/.exec(query) ?? [];
    expect(await (await fetch(url)).text()).toBe(table.text);
    expect(query).toContain('Encoding = 65001');
    const [, typed] = /\{\{"([^"]+)", Currency\.Type\}\}/.exec(query) ?? [];
    expect(typed === undefined || table.header.includes(typed)).toBe(true);
    expect(typed !== undefined).toBe(expected.length === 3 && (expected[2]!.split('.')[1]?.length ?? 0) <= 4);
  });

  test('the lines that check a file print the digest that the page prints', async () => {
    const { stdout } = await run('bash', ['-ec', take('verify').replace('curl', 'curl -s')], { cwd: folder });
    expect(stdout).toBe(`${code.get('digest') ?? ''}  ${table.name}.csv\n`);
  });
});

test(
  'LibreOffice, for Excel, opens the CSV with a byte order mark, its texts intact, codes and locators too',
  { timeout: 300_000 },
  async () => {
    const names = await Promise.all(
      CHOSEN.map(async ({ table }) => {
        const bytes = Buffer.from(
          await (await fetch(urlOf(ROOT_SITE, `/data/${year}/latest/${table.name}.excel.csv`))).arrayBuffer(),
        );
        expect(bytes.subarray(0, 3).toString('hex'), 'the mark that Excel knows UTF-8 by').toBe('efbbbf');
        writeFileSync(join(folder, `${table.name}.excel.csv`), bytes);
        return join(folder, `${table.name}.excel.csv`);
      }),
    );
    const utf8 = 'Text - txt - csv (StarCalc):44,34,76';
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      `--infilter=${utf8}`,
      '--convert-to',
      `csv:${utf8}`,
      '--outdir',
      join(folder, 'opened'),
      ...names,
    ]);
    for (const { table } of CHOSEN) {
      const file = join(folder, 'opened', `${table.name}.excel.csv`);
      expect(existsSync(file), file).toBe(true);
      const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
      expect(header).toEqual(table.header);
      const texts = table.schema.fields.flatMap(({ type }, index) =>
        ['number', 'integer', 'year'].includes(type) ? [] : [index],
      );
      const pick = (row: readonly string[]): string[] => texts.map((index) => row[index] ?? '');
      expect(rows.map(pick)).toEqual(table.rows.map(pick));
    }
  },
);

test('the lines that check all files of a version say OK of a file beside them, and name one with a flipped byte', async () => {
  const check = (listCode(readPage(ROOT_SITE, '/data/')).get('verify-all') ?? '')
    .replaceAll(PRINTED_HOME, ROOT_SITE.origin)
    .replace('curl', 'curl -s');
  expect(check).toContain(`${ROOT_SITE.origin}/data/${year}/${version}/SHA256SUMS`);
  const good = CHOSEN[0]!.table;
  const bad = CHOSEN[1]!.table;
  const beside = mkdtempSync(join(folder, 'beside-'));
  for (const { name, text } of [good, bad]) writeFileSync(join(beside, `${name}.csv`), text);
  const { stdout } = await run('bash', ['-ec', check], { cwd: beside, env: { ...process.env, LC_ALL: 'C' } });
  expect(stdout).toBe(
    [good, bad]
      .map(({ name }) => name)
      .toSorted()
      .map((name) => `${name}.csv: OK\n`)
      .join(''),
  );
  writeFileSync(join(beside, `${bad.name}.csv`), bad.text.replace(/.$/m, '!'));
  await expect(
    run('bash', ['-ec', check], { cwd: beside, env: { ...process.env, LC_ALL: 'C' } }),
  ).rejects.toMatchObject({ stdout: expect.stringContaining(`${bad.name}.csv: FAILED`) as string });
});
