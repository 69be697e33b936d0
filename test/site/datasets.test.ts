import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, listFiles, onSite, readPage, ROOT_SITE, SITES } from './built.ts';
import { type Element, findAll, findByTag, getOne, hasClass, readableText } from './parse-page.ts';
import { listCode, PRINTED_HOME } from './printed-code.ts';
import { listTables, listVersions, listYears, type PublishedTable, ROOT } from './published.ts';

const pages = listYears().flatMap((year) =>
  listTables(year).map((table) => ({ year, name: table.name, table, address: `/${year}/tables/${table.name}/` })),
);
const SECTIONS = ['rows', 'download', 'fields', 'use', 'cite', 'licence', 'versions', 'verify'];
const RECIPES = [
  'python-python',
  'r-r',
  'node-javascript',
  'browser-html',
  'duckdb-sh',
  'duckdb-sql',
  'excel-powerquery',
];
const settings = readFileSync(join(ROOT, 'content/site.yaml'), 'utf8');
const setting = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(settings)?.[1]?.trim() ?? '';

interface FullField {
  readonly name: string;
  readonly titleEn: string;
  readonly descriptionEn: string;
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  readonly categories?: readonly { readonly value: string; readonly label: string; readonly labelEn: string }[];
}
interface FullSchema {
  readonly titleEn: string;
  readonly descriptionEn: string;
  readonly fields: readonly FullField[];
}
const openSchema = ({ schema }: PublishedTable): FullSchema => schema as unknown as FullSchema;

/** The file that a printed address leads to, under the folder of the site. */
function fileOf(site: BuiltSite, url: string): string {
  const home = `${PRINTED_HOME}${site.base}`;
  if (!url.startsWith(home)) throw new Error(`${url} does not begin with ${home}`);
  return url.slice(home.length);
}

function follow(heading: Element): Element[] {
  const siblings = heading.parent?.children.filter((child): child is Element => typeof child !== 'string') ?? [];
  const rest = siblings.slice(siblings.indexOf(heading) + 1);
  const end = rest.findIndex(({ tag }) => tag === 'h2');
  return rest.slice(0, end < 0 ? undefined : end);
}

function readSection(page: Element, id: string): string {
  const heading = findAll(page, ({ tag, attributes }) => tag === 'h2' && attributes['id'] === id)[0];
  if (!heading) throw new Error(`no section ${id}`);
  return follow(heading).map(readableText).join(' ');
}

describe.each(pages)('$address', ({ year, name, table, address }) => {
  const page = readPage(ROOT_SITE, address);
  const code = listCode(page);
  const schema = openSchema(table);
  const version = listVersions(year)[0]!;

  test('says what it is in English too, and has every section, each reached from its contents', () => {
    const main = getOne(page, 'main');
    expect(
      findAll(main, ({ tag, attributes }) => tag === 'p' && attributes['lang'] === 'en').map(readableText),
    ).toEqual([`${schema.titleEn}. ${schema.descriptionEn}`]);
    const headings = findByTag(main, 'h2').map(({ attributes }) => attributes['id']);
    expect(headings.filter((id) => id !== 'form')).toEqual(SECTIONS);
    const links = findAll(main, ({ tag, attributes }) => tag === 'nav' && attributes['aria-label'] === '本页')
      .flatMap((nav) => findByTag(nav, 'a'))
      .map(({ attributes }) => attributes['href']?.slice(1));
    expect(links).toEqual(headings);
  });

  test('offers every file of the table that was built, each with what it is for and its size, and prints both addresses of each', () => {
    const built = listFiles(join(ROOT_SITE.folder, 'data', year, version)).filter((file) =>
      file.startsWith(`${name}.`),
    );
    const [list] = findByTag(page, 'ul', 'files');
    const items = list!.children.filter((child): child is Element => typeof child !== 'string');
    expect(
      items
        .map((item) => findByTag(item, 'a').map(({ attributes }) => attributes['href']?.split('/').at(-1)))
        .flat()
        .filter((file, index, all) => all.indexOf(file) === index)
        .toSorted(),
    ).toEqual(built);
    for (const item of items) {
      expect(readableText(item), 'a size').toMatch(/\d (?:kB|MB)|\d字节/);
      expect(
        findByTag(item, 'p').map(readableText).join('').length,
        `${readableText(item)}: what it is for`,
      ).toBeGreaterThan(4);
    }
    for (const [block, version_] of [
      ['addresses', version],
      ['addresses-latest', 'latest'],
    ] as const) {
      expect(
        code
          .get(block)!
          .split('\n')
          .map((url) => fileOf(ROOT_SITE, url))
          .toSorted(),
      ).toEqual(built.map((file) => `data/${year}/${version_}/${file}`));
    }
  });

  test('has the archive of the version as its button, with its size', () => {
    const button = getOne(page, 'a', 'button');
    expect(button.attributes['href']).toMatch(new RegExp(`^/data/${year}/${version}/.+\\.zip$`));
    const size = statSync(join(ROOT_SITE.folder, button.attributes['href']!)).size;
    const [, shown = ''] = /([\d.]+) (?:kB|MB)/.exec(readableText(button.parent!)) ?? [];
    expect(Math.abs(Number(shown) * (size >= 1e6 ? 1e6 : 1e3) - size)).toBeLessThanOrEqual(size >= 1e6 ? 5e4 : 50);
  });

  test('tells of every field its names, its meaning in both languages, its unit and its codes, and what a blank means', () => {
    const rows = findByTag(getOne(getOne(page, 'table', 'fields'), 'tbody'), 'tr');
    expect(rows.map((row) => readableText(findByTag(row, 'th')[0]!))).toEqual(table.header);
    schema.fields.forEach((field, index) => {
      const text = readableText(rows[index]!);
      const fold = (words: string): string => words.replace(/\s+/g, ' ').trim();
      for (const words of [
        field.title,
        field.titleEn,
        field.description,
        field.descriptionEn,
        field.unit ?? '',
        ...(field.categories ?? []).flatMap(({ value, label, labelEn }) => [value, label, labelEn]),
      ])
        expect(text, field.name).toContain(fold(words));
    });
    const section = readSection(page, 'fields');
    expect(section).toContain('空白单元格');
    if (table.header.includes('basis'))
      for (const state of ['stated', 'derived', 'not-disclosed']) expect(section).toContain(state);
  });

  test('has an example for every tool, of this version, and says so where the address is not the site’s own', () => {
    for (const recipe of RECIPES) expect(code.get(recipe), recipe).toBeDefined();
    expect(
      [...code]
        .filter(([block]) => RECIPES.includes(block))
        .map(([, text]) => text)
        .join('\n')
        .match(/latest/g),
    ).toBeNull();
    expect(readSection(page, 'use').includes('npm start')).toBe(setting('domain') === '');
  });

  test('cites this table of this version, states the licence or that there is none, lists every version and prints the digest', () => {
    expect(code.get('gbt')).toContain(table.schema.title);
    expect(code.get('bibtex')).toMatch(/^@dataset\{/);
    for (const block of ['gbt', 'bibtex']) expect(code.get(block)).toContain(version.slice(1));
    expect(readSection(page, 'licence')).toBe(
      setting('licence') === '' ? '发布者尚未写明使用许可。' : setting('licence'),
    );
    const links = findByTag(page, 'a').map(({ attributes }) => attributes['href']);
    for (const known of listVersions(year)) expect(links).toContain(`/${year}/versions/${known}/`);
    expect(code.get('digest')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe.each(SITES)('addresses that are printed under $base', (site) => {
  test('all lead to files that are there', () => {
    const missing = [...pages.map(({ address }) => address), '/data/'].flatMap((address) =>
      [...listCode(readPage(site, address)).values()]
        .flatMap((text) => [...text.matchAll(/https?:\/\/[^\s"'<>()]+/g)])
        .map(([url]) => url)
        .filter((url) => !url.endsWith('/') && !existsSync(join(site.folder, fileOf(site, url)))),
    );
    expect(missing).toEqual([]);
  });
});

describe('/data/', () => {
  const page = readPage(ROOT_SITE, '/data/');
  const newest = listYears()[0]!;
  const folder = `data/${newest}/${listVersions(newest)[0]!}`;

  test('has the archive of every year as a button, and leads to every file of the newest version as a whole and of all years', () => {
    const buttons = findAll(page, (element) => element.tag === 'a' && hasClass(element, 'button')).map(
      ({ attributes }) => attributes['href'],
    );
    expect(buttons).toEqual(
      listYears().map(
        (year) => expect.stringMatching(new RegExp(`^/data/${year}/${listVersions(year)[0]!}/.+\\.zip$`)) as string,
      ),
    );
    const links = new Set(findByTag(page, 'a').map(({ attributes }) => attributes['href']));
    const tables = new Set(listTables(newest).map(({ name }) => name));
    const whole = listFiles(join(ROOT_SITE.folder, folder))
      .filter((file) => !tables.has(file.split('.')[0]!))
      .map((file) => onSite(ROOT_SITE, `/${folder}/${file}`));
    const across = listFiles(join(ROOT_SITE.folder, 'data'))
      .filter((file) => !file.includes('/') && file !== 'index.html')
      .map((file) => onSite(ROOT_SITE, `/data/${file}`));
    expect([...whole, ...across].filter((file) => !links.has(file))).toEqual([]);
    const printed = [...listCode(page)].map(([, text]) => text).join('\n');
    expect(across.filter((file) => !printed.includes(`${PRINTED_HOME}${file}`))).toEqual([]);
  });
});
