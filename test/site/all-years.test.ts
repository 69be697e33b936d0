import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askDuckdb, quoteFile } from '../download/ask-duckdb.ts';
import { listFiles, ROOT_SITE, urlOf } from './built.ts';
import { parseCsv } from './parse-csv.ts';
import { listTables, listVersions, listYears, type PublishedTable } from './published.ts';

const folder = join(ROOT_SITE.folder, 'data');

interface IndexFile {
  readonly name: string;
  readonly table?: string;
  readonly mediaType: string;
  readonly address: string;
  readonly bytes: number;
  readonly sha256: string;
}
interface DataIndex {
  readonly files: readonly IndexFile[];
  readonly years: readonly {
    readonly year: string;
    readonly versions: readonly { readonly version: string; readonly files: readonly IndexFile[] }[];
  }[];
}

/** Every number of a table by its key, read without the site's own code. */
function listNumbers({ name, schema, header, rows }: PublishedTable): Map<string, string> {
  const fields = schema.fields.filter(
    (field) => field.type === 'number' || (field.type === 'integer' && field.name === schema.valueField),
  );
  return new Map(
    rows.flatMap((row) =>
      fields
        .map((field) => ({ field, text: row[header.indexOf(field.name)] ?? '' }))
        .filter(({ field, text }) => text !== '' || field.name === schema.valueField)
        .map(({ field, text }) => [`${name}:${row[0] ?? ''}.${field.name}`, text] as const),
    ),
  );
}

describe('all-years.csv', () => {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, 'all-years.csv'), 'utf8'));
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';

  test('has every number of the latest version of each year once, as its table has it', () => {
    for (const year of listYears()) {
      const expected = new Map(
        listTables(year)
          .filter(({ name }) => !['functional', 'economic', 'outline'].includes(name))
          .flatMap((table) => [...listNumbers(table)]),
      );
      const found = rows.filter((row) => at(row, 'year') === year);
      expect(expected.size).toBeGreaterThan(500);
      expect(found.length).toBe(expected.size);
      expect(new Map(found.map((row) => [at(row, 'key'), at(row, 'value')]))).toEqual(expected);
      expect(new Set(found.map((row) => at(row, 'version')))).toEqual(new Set([listVersions(year)[0]?.slice(1)]));
    }
  });

  test('tells blank, zero and not disclosed apart', () => {
    const states = new Set(
      rows.map((row) =>
        at(row, 'value') === '' ? at(row, 'basis') : /^0(\.0+)?$/.test(at(row, 'value')) ? 'zero' : 'number',
      ),
    );
    expect(states).toContain('zero');
    expect(states).toContain('not-disclosed');
    expect(rows.filter((row) => at(row, 'basis') === 'not-disclosed' && at(row, 'value') !== '')).toEqual([]);
  });

  test('is the same in JSON', () => {
    const json = JSON.parse(readFileSync(join(folder, 'all-years.json'), 'utf8')) as {
      rows: readonly Record<string, string | null>[];
    };
    expect(json.rows.map((row) => header.map((name) => row[name] ?? ''))).toEqual(rows);
  });

  test('is the same in Parquet, number by number: DuckDB finds no row in one that is not in the other', async () => {
    const csv = `read_csv(${quoteFile(join(folder, 'all-years.csv'))}, all_varchar = true, nullstr = '')`;
    const parquet = `read_parquet(${quoteFile(join(folder, 'all-years.parquet'))})`;
    const columns = (table: string, text: (name: string) => string): string =>
      `SELECT ${header.map((name) => (name === 'value' ? `CAST(value AS DECIMAL(38, 8)) AS value` : text(name))).join(', ')} FROM ${table}`;
    const fromCsv = columns(csv, (name) => `"${name}"`);
    const fromParquet = columns(parquet, (name) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
    const [row] = await askDuckdb(
      `SELECT (SELECT count(*) FROM ${parquet}) AS n, (SELECT count(*) FROM (${fromCsv} EXCEPT ALL ${fromParquet})) AS missing, (SELECT count(*) FROM (${fromParquet} EXCEPT ALL ${fromCsv})) AS more`,
    );
    expect((row ?? []).map(Number)).toEqual([rows.length, 0, 0]);
  });
});

/** Opens an archive with Python alone: tests it, and reads every CSV in it. */
const PYTHON = `
import csv, io, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
assert len({i.date_time for i in archive.infolist()}) == 1
tables = {}
for name in archive.namelist():
    if name.endswith('.csv'):
        rows = list(csv.reader(io.TextIOWrapper(archive.open(name), encoding='utf-8', newline=''), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, name
        tables[name.split('/')[-1]] = rows
print(json.dumps({'tables': tables, 'names': archive.namelist()}))
`;

test.each(listYears().map((year) => ({ year, version: listVersions(year)[0] ?? '' })))(
  'Python opens the ZIP of $year $version and reads every cell as it stands in the data',
  ({ year, version }) => {
    const output = execFileSync(
      'python3',
      ['-c', PYTHON, join(folder, year, version, `final-accounts-${year}-${version}.zip`)],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    const { tables, names } = JSON.parse(output) as { tables: Record<string, string[][]>; names: readonly string[] };
    for (const { name, header, rows } of listTables(year))
      expect(tables[`${name}.csv`], name).toEqual([header, ...rows]);
    expect(names).toEqual([...names].sort());
  },
);

describe('/data/index.json', () => {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as DataIndex;

  function expectSound(file: IndexFile): void {
    const bytes = readFileSync(join(ROOT_SITE.folder, file.address));
    expect([file.address, file.bytes, file.sha256]).toEqual([
      file.address,
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
    ]);
    expect(file.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/);
  }

  test('lists every file of every version, with its size and digest', () => {
    expect(index.years.length).toBe(listYears().length);
    for (const { year, versions } of index.years) {
      for (const { version, files } of versions) {
        expect(files.map(({ name }) => name).sort()).toEqual(listFiles(join(folder, year, `v${version}`)));
        files.forEach(expectSound);
      }
    }
  });

  test('lists the files that span years', () => {
    const names = index.files.map(({ name }) => name);
    for (const name of [
      'all-years.csv',
      'all-years.json',
      'all-years.parquet',
      'all-years.zip',
      'crosswalk.csv',
      'crosswalk.json',
      'datapackage.json',
    ])
      expect(names).toContain(name);
    index.files.forEach(expectSound);
  });

  test.each(['all-years.csv', 'all-years.json', 'all-years.zip', 'crosswalk.csv', 'datapackage.json'])(
    '/data/%s is answered by the server with its own type',
    async (name) => {
      const file = index.files.find((candidate) => candidate.name === name)!;
      const answer = await fetch(urlOf(ROOT_SITE, file.address));
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
        200,
        file.mediaType.split(';')[0],
      ]);
      expect((await answer.arrayBuffer()).byteLength).toBe(file.bytes);
    },
  );
});
