import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, ROOT_SITE } from './built.ts';
import { type Element, findAll, findByTag, getOne, isWithin, readableText } from './parse-page.ts';
import { countMaterial, findRow, getField, listTables, listYears, type PublishedTable } from './published.ts';
import { expectedFigure, expectedText } from './reader-text.ts';

const years = listYears();
const tablesOf = new Map(years.map((year) => [year, new Map(listTables(year).map((table) => [table.name, table]))]));

/** A number of the CSV in hundredths; the tests count on their own. */
function toHundredths(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  expect(fraction.length, text).toBeLessThanOrEqual(2);
  return BigInt(whole + fraction.padEnd(2, '0'));
}

function cellOf(
  year: string,
  reference: string,
): { table: PublishedTable; row: Readonly<Record<string, string>>; field: string } {
  const [, name = '', id = '', field = ''] = /^([^:]+):([^.]+)\.(.+)$/.exec(reference) ?? [];
  const table = tablesOf.get(year)!.get(name)!;
  return { table, row: findRow(table, id)!, field };
}

const figuresOf = (root: Element): Element[] =>
  findAll(root, ({ tag, attributes }) => tag === 'a' && attributes['data-cell'] !== undefined);
const rawOf = (year: string, link: Element): string => {
  const { row, field } = cellOf(year, link.attributes['data-cell']!);
  return row[field]!;
};

describe.each([{ address: '/', year: years[0]! }, ...years.map((year) => ({ address: `/${year}/`, year }))])(
  '$address',
  ({ address, year }) => {
    const page = readPage(ROOT_SITE, address);
    const account = getOne(page, 'div', 'account');
    const sides = findByTag(account, 'section');

    test('every number is that of its cell in the CSV, and leads to its row', () => {
      const links = figuresOf(getOne(page, 'main'));
      expect(links.length).toBeGreaterThan(15);
      for (const link of links) {
        const { table, row, field } = cellOf(year, link.attributes['data-cell']!);
        const known = getField(table, field);
        expect(
          [expectedFigure(table, known, row), expectedText(table, known, row[field]!, row['basis'])],
          link.attributes['data-cell'],
        ).toContain(readableText(link).replace(/\s/g, ''));
        expect(link.attributes['href']).toBe(`/${year}/tables/${table.name}/#${row['id'] ?? ''}`);
      }
    });

    test('both sides of the account come to the total, and what is drawn is what is listed', () => {
      expect(sides).toHaveLength(2);
      const sums = sides.map((side) => {
        const amounts = findByTag(side, 'li').map((item) => toHundredths(rawOf(year, figuresOf(item)[0]!)));
        expect(toHundredths(rawOf(year, figuresOf(getOne(side, 'p', 'sum'))[0]!))).toBe(
          amounts.reduce((sum, amount) => sum + amount, 0n),
        );
        return amounts.reduce((sum, amount) => sum + amount, 0n);
      });
      expect(sums[0]).toBe(sums[1]);
      for (const side of sides) {
        const drawn = findByTag(side, 'a').filter(
          (link) => isWithin(link, 'svg') && findByTag(link, 'rect').length > 0 && link.attributes['tabindex'] === '-1',
        );
        const listed = findByTag(side, 'li').map((item) =>
          findByTag(item, 'a').find(({ attributes }) => attributes['data-cell'] === undefined)!,
        );
        expect(drawn.map(({ attributes }) => attributes['href'])).toEqual(
          listed.map(({ attributes }) => attributes['href']),
        );
      }
    });
  },
);

test('home offers the archive, the checks, the questions and every year', () => {
  const main = getOne(readPage(ROOT_SITE, '/'), 'main');
  const year = years[0]!;
  const button = getOne(main, 'a', 'button');
  expect(button.attributes['href']).toMatch(/\.zip$/);
  expect(readableText(button.parent!)).toMatch(/\d(?:\.\d)? [kM]B.*(?:发布|草稿)/);
  const leads = new Set(findByTag(main, 'a').map(({ attributes }) => attributes['href']));
  for (const address of [
    `/${year}/checks/`,
    '/data/',
    '/compare/',
    '/glossary/',
    '/search/',
    ...years.map((own) => `/${own}/`),
  ])
    expect(leads, address).toContain(address);
  expect(findByTag(main, 'form').some(({ attributes }) => attributes['role'] === 'search')).toBe(true);
  expect(readableText(main)).toMatch(/每花100元，约\d+元用在/);
});

test.each(years)(
  'what %s discloses: each form leads to its table, and none is called missing where the text is incomplete',
  (year) => {
    const main = getOne(readPage(ROOT_SITE, `/${year}/disclosure/`), 'main');
    const rows = findAll(main, ({ tag, attributes }) => tag === 'tr' && (attributes['id'] ?? '').startsWith('form-'));
    const forms = [...tablesOf.get(year)!.values()].filter(({ schema }) => schema.number !== undefined);
    expect(rows.map((row) => getOne(row, 'a').attributes['href']).toSorted()).toEqual(
      forms.map(({ name }) => `/${year}/tables/${name}/`).toSorted(),
    );
    expect(rows.filter((row) => readableText(row).includes('缺'))).toEqual([]);
    expect(readableText(getOne(readPage(ROOT_SITE, `/${year}/`), 'main'))).toContain('公开内容对照');
  },
);

test.each(years)(
  'the checks of %s: home counts what the file has, each identity is in one list, and only material contradictions are marked',
  (year) => {
    const file = JSON.parse(readFileSync(join(ROOT_SITE.folder, year, 'checks.json'), 'utf8')) as Record<
      string,
      { id: string; verdict: string; inconsistency: string }[]
    >;
    const { checks = [], definitions = [], repeated = [] } = file;
    const tables = [...tablesOf.get(year)!.values()];
    const declared = tables.find(({ name }) => name === 'identities')?.rows.map(([id = '']) => id) ?? [];
    const listed = [...checks, ...definitions, ...repeated].map(({ id }) => id);
    expect(new Set(listed).size).toBe(listed.length);
    expect(declared.filter((id) => !listed.includes(id))).toEqual([]);
    const ids = findAll(
      readPage(ROOT_SITE, `/${year}/checks/`),
      ({ attributes }) => attributes['id'] !== undefined,
    ).map(({ attributes }) => attributes['id']);
    expect(listed.filter((id) => !ids.includes(`identity-${id}`))).toEqual([]);
    const said = readableText(getOne(readPage(ROOT_SITE, '/'), 'main'));
    if (year === years[0]) {
      expect(said).toContain(`共核对${checks.length}项`);
      expect(said).toContain(`重要矛盾${countMaterial(tables)}处`);
    }
  },
);

describe.each(years)('一图读懂 of %s', (year) => {
  const poster = getOne(readPage(ROOT_SITE, `/${year}/`), 'section', 'poster');

  test('the hundred squares and the yuan beside them are the classes of table 06, worked out exactly', () => {
    const hundred = getOne(poster, 'div', 'hundred');
    const table = [...tablesOf.get(year)!.values()].find(({ schema }) => schema.number === '06')!;
    const rows = table.rows
      .map(([id]) => findRow(table, id!)!)
      .filter(
        (row) =>
          row['column'] === 'total' &&
          row['level'] === 'class' &&
          row['amount'] !== '' &&
          toHundredths(row['amount']!) > 0n,
      );
    const whole = toHundredths(
      table.rows
        .map(([id]) => findRow(table, id!)!)
        .find((row) => row['column'] === 'total' && row['level'] === 'total')!['amount']!,
    );
    const expected = rows
      .map((row) => {
        const amount = toHundredths(row['amount']!);
        const yuan = (amount * 20_000n + whole) / (2n * whole);
        return {
          amount,
          text: `${yuan / 100n}.${String(yuan % 100n).padStart(2, '0')}元`,
          squares: (amount * 100n) / whole,
        };
      })
      .sort((a, b) => (a.amount > b.amount ? -1 : 1));
    expect(findByTag(hundred, 'span', 'part').map(readableText)).toEqual(expected.map(({ text }) => text));
    const drawn = findByTag(getOne(hundred, 'svg', 'field'), 'a').map((link) => findByTag(link, 'rect').length);
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(100);
    drawn.forEach((count, index) => {
      expect([expected[index]!.squares, expected[index]!.squares + 1n]).toContain(BigInt(count));
    });
  });

  test('every number of the picture stands in the table behind it', () => {
    const behind = getOne(poster, 'details');
    const inTable = new Set(figuresOf(behind).map(({ attributes }) => attributes['data-cell']));
    const parts = [...findByTag(poster, 'li').filter((item) => !isWithin(item, 'details'))]
      .flatMap(figuresOf)
      .map(({ attributes }) => attributes['data-cell']);
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.filter((part) => !inTable.has(part))).toEqual([]);
  });
});
