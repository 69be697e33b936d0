import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { originOf, serveSite } from '../../scripts/serve.ts';
import type { BuiltSite } from '../site/built.ts';
import { getDemo } from '../site/demo-once.ts';
import { ROOT } from '../site/published.ts';
import { comparePictures, shrinkPicture } from './compare-pictures.ts';
import { visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

/**
 * The main pages of a sample site, as pictures a quarter wide and high. The sample is generated from a fixed seed, so a department that takes the project over
 * keeps these. UPDATE_GOLDENS=1 writes them, never under CI; look at them before they are committed.
 */
const GOLDENS = join(ROOT, 'test/browser/pictures');
const UPDATE = process.env['UPDATE_GOLDENS'] === '1' && process.env['CI'] === undefined;
/** A block in a hundred may differ, such as letters that another version of the browser sets half a pixel further. */
const MOST = 0.01;
const TALL = 1600;

const PAGES = [
  ['home', '/'],
  ['year', '/2024/'],
  ['chapter', '/2024/three-public/'],
  ['form', '/2024/tables/01-summary/'],
  ['project', '/2024/projects/'],
  ['checks', '/2024/checks/'],
  ['compare', '/compare/'],
  ['data', '/data/'],
  ['search', `/search/?q=${encodeURIComponent('支出')}`],
  ['versions', '/2023/versions/'],
] as const;
interface Mode {
  readonly mode: string;
  readonly width: number;
  readonly colorScheme?: 'dark';
  readonly media?: 'print';
}
const MODES: readonly Mode[] = [
  { mode: 'desktop', width: 1280 },
  { mode: 'phone', width: 360 },
  { mode: 'dark', width: 1280, colorScheme: 'dark' },
  { mode: 'print', width: 672, media: 'print' },
];
/** Dark and on paper the pages differ less: three of them stand for the others. */
const SHOTS = PAGES.flatMap(([name], index) =>
  MODES.filter((_, mode) => mode < 2 || index < 3).map((mode) => ({ name, mode })),
);

let browser: SharedBrowser;
let page: Page;
let empty: Page;
let site: BuiltSite;
let close = (): void => undefined;

beforeAll(async () => {
  const { folder, base } = await getDemo();
  const server = await serveSite(folder, 0, base);
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  site = { base, folder, project: ROOT, origin: originOf(server) };
  browser = await shareBrowser();
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
  [page, empty] = [await context.newPage(), await context.newPage()];
}, 300_000);
afterAll(async () => {
  await browser.close();
  close();
});

let shown = '';

/** Visits a page unless it is there: what differs by mode is how it is laid out. */
async function showPage(address: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: TALL });
  if (shown !== address) await visitPage(page, site, address);
  shown = address;
}

/** Makes a page look as in a mode, and takes the top of it, shrunk on an empty page whose policy allows it. */
async function takePicture({ width, colorScheme, media }: Mode): Promise<Buffer> {
  await page.setViewportSize({ width, height: TALL });
  await page.emulateMedia({ media: media ?? 'screen', colorScheme: colorScheme ?? 'light' });
  return shrinkPicture(empty, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

describe.each(PAGES)('the page %s looks as it was last looked at', (name, address) => {
  test.each(SHOTS.filter((shot) => shot.name === name).map(({ mode }) => mode))('$mode', async (mode) => {
    const golden = join(GOLDENS, `${name}-${mode.mode}.png`);
    await showPage(address, mode.width);
    const picture = await takePicture(mode);
    if (UPDATE) writeFileSync(golden, picture);
    expect(existsSync(golden), `${golden} is there`).toBe(true);
    const other = await comparePictures(empty, picture, readFileSync(golden));
    if (other > MOST) writeFileSync(join(tmpdir(), `${name}-${mode.mode}-now.png`), picture);
    expect(other, `share of blocks that differ; the picture as it is now lies in ${tmpdir()}`).toBeLessThanOrEqual(
      MOST,
    );
  });
});

test.each(['.bar { display: none }', 'main { transform: translateX(10px) }'])(
  'a page with the style %s does not',
  async (style) => {
    await visitPage(page, site, '/2024/');
    await page.addStyleTag({ content: style });
    const other = await comparePictures(
      empty,
      await takePicture(MODES[0]!),
      readFileSync(join(GOLDENS, 'year-desktop.png')),
    );
    expect(other).toBeGreaterThan(MOST);
  },
);
