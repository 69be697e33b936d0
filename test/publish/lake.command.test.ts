import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAKE_COMMAND } from '../../scripts/lake.ts';
import { add, formatDecimal, parseDecimal } from '../../src/lib/decimal.ts';
import { ALL_YEARS_WORDS } from '../../src/views/descriptor/site-table-words.ts';
import { askDuckdb, quoteFile } from '../download/ask-duckdb.ts';
import { runHere } from '../run-here.ts';
import { makeDepartment, writeFigures } from './make-department.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-lake-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const lake = at('lake');
const parts = `read_parquet(${quoteFile(`${lake}/accounts/*/*/*.parquet`)}, hive_partitioning = true)`;

async function order(...words: string[]): Promise<{ status: number; said: string }> {
  const { status, stdout, stderr } = await runHere(LAKE_COMMAND, words);
  return { status, said: stdout + stderr };
}

type Records = readonly Readonly<Record<string, string>>[];
const figures = new Map<string, Records>();
let said = '';

beforeAll(async () => {
  for (const id of ['shuiwu', 'jiaotong']) figures.set(id, await makeDepartment(at(id), id));
  said = (await order(`shuiwu=${at('shuiwu')}`, `jiaotong=${at('jiaotong')}`, '--out', lake)).said;
}, 60_000);

function sum(texts: readonly string[]): string {
  return formatDecimal(texts.map((text) => parseDecimal(text)!).reduce(add));
}

/** The amount of a cell in each department of a year, as the departments themselves state it. */
function listAmounts(key: string, year: string): string[] {
  return [...figures.values()].map(
    (records) => records.find((record) => record['key'] === key && record['year'] === year)?.['value'] ?? '',
  );
}

describe('npm run lake', () => {
  it('prints queries that DuckDB answers with the amounts of the departments and their exact sums', async () => {
    const [compare = '', total = ''] = said.match(/SELECT [^;]+;/g) ?? [];
    const key = /key = '([^']+)'/.exec(total)?.[1] ?? '';
    const years = ['2023', '2024'];
    expect((await askDuckdb(total)).map(([year, count, amount]) => [year, count, amount])).toEqual(
      years.map((year) => [year, '2', sum(listAmounts(key, year))]),
    );
    const compared = await askDuckdb(compare);
    expect(compared.map(([department, year]) => `${department ?? ''} ${year ?? ''}`)).toEqual([
      'jiaotong 2023',
      'shuiwu 2023',
      'jiaotong 2024',
      'shuiwu 2024',
    ]);
    expect(compared.map(([, , , value]) => Number(value))).toEqual(
      years.flatMap((year) => listAmounts(key, year).toReversed().map(Number)),
    );
    expect(new Set(listAmounts(key, '2024')).size).toBe(2);
  });

  it('writes queries into its README that run in the folder itself', async () => {
    const queries = [...readFileSync(join(lake, 'README.md'), 'utf8').matchAll(/```sql\n([^`]+)\n```/g)].map(
      ([, query = '']) => query,
    );
    expect(queries.length).toBe(2);
    for (const query of queries)
      expect((await askDuckdb(query.replace("'accounts/", `'${lake}/accounts/`))).length).toBeGreaterThan(1);
  });

  it('has every figure of every department once, printed and as a number', async () => {
    const rows = await askDuckdb(`SELECT department, year, key, printed FROM ${parts}`);
    const expected = [...figures].flatMap(([id, records]) =>
      records.map(({ year, key, value }) => [id, year, key, value === '' ? null : value].join(' ')),
    );
    expect(rows.map((row) => row.join(' ')).toSorted()).toEqual(expected.toSorted());
    expect(
      await askDuckdb(`SELECT count(*) FROM ${parts} WHERE value IS DISTINCT FROM printed::DECIMAL(38, 15)`),
    ).toEqual([['0']]);
  });

  it('has the same columns of the same types in every file, and none that is the name of a folder', async () => {
    const files = readdirSync(join(lake, 'accounts'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.parquet'),
    );
    const shapes = await Promise.all(
      files.map(async (name) =>
        JSON.stringify(
          (
            await askDuckdb(
              `SELECT name, type, precision, scale FROM parquet_schema(${quoteFile(join(lake, 'accounts', name))})`,
            )
          ).slice(1),
        ),
      ),
    );
    expect(shapes.length).toBe(4);
    expect(new Set(shapes).size).toBe(1);
    expect(shapes[0]).toContain('["value","FIXED_LEN_BYTE_ARRAY","38","15"]');
    expect(shapes[0]).not.toMatch(/"(?:year|department)"/);
  });

  it('holds nothing below its table but parts of it, and lists every file with its digest', () => {
    const names = readdirSync(lake, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(lake.length + 1));
    expect(
      names.filter(
        (name) =>
          name.startsWith('accounts/') && !/^accounts\/department=[a-z]+\/year=\d{4}\/accounts\.parquet$/.test(name),
      ),
    ).toEqual([]);
    const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: lake, encoding: 'utf8' });
    expect([status, stdout.trim().split('\n').length]).toEqual([0, names.length - 1]);
  });

  it('gives the same bytes in whatever order the sites are named, in the place of what it wrote before', async () => {
    const before = readFileSync(join(lake, 'SHA256SUMS'), 'utf8');
    expect((await order(`jiaotong=${at('jiaotong')}`, `shuiwu=${at('shuiwu')}/`, '--out', lake)).status).toBe(0);
    expect(readFileSync(join(lake, 'SHA256SUMS'), 'utf8')).toBe(before);
    expect([existsSync(`${lake}.new`), existsSync(`${lake}.old`)]).toEqual([false, false]);
  });
});

const COLUMNS = ALL_YEARS_WORDS.columns.map(({ name }) => name);
const line = (year: string, value: string): string =>
  COLUMNS.map((name) => ({ year, value, key: 't:a.b' })[name] ?? '').join(',');
const spoil = (name: string, ...lines: string[]): string => {
  writeFigures(at(name), ['2023'], `${[COLUMNS.join(','), ...lines].join('\n')}\n`);
  return at(name);
};

describe('is refused, with the old folder left as it was:', () => {
  it.each<[string, () => string[], number, RegExp]>([
    ['no site', () => ['--out', lake], 2, /npm run lake -- /],
    ['no folder to write to', () => [`a=${at('shuiwu')}`], 2, /--out/],
    ['a site without an id', () => [at('shuiwu'), '--out', lake], 2, /编号=网站文件夹/],
    ['an id that is read as a number', () => [`2020=${at('shuiwu')}`, '--out', lake], 2, /发现「2020」.*小写字母开头/s],
    ['an id that is an address already', () => [`data=${at('shuiwu')}`, '--out', lake], 2, /发现「data」/],
    ['an id twice', () => [`a=${at('shuiwu')}`, `a=${at('jiaotong')}`, '--out', lake], 2, /各不相同/],
    ['a folder that holds a site', () => [`a=${at('shuiwu')}`, '--out', folder], 2, /互不包含/],
    ['a folder in a site', () => [`a=${at('shuiwu')}`, '--out', at('shuiwu/lake')], 2, /互不包含/],
    [
      'a folder with something else',
      () => {
        mkdirSync(at('mine'), { recursive: true });
        writeFileSync(at('mine/letter.txt'), 'x');
        return [`a=${at('shuiwu')}`, '--out', at('mine')];
      },
      2,
      /letter\.txt/,
    ],
    [
      'what is no site, and another one, both at once',
      () => [`a=${at('nowhere')}`, `b=${at('nothing')}`, '--out', lake],
      1,
      /nothing.*共 2 个问题/s,
    ],
    [
      'a table that was changed after the build',
      () => {
        const site = spoil('changed', line('2023', '1'));
        writeFileSync(join(site, 'data/all-years.csv'), 'x');
        return [`a=${site}`, '--out', lake];
      },
      1,
      /all-years\.csv.*摘要/s,
    ],
    [
      'a table with other columns',
      () => {
        const site = spoil('other');
        writeFigures(site, ['2023'], 'year,amount\n2023,1\n');
        return [`a=${site}`, '--out', lake];
      },
      1,
      /同一版本的程序/,
    ],
    [
      'a number with too many decimals',
      () => [`a=${spoil('long', line('2023', '1.25'), line('2023', `0.${'1'.repeat(16)}`))}`, '--out', lake],
      1,
      new RegExp(`all-years\\.csv:3:${COLUMNS.indexOf('value') + 1}`),
    ],
    [
      'a year that would be another folder',
      () => [`a=${spoil('year', line('../../x', '1'))}`, '--out', lake],
      1,
      /四位年度/,
    ],
  ])('%s', async (_, words, expected, sentence) => {
    const before = readFileSync(join(lake, 'SHA256SUMS'), 'utf8');
    const { status, said: refusal } = await order(...words());
    expect(refusal).toMatch(sentence);
    expect(status).toBe(expected);
    expect(readFileSync(join(lake, 'SHA256SUMS'), 'utf8')).toBe(before);
    expect(existsSync(`${lake}.new`)).toBe(false);
  });
});

it('joins amounts of whole numbers with amounts of fifteen decimals', async () => {
  const sites = [
    `a=${spoil('whole', line('2023', '5'))}`,
    `b=${spoil('fine', line('2023', '-0.123456789012345'), line('2023', ''))}`,
  ];
  expect((await order(...sites, '--out', at('odd'))).status).toBe(0);
  const rows = await askDuckdb(
    `SELECT department, typeof(value), value, printed FROM read_parquet(${quoteFile(`${at('odd')}/accounts/*/*/*.parquet`)}, hive_partitioning = true) ORDER BY department, value`,
  );
  expect(rows).toEqual([
    ['a', 'DECIMAL(38,15)', '5.000000000000000', '5'],
    ['b', 'DECIMAL(38,15)', '-0.123456789012345', '-0.123456789012345'],
    ['b', 'DECIMAL(38,15)', null, null],
  ]);
});
