import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from './open-browser.ts';

/**
 * What the tests of a file may do with the browser of their worker: `close` closes what they opened, the browser
 * stays.
 */
export type SharedBrowser = Pick<Browser, 'newContext' | 'newPage' | 'close'>;

let started: Promise<Browser> | undefined;

/**
 * Chromium for the tests of a file. Files of one worker have the same process, started by the first and ended with the
 * worker; contexts keep them apart.
 */
export async function shareBrowser(): Promise<SharedBrowser> {
  started ??= openBrowser();
  const browser = await started;
  const opened: BrowserContext[] = [];
  const newContext: Browser['newContext'] = async (options) => {
    const context = await browser.newContext(options);
    opened.push(context);
    return context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    close: async () => {
      await Promise.all(opened.map((context) => context.close()));
    },
  };
}
