import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askDuckdb, quoteFile, readParquet } from '../download/ask-duckdb.ts';
import { countDecimals, readWorkbook, type ReadSheet, textOfCell } from '../download/read-workbook.ts';
import { readPage, ROOT_SITE } from './built.ts';
import { findByTag, getOne, readableText } from './parse-page.ts';
import { parseCsv } from './parse-csv.ts';
import { listTables, listVersions, listYears, type PublishedTable, type SchemaField } from './published.ts';
import { sayMissing } from './reader-text.ts';

/** Every table of every year's latest version; the CSV of the repository, read by the tests' own parser, is what the files must agree with. */
const volumes = listYears().map((year) => ({ year, version: listVersions(year)[0]!, tables: listTables(year) }));
const tables = volumes.flatMap(({ year, version, tables: listed }) =>
  listed.map((table) => ({ year, version, name: table.name, table })),
);

const locate = (year: string, version: string, file: string): string =>
  join(ROOT_SITE.folder, 'data', year, version, file);
const workbookOf = (year: string, version: string): string =>
  locate(year, version, `final-accounts-${year}-${version}.xlsx`);

const blankToNull = (text: string): string | null => (text === '' ? null : text);

function pad(text: string, scale: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  return scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, '0')}`;
}

/** The type DuckDB must report for a field, from the texts of its column. */
function expectedType(field: SchemaField, texts: readonly string[]): string {
  if (field.type === 'number')
    return `DECIMAL(18,${Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0))})`;
  return { integer: 'BIGINT', date: 'DATE', year: 'INTEGER' }[field.type] ?? 'VARCHAR';
}

function columnTypes({ schema, rows }: PublishedTable): string[] {
  return schema.fields.map((field, index) =>
    expectedType(
      field,
      rows.map((row) => row[index] ?? ''),
    ),
  );
}

/** Cells of a value field by what they are: a number, 0, blank though known, or not disclosed. */
function sortCells({
  schema,
  header,
  rows,
}: PublishedTable): { at: number; row: number; kind: 'number' | 'zero' | 'blank' | 'undisclosed' }[] {
  const at = header.indexOf(schema.valueField ?? '');
  const basis = header.indexOf('basis');
  if (at < 0) return [];
  return rows.map((row, index) => {
    const text = row[at] ?? '';
    const kind =
      text === ''
        ? row[basis] === 'not-disclosed'
          ? 'undisclosed'
          : 'blank'
        : /^0(?:\.0+)?$/.test(text)
          ? 'zero'
          : 'number';
    return { at, row: index, kind };
  });
}

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-formats-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let books: ReadonlyMap<string, readonly ReadSheet[]> = new Map();
beforeAll(() => {
  books = new Map(volumes.map(({ year, version }) => [year, readWorkbook(workbookOf(year, version)).sheets]));
});

function findSheet(year: string, name: string): ReadSheet {
  const sheet = books.get(year)?.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name} of ${year}`);
  return sheet;
}

describe.each(tables)('$year $name', ({ year, version, name, table }) => {
  const types = columnTypes(table);

  test('the published CSV is the one of the repository, and DuckDB reads the same cells', async () => {
    const file = locate(year, version, `${name}.csv`);
    expect(readFileSync(file, 'utf8')).toBe(table.text);
    expect(parseCsv(table.text).slice(1)).toEqual(table.rows);
    expect(
      await askDuckdb(
        `from read_csv(${quoteFile(file)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`,
      ),
    ).toEqual(table.rows.map((row) => row.map(blankToNull)));
  });

  test('JSON has the same texts, null for blank', () => {
    const { rows, fields } = JSON.parse(readFileSync(locate(year, version, `${name}.json`), 'utf8')) as {
      rows: Record<string, string | null>[];
      fields: { name: string }[];
    };
    expect(fields.map((field) => field.name)).toEqual(table.header);
    expect(rows.map((row) => table.header.map((field) => row[field]))).toEqual(
      table.rows.map((row) => row.map(blankToNull)),
    );
  });

  test('Parquet has exact types, the same cells, null for blank', async () => {
    const read = await readParquet(locate(year, version, `${name}.parquet`));
    expect(read.types).toEqual(table.header.map((field, index) => [field, types[index]]));
    const scales = types.map((type) => Number(/,(\d+)\)$/.exec(type)?.[1] ?? -1));
    expect(read.rows).toEqual(
      table.rows.map((row) =>
        row.map((text, index) => (text === '' ? null : scales[index] === -1 ? text : pad(text, scales[index]!))),
      ),
    );
  });

  test('Parquet and CSV are one table for DuckDB', async () => {
    const columns = table.header.map((field, index) => `'${field}': '${types[index] ?? ''}'`).join(', ');
    const csv = `(from read_csv(${quoteFile(locate(year, version, `${name}.csv`))}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${columns}}))`;
    const parquet = `(from ${quoteFile(locate(year, version, `${name}.parquet`))})`;
    expect(await askDuckdb(`(${csv} except all ${parquet}) union all (${parquet} except all ${csv})`)).toEqual([]);
  });

  test('the workbook has the same cells: numbers as numbers with their decimals, texts as texts', () => {
    const sheet = findSheet(year, name);
    const [head = [], ...rows] = sheet.rows;
    expect(head.map((cell) => cell?.value.split('\n')[1])).toEqual(table.header);
    expect(rows.map((row) => row.map(textOfCell))).toEqual(table.rows);
    const numeric = table.schema.fields.map(({ type }) => ['number', 'integer', 'year'].includes(type));
    const wrong = rows.flatMap((row, line) =>
      row.flatMap((cell, index) => {
        const expected = numeric[index] ? 'n' : table.schema.fields[index]?.type === 'date' ? 'd' : 's';
        return cell && cell.type !== expected
          ? [`${line + 2}/${table.header[index] ?? ''}: ${cell.type}, not ${expected}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('its sheet has one header row with titles and units, frozen and filtering, and no merged cell', () => {
    const sheet = findSheet(year, name);
    expect(sheet).toMatchObject({ merged: 0, frozen: 'B2' });
    expect(sheet.filter).toMatch(new RegExp(`^A1:[A-Z]+${table.rows.length + 1}$`));
    expect(sheet.rows[0]?.map((cell) => cell?.value.split('\n')[0])).toEqual(
      table.schema.fields.map(({ title, unit }) => `${title}${unit === undefined || unit === '' ? '' : `（${unit}）`}`),
    );
  });

  test('blank, 0 and not disclosed are three things in every format', async () => {
    const cells = sortCells(table);
    const json = (
      JSON.parse(readFileSync(locate(year, version, `${name}.json`), 'utf8')) as {
        rows: Record<string, string | null>[];
      }
    ).rows;
    const parquet = (await readParquet(locate(year, version, `${name}.parquet`))).rows;
    const sheet = findSheet(year, name).rows;
    const page = findByTag(
      getOne(getOne(readPage(ROOT_SITE, `/${year}/tables/${name}/`), 'table', 'tidy'), 'tbody'),
      'tr',
    );
    const basis = table.header.indexOf('basis');
    for (const { at, row, kind } of cells) {
      const shown = readableText(findByTag(page[row]!, 'data')[at]!);
      const inJson = json[row]?.[table.header[at]!];
      const inParquet = parquet[row]?.[at];
      const inSheet = sheet[row + 1]?.[at];
      const where = `${name} row ${row + 1}`;
      if (kind === 'undisclosed')
        expect(
          [
            shown,
            inJson,
            inParquet,
            inSheet,
            json[row]?.['basis'],
            parquet[row]?.[basis],
            sheet[row + 1]?.[basis]?.value,
          ],
          where,
        ).toEqual([sayMissing(table), null, null, null, ...Array<string>(3).fill('not-disclosed')]);
      if (kind === 'blank')
        expect([shown, inJson, inParquet, inSheet, parquet[row]?.[basis] === 'not-disclosed'], where).toEqual([
          '',
          null,
          null,
          null,
          false,
        ]);
      if (kind === 'zero')
        expect([Number(shown), Number(inJson), Number(inParquet), inSheet?.type, inSheet?.value], where).toEqual([
          0,
          0,
          0,
          'n',
          '0',
        ]);
    }
  });
});

test('there are cells of every kind to tell apart', () => {
  const kinds = new Set(tables.flatMap(({ table }) => sortCells(table).map(({ kind }) => kind)));
  for (const kind of ['number', 'zero', 'undisclosed'] as const) expect(kinds).toContain(kind);
});

describe.each(volumes)('the workbook of $year', ({ year, version, tables: listed }) => {
  const forms = listed.filter(({ schema }) => schema.number !== undefined);
  const nameForm = ({ schema }: PublishedTable): string => `表${schema.number ?? ''} ${schema.title}`.slice(0, 31);

  test('opens with cover, contents, notes and fields, then the forms, then one sheet a table', () => {
    const names = books.get(year)!.map((sheet) => sheet.name);
    expect(names.slice(0, 4)).toEqual(['封面', '目录', '说明', '字段']);
    expect(names.slice(4, 4 + forms.length)).toEqual(forms.map(nameForm));
    expect([...names.slice(4 + forms.length)].sort()).toEqual(listed.map((table) => table.name).sort());
  });

  test('every sheet is linked from the contents, and no link leads nowhere', () => {
    const names = books.get(year)!.map((sheet) => sheet.name);
    const linked = (sheet: ReadSheet): string[] =>
      sheet.rows
        .flat()
        .flatMap((cell) =>
          cell?.link ? [/^'(.*)'!A1$/.exec(cell.link)?.[1]?.replaceAll("''", "'") ?? cell.link] : [],
        );
    expect([...new Set(linked(findSheet(year, '目录')))].sort()).toEqual(names.slice(4).sort());
    for (const sheet of books.get(year)!)
      for (const target of linked(sheet)) expect(names, sheet.name).toContain(target);
  });

  test('the cover names publisher, year, version, document and digest', () => {
    const cover = findSheet(year, '封面')
      .rows.flat()
      .map((cell) => cell?.value ?? '')
      .join('\n');
    const register = readFileSync(join(ROOT_SITE.project, 'seeds', year, 'register.yaml'), 'utf8');
    const digest = /^sha256: (\w+)$/m.exec(register)?.[1] ?? 'no digest';
    for (const part of [year, version, digest]) expect(cover).toContain(part);
  });

  test('the fields sheet has every column of every table', () => {
    const rows = findSheet(year, '字段')
      .rows.slice(1)
      .map((row) => `${row[0]?.value ?? ''}.${row[1]?.value ?? ''}`);
    expect(rows.sort()).toEqual(listed.flatMap(({ name, header }) => header.map((field) => `${name}.${field}`)).sort());
  });

  test.each(forms.map((table) => ({ form: table.name, table })))(
    'the form $form shows every amount of its table once, and 未公开 where there is none',
    ({ table }) => {
      const cells = findSheet(year, nameForm(table)).rows.flat();
      const at = table.header.indexOf(table.schema.form?.value ?? table.schema.valueField ?? '');
      const basis = table.header.indexOf('basis');
      const amounts = table.rows.map((row) => row[at] ?? '').filter((text) => text !== '');
      expect(
        cells
          .filter((cell) => cell?.type === 'n')
          .map(textOfCell)
          .sort(),
      ).toEqual([...amounts].sort());
      expect(cells.filter((cell) => cell?.value === sayMissing(table))).toHaveLength(
        table.rows.filter((row) => row[at] === '' && row[basis] === 'not-disclosed').length,
      );
      const texts = cells.map((cell) => cell?.value);
      for (const part of [table.schema.title, `表${table.schema.number ?? ''}`, '单位：万元'])
        expect(texts).toContain(part);
    },
  );

  test('nothing in it is a formula', () => {
    expect(books.get(year)!.flatMap((sheet) => sheet.rows.flat().filter((cell) => cell?.type === 'f'))).toEqual([]);
  });

  test('LibreOffice opens it and reads the same values', { timeout: 300_000 }, () => {
    const names = books.get(year)!.map((sheet) => sheet.name);
    const table = forms.find(({ schema }) => schema.form?.value !== undefined) ?? listed[0]!;
    // Comma, double quote, UTF-8, from row 1, cells as they are shown, and the number of the sheet.
    const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,${names.indexOf(table.name) + 1}`;
    const book = workbookOf(year, version);
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--convert-to',
        filter,
        '--outdir',
        folder,
        book,
      ],
      { stdio: 'pipe' },
    );
    const [, ...rows] = parseCsv(
      readFileSync(join(folder, `final-accounts-${year}-${version}-${table.name}.csv`), 'utf8'),
    );
    const at = table.schema.fields.map(({ type }) => type === 'number' || type === 'integer');
    expect(rows.map((row) => row.map((text, index) => (at[index] ? text.replaceAll(',', '') : text)))).toEqual(
      table.rows,
    );
  });

  test('is one and the same at its own address and at latest', () => {
    expect(
      readFileSync(locate(year, 'latest', `final-accounts-${year}.xlsx`)).equals(
        readFileSync(workbookOf(year, version)),
      ),
    ).toBe(true);
  });
});

test('no number in a workbook has more digits than a spreadsheet keeps', () => {
  const long = [...books.values()]
    .flat()
    .flatMap((sheet) =>
      sheet.rows
        .flat()
        .filter(
          (cell) =>
            cell?.type === 'n' &&
            Number(cell.value).toFixed(countDecimals(cell.format)).replace(/\D/g, '').replace(/^0+/, '').length > 15,
        ),
    );
  expect(long).toEqual([]);
});
