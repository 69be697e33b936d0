import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealSite } from '../../src/publish/seal-site.ts';
import { readPage, ROOT_SITE } from '../site/built.ts';
import { type Element, findAll, findByTag, getOne, hasClass, readableText } from '../site/parse-page.ts';
import { countMaterial, listChapters, listTables, listYears, ROOT } from '../site/published.ts';
import { KINDS } from './kinds.ts';
import { visitPage } from './open-page.ts';
import { keepShapes, listShapes } from './page-shapes.ts';
import { askPoppler, joinWords, measureBrightness, type PaperPage, readPaper } from './print-paper.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

const [YEAR = ''] = listYears();
const BOOK = `/${YEAR}/print/`;
/** Points that stay blank at each side: the margins are wider, a mark may hang into them. */
const EDGE = 20;
/** Elements of a page that has many sheets. */
const LONG = 2000;

let browser: SharedBrowser;
let shared: Page;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-'));
  browser = await shareBrowser();
  shared = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const squeeze = (text: string): string => text.replace(/\s/g, '');

interface Printed {
  readonly file: string;
  readonly pages: PaperPage[];
}

/** Of a table of many pages this many rows are enough for several. */
const KEEP_ROWS = `document.querySelectorAll('tbody').forEach((body) => {
  [...body.rows].slice(80).forEach((row) => { row.remove(); });
})`;

/** Has a page print an address as a reader's browser does; what is alike on a long one is printed three times. */
async function printPage(page: Page, address: string, isWhole: boolean): Promise<string> {
  await visitPage(page, ROOT_SITE, address);
  if (isWhole) await page.evaluate(KEEP_ROWS);
  else if ((await page.evaluate<number>("document.querySelectorAll('main *').length")) > LONG) {
    await page.evaluate(keepShapes('finely', await page.evaluate<string[]>(listShapes('finely'))));
  }
  const file = join(mkdtempSync(join(folder, 'page-')), 'page.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged: false });
  return file;
}

/** Prints an address in a page of its own, dark and as the switches say. */
async function printDark(address: string, display: string): Promise<Printed> {
  const context = await browser.newContext({ colorScheme: 'dark' });
  await context.addInitScript(`localStorage.setItem('accounts-display', '${display}')`);
  const file = await printPage(await context.newPage(), address, true);
  await context.close();
  return { file, pages: await readPaper(file) };
}

/** Ends when the shared page is free: it prints one address after another, while poppler reads the one before. */
let isFree: Promise<unknown> = Promise.resolve();

async function printShared(address: string, isWhole: boolean): Promise<Printed> {
  const printing = isFree.then(() => printPage(shared, address, isWhole));
  isFree = printing.catch(() => undefined);
  const file = await printing;
  return { file, pages: await readPaper(file) };
}

const printed = new Map<string, Promise<Printed>>();

/** A page on paper as it comes; printed once. The widest table and the chapters are whole. */
function printOnce(address: string): Promise<Printed> {
  const once = printed.get(address) ?? printShared(address, !/\/(?:checks|sources|data)\/$/.test(address));
  printed.set(address, once);
  return once;
}

describe.concurrent('on paper', () => {
  test.each(KINDS)(
    '$kind ($address) is an A4 page with nothing beyond its edge, numbered, without what only a screen needs',
    async ({ kind, address }) => {
      const { pages } = await printOnce(address);
      const beyond = pages.flatMap(({ width, height, words }) =>
        words
          .filter(({ left, right, bottom }) => left < EDGE || right > width - EDGE || bottom > height - EDGE / 2)
          .map(({ text }) => text),
      );
      expect(beyond.slice(0, 5)).toEqual([]);
      expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)].sort((a, b) => a - b))).toEqual(
        pages.map(() => [595, 842]),
      );
      for (const [index, page] of pages.entries())
        expect(joinWords(page)).toContain(`第${index + 1}页，共${pages.length}页`);
      const all = pages.map(joinWords).join('');
      expect(all).not.toMatch(/^跳到正文|大字高对比|逐项细看|取用这张图|上一章/);
      const main = getOne(readPage(ROOT_SITE, kind === '404' ? '404.html' : address.split('?')[0]!), 'main');
      expect(all).toContain(squeeze(readableText(getOne(main, 'h1'))));
    },
  );

  test('a table of many pages says its columns again on each, and what stands in the last column', async () => {
    const table = listTables(YEAR).toSorted((a, b) => b.header.length - a.header.length)[0]!;
    const { pages } = await printOnce(`/${YEAR}/tables/${table.name}/`);
    const body = pages.filter((page) => page.width > page.height);
    const titles = table.schema.fields
      .filter(({ name }) => ['id', 'source', 'note'].includes(name))
      .map(({ title }) => title);
    expect(body.length).toBeGreaterThan(2);
    const last = body.findLastIndex((page) => titles.every((title) => joinWords(page).includes(title)));
    expect(last).toBeGreaterThan(1);
    for (const page of body.slice(0, last)) for (const title of titles) expect(joinWords(page)).toContain(title);
  });

  test.each(['/', `/${YEAR}/${listChapters(YEAR)[0] ?? ''}/`])(
    '%s stays white where the reader has everything dark, in high contrast and large',
    async (address) => {
      const plain = await printOnce(address);
      const dark = await printDark(address, 'dark contrast large');
      expect(await measureBrightness(dark.file)).toBeGreaterThan(200);
      expect(dark.pages.length).toBe(plain.pages.length);
    },
  );

  test('what a reader unfolds on the screen is open: proofs and conflicts', async () => {
    const chapter = listChapters(YEAR).find((name) =>
      ['conflict', 'proofs'].every(
        (kind) => findByTag(readPage(ROOT_SITE, `/${YEAR}/${name}/`), 'details', kind).length > 0,
      ),
    )!;
    const page = readPage(ROOT_SITE, `/${YEAR}/${chapter}/`);
    const { pages } = await printOnce(`/${YEAR}/${chapter}/`);
    const all = pages.map(joinWords).join('');
    expect(all).toMatch(/载明于/);
    const conflict = findByTag(findByTag(page, 'details', 'conflict')[0]!, 'p')[0]!;
    expect(all).toContain(squeeze(readableText(conflict)).slice(0, 14));
  });
});

describe('the page of a whole volume', () => {
  const book = getOne(readPage(ROOT_SITE, BOOK), 'main');
  const words = squeeze(readableText(book));
  const isText = ({ tag }: Element): boolean => ['p', 'li', 'h2', 'h3', 'h4'].includes(tag);
  const isApart = (element: Element): boolean => {
    for (let at: Element | undefined = element; at; at = at.parent)
      if (['nav', 'aside', 'figure', 'details'].includes(at.tag) || hasClass(at, 'quiet')) return true;
    return false;
  };

  test.each(listChapters(YEAR))('holds the text and the figures of %s', (chapter) => {
    const prose = getOne(readPage(ROOT_SITE, `/${YEAR}/${chapter}/`), 'article', 'prose');
    const said = findAll(prose, isText)
      .filter((element) => !isApart(element))
      .map((element) => squeeze(readableText(element)));
    const own = said.slice(
      0,
      said.findLastIndex((text) => /^(?:原文在这一章的其他不一致|出处)$/.test(text)),
    );
    expect(own.filter((text) => !words.includes(text) && text !== '原文在这一章的其他不一致')).toEqual([]);
    const inTables = new Set(
      findAll(prose, ({ tag }) => tag === 'table').flatMap((table) =>
        findAll(table, ({ attributes }) => attributes['data-cell'] !== undefined),
      ),
    );
    const cells = findAll(
      prose,
      (element) => element.attributes['data-cell'] !== undefined && !inTables.has(element),
    ).map(({ attributes }) => attributes['data-cell']);
    const held = new Set(
      findAll(book, ({ attributes }) => attributes['data-cell'] !== undefined).map(
        ({ attributes }) => attributes['data-cell'],
      ),
    );
    expect(cells.filter((cell) => !held.has(cell))).toEqual([]);
  });

  test('holds every chart, every official form, the glossary, the inconsistencies and how to cite', () => {
    const tables = listTables(YEAR);
    const rowsOf = (name: string): number => tables.find((table) => table.name === name)?.rows.length ?? 0;
    const ids = new Set(
      findAll(book, ({ attributes }) => attributes['id'] !== undefined).map(({ attributes }) => attributes['id'] ?? ''),
    );
    const charts = findByTag(getOne(getOne(readPage(ROOT_SITE, `/${YEAR}/charts/`), 'main'), 'ul', 'list'), 'li').map(
      (item) => squeeze(readableText(findByTag(item, 'a')[0]!)),
    );
    expect(charts.length).toBeGreaterThan(0);
    expect(charts.filter((title) => !words.includes(title))).toEqual([]);
    expect(
      tables
        .filter(({ schema }) => schema.number !== undefined)
        .map(({ name }) => name)
        .filter((name) => !ids.has(name)),
    ).toEqual([]);
    expect([...ids].filter((id) => id.startsWith('glossary-')).length).toBe(rowsOf('glossary'));
    expect([...ids].filter((id) => id.startsWith('inconsistencies-')).length).toBe(countMaterial(tables));
    expect(words).toContain('GB/T7714');
  });

  test('has one first heading, no step left out, and links that stay inside', () => {
    const steps = findAll(book, ({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag[1]));
    expect(steps.filter((step) => step === 1)).toEqual([1]);
    expect(steps.filter((step, index) => index > 0 && step > steps[index - 1]! + 1)).toEqual([]);
    expect(
      findByTag(book, 'a')
        .map(({ attributes }) => attributes['href'])
        .filter((address) => address !== undefined && !/^(?:#|https:)/.test(address)),
    ).toEqual([]);
    expect(
      findAll(
        readPage(ROOT_SITE, BOOK),
        ({ tag, attributes }) => tag === 'meta' && attributes['name'] === 'robots',
      ).map(({ attributes }) => attributes['content']),
    ).toEqual(['noindex']);
  });
});

describe('npm run pdf', { timeout: 180_000 }, () => {
  let file: string;
  let listed: string;

  /** Runs the command on a copy of what it reads. */
  beforeAll(async () => {
    const out = join(folder, 'site');
    const { 'data-pdf': address = '', 'data-listed': page = '' } = getOne(readPage(ROOT_SITE, BOOK), 'body').attributes;
    for (const part of [`${BOOK}index.html`, `${page}index.html`]) {
      mkdirSync(dirname(join(out, part)), { recursive: true });
      cpSync(join(ROOT_SITE.folder, part), join(out, part));
    }
    await sealSite(out);
    await promisify(execFile)(process.execPath, ['scripts/pdf.ts', '--out', out, '--year', YEAR], { cwd: ROOT });
    [file, listed] = [join(out, address), readFileSync(join(out, page, 'index.html'), 'utf8')];
  }, 180_000);

  test('makes a tagged file of A4 pages with its title, fonts inside, and names it on the page of its version', async () => {
    const told = await askPoppler('pdfinfo', [file]);
    expect(told).toMatch(/^Tagged: +yes$/m);
    expect(told).toMatch(/^Page size: +.*\(A4\)$/m);
    expect(told).toMatch(new RegExp(`^Title: +.*${YEAR}年度部门决算$`, 'm'));
    expect(
      (await askPoppler('pdffonts', [file]))
        .split('\n')
        .slice(2)
        .filter((line) => line !== '' && !/ yes (?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line)),
    ).toEqual([]);
    expect(readFileSync(file, 'latin1')).toContain('/Lang (zh-CN)');
    expect(listed).toContain(`<a href="../../..${file.slice(join(folder, 'site').length)}">PDF</a>`);
  });

  test('has the true numbers of pages in its contents, the same bookmarks, and text that can be searched', async () => {
    const pages = await readPaper(file);
    const outline = await askPoppler('pdftohtml', ['-xml', '-i', '-stdout', file]);
    const marks = new Map(
      [...outline.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(([, page, title = '']) => [
        squeeze(title),
        Number(page),
      ]),
    );
    const entries = findByTag(getOne(getOne(readPage(ROOT_SITE, BOOK), 'main'), 'ol', 'book-contents'), 'a').map(
      (link) => ({
        title: squeeze(readableText(link)),
        chapter:
          listChapters(YEAR).includes(link.attributes['href']?.slice(1) ?? '') &&
          findByTag(link.parent!, 'ol').length === 0,
      }),
    );
    const contents = (await askPoppler('pdftotext', ['-layout', '-f', '2', '-l', '3', file, '-']))
      .split('\n')
      .map(squeeze);
    for (const { title } of entries.filter(({ title }) => marks.has(title))) {
      const page = marks.get(title)!;
      expect(contents, title).toContain(`${title}${page}`);
      expect(joinWords(pages[page - 1]!), title).toContain(title);
    }
    expect(entries.filter(({ title, chapter }) => chapter && !marks.has(title)).map(({ title }) => title)).toEqual([]);
    expect(joinWords(pages[0]!)).not.toContain('第1页');
    for (const [index, page] of pages.entries())
      if (index > 0) expect(joinWords(page)).toContain(`第${index + 1}页，共${pages.length}页`);
  });
});
