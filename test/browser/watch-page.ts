import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BuiltSite } from '../site/built.ts';

/** Runs before any script of a page, so that no breach of the policy goes by unseen. */
const LISTEN = `window.breaches = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  window.breaches.push(['breach', violatedDirective, blockedURI, sample].join(' '));
});`;
const LIST_KEPT = `[...window.breaches, ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]
  .filter((part) => part !== '')`;

/** Hears what a page does that no page of the site may do. */
export interface Watch {
  /**
   * Faults since it was last asked, as sentences: requests to others, failed ones, errors, breaches of the policy, and
   * what is kept at the reader's. Waits until no request is open.
   */
  readonly listFaults: () => Promise<string[]>;
}

/** Watches a page from its next visit on. The answer 404 is no fault where it is that of the page itself. */
export async function watchPage(page: Page, { origin, base }: BuiltSite): Promise<Watch> {
  const said: string[] = [];
  let open = 0;
  const tell = (words: string): void => {
    said.push(words);
  };
  await page.addInitScript(LISTEN);
  page.on('request', (request) => {
    open += 1;
    if (!request.url().startsWith(`${origin}${base}`)) tell(`asked ${request.url()}`);
  });
  page.on('requestfinished', () => {
    open -= 1;
  });
  page.on('requestfailed', (request) => {
    open -= 1;
    tell(`failed ${request.url()}`);
  });
  page.on('response', (response) => {
    const isOwn = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isOwn) tell(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    const isOwnAnswer = message.location().url === page.url() && message.text().includes('404');
    if (['error', 'warning'].includes(message.type()) && !isOwnAnswer) tell(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    tell(`error: ${error.message}`);
  });
  return {
    listFaults: async () => {
      await expect.poll(() => open).toBeLessThanOrEqual(0);
      const kept = await page.evaluate<string[]>(LIST_KEPT);
      open = 0;
      return [...said.splice(0), ...kept];
    },
  };
}
