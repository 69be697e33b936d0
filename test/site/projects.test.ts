import { describe, expect, test } from 'vitest';
import { readPage, ROOT_SITE } from './built.ts';
import { findAll, findByTag, getOne, readableText } from './parse-page.ts';
import { findRow, listChapters, listTables, listYears, readChapter } from './published.ts';

type Record_ = Readonly<Record<string, string>>;

function readRows(year: string, name: string): Record_[] {
  const table = listTables(year).find((candidate) => candidate.name === name);
  return (table?.rows ?? []).map(([id]) => findRow(table!, id!)!);
}

const projects = listYears().flatMap((year) =>
  readRows(year, 'projects').map((row) => ({ year, id: row['id']!, name: row['name']! })),
);
const folded = (text: string): string => text.replace(/\s+/g, '');

test('the list of projects names each, with its money, and leads to its page', () => {
  expect(projects.length).toBeGreaterThan(0);
  for (const { year, id, name } of projects) {
    const link = findByTag(readPage(ROOT_SITE, `/${year}/projects/`), 'a').find(
      ({ attributes }) => attributes['href'] === `/${year}/projects/${id}/`,
    )!;
    expect(readableText(link)).toBe(name);
  }
});

describe.each(projects)('$year $name', ({ year, id }) => {
  const page = readPage(ROOT_SITE, `/${year}/projects/${id}/`);
  const cells = new Set(
    findAll(page, ({ attributes }) => attributes['data-cell'] !== undefined).map(
      ({ attributes }) => attributes['data-cell'],
    ),
  );

  test('holds every item of every indicator, what was promised beside what was done', () => {
    const indicators = readRows(year, 'indicators').filter((row) => row['project'] === id);
    expect(indicators.length).toBeGreaterThan(0);
    for (const indicator of indicators) {
      const body = findByTag(page, 'tbody').find(({ attributes }) => attributes['id'] === indicator['id'])!;
      expect(readableText(body)).toContain(indicator['level2']);
      for (const item of readRows(year, 'indicator-items').filter((row) => row['indicator'] === indicator['id'])) {
        const row = findByTag(body, 'tr').find(
          ({ attributes }) => attributes['id'] === `indicator-items-${item['id']!}`,
        )!;
        const [promised, done] = findByTag(row, 'td').map((cell) => folded(readableText(cell)));
        expect([folded(readableText(getOne(row, 'th'))), promised, done]).toEqual(
          [item['name'], item['expected'], item['actual']].map((text, index) =>
            folded(text === '' && index > 0 ? '原文未写' : text!),
          ),
        );
        for (const locator of item['source']!.split(' ')) expect(readableText(row)).toContain(locator);
      }
    }
  });

  test('holds every amount of the project', () => {
    for (const [table, field] of [
      ['project-budgets', 'amount'],
      ['project-allocations', 'amount'],
    ] as const) {
      for (const row of readRows(year, table).filter((candidate) => candidate['project'] === id))
        expect(cells, row['id']).toContain(`${table}:${row['id']!}.${field}`);
    }
  });

  test('leads to the chapter that tells of it, and the chapter leads back', () => {
    const chapter = listChapters(year).find((slug) =>
      new RegExp(`^project: ${id}$`, 'm').test(readChapter(year, slug)),
    )!;
    expect(findByTag(page, 'a').map(({ attributes }) => attributes['href'])).toContain(`/${year}/${chapter}/`);
    expect(
      findByTag(readPage(ROOT_SITE, `/${year}/${chapter}/`), 'a').map(({ attributes }) => attributes['href']),
    ).toContain(`/${year}/projects/${id}/`);
  });
});
