import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, ROOT_SITE } from './built.ts';
import { type Element, findAll, findByTag, getOne, readableText } from './parse-page.ts';
import { findRow, getField, listTables, listVersions, listYears, type PublishedTable } from './published.ts';
import { expectedText, isNumeric, plainMinus } from './reader-text.ts';

const tables = listYears().flatMap((year) => listTables(year).map((table) => ({ year, name: table.name, table })));

/** What a key to another table reads: the code, or what the row it names is called; and where it leads. */
function expectedKey(
  year: string,
  table: PublishedTable,
  field: string,
  raw: string,
): { words: string[]; href: string } | undefined {
  const key = table.schema.foreignKeys?.find(({ fields }) => fields.length === 1 && fields[0] === field);
  const target =
    key && tables.find((candidate) => candidate.year === year && candidate.name === key.reference.resource)?.table;
  if (!key || !target || raw === '') return undefined;
  const label = findRow(target, raw)?.[target.schema.labelField ?? ''] ?? '';
  return {
    words: label === '' ? [raw] : [raw, label],
    href: field === table.header[0] ? `#${raw}` : `/${year}/tables/${key.reference.resource}/#${raw}`,
  };
}

/** The links of an official form that are its figures; others lead to checks and corrections. */
function listFigures(form: Element): Element[] {
  return findByTag(form, 'data').flatMap((data) => findByTag(data, 'a'));
}

test('there are tables to test, and each has rows or says that it is empty by its columns', () => {
  expect(tables.length).toBeGreaterThan(0);
  for (const { table } of tables) expect(table.header, table.name).toEqual(table.schema.fields.map(({ name }) => name));
});

describe.each(tables)('$year $name', ({ year, name, table }) => {
  const page = readPage(ROOT_SITE, `/${year}/tables/${name}/`);
  const tidy = getOne(page, 'table', 'tidy');
  const body = findByTag(getOne(tidy, 'tbody'), 'tr');

  test('the tidy table on its page equals its CSV, cell by cell and in its order', () => {
    expect(findByTag(getOne(tidy, 'thead'), 'th').map((head) => head.attributes['data-field'])).toEqual(table.header);
    const shown = body.map((row) =>
      row.children.filter((child) => typeof child !== 'string').map((cell) => getOne(cell, 'data').attributes['value']),
    );
    expect(shown).toEqual(table.rows);
  });

  test('what a reader sees in a cell is its value: numbers with thousands separators, codes by their labels', () => {
    const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const faults = table.rows.flatMap((row, at) => {
      const basis = findRow(table, row[0] ?? '')?.['basis'];
      const shown = findByTag(body[at]!, 'data');
      return table.header.flatMap((field, index) => {
        const raw = row[index] ?? '';
        const cell = shown[index]!;
        const { words, href } = expectedKey(year, table, field, raw) ?? {
          words: [expectedText(table, getField(table, field), raw, basis)],
          href: undefined,
        };
        const link = findByTag(cell, 'a')[0]?.attributes['href'];
        const text = plainMinus(readableText(cell));
        return words.map(fold).includes(text) && (href === undefined || href === link)
          ? []
          : [
              `${row[0] ?? ''}.${field} reads ${text} (${link ?? 'no link'}), not ${words.join(' or ')} (${href ?? 'any link'})`,
            ];
      });
    });
    expect(faults).toEqual([]);
  });

  test('numeric columns name their unit in the head', () => {
    for (const head of findByTag(getOne(tidy, 'thead'), 'th')) {
      const field = getField(table, head.attributes['data-field'] ?? '');
      expect(readableText(head)).toContain(field.title);
      if (isNumeric(field) && field.unit !== undefined) expect(readableText(head)).toContain(field.unit);
    }
  });

  test('every row has its own anchor, and no id stands twice on the page', () => {
    expect(body.map((row) => row.attributes['id'])).toEqual(table.rows.map(([id]) => id));
    const ids = findAll(page, (element) => element.attributes['id'] !== undefined).map(
      (element) => element.attributes['id'],
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every figure of the official form is the value of the row it leads to', () => {
    for (const form of findByTag(page, 'table', 'form')) {
      const field = getField(table, table.schema.form?.value ?? '');
      for (const link of listFigures(form)) {
        const row = findRow(table, (link.attributes['href'] ?? '').replace(/^#/, ''));
        expect(row, link.attributes['href']).toBeDefined();
        const raw = row?.[field.name] ?? '';
        const text = plainMinus(readableText(link));
        if (raw === '') expect(text, row?.['id']).toMatch(/^(?:未公开|未载|–)$/);
        else expect(text, row?.['id']).toBe(expectedText(table, field, raw, row?.['basis']));
        expect(link.parent?.attributes['value'], row?.['id']).toBe(raw);
      }
    }
    if (table.schema.form) {
      const led = new Set(
        findByTag(page, 'table', 'form')
          .flatMap(listFigures)
          .map((link) => link.attributes['href']),
      );
      expect(
        table.rows.filter(([id]) => !led.has(`#${id ?? ''}`)).map(([id]) => id),
        'rows that the form leaves out',
      ).toEqual([]);
    }
  });

  test('the downloads lead to the CSV and the JSON of this table', () => {
    const links = findByTag(page, 'a').map((link) => link.attributes['href']);
    for (const version of [listVersions(year)[0], 'latest']) {
      expect(links).toContain(`/data/${year}/${version ?? ''}/${name}.csv`);
      expect(links).toContain(`/data/${year}/${version ?? ''}/${name}.json`);
    }
  });
});

interface JsonTable {
  readonly fields: readonly { readonly name: string }[];
  readonly rows: readonly Record<string, string | null>[];
}

const files = listYears().flatMap((year) =>
  listVersions(year).flatMap((version) =>
    listTables(year, version).map((table) => ({ year, version, name: table.name, table })),
  ),
);

test.each(files)(
  'the JSON of $year $version $name has the rows of the CSV, blank as null',
  ({ year, version, name, table }) => {
    const folder = join(ROOT_SITE.folder, 'data', year, version);
    const csv = readFileSync(join(folder, `${name}.csv`));
    expect(csv.toString('utf8')).toBe(table.text);
    expect(csv.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])), 'begins with a byte order mark').toBe(false);
    expect(csv.includes('\r'), 'has carriage returns').toBe(false);
    const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as JsonTable;
    expect(json.fields.map((field) => field.name)).toEqual(table.header);
    const entries = json.rows.map((row) => Object.entries(row));
    expect(entries).toEqual(
      table.rows.map((row) => table.header.map((field, index) => [field, row[index] === '' ? null : row[index]])),
    );
  },
);
