import type { Issue } from '../model/issue.ts';
import type { SiteFile } from './list-site.ts';

/** What a build works with and a server must not hand out: programs for the server, maps, and what was set aside. */
const LEFTOVER =
  /(?:^|\/)(?:\.(?!htaccess$|nojekyll$|well-known\/)|server\/|chunks\/|node_modules\/)|\.(?:mjs|cjs|ts|tsx|astro|mdx|map|tmp|new|old|orig|bak)$|~$/;

function fault(rule: string, file: string, found: string): Issue {
  return { rule, place: { file }, found, facts: {} };
}

/**
 * What is there is what should be: every page, nothing empty, nothing left over.
 * @param pages root-relative addresses of the pages that the site has
 */
export function checkFiles(files: readonly SiteFile[], pages: readonly string[]): Issue[] {
  const paths = new Set(files.map(({ path }) => path));
  const wanted = pages.map((address) => address.slice(1).replace(/(^|\/)$/, '$1index.html'));
  return [
    ...wanted.filter((file) => !paths.has(file)).map((file) => fault('site-page', file, file)),
    ...files.filter(({ bytes }) => bytes === 0).map(({ path }) => fault('site-empty', path, path)),
    ...files.filter(({ path }) => LEFTOVER.test(path)).map(({ path }) => fault('site-leftover', path, path)),
  ];
}
