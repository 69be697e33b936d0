import type { Request } from 'playwright-core';
import type { SharedBrowser } from '../browser/share-browser.ts';

/**
 * A first search in a fresh browser: opens the search page, then asks.
 * @returns bytes of files, as they are sent, moved for the question beyond the page and its script, and milliseconds
 *   from the question to the answer
 */
export async function countBytes(
  browser: SharedBrowser,
  origin: string,
  query: string,
  path = '/search/',
): Promise<{ bytes: number; milliseconds: number; requests: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  const weigh = (request: Request): void => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  };
  context.on('requestfinished', weigh);
  const milliseconds = await page.evaluate<number>(`(async () => {
    const at = (id) => document.getElementById(id);
    const from = performance.now();
    at('query').value = ${JSON.stringify(query)};
    at('search').requestSubmit();
    const isOpen = () => at('status').textContent === '' && performance.now() - from < 20000;
    while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 4));
    return performance.now() - from;
  })()`);
  await page.waitForTimeout(300);
  // What ends after the answer is not counted, nor asked for its size while the browser closes.
  context.off('requestfinished', weigh);
  const counted = await Promise.all(sizes);
  await context.close();
  return { bytes: counted.reduce((sum, size) => sum + size, 0), milliseconds, requests: counted.length };
}
