import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { openPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
beforeAll(async () => { browser = await shareBrowser(); }, 60_000);
afterAll(async () => { await browser.close(); });

/** Runs before any script of a page, so that no breach of the policy goes by unseen. */
const LISTEN = `window.breaches = []; document.addEventListener('securitypolicyviolation', (event) => { window.breaches.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample); });`;

/** The policy is one text; under a sub-path what matters is that addresses keep to it, on one page of those that load something. */
const cases = SITES.map((site) => ({ site, base: site.base, kinds: KINDS.filter(({ kind }) => site.base === '/' || /^(?:home|search|first chapter|404)/.test(kind)) }));

describe.concurrent.each(cases)('in the browser under $base', { timeout: 60_000 }, ({ site, kinds }) => {
  test('the watch sees a breach', async () => {
    const context = await browser.newContext();
    await context.addInitScript(LISTEN);
    const page = await openPage(context, site, '/');
    await page.evaluate("document.body.setAttribute('style', 'color: red')");
    await expect.poll(() => page.evaluate<number>('window.breaches.length')).toBe(1);
    await context.close();
  });

  test.each(kinds)('$kind ($address) keeps the policy, has no error in the console, and asks nothing of others', async ({ kind, address }) => {
    const context = await browser.newContext();
    const faults: string[] = [];
    await context.addInitScript(LISTEN);
    context.on('request', (request) => { if (!request.url().startsWith(`${site.origin}${site.base}`)) faults.push(`asked ${request.url()}`); });
    context.on('requestfailed', (request) => { faults.push(`failed ${request.url()}`); });
    context.on('response', (response) => { if (response.status() >= 400 && !(kind === '404' && response.request().isNavigationRequest())) faults.push(`${response.status()} ${response.url()}`); });
    context.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !(kind === '404' && message.text().includes('404'))) faults.push(`console: ${message.text()}`); });
    context.on('weberror', (error) => { faults.push(`error: ${error.error().message}`); });
    const page = await openPage(context, site, address);
    await page.waitForLoadState('networkidle');
    const breaches = await page.evaluate<string[]>('window.breaches');
    const stored = await page.evaluate<number>('localStorage.length + sessionStorage.length + document.cookie.length');
    await context.close();
    expect({ faults, breaches, stored }).toEqual({ faults: [], breaches: [], stored: 0 });
  });
});
