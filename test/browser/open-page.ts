import type { BrowserContext, Page } from 'playwright-core';
import { type BuiltSite, urlOf } from '../site/built.ts';

/** Goes to an address of a site and waits until it has settled; on the search page, until it has answered. */
export async function visitPage(page: Page, site: BuiltSite, address: string): Promise<void> {
  await page.goto(urlOf(site, address), { waitUntil: 'load' });
  if (address.startsWith('/search/?q='))
    await page.locator('#results a, #no-results').filter({ visible: true }).first().waitFor();
}

/** Opens an address of a site in a new page and waits until it has settled. */
export async function openPage(context: BrowserContext, site: BuiltSite, address: string): Promise<Page> {
  const page = await context.newPage();
  await visitPage(page, site, address);
  return page;
}
