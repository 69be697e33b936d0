import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listPages, ROOT_SITE } from '../site/built.ts';
import { COMMON_QUERY } from './kinds.ts';

const sizeOf = (file: string): number => statSync(join(ROOT_SITE.folder, file)).size;

function addressOf(file: string): string {
  return file === '404.html' ? '/nothing-here/' : `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Every page of the built site by its root-relative address, the search also with results. Large ones first: what they
 * show need not be judged in many small ones.
 */
export const EVERY_PAGE: readonly string[] = [
  ...listPages(ROOT_SITE)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .map(addressOf),
  `/search/?q=${encodeURIComponent(COMMON_QUERY)}`,
];
