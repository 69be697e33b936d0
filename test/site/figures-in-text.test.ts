import { describe, expect, test } from 'vitest';
import { readPage, ROOT_SITE } from './built.ts';
import { type Element, findAll, findByTag, getOne, hasClass, isWithin, readableText } from './parse-page.ts';
import {
  findRow,
  getField,
  listChapters,
  listTables,
  listYears,
  type PublishedTable,
  readChapter,
  type SchemaField,
} from './published.ts';
import { expectedFigure, expectedText, plainMinus } from './reader-text.ts';

const TAG = /<(Amount|Percent|Count|Value)\s+of="([^"]+)"\s*\/>/g;

interface Named {
  readonly table: PublishedTable;
  readonly field: SchemaField;
  readonly row: Readonly<Record<string, string>>;
}

/** The cell that `table:row.field` names. */
function open(reference: string, tables: ReadonlyMap<string, PublishedTable>): Named {
  const [, name = '', id = '', named] = /^([^:]+):([^.]+)(?:\.(.+))?$/.exec(reference) ?? [];
  const table = tables.get(name);
  const row = table && findRow(table, id);
  if (!table || !row) throw new Error(`${reference} is not in the data`);
  return { table, row, field: getField(table, named ?? table.schema.valueField ?? '') };
}

const withUnit = ({ table, field, row }: Named): string => expectedFigure(table, field, row);
const withoutUnit = ({ table, field, row }: Named): string =>
  expectedText(table, field, row[field.name] ?? '', row['basis']);
const address = (year: string, { table, row }: Named): string => `/${year}/tables/${table.name}/#${row['id'] ?? ''}`;

const chapters = listYears().flatMap((year) => listChapters(year).map((chapter) => ({ year, chapter })));

test('there are chapters', () => {
  expect(chapters.length).toBeGreaterThan(0);
});

describe.each(chapters)('$year $chapter', ({ year, chapter }) => {
  const tables = new Map(listTables(year).map((table) => [table.name, table]));
  const article = getOne(readPage(ROOT_SITE, `/${year}/${chapter}/`), 'article');
  const links = findByTag(article, 'a', 'fig');
  const shown = (link: Element): string => plainMinus(readableText(link));

  test('every figure leads to a row that is there and shows what that row holds', () => {
    const faults = links.flatMap((link) => {
      const [, linkYear, name = '', id = ''] =
        /^\/(\d{4})\/tables\/([^/]+)\/#(.+)$/.exec(link.attributes['href'] ?? '') ?? [];
      const table = linkYear === year ? tables.get(name) : undefined;
      const row = table && findRow(table, id);
      if (!table || !row) return [`${link.attributes['href'] ?? ''} leads nowhere`];
      const texts = table.schema.fields
        .flatMap((field) => [withUnit({ table, row, field }), withoutUnit({ table, row, field })])
        .filter((text) => text !== '');
      return texts.includes(shown(link)) ? [] : [`${shown(link)} is nothing that ${name}:${id} holds`];
    });
    expect(faults).toEqual([]);
  });

  test('every figure that names its cell leads to the row of that cell and shows its value', () => {
    const faults = findAll(article, ({ attributes }) => attributes['data-cell'] !== undefined).flatMap((link) => {
      const named = open(link.attributes['data-cell'] ?? '', tables);
      const right =
        [withUnit(named), withoutUnit(named)].includes(shown(link)) && link.attributes['href'] === address(year, named);
      return right ? [] : [`${link.attributes['data-cell'] ?? ''}: ${shown(link)}, ${link.attributes['href'] ?? ''}`];
    });
    expect(faults).toEqual([]);
  });

  test('the figures that its MDX names stand on the page in that order, amounts with their units', () => {
    const inPage = links.map((link) => `${shown(link)} ${link.attributes['href'] ?? ''}`);
    let from = 0;
    const missing = [...readChapter(year, chapter).matchAll(TAG)].flatMap(([, component = '', reference = '']) => {
      const named = open(reference, tables);
      const at = inPage.indexOf(
        `${component === 'Value' ? withoutUnit(named) : withUnit(named)} ${address(year, named)}`,
        from,
      );
      if (at !== -1) from = at + 1;
      return at === -1 ? [reference] : [];
    });
    expect(missing).toEqual([]);
  });

  test('a figure that was derived is marked as such', () => {
    for (const link of links.filter((candidate) => !isWithin(candidate, 'table'))) {
      const [, name = '', id = ''] = /\/tables\/([^/]+)\/#(.+)$/.exec(link.attributes['href'] ?? '') ?? [];
      const basis = findRow(tables.get(name)!, id)?.['basis'];
      expect(hasClass(link, 'derived'), `${name}:${id}`).toBe(basis === 'derived');
    }
  });
});
