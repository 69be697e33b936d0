import type { Site } from './model/site.ts';

/** Astro works with copies of modules in the same process: what was opened is kept where all find it. */
const KEY: unique symbol = Symbol.for('open-accounts.opened');
const keep = globalThis as unknown as { [KEY]?: Map<string, Promise<Site>> };

/** Hands over the site of a folder that was read and checked, so that it is not read again in this process. */
export function shareSite(root: string, site: Promise<Site>): Promise<Site> {
  keep[KEY] = new Map([...(keep[KEY] ?? []), [root, site]]);
  return site;
}

/** The site that was handed over for the current folder or opened already; undefined before. */
export function findShared(): Promise<Site> | undefined {
  return keep[KEY]?.get(process.cwd());
}
