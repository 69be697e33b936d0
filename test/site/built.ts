import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Element, parsePage } from './parse-page.ts';

/** A site that build-once.ts built and serves. */
export interface BuiltSite {
  /** `/` or `/open/` */
  readonly base: string;
  readonly folder: string;
  /** The project folder it was built from. */
  readonly project: string;
  /** `http://localhost:<port>` */
  readonly origin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
    /** The folder of what test files of a run share (make-once.ts). */
    shared: string;
  }
}

/** The site at the root and the site under `/open/`. */
export const SITES: readonly BuiltSite[] = inject('sites');

/** The site at the root. */
export const ROOT_SITE: BuiltSite = SITES.find(({ base }) => base === '/')!;

/** Puts the base before a root-relative address. */
export function onSite(site: BuiltSite, address: string): string {
  return `${site.base.slice(0, -1)}${address}`;
}

/** The full URL of a root-relative address. */
export function urlOf(site: BuiltSite, address: string): string {
  return `${site.origin}${onSite(site, address)}`;
}

/** Every file of a built folder but those that are another one compressed, with `/` between names, sorted. */
export function listFiles(folder: string): string[] {
  return listAllFiles(folder).filter((file) => !/\.(?:br|gz)$/.test(file));
}

/** Every file of a built folder, with `/` between names, sorted. */
export function listAllFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every page of a built folder as its file. */
export function listPages(site: BuiltSite): string[] {
  return listFiles(site.folder).filter((file) => file.endsWith('.html'));
}

/** Pages that a worker has parsed, with their texts: a dozen files of tests look through all pages of a site. */
const parsed = new Map<string, { readonly text: string; readonly page: Element }>();

/** A page by its root-relative address (`/2020/`) or its file (`404.html`); parsed once of the same text. */
export function readPage(site: BuiltSite, addressOrFile: string): Element {
  const file = join(site.folder, addressOrFile.endsWith('/') ? `${addressOrFile}index.html` : addressOrFile);
  const text = readFileSync(file, 'utf8');
  const known = parsed.get(file);
  if (known?.text === text) return known.page;
  const page = parsePage(text);
  parsed.set(file, { text, page });
  return page;
}
