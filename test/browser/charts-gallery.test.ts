import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { originOf, serveSite } from '../../scripts/serve.ts';
import { GALLERY } from '../../src/views/chart/gallery.ts';
import { formatItemName } from '../../src/views/text/chart-words.ts';
import { ROOT } from '../site/published.ts';
import { runBuild } from '../site/run-build.ts';
import { FIND_CHART_FAULTS } from './find-chart-faults.ts';
import { openBrowser } from './open-browser.ts';

let folder: string;
let server: Server;
let address: string;

/** A build of its own, with the gallery in it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-accounts-gallery-'));
  process.env['GALLERY'] = '1';
  await runBuild({ folder: ROOT, out: join(folder, 'site'), base: '/', zone: 'UTC', locale: 'C.UTF-8' });
  delete process.env['GALLERY'];
  server = await serveSite(join(folder, 'site'), 0);
  address = `${originOf(server)}/gallery/charts/`;
}, 180_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A browser on a machine that has Latin fonts only. */
async function openWithoutHan(): Promise<Browser> {
  const file = join(folder, 'fonts.conf');
  await writeFile(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts/truetype</dir><cachedir>${folder}/fonts</cachedir></fontconfig>`);
  const own = await openBrowser();
  await own.close();
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'], env: { ...process.env, FONTCONFIG_FILE: file } });
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

const FONTS = [{ fonts: 'with Noto CJK', open: openBrowser }, { fonts: 'without a Chinese font', open: openWithoutHan }] as const;

/** The names in the drawing in sight, white space left out. */
const LIST_WORDS = "Object.fromEntries([...document.querySelectorAll('figure.chart')].map((figure) => [figure.id, [...figure.querySelectorAll('svg')].filter((svg) => svg.checkVisibility()).map((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent).join('\\n').replace(/[ \\u00a0]/g, ''))]))";

describe.each(FONTS)('the gallery, $fonts', ({ open }) => {
  let browser: Browser;
  beforeAll(async () => { browser = await open(); });
  afterAll(async () => { await browser.close(); });

  test.each([1280, 340 + 32])('no category is missing at %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    const words = await page.evaluate<Record<string, string[]>>(LIST_WORDS);
    await context.close();
    for (const { id, facts } of GALLERY) {
      expect(words[id], `one drawing of ${id} in sight`).toHaveLength(1);
      for (const item of facts.items) {
        expect(words[id]?.[0]?.replaceAll('\n', ''), id).toContain(formatItemName(item).replaceAll(' ', ''));
        for (const { text } of [item, ...(item.against ? [item.against] : [])]) expect(words[id]?.[0], id).toContain(text);
      }
    }
  });

  test.each(THEMES.flatMap((theme) => [1280, 340 + 32].map((width) => ({ ...theme, width }))))('is whole and of enough contrast: $theme, $width px', async ({ media, width }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.emulateMedia(media);
    await page.goto(address);
    const faults = await page.evaluate<string[]>(FIND_CHART_FAULTS);
    await context.close();
    expect(faults).toEqual([]);
  });
});

test('the watch sees a cut text, an overlap and pale colours', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent('<body style="background:#fff"><figure class="chart" id="x"><svg width="200" height="60" viewBox="0 0 200 60"><text x="150" y="20" fill="#000">一二三四五六七八</text><text x="150" y="24" fill="#999">一二三</text><rect x="0" y="40" width="50" height="10" fill="#ccc"></rect></svg></figure>');
  const faults = await page.evaluate<string[]>(FIND_CHART_FAULTS);
  await browser.close();
  for (const part of ['cut', 'overlap', 'text at', 'mark at']) expect(faults.some((fault) => fault.includes(part)), part).toBe(true);
});
