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
import { openPage } from './open-page.ts';
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
  ['home', '/'], ['year', '/2024/'], ['chapter', '/2024/three-public/'], ['form', '/2024/tables/01-summary/'], ['project', '/2024/projects/'], ['checks', '/2024/checks/'],
  ['compare', '/compare/'], ['data', '/data/'], ['search', `/search/?q=${encodeURIComponent('支出')}`], ['versions', '/2023/versions/'],
] as const;
interface Mode { readonly mode: string; readonly width: number; readonly colorScheme?: 'dark'; readonly media?: 'print' }
const MODES: readonly Mode[] = [{ mode: 'desktop', width: 1280 }, { mode: 'phone', width: 360 }, { mode: 'dark', width: 1280, colorScheme: 'dark' }, { mode: 'print', width: 672, media: 'print' }];
/** Dark and on paper the pages differ less: three of them stand for the others. */
const SHOTS = PAGES.flatMap(([name, address], index) => MODES.filter((_, mode) => mode < 2 || index < 3).map((mode) => ({ name: `${name}-${mode.mode}`, address, mode })));

let browser: SharedBrowser;
let site: BuiltSite;
let close = (): void => undefined;

beforeAll(async () => {
  const { folder, base } = await getDemo();
  const server = await serveSite(folder, 0, base);
  close = () => { server.closeAllConnections(); server.close(); };
  site = { base, folder, project: ROOT, origin: originOf(server) };
  browser = await shareBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  close();
});

/** The top of a page as it stands, shrunk on an empty page whose policy allows it. */
async function takePicture(address: string, { width, colorScheme = 'light', media = 'screen' }: { width: number; colorScheme?: 'light' | 'dark'; media?: 'screen' | 'print' }, style = ''): Promise<{ picture: Buffer; empty: Page; end: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: TALL }, colorScheme, reducedMotion: 'reduce', bypassCSP: true });
  const page = await openPage(context, site, address);
  await page.emulateMedia({ media });
  if (style !== '') await page.addStyleTag({ content: style });
  const whole = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const empty = await context.newPage();
  return { picture: await shrinkPicture(empty, whole), empty, end: () => context.close() };
}

describe('a main page looks as it was last looked at', () => {
  test.each(SHOTS)('$name', async ({ name, address, mode }) => {
    const golden = join(GOLDENS, `${name}.png`);
    const { picture, empty, end } = await takePicture(address, mode);
    if (UPDATE) writeFileSync(golden, picture);
    expect(existsSync(golden), `${golden} is there`).toBe(true);
    const other = await comparePictures(empty, picture, readFileSync(golden));
    if (other > MOST) writeFileSync(join(tmpdir(), `${name}-now.png`), picture);
    await end();
    expect(other, `share of blocks that differ; the picture as it is now lies in ${tmpdir()}`).toBeLessThanOrEqual(MOST);
  });

  test('and one whose head is gone, or whose text is 10 px to the right, does not', async () => {
    for (const style of ['.bar { display: none }', 'main { transform: translateX(10px) }']) {
      const { picture, empty, end } = await takePicture('/2024/', MODES[0]!, style);
      const other = await comparePictures(empty, picture, readFileSync(join(GOLDENS, 'year-desktop.png')));
      await end();
      expect(other, style).toBeGreaterThan(MOST);
    }
  });
});
