import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/views/search/browser/record.ts';

const SCRIPT = `import * as pagefind from './PLACE/pagefind.js';
const at = (id) => document.getElementById(id);
at('search').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { results } = await pagefind.search(at('query').value, { filters: { year: YEAR } });
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  at('results').replaceChildren(...found.map(({ url, meta }) => Object.assign(document.createElement('a'), { href: url, textContent: meta.title })));
  at('no-results').hidden = found.length > 0;
  at('status').textContent = String(found.length);
});
`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function pageOf({ title, year, blocks }: SearchRecord): string {
  return `<!doctype html><html lang="zh-CN"><body data-pagefind-body data-year="${year}" data-pagefind-filter="year[data-year]"><h1>${escape(title)}</h1>${blocks.map(({ id, text, more }) => `<p id="${escape(id)}">${escape(text)} ${escape(more ?? '')}</p>`).join('\n')}</body></html>`;
}

/** The same records in Pagefind as it comes: its own words, its own ranking, one query; the search page is given a script that asks it. */
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
