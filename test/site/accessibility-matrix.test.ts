import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPages, readPage, ROOT_SITE } from './built.ts';
import { type Element, findAll, findByTag, hasClass } from './parse-page.ts';
import { parseCsv } from './parse-csv.ts';
import { ROOT } from './published.ts';

/** Levels A and AA of WCAG 2.2: 31 and 24 (4.1.1 is obsolete and removed). */
const LEVEL_A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2'.split(
    ' ',
  );
const LEVEL_AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'.split(
    ' ',
  );

const [header = [], ...cells] = parseCsv(readFileSync(join(ROOT, 'test/accessibility.csv'), 'utf8'));
const rows = cells.map(
  (row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])) as Readonly<Record<string, string>>,
);

describe('test/accessibility.csv', () => {
  test('has every criterion of WCAG 2.2 at A and AA once, with its level', () => {
    const listed = rows
      .filter(({ standard }) => standard === 'WCAG 2.2')
      .map(({ criterion, level }) => `${criterion ?? ''} ${level ?? ''}`);
    expect(listed.toSorted()).toEqual(
      [...LEVEL_A.map((criterion) => `${criterion} A`), ...LEVEL_AA.map((criterion) => `${criterion} AA`)].toSorted(),
    );
  });

  test('names in each row a test that is there, or a note with its date, and how it is met', () => {
    const faults = rows.filter(
      ({ proof = '', how = '', name = '', status = '' }) =>
        how === '' ||
        name === '' ||
        !['met', 'not met', 'not applicable'].includes(status) ||
        !(/^manual \d{4}-\d{2}-\d{2}: ./.test(proof) || (proof.startsWith('test/') && existsSync(join(ROOT, proof)))),
    );
    expect(faults).toEqual([]);
    expect(rows.filter(({ standard }) => standard === 'GB/T 37668-2019').length).toBeGreaterThan(10);
  });
});

/** Frames for other sites and the volume for paper have no head and foot. */
const whole = listPages(ROOT_SITE)
  .map((file) => ({ file, page: readPage(ROOT_SITE, file) }))
  .filter(({ page }) => findAll(page, (element) => hasClass(element, 'foot')).length > 0);

const listLinks = (element: Element | undefined): string =>
  element === undefined
    ? ''
    : findByTag(element, 'a')
        .map(({ attributes }) => attributes['href'] ?? '')
        .join(' ');

describe('the same on every page', () => {
  test('the menu, in the same order', () => {
    expect(whole.length).toBeGreaterThan(90);
    expect(
      new Set(
        whole.map(({ page }) =>
          listLinks(findAll(page, ({ tag, attributes }) => tag === 'nav' && attributes['aria-label'] === '全站')[0]),
        ),
      ).size,
    ).toBe(1);
  });

  test('help: how to report an error, at the same place of the foot', () => {
    const feet = whole.map(({ page }) => listLinks(findAll(page, (element) => hasClass(element, 'foot'))[0]));
    expect(new Set(feet.map((links) => links.split(' ').findIndex((href) => href.includes('/about/')))).size).toBe(1);
    expect(feet[0]).toContain('/about/');
  });
});
