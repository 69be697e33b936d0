import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { parseDecimal } from '../../src/lib/decimal.ts';
import { nameSheets } from '../../src/views/workbook/name-sheets.ts';
import { packSheets } from '../../src/views/workbook/pack-workbook.ts';
import { type Sheet, sheetNumber } from '../../src/views/workbook/sheet.ts';
import { STYLES } from '../../src/views/workbook/sheet-style.ts';
import { buildTableSheet } from '../../src/views/workbook/table-sheet.ts';
import { finishSheet } from '../../src/views/workbook/workbook-parts.ts';
import { listTexts, makeOddTable, ODD_ROWS } from './make-row-set.ts';
import { unpackZip } from './unpack-zip.ts';
import { readWorkbook, textOfCell } from './read-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const PROPERTIES = { title: '决算 <1> & "2"', creator: '某局', version: '1.0.0', created: '' };

function listed(texts: readonly string[], name = '甲'): Sheet {
  return { name, rows: texts.map((value) => [{ value, style: STYLES.text }]), widths: [20] };
}

function read(bytes: Uint8Array): ReturnType<typeof readWorkbook> {
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  return readWorkbook(file);
}

async function readTexts(texts: readonly string[]): Promise<(string | undefined)[][]> {
  return read(await packSheets([listed(texts)], PROPERTIES)).sheets[0]!.rows.map((row) => [
    row[0]?.type,
    row[0]?.value,
  ]);
}

describe('packSheets', () => {
  it('writes texts as texts, whatever they begin with', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=HYPERLINK("http://x","y")',
      '\t=1',
      '007',
      '1e5',
      'TRUE',
      '2020-01-01',
      '#REF!',
    ];
    expect(await readTexts(texts)).toEqual(texts.map((text) => ['s', text]));
  });

  it('has no formula anywhere', async () => {
    const parts = unpackZip(await packSheets([listed(['=1+1', '<f>1</f>'])], PROPERTIES)).map(({ bytes }) =>
      new TextDecoder().decode(bytes),
    );
    expect(parts.filter((part) => /<f[ >]/.test(part))).toEqual([]);
  });

  it('keeps words of the language, quotes, spaces and marks of XML', async () => {
    const texts = [
      'constructor',
      '__proto__',
      'toString',
      ' 前后 ',
      '一\n二',
      '<a b="c">&amp;]]></a>',
      '_x0041_',
      '\ufffd',
      '0',
      '12',
    ];
    expect(await readTexts(texts)).toEqual(texts.map((text) => ['s', text]));
  });

  it('writes characters that XML cannot hold in the way of the format, and breaks nothing', async () => {
    const [first, second, third] = await readTexts(['a\u0001b', 'c\ud800d', '\u000b\ufffe']);
    expect([first, second, third]).toEqual([
      ['s', 'a_x0001_b'],
      ['s', 'c_xD800_d'],
      ['s', '_x000B__xFFFE_'],
    ]);
  });

  it('refuses a text that a spreadsheet does not take', async () => {
    await expect(packSheets([listed(['长'.repeat(32_768)])], PROPERTIES)).rejects.toThrow(
      'sheet 甲: a text of 32768 characters is longer than a spreadsheet takes',
    );
  });

  it('says who made it, and when it was published, and nothing of now', async () => {
    const bytes = await packSheets([listed(['x'])], { ...PROPERTIES, created: '2021-09-24' });
    expect(read(bytes)).toMatchObject({ title: PROPERTIES.title, creator: '某局' });
    const properties = new TextDecoder().decode(
      unpackZip(bytes).find(({ name }) => name === 'docProps/core.xml')!.bytes,
    );
    expect(properties.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual(['2021-09-24T00:00:00Z']);
  });

  it('gives the same bytes at another time', async () => {
    const sheet = buildTableSheet(makeOddTable(fc.sample(ODD_ROWS, { numRuns: 1, seed: 7 })[0]!), 'odd');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
    const first = await packSheets([sheet], PROPERTIES);
    vi.setSystemTime(new Date('2037-12-31T23:59:59Z'));
    expect(Buffer.compare(first, await packSheets([sheet], PROPERTIES))).toBe(0);
  });

  it('gives every odd value of a table back', { timeout: 90_000 }, async () => {
    const tables = fc.sample(ODD_ROWS, 8).map(makeOddTable);
    const written = tables.map((table, index) => buildTableSheet(table, `odd-${index}`));
    const { sheets } = read(await packSheets(written, PROPERTIES));
    expect(sheets).toHaveLength(tables.length);
    for (const [index, { rows }] of sheets.entries()) {
      expect(rows.slice(1).map((row) => row.map(textOfCell))).toEqual(listTexts(tables[index]!));
      expect(rows.flat().filter((cell) => cell?.type === 'f')).toEqual([]);
    }
  });
});

describe('sheetNumber', () => {
  it.each([
    ['5581.29', 5581.29, '#,##0.00'],
    ['220.00', 220, '#,##0.00'],
    ['71', 71, '#,##0'],
    ['0', 0, '#,##0'],
    ['-1.190', -1.19, '#,##0.000'],
    ['999999999999999', 999999999999999, '#,##0'],
    ['1234567890123456', '1234567890123456', undefined],
    ['0.1234567890123456', '0.1234567890123456', undefined],
    ['123456789012345.0', '123456789012345.0', undefined],
  ])('%s', (text, value, format) => {
    expect(sheetNumber(parseDecimal(text)!)).toEqual(format === undefined ? { value } : { value, format });
  });
});

describe('nameSheets', () => {
  it('keeps what is allowed, and makes the rest so', () => {
    expect(nameSheets(['01-summary', '01-SUMMARY', 'a[b]:*?/\\c', "'x'", '', 'History'])).toEqual([
      '01-summary',
      '01-SUMMARY (2)',
      'a b      c',
      'x',
      '_',
      'History_',
    ]);
  });

  it('gives names of at most 31 units, none twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 50 }),
            fc.constantFrom('名'.repeat(40), `${'a'.repeat(30)}😀b`),
          ),
          { maxLength: 30 },
        ),
        (wishes) => {
          const names = nameSheets(wishes);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wishes.length);
          for (const name of names)
            expect(
              name.length > 0 &&
                name.length <= 31 &&
                !/[[\]:*?/\\]|^'|'$|[\ud800-\udbff](?![\udc00-\udfff])/.test(name),
              name,
            ).toBe(true);
        },
      ),
    );
  });
});

describe('finishSheet', () => {
  it('refuses a part that is not as expected, rather than leave out what belongs in it', () => {
    expect(() => finishSheet('<worksheet><sheetData/></worksheet>', listed([]))).toThrow(
      'the part of sheet 甲 is not as expected',
    );
  });
});
