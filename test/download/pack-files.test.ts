import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/model/table.ts';
import { composeTable } from '../../src/views/files/compose-table.ts';
import { listFields } from '../../src/views/descriptor/list-fields.ts';
import { listFigures } from '../../src/views/download/list-figures.ts';
import { Offer } from '../../src/views/download/offer.ts';
import { closeArchive } from '../../src/views/download/pack-bundle.ts';
import { keepExcelText } from '../../src/views/files/keep-excel-text.ts';
import { packExcelCsv } from '../../src/views/files/pack-excel-csv.ts';
import { packSums } from '../../src/views/download/pack-sums.ts';
import type { BundleFile } from '../../src/views/edition/offer-file.ts';
import { packZip } from '../../src/views/files/pack-zip.ts';
import { writeLicence } from '../../src/views/download/readme-text.ts';
import { writeInconsistencies } from '../../src/views/download/write-inconsistencies.ts';
import { parseCsv } from '../site/parse-csv.ts';
import { makeAmounts, makeRelease, makeSite, makeTable } from '../checks/make-site.ts';
import { makeOddTable, ODD_ROWS } from './make-row-set.ts';
import { unpackZip } from './unpack-zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

const income = makeAmounts(
  'income',
  'general,财政拨款,1.20,stated,,2.1,\nloss,损失,-3.00,derived,income:general - 4.20,2.1,\ndonated,捐赠,,not-disclosed,,2.1,"没有公布，见""附件"""\nzero,其他,0,stated,,2.1,\n',
);
const site = makeSite({ tables: [income] });

describe('the CSV for Excel', () => {
  test('has its rows behind one mark, numbers as numbers and locators as texts', () => {
    expect([...packExcelCsv(income).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first] = parseCsv(text(packExcelCsv(income)));
    expect(head).toEqual(income.schema.fields.map(({ name }) => name));
    expect(first).toEqual(['general', '财政拨款', '1.20', 'stated', '', '="2.1"', '']);
  });

  test.each([
    '2.10',
    '0012',
    '1-2',
    '2020-01-01',
    '2020年3月1日',
    '3月5日',
    '10:30',
    '1e5',
    '12%',
    '¥5',
    '1,000',
    'TRUE',
    'false',
    'Mar 5',
    'SEPT-1',
    '５',
    '5 PM',
    '=1+1',
    '-x',
    '@x',
    '1/2',
    '(5)',
  ])('keeps %s a text', (value) => {
    expect(keepExcelText(value)).toBe(`="${value}"`);
  });

  test.each([
    '合计',
    '2020年度部门决算',
    'income-2060101',
    '02-income:total.amount',
    '三公经费',
    '第3条',
    '',
    '—',
    '说“好”',
    'a=b',
  ])('leaves %s as it is', (value) => {
    expect(keepExcelText(value)).toBe(value);
  });

  test('gives back every text, and numbers that Excel can hold as they are', () => {
    fc.assert(
      fc.property(ODD_ROWS, (rows) => {
        const table = makeOddTable(rows);
        const [head = [], ...read] = parseCsv(text(packExcelCsv(table)));
        const open = (cell: string): string =>
          /^="[^]*"$/.test(cell) ? cell.slice(2, -1).replaceAll('""', '"') : cell;
        const own = table.rows.map((row) => head.map((name) => row.values[name] ?? ''));
        expect(read.map((cells) => cells.map(open))).toEqual(own);
        const amounts = read.map((cells) => cells[head.indexOf('amount')] ?? '');
        expect(
          amounts.filter((cell) => cell.replace(/^-?0*\.?0*|\D/g, '').length > 15 && !cell.startsWith('=')),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('digests are in the order of names, as sha256sum writes them', () => {
  const digest = (content: string): string => createHash('sha256').update(content).digest('hex');
  expect(
    packSums([
      { name: 'b.csv', bytes: bytes('b') },
      { name: 'B.csv', bytes: bytes('B') },
      { name: 'a/z', bytes: bytes('z') },
    ]),
  ).toBe(`${digest('B')}  B.csv\n${digest('z')}  a/z\n${digest('b')}  b.csv\n`);
});

describe('an archive', () => {
  const one = (name: string): { name: string; bytes: Uint8Array } => ({ name, bytes: bytes(name) });

  test.each([
    '../a',
    '/a',
    'a/../b',
    'a//b',
    'C:/a',
    'a\\b',
    'con.csv',
    'json/aux',
    'a.',
    '.hidden',
    'json/.x',
    '科目.csv',
    'a b',
    'x'.repeat(101),
  ])('refuses %j', (name) => {
    expect(() => closeArchive('top', [one(name)])).toThrow(/unsafe name/);
  });

  test.each(['../a', '/a', 'a/../b', 'a//b', 'C:/a', 'a\\b', 'a\u0000', ''])(
    'refuses %j also where it is not closed',
    async (name) => {
      await expect(packZip([one(name)])).rejects.toThrow(/unsafe name/);
    },
  );

  test('refuses two names that are one where capitals do not count', async () => {
    await expect(packZip(closeArchive('top', [one('README.md'), one('readme.md')]))).rejects.toThrow(
      /two files of one name/,
    );
  });

  test('holds the digests of what it holds', async () => {
    const entries = unpackZip(await packZip(closeArchive('top', [one('b.csv'), one('json/a.json')])));
    expect(entries.map(({ name }) => name)).toEqual(['top/SHA256SUMS', 'top/b.csv', 'top/json/a.json']);
    expect(
      text(entries[0]!.bytes)
        .split('\n')
        .map((line) => line.slice(66)),
    ).toEqual(['b.csv', 'json/a.json', '']);
  });

  test('is the same bytes in another zone', () => {
    const program = `import { packZip } from './src/views/files/pack-zip.ts';
      console.log(Buffer.from(await packZip([{ name: 'a.csv', bytes: Buffer.from('a') }])).toString('hex'));`;
    const pack = (zone: string): string =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
    const archives = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map(pack);
    expect(archives[0]).toContain(Buffer.from('a.csv').toString('hex'));
    expect(new Set(archives).size).toBe(1);
  });
});

test('two packings of one version are equal, and the archive is one at both addresses', async () => {
  const listAll = async (): Promise<[string, string][]> => {
    const own = new Offer(makeSite({ tables: [income] }));
    return Promise.all(
      own.listEditions().flatMap((edition) =>
        edition.files().map(async (file): Promise<[string, string]> => [
          `${edition.address}/${file.name}`,
          createHash('sha256')
            .update(await file.pack())
            .digest('hex'),
        ]),
      ),
    );
  };
  const first = new Map(await listAll());
  const second = new Map(await listAll());
  expect(first.size).toBeGreaterThan(20);
  expect(second).toEqual(first);
  expect(first.get('latest/final-accounts-2019.zip')).toBe(first.get('v1.0.0/final-accounts-2019-v1.0.0.zip'));
  expect(first.get('latest/final-accounts-2019.zip')).toMatch(/^[0-9a-f]{64}$/);
});

test('the archive of all years has what the archives of the versions have, in a folder each', async () => {
  const offer = new Offer(site);
  const [own] = offer.listEditions();
  const unpack = async (file: BundleFile | undefined): Promise<Map<string, string>> =>
    new Map(unpackZip(await file!.pack()).map(({ name, bytes: held }) => [name, text(held)]));
  const version = await unpack(own?.files().find(({ name }) => name.endsWith('.zip')));
  const all = await unpack(offer.files().find(({ name }) => name === 'all-years.zip'));
  const move = (name: string): string => name.replace(/^[^/]+/, 'final-accounts-all-years/2019-v1.0.0');
  expect(version.size).toBeGreaterThan(10);
  expect([...version].filter(([name, held]) => all.get(move(name)) !== held).map(([name]) => name)).toEqual([]);
  const rest = [...all.keys()]
    .filter((name) => !name.includes('/2019-v1.0.0/'))
    .map((name) => name.slice('final-accounts-all-years/'.length));
  expect(rest).toEqual(
    [
      'README.md',
      'SHA256SUMS',
      ...offer
        .files()
        .map(({ name }) => name)
        .filter((name) => name !== 'all-years.zip'),
    ].toSorted(),
  );
  expect(all.get('final-accounts-all-years/SHA256SUMS')!.trimEnd().split('\n')).toHaveLength(all.size - 1);
});

describe('the table of all years', () => {
  const figures = listFigures(site);
  const [, ...lines] = text(figures.bytes).trimEnd().split('\n');

  test('has a row a number, with its exact text', () => {
    expect(figures.rows.map(({ values }) => [values['key'], values['value'], values['unit'], values['basis']])).toEqual(
      [
        ['income:general.amount', '1.20', '万元', 'stated'],
        ['income:loss.amount', '-3.00', '万元', 'derived'],
        ['income:donated.amount', '', '万元', 'not-disclosed'],
        ['income:zero.amount', '0', '万元', 'stated'],
      ],
    );
    expect(lines[2]).toBe(
      '2019,1.0.0,income:donated.amount,income,donated,amount,,amount,捐赠,,,,万元,not-disclosed,,2.1,"没有公布，见""附件"""',
    );
  });

  test('leaves out blanks beside the value, and whole numbers that only count places', () => {
    const table = makeTable('goals', 'id,number,target,most\na,1,5,9\nb,2,,\n', {
      fields: { number: { type: 'integer' }, target: { type: 'number' }, most: { type: 'number' } },
      valueField: 'target',
    });
    expect(listFigures(makeSite({ tables: [table] })).rows.map(({ id }) => id)).toEqual([
      '2019|goals:a.target',
      '2019|goals:a.most',
      '2019|goals:b.target',
    ]);
  });

  test('carries codes and the other classes of a row', () => {
    const functional = makeTable('functional', 'code,name,level,parent\n213,农林水支出,class,\n', {
      primaryKey: 'code',
    });
    const spending = makeTable('spending', 'id,code,column,amount,basis\na,213,basic,1,stated\n', {
      fields: {
        amount: { type: 'number' },
        column: { categories: [{ value: 'basic', label: '基本' }] },
        basis: { categories: [{ value: 'stated', label: '原文载明' }] },
      },
      foreignKeys: [{ fields: ['code'], reference: { resource: 'functional', fields: ['code'] } }],
      valueField: 'amount',
    });
    expect(listFigures(makeSite({ tables: [spending], classification: [functional] })).rows[0]!.values).toMatchObject({
      code: '213',
      dimensions: 'column=basic',
    });
  });
});

test('a text that a spreadsheet would run is refused, a negative number is not', () => {
  const words = { name: 'made', title: '', titleEn: '', description: '', descriptionEn: '', primaryKey: [] };
  const column = (name: string, type: 'string' | 'number'): object => ({
    name,
    type,
    title: name,
    titleEn: name,
    description: '',
    descriptionEn: '',
  });
  const make = (value: string, name: string): Table =>
    composeTable({ ...words, columns: [column('name', 'string'), column('value', 'number')] as never }, [
      { name, value },
    ]);
  expect(text(make('-1', '甲').bytes)).toBe('name,value\n甲,-1\n');
  for (const name of ['=1+1', '+1', '-1', '@a', '\tb', '\rc'])
    expect(() => make('1', name), name).toThrow(/begins like a formula/);
});

test('the list of fields has every column of every table', () => {
  const release = site.volumes[0]!.latest;
  const fields = listFields(release);
  expect(fields.rows.map(({ id }) => id)).toEqual([
    ...['id', 'name', 'amount', 'basis', 'formula', 'source', 'note'].map((name) => `income|${name}`),
    ...['locator', 'parent', 'title', 'kind', 'lines'].map((name) => `outline|${name}`),
  ]);
  expect(fields.byId.get('income|amount')!.values).toMatchObject({
    type: 'number',
    unit: '万元',
    missing_values: '[""]',
  });
});

describe('the words of an archive', () => {
  test('name the licence, or there is no such file', () => {
    expect(writeLicence({ licence: '', licenceUrl: '' })).toBe('');
    expect(writeLicence({ licence: 'CC BY 4.0', licenceUrl: 'https://example.org/by' })).toBe(
      '使用许可：CC BY 4.0 <https://example.org/by>\nLicence: CC BY 4.0 <https://example.org/by>\n',
    );
  });

  test('list the known inconsistencies, or there is no such file', () => {
    expect(writeInconsistencies(makeRelease(income))).toBe('');
    const table = makeTable(
      'inconsistencies',
      'id,title,place_a,locator_a,printed_a,place_b,locator_b,printed_b,difference,kind,verdict,explanation\nshare,占比,income:general,2.1,99%,,2.2,100%,1个百分点,rounding,应为100%。,末位不合。\n',
      { title: '已知不一致', fields: { kind: { categories: [{ value: 'rounding', label: '末位不符' }] } } },
    );
    expect(writeInconsistencies(makeRelease(table))).toContain(
      '## 占比\n\n`share` · 末位不符\n\n末位不合。\n\n- 甲处 99%；出处 2.1；单元格 income:general\n- 乙处 100%；出处 2.2\n- 差额 1个百分点\n- 判定 应为100%。\n',
    );
  });
});
