import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { packParquet, packTableParquet } from '../../src/views/download/pack-parquet.ts';
import type { ParquetColumn } from '../../src/views/download/parquet-column.ts';
import { askDuckdb, quoteFile, readParquet } from './ask-duckdb.ts';
import { listTexts, makeOddTable, ODD_ROWS } from './make-row-set.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-parquet-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function save(bytes: Uint8Array): string {
  const file = join(folder, 'table.parquet');
  writeFileSync(file, bytes);
  return file;
}

async function readColumn(column: ParquetColumn): Promise<{ type: string; values: (string | null | undefined)[] }> {
  const { types, rows } = await readParquet(save(packParquet([column], {})));
  return { type: types[0]?.[1] ?? '', values: rows.map(([value]) => value) };
}

/** A number of the CSV with the decimals of its column. */
function pad(text: string, scale: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  return scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, '0')}`;
}

describe('packParquet', () => {
  it.each<[string, ParquetColumn['type'], string[], string, (string | null)[]]>([
    [
      'numbers at the largest scale',
      'number',
      ['1.5', '', '-0.25', '0', '71'],
      'DECIMAL(18,2)',
      ['1.50', null, '-0.25', '0.00', '71.00'],
    ],
    [
      'eighteen digits exactly',
      'number',
      ['123456789012345678', '-123456789012345678'],
      'DECIMAL(18,0)',
      ['123456789012345678', '-123456789012345678'],
    ],
    [
      'more digits in sixteen bytes',
      'number',
      ['123456789012345678901234567890.12345678', '-1', '0'],
      'DECIMAL(38,8)',
      ['123456789012345678901234567890.12345678', '-1.00000000', '0.00000000'],
    ],
    ['digits no reader holds as text', 'number', ['1'.repeat(39), ''], 'VARCHAR', ['1'.repeat(39), null]],
    ['a column of blanks', 'number', ['', ''], 'DECIMAL(18,0)', [null, null]],
    [
      'integers to the bounds',
      'integer',
      ['9223372036854775807', '-9223372036854775808', '', '0'],
      'BIGINT',
      ['9223372036854775807', '-9223372036854775808', null, '0'],
    ],
    ['integers beyond', 'integer', ['9223372036854775808', '-1'], 'DECIMAL(38,0)', ['9223372036854775808', '-1']],
    [
      'dates',
      'date',
      ['2020-02-29', '', '1899-12-31', '1970-01-01'],
      'DATE',
      ['2020-02-29', null, '1899-12-31', '1970-01-01'],
    ],
    ['years', 'year', ['2020', ''], 'INTEGER', ['2020', null]],
    ['texts', 'string', ['007', '', '=1+1', 'a"b\nc', '😀'], 'VARCHAR', ['007', null, '=1+1', 'a"b\nc', '😀']],
    ['booleans as they are written', 'boolean', ['true', 'false', ''], 'VARCHAR', ['true', 'false', null]],
  ])('writes %s', async (_, type, texts, expected, values) => {
    expect(await readColumn({ name: '列', type, texts })).toEqual({ type: expected, values });
  });

  it('writes a table without rows', async () => {
    expect(
      await readParquet(
        save(
          packParquet(
            [
              { name: 'a', type: 'number', texts: [] },
              { name: 'b', type: 'string', texts: [] },
            ],
            {},
          ),
        ),
      ),
    ).toEqual({
      types: [
        ['a', 'DECIMAL(18,0)'],
        ['b', 'VARCHAR'],
      ],
      rows: [],
    });
  });

  it('names column and text where a number is none', () => {
    expect(() => packParquet([{ name: 'amount', type: 'number', texts: ['1e5'] }], {})).toThrow(
      'column amount: "1e5" is not a plain decimal',
    );
  });

  it('gives every odd value back, and the same bytes each time', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(ODD_ROWS, async (rows) => {
        const table = makeOddTable(rows);
        const bytes = packTableParquet(table, { year: '2020', version: '1.0.0' });
        expect(Buffer.compare(bytes, packTableParquet(table, { year: '2020', version: '1.0.0' }))).toBe(0);
        const { types, rows: read } = await readParquet(save(bytes));
        const scales = types.map(([, type]) => Number(/^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1] ?? -1));
        expect(read).toEqual(
          listTexts(table).map((row) =>
            row.map((text, index) => (text === '' ? null : scales[index] === -1 ? text : pad(text, scales[index]!))),
          ),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('says what it is in its metadata', async () => {
    const file = save(packTableParquet(makeOddTable([]), { year: '2020', version: '1.2.3' }));
    const notes = Object.fromEntries(
      await askDuckdb(`select decode(key), decode(value) from parquet_kv_metadata(${quoteFile(file)})`),
    ) as Record<string, string>;
    expect(notes).toMatchObject({ table: 'odd', year: '2020', version: '1.2.3' });
    expect((JSON.parse(notes['fields'] ?? '[]') as { name: string }[]).map(({ name }) => name)).toEqual([
      'id',
      'amount',
      'count',
      'code',
      'text',
      'day',
    ]);
  });
});
