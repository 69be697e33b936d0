import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, FLAGS } from '../../scripts/open-browser.ts';
import { drawSizes } from '../../src/views/chart/draw/draw-chart.ts';
import { GALLERY } from '../../src/views/chart/gallery.ts';
import { formatItemName } from '../../src/views/chart/spec/chart-words.ts';
import { describeChart } from '../../src/views/chart/spec/chart-sentence.ts';
import { listPages, ROOT_SITE, urlOf } from '../site/built.ts';
import { FIND_CHART_FAULTS } from './find-chart-faults.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

const ADDRESS = urlOf(ROOT_SITE, '/gallery/charts/');

/** A page of the site that holds nothing but a chart, with every chart of the gallery in its place. */
async function drawGallery(): Promise<string> {
  const figures = await Promise.all(
    GALLERY.map(async ({ id, title, facts }) => {
      const drawings = await drawSizes(id, { facts, title, sentence: describeChart(facts) });
      return `<figure class="chart" id="${id}"><figcaption>${title}</figcaption>${drawings.map(({ size, svg }) => `<div class="${size}">${svg}</div>`).join('')}</figure>`;
    }),
  );
  const chart = listPages(ROOT_SITE).find((file) => /\/charts\/[^/]+\/index\.html$/.test(file))!;
  const html = readFileSync(join(ROOT_SITE.folder, chart), 'utf8');
  return html.replace(
    /(<main\b[^>]*>).*(<\/main>)/s,
    (_, begin: string, end: string) => `${begin}${figures.join('')}${end}`,
  );
}

let folder: string;
let gallery: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  gallery = await drawGallery();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A browser on a machine that has Latin fonts only. */
async function openWithoutHan(): Promise<Browser> {
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts/truetype</dir><cachedir>${folder}/fonts</cachedir></fontconfig>`,
  );
  return chromium.launch({
    executablePath: findBrowser(),
    args: FLAGS,
    env: { ...process.env, FONTCONFIG_FILE: file },
  });
}

const THEMES = [
  { theme: 'light', media: { colorScheme: 'light' } },
  { theme: 'dark', media: { colorScheme: 'dark' } },
  { theme: 'high contrast', media: { contrast: 'more' } },
  { theme: 'dark, high contrast', media: { colorScheme: 'dark', contrast: 'more' } },
  { theme: 'forced colours', media: { forcedColors: 'active' } },
  { theme: 'forced colours, dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { theme: 'print', media: { media: 'print' } },
] as const;

const FONTS = [
  { fonts: 'with Noto CJK', open: shareBrowser },
  { fonts: 'without a Chinese font', open: openWithoutHan },
] as const;
const WIDTHS = [1280, 340 + 32];

/** The names in the drawing in sight, white space left out. */
const LIST_WORDS = `(() => {
  const wordsOf = (svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent).join('\\n').replace(/[ \\u00a0]/g, '');
  const inSight = (figure) => [...figure.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
  return Object.fromEntries([...document.querySelectorAll('figure.chart')].map((figure) => [figure.id, inSight(figure).map(wordsOf)]));
})()`;

describe.each(FONTS)('the gallery, $fonts', ({ fonts, open }) => {
  let browser: SharedBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await open();
    page = await browser.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: gallery }));
    await page.goto(ADDRESS);
  });
  afterAll(async () => {
    await browser.close();
  });

  test.each(WIDTHS)('no category is missing at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const words = await page.evaluate<Record<string, string[]>>(LIST_WORDS);
    for (const { id, facts } of GALLERY) {
      expect(words[id], `one drawing of ${id} in sight`).toHaveLength(1);
      for (const item of facts.items) {
        expect(words[id]?.[0]?.replaceAll('\n', ''), id).toContain(formatItemName(item).replaceAll(' ', ''));
        for (const { text } of [item, ...(item.against ? [item.against] : [])])
          expect(words[id]?.[0], id).toContain(text);
      }
    }
  });

  // Fonts move text and change no colour, so one theme is enough for the second.
  const themes = open === shareBrowser ? THEMES : THEMES.slice(0, 1);
  test.each(themes.flatMap((theme) => WIDTHS.map((width) => ({ ...theme, width }))))(
    `is whole and of enough contrast ${fonts}: $theme, $width px`,
    async ({ media, width }) => {
      await page.emulateMedia({
        media: 'screen',
        colorScheme: 'light',
        contrast: 'no-preference',
        forcedColors: 'none',
        ...media,
      });
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate<string[]>(FIND_CHART_FAULTS)).toEqual([]);
    },
  );
});

test('the watch sees a cut text, an overlap and pale colours', async () => {
  const browser = await shareBrowser();
  const page = await browser.newPage();
  await page.setContent(
    '<body style="background:#fff"><figure class="chart" id="x"><svg width="200" height="60" viewBox="0 0 200 60"><text x="150" y="20" fill="#000">一二三四五六七八</text><text x="150" y="24" fill="#999">一二三</text><rect x="0" y="40" width="50" height="10" fill="#ccc"></rect></svg></figure>',
  );
  const faults = await page.evaluate<string[]>(FIND_CHART_FAULTS);
  await browser.close();
  for (const part of ['cut', 'overlap', 'text at', 'mark at'])
    expect(
      faults.some((fault) => fault.includes(part)),
      part,
    ).toBe(true);
});
