import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAddresses } from '../../src/views/frame/list-addresses.ts';
import { type BuiltSite, listFiles, listPages, onSite, readPage, SITES } from './built.ts';
import { findAll, rawText } from './parse-page.ts';
import { PRINTED_HOME } from './printed-code.ts';
import { listTables, listYears, ROOT } from './published.ts';

/** Everything a publisher has written down: only addresses that stand there may lead away from the site. */
const written = [
  readFileSync(join(ROOT, 'content/site.yaml'), 'utf8'),
  ...listYears().flatMap((year) => listTables(year).map(({ text }) => text)),
].join('\n');

interface Crawl {
  readonly faults: string[];
  readonly reached: Set<string>;
}

function crawl(site: BuiltSite): Crawl {
  const faults: string[] = [];
  const reached = new Set<string>();
  const pages = new Map(listPages(site).map((file) => [file, readPage(site, file)]));
  const ids = new Map(
    [...pages].map(([file, page]) => [
      file,
      new Set(
        [page, ...findAll(page, () => true)]
          .flatMap(({ attributes }) => [attributes['id'], attributes['name']])
          .filter((id) => id !== undefined),
      ),
    ]),
  );
  for (const [file, page] of pages) {
    const here = `http://site${onSite(site, `/${file.replace(/(^|\/)index\.html$/, '$1')}`)}`;
    for (const element of findAll(page, () => true)) {
      for (const address of listAddresses(element.tag, new Map(Object.entries(element.attributes)))) {
        const fault = (words: string): void => {
          faults.push(`${file}: ${element.tag} ${address}: ${words}`);
        };
        if (/^(?:mailto|tel):/.test(address)) {
          if (!written.includes(address.replace(/^(?:mailto|tel):/, ''))) fault('not what the publisher wrote');
          continue;
        }
        if (!URL.canParse(address, here)) {
          fault('not an address');
          continue;
        }
        const url = new URL(address, here);
        if (url.origin !== 'http://site') {
          if (element.tag !== 'a') fault('something from elsewhere');
          else if (url.protocol !== 'https:') fault('neither of this site nor https');
          else if (!written.includes(address)) fault('leads away, and is not in the publisher’s data');
          continue;
        }
        if (!url.pathname.startsWith(site.base)) {
          fault('without the base');
          continue;
        }
        const path = decodeURIComponent(url.pathname.slice(site.base.length));
        const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!existsSync(join(site.folder, target)) || !statSync(join(site.folder, target)).isFile()) {
          fault('no such file');
          continue;
        }
        reached.add(target);
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (fragment !== '' && ids.get(target)?.has(fragment) !== true) fault('no such place');
      }
    }
  }
  return { faults, reached };
}

describe.each(SITES)('links under $base', (site) => {
  const { faults, reached } = crawl(site);

  test('every link, source and form leads to a file that is there, and every fragment to a place on it', () => {
    expect(faults.length, `${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`).toBe(0);
    expect(reached.size).toBeGreaterThan(listYears().flatMap((year) => listTables(year)).length);
  });

  test('every page but 404 is linked from another', () => {
    expect(listPages(site).filter((file) => file !== '404.html' && !reached.has(file))).toEqual([]);
  });

  test('stylesheets name nothing that is missing and nothing from elsewhere', () => {
    const styles = [...reached]
      .filter((file) => file.endsWith('.css'))
      .map((file) => ({ file, text: readFileSync(join(site.folder, file), 'utf8') }));
    const inPages = listPages(site).flatMap((file) =>
      findAll(readPage(site, file), ({ tag }) => tag === 'style').map((style) => ({ file, text: rawText(style) })),
    );
    for (const { file, text } of [...styles, ...inPages]) {
      for (const [, address = ''] of text.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s;]+)/g)) {
        expect(address, file).toMatch(/^(?!https?:|\/\/|data:)/);
        expect(existsSync(new URL(address, `file://${join(site.folder, file)}`)), `${file}: ${address}`).toBe(true);
      }
    }
  });

  test('no page names an address of the machine it was built on', () => {
    for (const file of listFiles(site.folder).filter((name) => /\.(?:html|json|js|css|svg)$/.test(name))) {
      // Examples of code name the address of `npm start` while the publisher has named none.
      const text = readFileSync(join(site.folder, file), 'utf8').replaceAll(
        file.endsWith('.html') ? `${PRINTED_HOME}${site.base}` : '\0',
        '',
      );
      expect(
        (file.endsWith('.js') ? /\/tmp\/open-accounts/ : /localhost|127\.0\.0\.1|file:\/\/|\/tmp\/open-accounts/).exec(
          text,
        )?.[0],
        file,
      ).toBeUndefined();
      expect(text.includes(ROOT) && ROOT.length > 5, file).toBe(false);
    }
  });
});
