import { listPages, ROOT_SITE } from '../site/built.ts';
import { COMMON_QUERY } from './kinds.ts';

/** Every page of the built site by its root-relative address, the search also with results. */
export const EVERY_PAGE: readonly string[] = [
  ...listPages(ROOT_SITE).map((file) => (file === '404.html' ? '/nothing-here/' : `/${file.replace(/(^|\/)index\.html$/, '$1')}`)),
  `/search/?q=${encodeURIComponent(COMMON_QUERY)}`,
];
