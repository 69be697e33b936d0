import type { Page } from 'playwright-core';
import { type BuiltSite, urlOf } from '../site/built.ts';
import { loadAxe } from './find-axe-faults.ts';

interface Taken {
  readonly address: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly html: string;
}

/** All that a page has come to, with what its scripts made of it. For the page. */
function takePage(): Taken {
  const { attributes, innerHTML } = document.documentElement;
  const named = [...attributes].map(({ name, value }) => [name, value] as const);
  return { address: location.href, attributes: named, html: innerHTML };
}

/** Puts it in the place of what is there, and waits for its styles. For the page. */
async function putPage({ address, attributes, html }: Taken): Promise<void> {
  const root = document.documentElement;
  history.replaceState(null, '', address);
  Object.assign(window, { shapesKnown: undefined });
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const [name, value] of attributes) root.setAttribute(name, value);
  root.innerHTML = html;
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  await Promise.all(
    links
      .filter(({ sheet }) => sheet === null)
      .map(
        (link) =>
          new Promise((resolve) => {
            for (const event of ['load', 'error']) link.addEventListener(event, resolve);
          }),
      ),
  );
}

/**
 * Makes a page a place where axe looks at others: at the origin of the site, with no script of its own. To read axe
 * costs as much as two pages, so it is read once, and what pages have come to is put there one after the other.
 */
export async function openJudge(judge: Page, site: BuiltSite): Promise<void> {
  const address = urlOf(site, '/judge/');
  await judge.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>-</title>' }),
  );
  await judge.goto(address);
  await judge.unroute(address);
  await loadAxe(judge);
}

/** Puts what a page has come to into another one. */
export async function transplantPage(page: Page, judge: Page): Promise<void> {
  await judge.evaluate(putPage, await page.evaluate(takePage));
}
