import { describe, expect, test } from 'vitest';
import { readPage, ROOT_SITE } from './built.ts';
import { findAll, findByTag, getOne, readableText } from './parse-page.ts';
import { findRow, listChapters, listTables, listYears, readChapter } from './published.ts';

const year = listYears()[0]!;
const table = listTables(year).find(({ name }) => name === 'glossary')!;
const terms = table.rows.map(([id]) => findRow(table, id!)!);
const page = readPage(ROOT_SITE, '/glossary/');

test.each(terms.map((term) => ({ id: term['id']!, term })))(
  '$id is explained at its anchor, with its source and the chapters that use it',
  ({ id, term }) => {
    const section = findByTag(page, 'section').find(({ attributes }) => attributes['id'] === id)!;
    expect(readableText(getOne(section, 'h3'))).toBe(term['term']);
    const words = readableText(section);
    for (const field of ['definition', 'source', 'item']) expect(words).toContain(term[field]);
    const users = listChapters(year)
      .filter((chapter) => readChapter(year, chapter).includes(`<Term of="${id}"`))
      .map((chapter) => `/${year}/${chapter}/`);
    const leads = findByTag(section, 'a').map(({ attributes }) => attributes['href']);
    for (const user of users) expect(leads).toContain(user);
    expect(findByTag(page, 'a').map(({ attributes }) => attributes['href'])).toContain(`#${id}`);
  },
);

describe.each(listChapters(year).filter((chapter) => readChapter(year, chapter).includes('<Term ')))(
  'terms of %s',
  (chapter) => {
    test('each opens its explanation, which is in the page', () => {
      const own = readPage(ROOT_SITE, `/${year}/${chapter}/`);
      const buttons = findByTag(own, 'button', 'term');
      expect(buttons.length).toBeGreaterThan(0);
      for (const { attributes } of buttons) {
        const note = findAll(own, (element) => element.attributes['id'] === attributes['popovertarget']);
        expect(note).toHaveLength(1);
        expect(note[0]!.attributes['popover']).toBeDefined();
        const term = findRow(table, attributes['popovertarget']!.replace(/^term-/, ''))!;
        expect(readableText(note[0]!)).toContain(term['definition']);
        expect(findByTag(note[0]!, 'a').map((link) => link.attributes['href'])).toContain(`/glossary/#${term['id']!}`);
      }
    });
  },
);
