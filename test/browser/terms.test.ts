import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { listChapters, listYears, readChapter } from '../site/published.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

const year = listYears()[0]!;
const chapter = listChapters(year).find((slug) => readChapter(year, slug).includes('<Term '))!;
const address = urlOf(ROOT_SITE, `/${year}/${chapter}/`);

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await shareBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

describe('a term explains itself where it stands, with scripts switched off', () => {
  test('by keyboard: it opens, Escape closes it, and the reader is where they were', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    const term = page.locator('button.term').first();
    const note = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await note.locator('a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await page.locator('button.term:focus').count()).toBe(1);
    await context.close();
  });

  test.each([320, 1280])('by touch at %i px: all of it is in sight, and it closes by its button', async (width) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      hasTouch: true,
      viewport: { width, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(address);
    const term = page.locator('button.term').first();
    const note = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
    await term.tap();
    const box = (await note.boundingBox())!;
    expect(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 640,
      JSON.stringify(box),
    ).toBe(true);
    await note.getByRole('button').tap();
    expect(await note.isVisible()).toBe(false);
    await context.close();
  });
});
