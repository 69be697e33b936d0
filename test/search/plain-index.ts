import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/views/search/browser/record.ts';
import { type AskedHere, pretendBrowser, startHere } from './open-here.ts';

const MOST = 10;

const SCRIPT = `import * as pagefind from './PLACE/pagefind.js';
const at = (id) => document.getElementById(id);
at('search').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { results } = await pagefind.search(at('query').value, { filters: { year: YEAR } });
  const found = await Promise.all(results.slice(0, ${MOST}).map((result) => result.data()));
  const link = ({ url, meta }) => Object.assign(document.createElement('a'), { href: url, textContent: meta.title });
  at('results').replaceChildren(...found.map(link));
  at('no-results').hidden = found.length > 0;
  at('status').textContent = String(found.length);
});
`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function pageOf({ title, year, blocks }: SearchRecord): string {
  const texts = blocks.map(({ id, text, more }) => `<p id="${escape(id)}">${escape(text)} ${escape(more ?? '')}</p>`);
  const body = `<body data-pagefind-body data-year="${year}" data-pagefind-filter="year[data-year]">`;
  return `<!doctype html><html lang="zh-CN">${body}<h1>${escape(title)}</h1>${texts.join('\n')}</body></html>`;
}

/**
 * The same records in Pagefind as it comes: its own words, its own ranking, one query; the search page is given a
 * script that asks it.
 */
export async function writePlainIndex(records: readonly SearchRecord[], folder: string): Promise<string> {
  const { index } = await createIndex({});
  if (!index) throw new Error('no index');
  for (const record of records) await index.addHTMLFile({ url: record.address, content: pageOf(record) });
  await index.writeFiles({ outputPath: join(folder, 'pagefind', 'plain') });
  await close();
  const file = join(folder, 'pagefind', 'plain.js');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, SCRIPT.replace('PLACE', 'plain').replace('YEAR', JSON.stringify(records[0]?.year ?? '')));
  const page = join(folder, 'search', 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(
    page,
    html.replace(/<script type="module" src="[^"]*"/, '<script type="module" src="/pagefind/plain.js"'),
  );
  return 'plain';
}

/** Asks that index in this process, as its page does. */
export async function openPlain(site: string): Promise<AskedHere> {
  const close = pretendBrowser();
  const place = resolve(site, 'pagefind', 'plain');
  const script = await readFile(join(site, 'pagefind', 'plain.js'), 'utf8');
  const [, year = ''] = /year: "(\d+)"/.exec(script) ?? [];
  const program = await startHere(`${pathToFileURL(place).href}/`, {});
  const drop = new RegExp(`^.*?${resolve(site)}`);
  return {
    close,
    ask: async (query) => {
      const { results } = await program.search(query, { filters: { year } });
      const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      return found.map(({ url }) => decodeURI(url.replace(drop, '')));
    },
  };
}
